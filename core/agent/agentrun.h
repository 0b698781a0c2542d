// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/agent/sequenceverifier.h"
#include "core/base/limits.h"

#include <functional>
#include <map>

namespace wirelamp::agent {

/// One run from `RunStarted` to its one terminal event, whatever the task does: deadlines,
/// cancellation, pause, and the promise that the events it lets out are in order. Open tools are
/// finished, with the error "run ended", before the run ends. Every event gets its sequence and
/// times here, and every duration is measured here: what a task wrote there does not count.
///
/// Owned by the server, driven like a task. Not a QObject: what it has to say goes to the listener,
/// on the server thread. A listener may call any function of the run; what it asks for happens when
/// it has returned. It must not destroy the run.
class AgentRun final : private EventSink
{
public:
    using Listener = std::function<void(const AgentEvent &)>;
    /// Told about each event the verifier refused: our agents' mistakes, for the journal. What a
    /// task still says after the run was ended from outside is dropped without a word.
    using FaultListener = std::function<void(SequenceFault, const AgentEventBody &)>;

    AgentRun(RunRequest request, std::unique_ptr<AgentTask> task, RunLimits limits,
             const Clock &clock, Listener listener, FaultListener faultListener = {});
    ~AgentRun() override;

    /// Emits RunStarted and whatever is due at once. Both deadlines count from here.
    void start();
    /// Does what is due, a bounded number of steps. Emits nothing while paused, except the end at
    /// the total deadline.
    void advance();
    /// When advance() wants to be called next; nullopt when finished, and before start().
    std::optional<Instant> nextDue() const;

    /// Ends the run with RunCancelled. Without effect on a finished one.
    void cancel(const QString &reason);
    /// Ends the run with RunFailed. Without effect on a finished one.
    void fail(const QString &code, const QString &message, bool recoverable);
    /// A paused run keeps its deadlines but takes no step: the reader is slow. What a task says on
    /// its own still goes out, because holding it back would need a queue without a bound. After
    /// resuming, nextDue() is in the past if something became due meanwhile.
    void setPaused(bool isPaused);

    bool isFinished() const { return m_verifier.isFinished(); }
    const RunContext &context() const { return m_request.context; }

private:
    /// Whose event it is: only the task can make mistakes.
    enum class Source {
        Task,
        Run,
    };
    struct Outgoing
    {
        AgentEventBody body;
        Source source = Source::Run;
    };

    void emitEvent(AgentEventBody body) override;
    void end(AgentEventBody terminal);
    void deliver(AgentEventBody &&body, Source source);
    void deliverNow(AgentEventBody &&body, Source source);
    void finishOpenTools();
    void measure(AgentEventBody &body, Instant now);
    void takeSteps();
    void reportSilence(Instant now);
    bool isTaskDue(Instant now) const;
    Instant deadline() const { return m_startedAt + m_limits.total; }

    RunRequest m_request;
    std::unique_ptr<AgentTask> m_task;
    RunLimits m_limits;
    const Clock &m_clock;
    Listener m_listener;
    FaultListener m_faultListener;

    SequenceVerifier m_verifier;
    int m_sequence = 0;
    Instant m_startedAt{};
    Instant m_quietSince{}; ///< The last event of the task, or the start.
    Instant m_stallDue{};
    std::map<QString, Instant> m_toolStarts; ///< By tool_call_id, of open tools.
    QList<Outgoing> m_outbox; ///< Asked for while a listener was running.
    bool m_isPaused = false;
    bool m_isEnding = false; ///< Ended from outside: the task has nothing to say any more.
    bool m_isAdvancing = false;
    bool m_isDelivering = false;

    Q_DISABLE_COPY_MOVE(AgentRun)
};

} // namespace wirelamp::agent
