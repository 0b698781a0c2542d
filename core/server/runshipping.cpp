// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/server/runservice.h"

#include <utility>

using namespace Qt::StringLiterals;

/// What a run says on its way out: broken on purpose or whole, journalled, then handed to whoever
/// listens.
namespace wirelamp::server {

namespace {

/// `completed`, `failed` or `cancelled`: how the journal names the end of a run.
QByteArray endOf(const AgentEventBody &body)
{
    if (std::holds_alternative<RunFinished>(body))
        return "completed"_ba;
    return std::holds_alternative<RunFailed>(body) ? "failed"_ba : "cancelled"_ba;
}

QByteArray detailsOf(const AgentEventBody &body)
{
    JsonWriter details;
    if (const auto *failed = std::get_if<RunFailed>(&body)) {
        details.text("code", failed->code);
        details.text("message", failed->message);
    } else if (const auto *cancelled = std::get_if<RunCancelled>(&body)) {
        details.text("message", cancelled->reason);
    }
    return details.object();
}

} // namespace

void RunService::recordOpened(const OpenRun &open)
{
    const RunLimits &limits = m_parts.settings.runLimits;
    JsonWriter payload;
    payload.word("run_id", open.context.runName);
    payload.text("thread_id", open.context.threadId);
    payload.text("user_id", open.context.userId);
    payload.text("agent", open.context.agentName);
    payload.integer("deadline_ms", static_cast<qint64>(limits.total.count()));
    payload.integer("stall_ms", static_cast<qint64>(limits.stall.count()));
    const qsizetype suspectBytes = open.identity.mayHoldSecret() ? payload.members().size() : 0;
    m_parts.journal.append({.connection = open.context.connection,
                            .run = open.context.run,
                            .kind = journal::EntryKind::RunOpened,
                            .name = open.context.agentName.toUtf8(),
                            .payload = payload.object(),
                            .suspect = TextRange{1, suspectBytes}});
}

void RunService::recordFault(const OpenRun &open, agent::SequenceFault fault)
{
    const QJsonObject payload{
        {u"message"_s, u"the agent broke the order of events; the event was left out"_s},
        {u"fault"_s, QString::fromLatin1(agent::codeOf(fault))}};
    m_parts.journal.append({.connection = open.context.connection,
                            .run = open.context.run,
                            .kind = journal::EntryKind::Notice,
                            .name = "agent_order",
                            .payload = toJson(payload)});
}

void RunService::recordClosed(OpenRun &open)
{
    const std::optional<AgentEventBody> body = std::exchange(open.terminal, std::nullopt);
    if (!body)
        return;
    m_parts.journal.append({.connection = open.context.connection,
                            .run = open.context.run,
                            .kind = journal::EntryKind::RunClosed,
                            .name = endOf(*body),
                            .payload = detailsOf(*body)});
}

fault::Subject RunService::subjectOf(const OpenRun &open) const
{
    fault::Subject subject;
    subject.connection = open.context.connection;
    subject.path = open.path;
    subject.user = open.context.userId;
    subject.agent = open.context.agentName;
    subject.run = open.context.runName;
    return subject;
}

void RunService::deliver(OpenRun &open, const AgentEvent &event)
{
    const protocol::EncodedEvent encoded = m_dialect.encode(event, open.identity);
    if (isTerminal(event.body))
        open.terminal = event.body;
    // What is not sent as events, as for a plain HTTP answer, is not broken as such.
    if (open.shaper && open.direction == journal::Direction::Out) {
        open.shaper->take(encoded.type, event, m_parts.clock.now());
        shipDue(open);
    } else {
        ship(open, event, encoded);
    }
    ++open.eventCount;
    if (!m_parts.faults.isArmed(fault::FaultKind::AgentFails))
        return;
    fault::Subject subject = subjectOf(open);
    subject.index = open.eventCount;
    if (m_parts.faults.fire(fault::FaultKind::AgentFails, subject, open.context.run))
        open.run->fail(u"agent_failed"_s, u"the agent was made to fail on purpose"_s, true);
}

void RunService::shipDue(OpenRun &open)
{
    while (open.shaper) {
        const std::optional<fault::ShapedEvent> shaped = open.shaper->next(m_parts.clock.now());
        if (!shaped)
            break;
        protocol::EncodedEvent encoded = m_dialect.encode(shaped->event, open.identity);
        encoded.json = fault::inForm(shaped->form, encoded.json);
        if (shaped->form != fault::EventForm::AsIs)
            encoded.suspect = {0, encoded.json.size()};
        ship(open, shaped->event, encoded);
    }
}

void RunService::ship(OpenRun &open, const AgentEvent &event, const protocol::EncodedEvent &encoded)
{
    m_parts.journal.append({.connection = open.context.connection,
                            .run = open.context.run,
                            .kind = journal::EntryKind::AgentEvent,
                            .direction = open.direction,
                            .name = encoded.type,
                            .payload = encoded.json,
                            .suspect = encoded.suspect});
    if (open.terminal && isOver(open))
        recordClosed(open);
    if (open.subscriber)
        open.subscriber->onRunEvent(open.context, event, encoded);
    tellObservers(open, event, encoded);
}

void RunService::tellObservers(const OpenRun &open, const AgentEvent &event,
                               const protocol::EncodedEvent &encoded) const
{
    const QList<RunSubscriber *> observers = observersOf(open);
    for (RunSubscriber *observer : observers)
        observer->onRunEvent(open.context, event, encoded);
}

/// All but its own subscriber. A copy: an observer may leave from inside.
QList<RunSubscriber *> RunService::observersOf(const OpenRun &open) const
{
    QList<RunSubscriber *> observers = m_observersOfAll;
    if (!m_observers.isEmpty())
        observers = m_observers.values(open.context.userId) + observers;
    observers.removeAll(open.subscriber);
    return observers;
}

/// The run has ended and nothing of it waits to be sent.
bool RunService::isOver(const OpenRun &open)
{
    return open.run->isFinished() && !(open.shaper && open.shaper->nextDue());
}

} // namespace wirelamp::server
