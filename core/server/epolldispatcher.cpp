// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/epolldispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>
#include <QTimerEvent>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>
#include <utility>

using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// By QSocketNotifier::Type. A hang-up or an error concerns whoever reads or writes: the next call
/// of theirs says what it is.
constexpr std::array<quint32, 3> watchedFor{EPOLLIN, EPOLLOUT, EPOLLPRI};
constexpr std::array<quint32, 3> activatedBy{
    EPOLLIN | EPOLLHUP | EPOLLERR, EPOLLOUT | EPOLLHUP | EPOLLERR, EPOLLPRI | EPOLLHUP | EPOLLERR};

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (!isUsable())
        return;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wakeUp;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    if (m_epoll >= 0)
        ::close(m_epoll);
    if (m_wakeUp >= 0)
        ::close(m_wakeUp);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted = false;
    emit awake();
    // Whoever posts an event from here on calls wakeUp(), and the wait below does not block.
    // An exchange and not a store: it shows a thread sanitizer that what was posted came first.
    m_isAwake.exchange(false);
    QCoreApplication::sendPostedEvents();

    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    const auto isQuiet = [this] { return !m_isInterrupted && !m_isAwake; };
    const bool announcesWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && isQuiet();
    if (announcesWait)
        emit aboutToBlock();
    // Asked again: whoever was told may have posted something.
    const int sockets = wait(announcesWait && isQuiet(), withSockets);
    if (announcesWait)
        emit awake();
    return sockets + activateTimers() > 0;
}

int EpollDispatcher::activateTimers()
{
    // Only what is due now: a timer without an interval must not keep the sockets waiting.
    const TimerQueue::Time now = SteadyClock::now();
    int activated = 0;
    while (const auto timer = m_timers.takeDue(now)) {
        QTimerEvent event(timer->id);
        QCoreApplication::sendEvent(timer->object, &event);
        m_timers.delivered(timer->id);
        ++activated;
    }
    return activated;
}

int EpollDispatcher::wait(bool mayBlock, bool withSockets)
{
    tellKernel();
    int milliseconds = mayBlock ? -1 : 0;
    if (const auto due = m_timers.nextDue(); mayBlock && due) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - SteadyClock::now());
        milliseconds =
            static_cast<int>(std::clamp(left, 0ms, std::chrono::milliseconds(1h)).count());
    }
    if (withSockets)
        return activateSockets(milliseconds);
    pollfd wakeUpOnly{m_wakeUp, POLLIN, 0};
    if (::poll(&wakeUpOnly, 1, milliseconds) > 0)
        drainWakeUp();
    return 0;
}

int EpollDispatcher::activateSockets(int milliseconds)
{
    std::array<epoll_event, eventsMax> events;
    const int count = ::epoll_wait(m_epoll, events.data(), eventsMax, milliseconds);
    int activated = 0;
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<size_t>(i)];
        if (event.data.fd == m_wakeUp)
            drainWakeUp();
        else
            activated += activate(event.data.fd, event.events);
    }
    return activated;
}

int EpollDispatcher::activate(int descriptor, quint32 events)
{
    int activated = 0;
    for (size_t type = 0; type < activatedBy.size(); ++type) {
        // Looked up each time: the notifier before may have removed this one.
        const auto watch = m_watches.constFind(descriptor);
        if (watch == m_watches.constEnd())
            break;
        QSocketNotifier *notifier = watch->notifiers.at(type);
        if (!notifier || (events & activatedBy.at(type)) == 0)
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        ++activated;
    }
    return activated;
}

void EpollDispatcher::drainWakeUp()
{
    quint64 count = 0;
    [[maybe_unused]] const auto read = ::read(m_wakeUp, &count, sizeof count);
}

// Sockets ----------------------------------------------------------------------------------------

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    Watch &watch = m_watches[descriptor];
    watch.notifiers.at(static_cast<size_t>(notifier->type())) = notifier;
    touch(descriptor, watch);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end())
        return;
    QSocketNotifier *&place = found->notifiers.at(static_cast<size_t>(notifier->type()));
    if (place != notifier)
        return;
    place = nullptr;
    if (wanted(*found) != 0) {
        touch(descriptor, *found);
        return;
    }
    // At once: the descriptor is about to be closed, and its number may come back as another's.
    if (found->told != 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_watches.erase(found);
}

quint32 EpollDispatcher::wanted(const Watch &watch)
{
    quint32 events = 0;
    for (size_t type = 0; type < watchedFor.size(); ++type) {
        if (watch.notifiers.at(type))
            events |= watchedFor.at(type);
    }
    return events;
}

void EpollDispatcher::touch(int descriptor, Watch &watch)
{
    if (!std::exchange(watch.isDirty, true))
        m_dirty << descriptor;
}

/// Once a turn: a notifier that was switched on and off again in between costs nothing.
void EpollDispatcher::tellKernel()
{
    for (const int descriptor : std::as_const(m_dirty)) {
        const auto found = m_watches.find(descriptor);
        if (found == m_watches.end() || !std::exchange(found->isDirty, false))
            continue;
        const quint32 events = wanted(*found);
        if (events != found->told && tellKernel(descriptor, found->told == 0, events))
            found->told = events;
    }
    m_dirty.clear();
}

bool EpollDispatcher::tellKernel(int descriptor, bool isNew, quint32 events) const
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    if (::epoll_ctl(m_epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event) == 0)
        return true;
    // Somebody closed the descriptor without saying so, and the kernel forgot it.
    if (!isNew && errno == ENOENT && ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0)
        return true;
    qWarning("epoll does not watch descriptor %d: %s", descriptor,
             std::generic_category().message(errno).c_str());
    return false;
}

// Timers -----------------------------------------------------------------------------------------

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                    QObject *object)
{
    m_timers.add({timerId, std::chrono::milliseconds(interval), timerType, object},
                 SteadyClock::now());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> infos;
    const QList<TimerQueue::Timer> timers = m_timers.timersOf(object);
    for (const TimerQueue::Timer &timer : timers)
        infos << TimerInfo(timer.id, static_cast<int>(timer.interval.count()), timer.type);
    return infos;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto due = m_timers.dueOf(timerId);
    if (!due)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - SteadyClock::now());
    return static_cast<int>(std::max(left, 0ms).count());
}

// From anywhere ----------------------------------------------------------------------------------

void EpollDispatcher::wakeUp()
{
    if (m_isAwake.exchange(true))
        return;
    // On its own thread the loop is awake already and looks at the flag before it waits.
    if (QThread::currentThread() == thread())
        return;
    endWait();
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
    // Always, for another thread: the turn that clears both flags may not have begun yet, and there
    // need not be an event that it would find.
    if (QThread::currentThread() != thread())
        endWait();
}

void EpollDispatcher::endWait() const
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeUp, &one, sizeof one);
}

} // namespace wirelamp::server
