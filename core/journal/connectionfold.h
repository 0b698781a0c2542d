// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/connectionsummary.h"

#include <deque>
#include <map>
#include <set>

namespace wirelamp::journal {

/// Which summaries differ from before.
struct FoldChanges
{
    QList<ConnectionId> changed; ///< New ones too; each once, in ascending order.
    QList<ConnectionId> removed; ///< Forgotten. Take these out first: one may be back already.
};

/// Folds entries, in the order of the journal, into one summary for each connection. May begin
/// anywhere in the history. Bounded: of the closed connections the longest closed leave first.
class ConnectionFold
{
public:
    /// Connections that seem open. A reader that lost entries may never see the end of some; of too
    /// many the oldest leave.
    static constexpr size_t openMax = 50'000;

    explicit ConnectionFold(const ConnectionLimits &limits = {}, size_t closedMax = 10'000);

    FoldChanges fold(const QList<Entry> &entries);
    /// Forgets what is closed: the rows of a table that somebody cleared.
    FoldChanges forgetClosed();

    /// nullptr: unknown or forgotten. Valid until the next call that changes something.
    const ConnectionSummary *find(ConnectionId id) const;
    /// All of them, in ascending order of their ids.
    QList<ConnectionSummary> summaries() const;
    size_t openCount() const { return m_open.size(); }
    size_t closedCount() const { return m_closed.size(); }

private:
    ConnectionSummary &summaryFor(const Entry &entry);
    void forget(ConnectionId id, FoldChanges &changes);

    ConnectionLimits m_limits;
    size_t m_closedMax;
    std::map<ConnectionId, ConnectionSummary> m_summaries;
    std::set<ConnectionId> m_open;
    std::deque<ConnectionId> m_closed; ///< Longest closed first.
};

} // namespace wirelamp::journal
