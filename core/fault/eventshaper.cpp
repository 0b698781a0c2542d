// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/eventshaper.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wirelamp::fault {

bool EventShaper::concerns(const FaultEngine &engine)
{
    constexpr std::array kinds{FaultKind::DropEvent,       FaultKind::DuplicateEvent,
                               FaultKind::DelayEvent,      FaultKind::ReorderEvents,
                               FaultKind::CorruptEvent,    FaultKind::WrongEnvelope,
                               FaultKind::NoTerminalEvent, FaultKind::TwoTerminalEvents,
                               FaultKind::EventsAfterEnd,  FaultKind::ToolNeverCompletes};
    return std::ranges::any_of(kinds, [&engine](FaultKind kind) { return engine.isArmed(kind); });
}

void EventShaper::take(const QByteArray &type, const AgentEvent &event, Instant now)
{
    ++m_index;
    const bool isLast = isTerminal(event.body);
    if (isWithheld(type, isLast)) {
        if (isLast && m_held)
            queue(*std::exchange(m_held, std::nullopt));
        return;
    }
    ShapedEvent shaped{event, EventForm::AsIs, now};
    if (m_ask(FaultKind::CorruptEvent, type, m_index))
        shaped.form = EventForm::Corrupted;
    else if (m_ask(FaultKind::WrongEnvelope, type, m_index))
        shaped.form = EventForm::WrongEnvelope;
    if (const auto shot = m_ask(FaultKind::DelayEvent, type, m_index))
        shaped.due += shot->delay;

    // What would go behind the last one would never be read as part of the run.
    const bool isMovedBack = !isLast && !m_held && m_ask(FaultKind::ReorderEvents, type, m_index);
    if (isMovedBack) {
        m_held = shaped;
        return;
    }
    queue(shaped);
    if (m_ask(FaultKind::DuplicateEvent, type, m_index))
        queue(shaped);
    if (m_held)
        queue(*std::exchange(m_held, std::nullopt));
    if (isLast)
        takeLast(type, shaped);
    else
        m_earlier = event;
}

bool EventShaper::isWithheld(const QByteArray &type, bool isLast)
{
    if (m_isSilent)
        return true;
    if (type == "tool_completed" && m_ask(FaultKind::ToolNeverCompletes, type, m_index)) {
        m_isSilent = true;
        return true;
    }
    if (isLast && m_ask(FaultKind::NoTerminalEvent, type, m_index))
        return true;
    return m_ask(FaultKind::DropEvent, type, m_index).has_value();
}

void EventShaper::takeLast(const QByteArray &type, const ShapedEvent &last)
{
    if (m_ask(FaultKind::TwoTerminalEvents, type, m_index))
        queue(last);
    if (m_earlier && m_ask(FaultKind::EventsAfterEnd, type, m_index))
        queue({*m_earlier, EventForm::AsIs, last.due});
}

void EventShaper::queue(ShapedEvent shaped)
{
    if (!m_queue.empty())
        shaped.due = std::max(shaped.due, m_queue.back().due);
    m_queue.push_back(std::move(shaped));
}

std::optional<ShapedEvent> EventShaper::next(Instant now)
{
    if (m_queue.empty() || m_queue.front().due > now)
        return std::nullopt;
    ShapedEvent shaped = std::move(m_queue.front());
    m_queue.pop_front();
    return shaped;
}

std::optional<Instant> EventShaper::nextDue() const
{
    return m_queue.empty() ? std::nullopt : std::optional(m_queue.front().due);
}

} // namespace wirelamp::fault
