// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentrun.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::agent {

namespace {

/// Steps of one advance(). A task that is always due must not keep the other connections waiting.
constexpr int stepsPerAdvanceMax = 64;

double secondsOf(Instant duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

AgentRun::AgentRun(RunRequest request, std::unique_ptr<AgentTask> task, RunLimits limits,
                   const Clock &clock, Listener listener, FaultListener faultListener)
    : m_request(std::move(request))
    , m_task(std::move(task))
    , m_limits(limits)
    , m_clock(clock)
    , m_listener(std::move(listener))
    , m_faultListener(std::move(faultListener))
{
    Q_ASSERT(m_task && m_listener);
}

AgentRun::~AgentRun()
{
    // A task may still say something while it is torn down; nobody listens any more.
    m_isEnding = true;
    m_task.reset();
}

void AgentRun::start()
{
    if (m_verifier.isStarted())
        return;
    m_startedAt = m_clock.now();
    m_quietSince = m_startedAt;
    deliver(RunStarted{m_request.message}, Source::Run);
    advance();
}

void AgentRun::advance()
{
    if (!m_verifier.isStarted() || m_isAdvancing)
        return;
    const QScopedValueRollback<bool> guard(m_isAdvancing, true);
    takeSteps();
    if (isFinished())
        return;
    const Instant now = m_clock.now();
    if (now >= deadline()) {
        fail(u"timeout"_s, u"the run took longer than %1 s"_s.arg(secondsOf(m_limits.total)), true);
        return;
    }
    if (!m_isPaused && m_limits.stall > 0ms && now >= m_stallDue)
        reportSilence(now);
}

void AgentRun::takeSteps()
{
    for (int step = 0; step < stepsPerAdvanceMax; ++step) {
        const Instant now = m_clock.now();
        if (!isTaskDue(now))
            return;
        m_task->advance(now, *this);
    }
}

bool AgentRun::isTaskDue(Instant now) const
{
    if (m_isPaused || m_isEnding || isFinished())
        return false;
    const std::optional<Instant> due = m_task->nextDue();
    return due && *due <= now && now < deadline();
}

void AgentRun::reportSilence(Instant now)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(now - m_quietSince).count();
    deliver(Progress{u"still working, %1 s since the last event"_s.arg(seconds)}, Source::Run);
}

std::optional<Instant> AgentRun::nextDue() const
{
    if (!m_verifier.isStarted() || isFinished())
        return {};
    Instant due = deadline();
    if (m_isPaused)
        return due;
    if (m_limits.stall > 0ms)
        due = std::min(due, m_stallDue);
    return std::min(due, m_task->nextDue().value_or(due));
}

void AgentRun::cancel(const QString &reason)
{
    end(RunCancelled{reason, {}});
}

void AgentRun::fail(const QString &code, const QString &message, bool recoverable)
{
    end(RunFailed{code, message, recoverable, {}});
}

void AgentRun::setPaused(bool isPaused)
{
    // The silence of a pause was the reader's: the agent gets its whole stall time again.
    if (m_isPaused && !isPaused)
        m_stallDue = m_clock.now() + m_limits.stall;
    m_isPaused = isPaused;
}

void AgentRun::end(AgentEventBody terminal)
{
    if (m_isEnding || isFinished())
        return;
    if (!m_verifier.isStarted()) {
        m_startedAt = m_clock.now();
        deliver(RunStarted{m_request.message}, Source::Run);
    }
    m_isEnding = true;
    deliver(std::move(terminal), Source::Run);
}

void AgentRun::emitEvent(AgentEventBody body)
{
    if (!m_isEnding)
        deliver(std::move(body), Source::Task);
}

void AgentRun::deliver(AgentEventBody &&body, Source source)
{
    if (m_isDelivering) {
        // A listener asked for it. The loop below, further up the stack, goes on with it.
        m_outbox.append({std::move(body), source});
        return;
    }
    const QScopedValueRollback<bool> guard(m_isDelivering, true);
    deliverNow(std::move(body), source);
    while (!m_outbox.isEmpty()) {
        Outgoing outgoing = m_outbox.takeFirst();
        deliverNow(std::move(outgoing.body), outgoing.source);
    }
}

void AgentRun::deliverNow(AgentEventBody &&body, Source source)
{
    if (isTerminal(body) && !isFinished())
        finishOpenTools();
    const auto verdict = m_verifier.accept(body);
    if (!verdict) {
        if (source == Source::Task && m_faultListener && !m_isEnding)
            m_faultListener(verdict.error(), body);
        return;
    }
    const auto [now, wallNow] = m_clock.moment();
    measure(body, now);
    if (source == Source::Task)
        m_quietSince = now;
    m_stallDue = now + m_limits.stall;
    m_listener(AgentEvent{m_request.context.run, ++m_sequence, now, wallNow, std::move(body)});
}

void AgentRun::finishOpenTools()
{
    const QList<ToolCallStarted> openTools = m_verifier.openTools();
    for (const ToolCallStarted &tool : openTools) {
        ToolCallFinished finished;
        finished.toolCallId = tool.toolCallId;
        finished.toolName = tool.toolName;
        finished.error = u"run ended"_s;
        deliverNow(std::move(finished), Source::Run);
    }
}

void AgentRun::measure(AgentEventBody &body, Instant now)
{
    if (const auto *tool = std::get_if<ToolCallStarted>(&body))
        m_toolStarts.insert_or_assign(tool->toolCallId, now);
    else if (auto *finishedTool = std::get_if<ToolCallFinished>(&body))
        finishedTool->duration = now - m_toolStarts.extract(finishedTool->toolCallId).mapped();
    else if (auto *finished = std::get_if<RunFinished>(&body))
        finished->duration = now - m_startedAt;
    else if (auto *failed = std::get_if<RunFailed>(&body))
        failed->duration = now - m_startedAt;
    else if (auto *cancelled = std::get_if<RunCancelled>(&body))
        cancelled->duration = now - m_startedAt;
}

} // namespace wirelamp::agent
