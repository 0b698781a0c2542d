// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/timerqueue.h"

#include <algorithm>

namespace wirelamp::server {

void TimerQueue::add(const Timer &timer, Time now)
{
    remove(timer.id);
    const Time due = now + timer.interval;
    m_entries.insert(timer.id, {timer, due});
    m_order.emplace(due, timer.id);
}

bool TimerQueue::remove(int id)
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return false;
    m_order.erase({found->due, id});
    m_entries.erase(found);
    return true;
}

bool TimerQueue::removeAll(const QObject *object)
{
    const QList<Timer> timers = timersOf(object);
    for (const Timer &timer : timers)
        remove(timer.id);
    return !timers.isEmpty();
}

std::optional<TimerQueue::Timer> TimerQueue::takeDue(Time now)
{
    if (m_order.empty() || m_order.begin()->first > now)
        return std::nullopt;
    const int id = m_order.begin()->second;
    m_order.erase(m_order.begin());
    Entry &entry = m_entries[id];
    entry.isBeingDelivered = true;
    // Later than now, so that it is not due twice at the same time.
    entry.due = std::max(entry.due + entry.timer.interval, now + std::chrono::nanoseconds(1));
    return entry.timer;
}

void TimerQueue::delivered(int id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || !found->isBeingDelivered)
        return;
    found->isBeingDelivered = false;
    m_order.emplace(found->due, id);
}

std::optional<TimerQueue::Time> TimerQueue::nextDue() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_order.begin()->first);
}

std::optional<TimerQueue::Time> TimerQueue::dueOf(int id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.constEnd() ? std::nullopt : std::optional(found->due);
}

QList<TimerQueue::Timer> TimerQueue::timersOf(const QObject *object) const
{
    QList<Timer> timers;
    for (const Entry &entry : m_entries) {
        if (entry.timer.object == object)
            timers << entry.timer;
    }
    return timers;
}

} // namespace wirelamp::server
