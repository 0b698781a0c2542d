// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/backgroundruns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

BackgroundRuns::BackgroundRuns(RunService &runs)
    : m_runs(runs)
{
}

BackgroundRuns::~BackgroundRuns()
{
    const auto rows = std::exchange(m_rows, {});
    for (const auto &[run, row] : rows)
        m_runs.abandon(run, u"the server stops"_s);
}

Result<RunContext, RunRefusal> BackgroundRuns::start(const RunOrder &order, const QString &chosenId)
{
    if (!chosenId.isEmpty() && find(order.userId, chosenId).value != 0) {
        return Failure{RunRefusal{
            "already_running", u"the agent %1 is running already; stop it first"_s.arg(chosenId)}};
    }
    Result<RunContext, RunRefusal> opened = m_runs.open(order, this);
    if (opened) {
        m_rows.emplace(opened->run, Row{order.userId, chosenId});
        m_runs.start(opened->run);
    }
    return opened;
}

RunId BackgroundRuns::find(const QString &userId, const QString &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const auto &row) {
        return row.second.userId == userId && row.second.chosenId == id;
    });
    return found != m_rows.end() ? found->first : m_runs.findRun(id, userId);
}

QString BackgroundRuns::idOf(const RunContext &context) const
{
    const auto found = m_rows.find(context.run);
    const bool hasChosenId = found != m_rows.end() && !found->second.chosenId.isEmpty();
    return hasChosenId ? found->second.chosenId : QString::fromLatin1(context.runName);
}

void BackgroundRuns::onRunEvent(const RunContext &, const AgentEvent &,
                                const protocol::EncodedEvent &)
{
}

void BackgroundRuns::onRunClosed(const RunContext &context)
{
    m_rows.erase(context.run);
}

} // namespace wirelamp::server
