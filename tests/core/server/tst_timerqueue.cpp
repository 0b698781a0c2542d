// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/timerqueue.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace wirelamp::server;

class TestTimerQueue : public QObject
{
    Q_OBJECT

private slots:
    void givesTimersInTheOrderInWhichTheyAreDue();
    void givesNothingBeforeItsTime();
    void givesATimerWithoutAnIntervalOnceAtATime();
    void leavesOutTimesThatWereMissed();
    void doesNotGiveATimerThatIsBeingDelivered();
    void forgetsTimersOfAnObject();
    void forgetsATimerWhileItIsBeingDelivered();

private:
    TimerQueue::Time at(std::chrono::milliseconds time) const { return TimerQueue::Time(time); }
    QList<int> takeAll(TimerQueue &queue, std::chrono::milliseconds now) const;
};

QList<int> TestTimerQueue::takeAll(TimerQueue &queue, std::chrono::milliseconds now) const
{
    QList<int> ids;
    while (const auto timer = queue.takeDue(at(now))) {
        ids << timer->id;
        queue.delivered(timer->id);
    }
    return ids;
}

void TestTimerQueue::givesTimersInTheOrderInWhichTheyAreDue()
{
    TimerQueue queue;
    queue.add({1, 30ms, Qt::PreciseTimer, this}, at(0ms));
    queue.add({2, 10ms, Qt::CoarseTimer, this}, at(0ms));
    queue.add({3, 20ms, Qt::CoarseTimer, this}, at(0ms));
    QCOMPARE(queue.nextDue(), std::optional(at(10ms)));
    QCOMPARE(takeAll(queue, 30ms), QList<int>({2, 3, 1}));
}

void TestTimerQueue::givesNothingBeforeItsTime()
{
    TimerQueue queue;
    QCOMPARE(queue.nextDue(), std::nullopt);
    queue.add({1, 10ms, Qt::PreciseTimer, this}, at(5ms));
    QVERIFY(!queue.takeDue(at(14ms)));
    QCOMPARE(queue.dueOf(1), std::optional(at(15ms)));
    QVERIFY(queue.takeDue(at(15ms)));
}

void TestTimerQueue::givesATimerWithoutAnIntervalOnceAtATime()
{
    TimerQueue queue;
    queue.add({1, 0ms, Qt::PreciseTimer, this}, at(0ms));
    QCOMPARE(takeAll(queue, 0ms), QList<int>{1});
    QVERIFY(takeAll(queue, 0ms).isEmpty());
    QCOMPARE(takeAll(queue, 1ms), QList<int>{1});
}

void TestTimerQueue::leavesOutTimesThatWereMissed()
{
    TimerQueue queue;
    queue.add({1, 10ms, Qt::PreciseTimer, this}, at(0ms));
    QCOMPARE(takeAll(queue, 55ms), QList<int>{1});
    QVERIFY(takeAll(queue, 55ms).isEmpty());
    QCOMPARE(takeAll(queue, 56ms), QList<int>{1});
    QVERIFY(takeAll(queue, 65ms).isEmpty());
}

void TestTimerQueue::doesNotGiveATimerThatIsBeingDelivered()
{
    TimerQueue queue;
    queue.add({1, 10ms, Qt::PreciseTimer, this}, at(0ms));
    QVERIFY(queue.takeDue(at(10ms)));
    QVERIFY(!queue.takeDue(at(100ms)));
    QCOMPARE(queue.nextDue(), std::nullopt);
    queue.delivered(1);
    QVERIFY(queue.takeDue(at(100ms)));
}

void TestTimerQueue::forgetsTimersOfAnObject()
{
    QObject other;
    TimerQueue queue;
    queue.add({1, 10ms, Qt::PreciseTimer, this}, at(0ms));
    queue.add({2, 10ms, Qt::PreciseTimer, &other}, at(0ms));
    queue.add({3, 10ms, Qt::PreciseTimer, this}, at(0ms));
    QCOMPARE(queue.timersOf(this).size(), 2);
    QVERIFY(queue.removeAll(this));
    QVERIFY(!queue.removeAll(this));
    QCOMPARE(takeAll(queue, 10ms), QList<int>{2});
    QVERIFY(queue.remove(2));
    QVERIFY(!queue.remove(2));
}

void TestTimerQueue::forgetsATimerWhileItIsBeingDelivered()
{
    TimerQueue queue;
    queue.add({1, 10ms, Qt::PreciseTimer, this}, at(0ms));
    QVERIFY(queue.takeDue(at(10ms)));
    QVERIFY(queue.remove(1));
    queue.delivered(1);
    QVERIFY(takeAll(queue, 1000ms).isEmpty());
}

QTEST_APPLESS_MAIN(TestTimerQueue)
#include "tst_timerqueue.moc"
