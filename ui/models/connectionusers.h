// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QHash>

#include <deque>

namespace wirelamp::ui {

/// Who is behind a connection, learned from the verdicts: entries carry no user themselves.
///
/// Remembers when it learned, so that the same entry gets the same answer whenever it is asked for:
/// what came before the verdict belongs to nobody. Bounded: of very many connections the oldest are
/// forgotten.
class ConnectionUsers
{
public:
    static constexpr size_t connectionsMax = 100'000;
    /// Of one kept-alive HTTP connection, whose requests may bear different tokens.
    static constexpr qsizetype loginsMax = 16;

    void learn(const journal::Entry &entry);
    /// Empty when unknown.
    QString userOf(const journal::Entry &entry) const;

private:
    struct Login
    {
        quint64 sinceSequence = 0;
        QString user;
    };

    void forgetOldest();

    QHash<ConnectionId, QList<Login>> m_logins; ///< Oldest first.
    std::deque<ConnectionId> m_order;
};

} // namespace wirelamp::ui
