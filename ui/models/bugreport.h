// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/finding.h"
#include "core/journal/connectionsummary.h"
#include "ui/models/entrystore.h"

/// What somebody else needs in order to understand what was seen here: text for a bug tracker.
namespace wirelamp::ui {

/// A part of what is kept about one connection.
struct TimelineExcerpt
{
    static constexpr qsizetype entriesMax = 200;

    QList<journal::Entry> entries; ///< Oldest first, at most entriesMax.
    qsizetype earlierCount = 0; ///< Left out in front of them.
    qsizetype laterCount = 0; ///< Left out behind them.
    Instant origin{}; ///< Of the oldest record that is kept: times count from here.
};

/// Around the evidence (sequences, ascending); without evidence the newest entries. For connection
/// 0, which no client is behind, the evidence alone.
TimelineExcerpt excerptOf(const EntryStore &store, ConnectionId connection,
                          const QList<quint64> &evidence);

struct BugReport
{
    QStringList environment; ///< `Wirelamp 0.1.0`, the system, ...
    const diagnosis::Finding *finding = nullptr; ///< nullptr: about the connection as a whole.
    const journal::ConnectionSummary *connection = nullptr; ///< nullptr: about none.
    TimelineExcerpt timeline;

    /// Markdown in the language of the window. Redacted once more, whatever the records hold;
    /// foreign text has no effect as Markdown.
    QString text() const;
};

} // namespace wirelamp::ui
