// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/runservice.h"

#include <map>

namespace wirelamp::server {

/// What every open run is up to, for `/api/agents/status`.
class RunActivity final : public RunSubscriber
{
public:
    struct Row
    {
        RunContext context;
        WallTime startedAt{};
        WallTime lastEventAt{};
        int eventCount = 0;
    };

    /// Observes all runs for as long as it lives.
    explicit RunActivity(RunService &runs);
    ~RunActivity() override;
    RunActivity(const RunActivity &) = delete;
    RunActivity &operator=(const RunActivity &) = delete;

    /// The open runs of a user, oldest first.
    QList<Row> rows(const QString &userId) const;

    void onRunEvent(const RunContext &context, const AgentEvent &event,
                    const protocol::EncodedEvent &encoded) override;
    void onRunClosed(const RunContext &context) override;

private:
    RunService &m_runs;
    std::map<RunId, Row> m_rows;
};

} // namespace wirelamp::server
