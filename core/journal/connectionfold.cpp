// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/connectionfold.h"

#include <utility>

namespace wirelamp::journal {

ConnectionFold::ConnectionFold(const ConnectionLimits &limits, size_t closedMax)
    : m_limits(limits)
    , m_closedMax(closedMax)
{
}

FoldChanges ConnectionFold::fold(const QList<Entry> &entries)
{
    std::set<ConnectionId> touched;
    FoldChanges changes;
    for (const Entry &entry : entries) {
        if (entry.connection == ConnectionId())
            continue;
        ConnectionSummary &summary = summaryFor(entry);
        const bool wasClosed = summary.isClosed();
        summary.fold(entry, m_limits);
        touched.insert(entry.connection);
        if (summary.isClosed() && !wasClosed) {
            m_open.erase(entry.connection);
            m_closed.push_back(entry.connection);
        }
        while (m_closed.size() > m_closedMax)
            forget(m_closed.front(), changes);
        while (m_open.size() > openMax)
            forget(*m_open.begin(), changes);
    }
    for (const ConnectionId id : touched) {
        if (m_summaries.contains(id))
            changes.changed.append(id);
    }
    return changes;
}

FoldChanges ConnectionFold::forgetClosed()
{
    FoldChanges changes;
    while (!m_closed.empty())
        forget(m_closed.front(), changes);
    return changes;
}

const ConnectionSummary *ConnectionFold::find(ConnectionId id) const
{
    const auto found = m_summaries.find(id);
    return found == m_summaries.end() ? nullptr : &found->second;
}

QList<ConnectionSummary> ConnectionFold::summaries() const
{
    QList<ConnectionSummary> all;
    all.reserve(static_cast<qsizetype>(m_summaries.size()));
    for (const auto &[id, summary] : m_summaries)
        all.append(summary);
    return all;
}

ConnectionSummary &ConnectionFold::summaryFor(const Entry &entry)
{
    const auto [found, isNew] = m_summaries.try_emplace(entry.connection);
    ConnectionSummary &summary = found->second;
    if (isNew) {
        m_open.insert(entry.connection);
        summary.id = entry.connection;
        summary.isBeginningKnown = entry.kind == EntryKind::ConnectionOpened;
        summary.openedAt = entry.at;
        summary.openedWallAt = entry.wallAt;
    }
    return summary;
}

/// `id` is the first of the closed or any of the open.
void ConnectionFold::forget(ConnectionId id, FoldChanges &changes)
{
    if (m_open.erase(id) == 0)
        m_closed.pop_front();
    m_summaries.erase(id);
    changes.removed.append(id);
}

} // namespace wirelamp::journal
