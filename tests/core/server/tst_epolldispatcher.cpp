// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/epolldispatcher.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <queue>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace wirelamp::server;

namespace {

constexpr int patience = 10'000;

/// As QSemaphore, of which a thread sanitizer sees nothing.
class Semaphore
{
public:
    void release(int count = 1)
    {
        const std::scoped_lock lock(m_mutex);
        m_count += count;
        m_released.notify_all();
    }
    void acquire()
    {
        std::unique_lock lock(m_mutex);
        m_released.wait(lock, [this] { return m_count > 0; });
        --m_count;
    }
    bool tryAcquire(int count, int milliseconds = 0)
    {
        std::unique_lock lock(m_mutex);
        const auto isEnough = [this, count] { return m_count >= count; };
        if (!m_released.wait_for(lock, std::chrono::milliseconds(milliseconds), isEnough))
            return false;
        m_count -= count;
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_released;
    int m_count = 0;
};

/// A thread with the dispatcher under test, and a way to run something on it.
class Loop
{
public:
    Loop()
    {
        m_thread.setEventDispatcher(new EpollDispatcher);
        m_thread.start();
        m_object.moveToThread(&m_thread);
    }
    ~Loop()
    {
        m_thread.quit();
        m_thread.wait();
    }
    /// Runs it on the thread and waits for it.
    void run(const std::function<void()> &act)
    {
        Semaphore done;
        post([&] {
            act();
            done.release();
        });
        done.acquire();
    }
    /// Each posted event runs the next order. The orders go over in a queue that a sanitizer sees.
    void post(const std::function<void()> &act)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_orders.push(act);
        }
        QMetaObject::invokeMethod(
            &m_object, [this] { next()(); }, Qt::QueuedConnection);
    }
    bool quits()
    {
        m_thread.quit();
        return m_thread.wait(patience);
    }

private:
    std::function<void()> next()
    {
        const std::scoped_lock lock(m_mutex);
        std::function<void()> order = m_orders.front();
        m_orders.pop();
        return order;
    }

    std::mutex m_mutex;
    std::queue<std::function<void()>> m_orders;
    QThread m_thread;
    QObject m_object;
};

/// Two ends of a connection.
struct Pair
{
    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends); }
    ~Pair()
    {
        for (const int end : ends)
            ::close(end);
    }
    int ends[2]{};
};

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private slots:
    void runsWhatOtherThreadsPost();
    void runsWhatIsPostedFromInside();
    void quitsFromOutside();
    void anInterruptIsNotLost();
    void firesTimersInOrder();
    void firesARepeatingTimerUntilItIsStopped();
    void survivesATimerThatDeletesItsObject();
    void aTimerWithoutAnIntervalLeavesRoomForSockets();
    void saysHowMuchTimeIsLeft();
    void reportsReadableAndWritable();
    void reportsAHangUpToTheReader();
    void survivesANotifierThatRemovesAnother();
    void aDisabledNotifierIsSilentUntilItIsEnabled();
    void aDescriptorThatComesBackIsWatchedAnew();
    void nestedLoopsRun();
    void carriesRealSockets();
};

void TestEpollDispatcher::runsWhatOtherThreadsPost()
{
    Loop loop;
    Semaphore done;
    for (int i = 0; i < 1000; ++i)
        loop.post([&done] { done.release(); });
    QVERIFY(done.tryAcquire(1000, patience));
    // Asleep by now, most likely: it must wake up each time.
    for (int i = 0; i < 100; ++i) {
        loop.post([&done] { done.release(); });
        QVERIFY(done.tryAcquire(1, patience));
    }
}

void TestEpollDispatcher::runsWhatIsPostedFromInside()
{
    Loop loop;
    Semaphore done;
    int left = 1000;
    std::function<void()> again = [&] {
        if (--left > 0)
            loop.post(again);
        else
            done.release();
    };
    loop.post(again);
    QVERIFY(done.tryAcquire(1, patience));
}

void TestEpollDispatcher::quitsFromOutside()
{
    for (int i = 0; i < 50; ++i) {
        Loop loop;
        QVERIFY(loop.quits());
    }
}

/// Whoever leaves a loop from another thread sets a flag of the loop and interrupts the dispatcher.
/// If the loop has just looked at its flag, the interrupt is all that ends the next turn, also when
/// somebody called wakeUp() before.
void TestEpollDispatcher::anInterruptIsNotLost()
{
    EpollDispatcher dispatcher;
    QVERIFY(dispatcher.isUsable());
    dispatcher.wakeUp(); // From its own thread, as a posted event does.
    const std::unique_ptr<QThread> other(
        QThread::create([&dispatcher] { dispatcher.interrupt(); }));
    other->start();
    QVERIFY(other->wait(patience));
    // Would it sleep for ever, this ends it, late.
    QElapsedTimer timer;
    timer.start();
    QObject object;
    dispatcher.registerTimer(1, patience, Qt::CoarseTimer, &object);
    dispatcher.processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(timer.elapsed() < patience / 2);
}

