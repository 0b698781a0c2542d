// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>
#include <set>

namespace wirelamp::server {

/// The timers of an event loop, ordered by when they are due. Knows no clock: the time comes in.
class TimerQueue
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Timer
    {
        int id = 0;
        std::chrono::milliseconds interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
    };

    void add(const Timer &timer, Time now);
    bool remove(int id);
    bool removeAll(const QObject *object);

    /// The next timer that is due and not being delivered already. It is marked as being delivered
    /// and is due again an interval later; times that were missed are left out.
    std::optional<Timer> takeDue(Time now);
    /// The delivery is over. Without effect if the timer is gone.
    void delivered(int id);

    /// When takeDue() has something; nullopt when there is no timer that could fire.
    std::optional<Time> nextDue() const;
    std::optional<Time> dueOf(int id) const;
    QList<Timer> timersOf(const QObject *object) const;

private:
    struct Entry
    {
        Timer timer;
        Time due;
        bool isBeingDelivered = false;
    };

    QHash<int, Entry> m_entries;
    std::set<std::pair<Time, int>> m_order; ///< Of those that are not being delivered.
};

} // namespace wirelamp::server
