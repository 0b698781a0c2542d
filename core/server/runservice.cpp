// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/runservice.h"

#include "core/base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

constexpr qsizetype openRunsMax = 10'000;

protocol::Envelope envelopeOf(config::EventEnvelope envelope)
{
    switch (envelope) {
    case config::EventEnvelope::Type:
        return protocol::Envelope::Type;
    case config::EventEnvelope::Event:
        return protocol::Envelope::Event;
    case config::EventEnvelope::Both:
        return protocol::Envelope::Both;
    }
    Q_UNREACHABLE();
}

agent::ServiceState serviceStateOf(config::AgentServiceState state)
{
    switch (state) {
    case config::AgentServiceState::Ready:
        return agent::ServiceState::Ready;
    case config::AgentServiceState::NotReady:
        return agent::ServiceState::NotReady;
    case config::AgentServiceState::Absent:
        return agent::ServiceState::Absent;
    }
    Q_UNREACHABLE();
}

std::optional<RunRefusal> refusalOf(agent::ServiceState state)
{
    switch (state) {
    case agent::ServiceState::Ready:
        return std::nullopt;
    case agent::ServiceState::NotReady:
        return RunRefusal{"service_unavailable",
                          u"the agent service is not ready yet; try again in a moment"_s};
    case agent::ServiceState::Absent:
        return RunRefusal{"service_unavailable", u"there is no agent service"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

RunService::RunService(const ServerParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_dialect(envelopeOf(parts.settings.protocol.envelope))
    , m_directory(parts.settings.agent.defaultAgent)
{
    m_directory.setServiceState(serviceStateOf(parts.settings.agent.service));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { runDue(); });
}

RunService::~RunService() = default;

void RunService::setServiceState(config::AgentServiceState state)
{
    m_directory.setServiceState(serviceStateOf(state));
}

Result<RunContext, RunRefusal> RunService::open(const RunOrder &order, RunSubscriber *subscriber)
{
    if (const auto refusal = refusalOf(m_directory.serviceState()))
        return Failure{*refusal};
    if (const auto refusal = plantedRefusal(order))
        return Failure{*refusal};
    if (openRunCount() >= openRunsMax)
        return Failure{RunRefusal{
            "too_many_runs", u"%1 runs are open already; wait for one to end"_s.arg(openRunsMax)}};
    const auto agent = m_directory.find(order.agentName);
    if (!agent)
        return Failure{RunRefusal{"unknown_agent", agent.error().text}};

    auto open = std::make_unique<OpenRun>(contextFor(order, (*agent)->name()));
    open->direction = order.direction;
    open->path = order.path;
    open->subscriber = subscriber;

    // With a seed in the configuration every run starts from it: the same message, the same bytes.
    const quint64 seed = m_parts.settings.agent.seed.value_or(m_parts.ids.nextSeed());
    const agent::RunRequest request{open->context, order.message, order.parameters, seed};
    OpenRun &reference = *open;
    open->run = std::make_unique<agent::AgentRun>(
        request, (*agent)->begin(request, m_parts.clock.now()), m_parts.settings.runLimits,
        m_parts.clock, [this, &reference](const AgentEvent &event) { deliver(reference, event); },
        [this, &reference](agent::SequenceFault fault, const AgentEventBody &) {
            recordFault(reference, fault);
        });
    if (fault::EventShaper::concerns(m_parts.faults.engine())) {
        reference.shaper.emplace(
            [this, &reference](fault::FaultKind kind, const QByteArray &type, int index) {
                fault::Subject asked = subjectOf(reference);
                asked.event = type;
                asked.index = index;
                return m_parts.faults.fire(kind, asked, reference.context.run);
            });
    }
    recordOpened(*open);
    const RunContext context = open->context;
    m_runs.emplace(context.run.value, std::move(open));
    return context;
}

RunContext RunService::contextFor(const RunOrder &order, const QString &agentName)
{
    RunContext context;
    context.run = RunId{++m_lastRun};
    context.connection = order.connection;
    context.runName = m_parts.ids.next("run");
    context.threadId =
        order.threadId.isEmpty() ? QString::fromLatin1(m_parts.ids.next("thread")) : order.threadId;
    context.userId = order.userId;
    context.agentName = agentName;
    return context;
}

std::optional<RunRefusal> RunService::plantedRefusal(const RunOrder &order)
{
    if (!m_parts.faults.isArmed(fault::FaultKind::ServiceAbsent)
        && !m_parts.faults.isArmed(fault::FaultKind::ServiceNotReady))
        return std::nullopt;
    fault::Subject subject;
    subject.connection = order.connection;
    subject.path = order.path;
    subject.user = order.userId;
    subject.agent = order.agentName;
    if (m_parts.faults.fire(fault::FaultKind::ServiceAbsent, subject))
        return refusalOf(agent::ServiceState::Absent);
    if (m_parts.faults.fire(fault::FaultKind::ServiceNotReady, subject))
        return refusalOf(agent::ServiceState::NotReady);
    return std::nullopt;
}

void RunService::start(RunId run)
{
    const auto found = m_runs.find(run.value);
    if (found == m_runs.end())
        return;
    drive(*found->second, [](agent::AgentRun &agentRun) { agentRun.start(); });
}

bool RunService::cancel(RunId run, const QString &reason)
{
    const auto found = m_runs.find(run.value);
    if (found == m_runs.end() || found->second->run->isFinished())
        return false;
    drive(*found->second, [&reason](agent::AgentRun &agentRun) { agentRun.cancel(reason); });
    return true;
}

void RunService::abandon(RunId run, const QString &reason)
{
    const auto found = m_runs.find(run.value);
    if (found == m_runs.end())
        return;
    found->second->subscriber = nullptr;
    found->second->direction = journal::Direction::None;
    cancel(run, reason);
}

void RunService::setPaused(RunId run, bool isPaused)
{
    const auto found = m_runs.find(run.value);
    if (found != m_runs.end())
        drive(*found->second,
              [isPaused](agent::AgentRun &agentRun) { agentRun.setPaused(isPaused); });
}

RunId RunService::findRun(const QString &runName, const QString &userId) const
{
    const QByteArray wanted = runName.toUtf8();
    for (const auto &[id, open] : m_runs) {
        if (open->context.runName == wanted && open->context.userId == userId)
            return RunId{id};
    }
    return {};
}

QList<RunContext> RunService::openRuns(const QString &userId) const
{
    QList<RunContext> contexts;
    for (const auto &[id, open] : m_runs) {
        if (open->context.userId == userId)
            contexts << open->context;
    }
    std::ranges::sort(contexts, {}, &RunContext::run);
    return contexts;
}

void RunService::addObserver(const QString &userId, RunSubscriber *observer)
{
    if (userId.isEmpty())
        m_observersOfAll << observer;
    else
        m_observers.insert(userId, observer);
}

void RunService::removeObserver(RunSubscriber *observer)
{
    m_observersOfAll.removeAll(observer);
    if (!m_observers.isEmpty()) // Looking through nothing takes its time.
        m_observers.removeIf([observer](const auto &entry) { return entry.value() == observer; });
}

void RunService::drive(OpenRun &open, const std::function<void(agent::AgentRun &)> &step)
{
    // A subscriber may open, cancel or abandon runs from inside an event. Runs are therefore
    // removed only when the outermost step has returned.
    ++m_depth;
    step(*open.run);
    shipDue(open);
    reschedule(open);
    --m_depth;
    if (m_depth == 0) {
        collectFinished();
        armTimer();
    }
}

void RunService::reschedule(OpenRun &open)
{
    const quint64 id = open.context.run.value;
    if (open.due)
        m_schedule.erase({*open.due, id});
    open.due = open.run->isFinished() ? std::nullopt : open.run->nextDue();
    if (const auto waiting = open.shaper ? open.shaper->nextDue() : std::nullopt)
        open.due = open.due ? std::min(*open.due, *waiting) : *waiting;
    if (open.due)
        m_schedule.emplace(*open.due, id);
    if (isOver(open) && !m_finished.contains(id))
        m_finished << id;
}

void RunService::armTimer()
{
    if (m_schedule.empty()) {
        m_timer.stop();
        return;
    }
    const Instant wait = m_schedule.begin()->first - m_parts.clock.now();
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(wait, Instant{})));
}

void RunService::runDue()
{
    // One pass over what is due now: a task that is due again at once waits for the next pass, so
    // that sockets get their turn.
    const Instant now = m_parts.clock.now();
    QList<quint64> due;
    for (const auto &[at, id] : m_schedule) {
        if (at > now)
            break;
        due << id;
    }
    for (const quint64 id : due) {
        const auto found = m_runs.find(id);
        if (found != m_runs.end())
            drive(*found->second, [](agent::AgentRun &run) { run.advance(); });
    }
    armTimer();
}

void RunService::collectFinished()
{
    while (!m_finished.isEmpty()) {
        const auto found = m_runs.find(m_finished.takeFirst());
        if (found == m_runs.end())
            continue;
        const std::unique_ptr<OpenRun> open = std::move(found->second);
        m_runs.erase(found);
        recordClosed(*open);
        if (open->subscriber)
            open->subscriber->onRunClosed(open->context);
        const QList<RunSubscriber *> observers = observersOf(*open);
        for (RunSubscriber *observer : observers)
            observer->onRunClosed(open->context);
    }
}

} // namespace wirelamp::server
