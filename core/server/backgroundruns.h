// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/runservice.h"

#include <map>

namespace wirelamp::server {

/// Runs that nobody waits for: started by one request, stopped or asked about by another, known by
/// the id that the client chose or by the run's own name. Must not outlive the RunService.
class BackgroundRuns final : public RunSubscriber
{
public:
    explicit BackgroundRuns(RunService &runs);
    /// Cancels what is still open.
    ~BackgroundRuns() override;
    BackgroundRuns(const BackgroundRuns &) = delete;
    BackgroundRuns &operator=(const BackgroundRuns &) = delete;

    /// `chosenId` may be empty. Refused with `already_running` while a run of that id is open.
    Result<RunContext, RunRefusal> start(const RunOrder &order, const QString &chosenId);
    /// The open run of that id or name that belongs to this user; 0 when there is none.
    RunId find(const QString &userId, const QString &id) const;
    /// The id under which the client knows an open run.
    QString idOf(const RunContext &context) const;

    void onRunEvent(const RunContext &context, const AgentEvent &event,
                    const protocol::EncodedEvent &encoded) override;
    void onRunClosed(const RunContext &context) override;

private:
    struct Row
    {
        QString userId;
        QString chosenId;
    };

    RunService &m_runs;
    std::map<RunId, Row> m_rows;
};

} // namespace wirelamp::server
