// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/runactivity.h"

namespace wirelamp::server {

RunActivity::RunActivity(RunService &runs)
    : m_runs(runs)
{
    m_runs.addObserver({}, this);
}

RunActivity::~RunActivity()
{
    m_runs.removeObserver(this);
}

QList<RunActivity::Row> RunActivity::rows(const QString &userId) const
{
    QList<Row> mine;
    for (const auto &[run, row] : m_rows) {
        if (row.context.userId == userId)
            mine << row;
    }
    return mine;
}

void RunActivity::onRunEvent(const RunContext &context, const AgentEvent &event,
                             const protocol::EncodedEvent &)
{
    if (isTerminal(event.body)) {
        m_rows.erase(context.run);
        return;
    }
    const auto [place, isNew] = m_rows.try_emplace(context.run);
    if (isNew)
        place->second = {.context = context, .startedAt = event.wallAt};
    place->second.lastEventAt = event.wallAt;
    ++place->second.eventCount;
}

/// Faults may have left the terminal event out, or put another one behind it.
void RunActivity::onRunClosed(const RunContext &context)
{
    m_rows.erase(context.run);
}

} // namespace wirelamp::server
