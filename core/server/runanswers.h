// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/routetable.h"
#include "core/server/runservice.h"

#include <unordered_map>

namespace wirelamp::server {

/// Runs agents for requests that wait for the outcome: one answer for each run, when it has ended,
/// which the run's own deadline guarantees. Must not outlive the RunService.
class RunAnswers final : public RunSubscriber
{
public:
    explicit RunAnswers(RunService &runs);
    /// Cancels what is still open; those requests get no answer any more.
    ~RunAnswers() override;
    RunAnswers(const RunAnswers &) = delete;
    RunAnswers &operator=(const RunAnswers &) = delete;

    /// Opens and starts a run. `answer` is called exactly once, possibly before this returns,
    /// unless the order is refused.
    Result<RunContext, RunRefusal> run(const RunOrder &order, const AnswerLater &answer);

    void onRunEvent(const RunContext &context, const AgentEvent &event,
                    const protocol::EncodedEvent &encoded) override;
    void onRunClosed(const RunContext &context) override;

private:
    struct Pending
    {
        AnswerLater answerLater;
        Answer answer;
    };

    RunService &m_runs;
    std::unordered_map<quint64, Pending> m_pending;
};

/// `{"status","agent","response","run_id","thread_id","execution_time","circuit_breaker_state",
/// "error"}` for the event that ended a run. Status 200 always: the request was fine.
Answer answerFor(const RunContext &context, const AgentEventBody &terminal);

} // namespace wirelamp::server
