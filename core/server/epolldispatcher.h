// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/timerqueue.h"

#include <QAbstractEventDispatcher>
#include <QHash>

#include <array>
#include <atomic>

namespace wirelamp::server {

/// An event loop whose cost grows with what happens and not with how many sockets are open:
/// epoll(7) instead of the poll(2) of Qt's own dispatcher, which hands every descriptor to the
/// kernel on every turn. Linux only; for QThread::setEventDispatcher().
class EpollDispatcher final : public QAbstractEventDispatcher
{
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;
    /// False when the system gave us no epoll instance; then it must not be used.
    bool isUsable() const { return m_epoll >= 0 && m_wakeUp >= 0; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    struct Watch
    {
        std::array<QSocketNotifier *, 3> notifiers{}; ///< By QSocketNotifier::Type.
        quint32 told = 0; ///< What the kernel watches for at present.
        bool isDirty = false; ///< `told` is out of date.
    };

    static quint32 wanted(const Watch &watch);
    void touch(int descriptor, Watch &watch);
    void tellKernel();
    bool tellKernel(int descriptor, bool isNew, quint32 events) const;
    int wait(bool mayBlock, bool withSockets);
    int activateSockets(int milliseconds);
    int activateTimers();
    int activate(int descriptor, quint32 events);
    /// From anywhere: the wait that is under way, or the next one, ends at once.
    void endWait() const;
    void drainWakeUp();

    static constexpr int eventsMax = 256;

    int m_epoll = -1;
    int m_wakeUp = -1; ///< An eventfd; other threads write to it.
    QHash<int, Watch> m_watches;
    QList<int> m_dirty; ///< Descriptors whose watch the kernel does not know yet.
    TimerQueue m_timers;
    std::atomic<bool> m_isAwake{false}; ///< Somebody called wakeUp() since the last turn.
    std::atomic<bool> m_isInterrupted{false};
};

} // namespace wirelamp::server
