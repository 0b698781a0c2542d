// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/journal.h"

#include <QObject>
#include <QTimer>

#include <cstdio>

namespace wirelamp::app {

enum class PrintFormat {
    Lines, ///< For people.
    Ndjson, ///< For programs: one JSON object a line.
};

/// Prints the journal as it grows, at its own pace: a slow terminal never slows the server.
class JournalPrinter final : public QObject
{
    Q_OBJECT

public:
    JournalPrinter(const journal::Journal &journal, PrintFormat format, bool hasColour,
                   std::FILE *output, QObject *parent = nullptr);

    /// Prints what is there now. The last thing to do before the program ends.
    void printRest();

private:
    void printPage();
    QByteArray lineFor(const journal::Entry &entry) const;

    const journal::Journal &m_journal;
    const PrintFormat m_format;
    const bool m_hasColour;
    std::FILE *m_output = nullptr;
    QTimer m_timer;
    quint64 m_lastSequence = 0;
};

} // namespace wirelamp::app