void TestEpollDispatcher::firesTimersInOrder()
{
    Loop loop;
    Semaphore done;
    QList<int> order;
    loop.run([&] {
        for (const int time : {30, 10, 20, 0}) {
            QTimer::singleShot(time, Qt::PreciseTimer, [&, time] {
                order << time;
                done.release();
            });
        }
    });
    QVERIFY(done.tryAcquire(4, patience));
    QCOMPARE(order, QList<int>({0, 10, 20, 30}));
}

void TestEpollDispatcher::firesARepeatingTimerUntilItIsStopped()
{
    Loop loop;
    Semaphore done;
    int count = 0;
    QTimer *timer = nullptr;
    loop.run([&] {
        timer = new QTimer;
        QObject::connect(timer, &QTimer::timeout, timer, [&] {
            if (++count == 5) {
                timer->stop();
                done.release();
            }
        });
        timer->start(1ms);
    });
    QVERIFY(done.tryAcquire(1, patience));
    loop.run([&] { delete timer; });
    QCOMPARE(count, 5);
}

void TestEpollDispatcher::survivesATimerThatDeletesItsObject()
{
    Loop loop;
    Semaphore done;
    loop.run([&] {
        auto *timer = new QTimer;
        QObject::connect(timer, &QTimer::timeout, timer, [timer, &done] {
            delete timer;
            done.release();
        });
        timer->start(0ms);
    });
    QVERIFY(done.tryAcquire(1, patience));
    loop.run([] {});
}

void TestEpollDispatcher::aTimerWithoutAnIntervalLeavesRoomForSockets()
{
    Loop loop;
    Pair pair;
    Semaphore readable;
    QTimer *timer = nullptr;
    QSocketNotifier *notifier = nullptr;
    loop.run([&] {
        timer = new QTimer;
        timer->start(0ms);
        notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(notifier, &QSocketNotifier::activated, notifier, [&] {
            char byte = 0;
            if (::read(pair.ends[0], &byte, 1) == 1)
                readable.release();
        });
    });
    QCOMPARE(::write(pair.ends[1], "x", 1), 1);
    QVERIFY(readable.tryAcquire(1, patience));
    loop.run([&] {
        delete timer;
        delete notifier;
    });
}

