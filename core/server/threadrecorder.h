// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/runservice.h"
#include "core/server/threadstore.h"

namespace wirelamp::server {

/// Writes every run into its user's thread, whatever it was ordered over: what was asked when the
/// run starts, what was answered when it is completed.
class ThreadRecorder final : public RunSubscriber
{
public:
    /// Observes all runs for as long as it lives.
    ThreadRecorder(RunService &runs, ThreadStore &threads);
    ~ThreadRecorder() override;
    ThreadRecorder(const ThreadRecorder &) = delete;
    ThreadRecorder &operator=(const ThreadRecorder &) = delete;

    void onRunEvent(const RunContext &context, const AgentEvent &event,
                    const protocol::EncodedEvent &encoded) override;
    void onRunClosed(const RunContext &context) override;

private:
    RunService &m_runs;
    ThreadStore &m_threads;
};

} // namespace wirelamp::server