void TestEpollDispatcher::saysHowMuchTimeIsLeft()
{
    Loop loop;
    int left = 0;
    int none = 0;
    QList<QAbstractEventDispatcher::TimerInfo> infos;
    loop.run([&] {
        QObject object;
        const int id = object.startTimer(60s, Qt::CoarseTimer);
        left = QThread::currentThread()->eventDispatcher()->remainingTime(id);
        infos = QThread::currentThread()->eventDispatcher()->registeredTimers(&object);
        object.killTimer(id);
        none = QThread::currentThread()->eventDispatcher()->remainingTime(id);
    });
    QVERIFY2(left > 50'000 && left <= 60'000, QByteArray::number(left).constData());
    QCOMPARE(infos.size(), 1);
    QCOMPARE(infos.first().interval, 60'000);
    QCOMPARE(none, -1);
}

void TestEpollDispatcher::reportsReadableAndWritable()
{
    Loop loop;
    Pair pair;
    Semaphore readable;
    Semaphore writable;
    QList<QSocketNotifier *> notifiers;
    loop.run([&] {
        notifiers << new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
        notifiers << new QSocketNotifier(pair.ends[0], QSocketNotifier::Write);
        QObject::connect(notifiers[0], &QSocketNotifier::activated, notifiers[0], [&] {
            char byte = 0;
            if (::read(pair.ends[0], &byte, 1) == 1)
                readable.release();
        });
        QObject::connect(notifiers[1], &QSocketNotifier::activated, notifiers[1], [&] {
            notifiers[1]->setEnabled(false);
            writable.release();
        });
    });
    QVERIFY(writable.tryAcquire(1, patience));
    QVERIFY(!readable.tryAcquire(1));
    QCOMPARE(::write(pair.ends[1], "ab", 2), 2);
    QVERIFY(readable.tryAcquire(2, patience)); // Level-triggered: what is left is told again.
    QVERIFY(!writable.tryAcquire(1));
    loop.run([&] { qDeleteAll(notifiers); });
}

void TestEpollDispatcher::reportsAHangUpToTheReader()
{
    Loop loop;
    Pair pair;
    Semaphore gone;
    QSocketNotifier *notifier = nullptr;
    loop.run([&] {
        notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
        QObject::connect(notifier, &QSocketNotifier::activated, notifier, [&] {
            char byte = 0;
            if (::read(pair.ends[0], &byte, 1) == 0) {
                notifier->setEnabled(false);
                gone.release();
            }
        });
    });
    ::shutdown(pair.ends[1], SHUT_RDWR);
    QVERIFY(gone.tryAcquire(1, patience));
    loop.run([&] { delete notifier; });
}

void TestEpollDispatcher::survivesANotifierThatRemovesAnother()
{
    Loop loop;
    Pair one;
    Pair two;
    Semaphore done;
    QSocketNotifier *first = nullptr;
    QSocketNotifier *second = nullptr;
    int calls = 0;
    loop.run([&] {
        first = new QSocketNotifier(one.ends[0], QSocketNotifier::Read);
        second = new QSocketNotifier(two.ends[0], QSocketNotifier::Read);
        const auto removeBoth = [&] {
            ++calls;
            delete std::exchange(first, nullptr);
            delete std::exchange(second, nullptr);
            done.release();
        };
        for (QSocketNotifier *notifier : {first, second})
            QObject::connect(notifier, &QSocketNotifier::activated, removeBoth);
        // Both are readable in the same turn.
        QCOMPARE(::write(one.ends[1], "x", 1), 1);
        QCOMPARE(::write(two.ends[1], "x", 1), 1);
    });
    QVERIFY(done.tryAcquire(1, patience));
    loop.run([] {});
    QCOMPARE(calls, 1);
}

void TestEpollDispatcher::aDisabledNotifierIsSilentUntilItIsEnabled()
{
    Loop loop;
    Pair pair;
    Semaphore readable;
    QSocketNotifier *notifier = nullptr;
    loop.run([&] {
        notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
        notifier->setEnabled(false);
        QObject::connect(notifier, &QSocketNotifier::activated, notifier, [&] {
            notifier->setEnabled(false);
            readable.release();
        });
    });
    QCOMPARE(::write(pair.ends[1], "x", 1), 1);
    loop.run([] {});
    loop.run([] {});
    QVERIFY(!readable.tryAcquire(1));
    loop.run([&] { notifier->setEnabled(true); });
    QVERIFY(readable.tryAcquire(1, patience));
    loop.run([&] { delete notifier; });
}

void TestEpollDispatcher::aDescriptorThatComesBackIsWatchedAnew()
{
    Loop loop;
    Semaphore readable;
    for (int i = 0; i < 20; ++i) {
        Pair pair; // The same numbers each time.
        QSocketNotifier *notifier = nullptr;
        loop.run([&] {
            notifier = new QSocketNotifier(pair.ends[0], QSocketNotifier::Read);
            QObject::connect(notifier, &QSocketNotifier::activated, notifier, [&] {
                notifier->setEnabled(false);
                readable.release();
            });
        });
        QCOMPARE(::write(pair.ends[1], "x", 1), 1);
        QVERIFY(readable.tryAcquire(1, patience));
        loop.run([&] { delete notifier; });
    }
}

void TestEpollDispatcher::nestedLoopsRun()
{
    Loop loop;
    bool fired = false;
    loop.run([&] {
        QEventLoop inner;
        QTimer::singleShot(5ms, [&] {
            fired = true;
            inner.quit();
        });
        inner.exec();
    });
    QVERIFY(fired);
}

void TestEpollDispatcher::carriesRealSockets()
{
    Loop loop;
    QTcpServer *server = nullptr;
    quint16 port = 0;
    loop.run([&] {
        server = new QTcpServer;
        QVERIFY(server->listen(QHostAddress::LocalHost));
        port = server->serverPort();
        QObject::connect(server, &QTcpServer::newConnection, server, [&] {
            QTcpSocket *socket = server->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [socket] { socket->write(socket->readAll()); });
        });
    });
    const QByteArray sent(4 * 1024 * 1024, 'x'); // More than the kernel buffers at once.
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(client.waitForConnected(patience));
    client.write(sent);
    QByteArray received;
    while (received.size() < sent.size() && client.waitForReadyRead(patience))
        received += client.readAll();
    QCOMPARE(received.size(), sent.size());
    client.disconnectFromHost();
    loop.run([&] { delete server; });
}

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "tst_epolldispatcher.moc"
