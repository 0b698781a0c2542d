// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/tickingclock.h"
#include "ui/models/slicedwork.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestSlicedWork final : public QObject
{
    Q_OBJECT

private slots:
    void doesShortWorkAtOnce();
    void leavesLongWorkToTheEventLoop();
    void stopsForGood();
    void canBeStartedAgainWhenItHasFinished();
    void canBeStoppedFromInside();
};

void TestSlicedWork::doesShortWorkAtOnce()
{
    const tests::TickingClock clock(1ms);
    int calls = 0;
    SlicedWork work(clock, [&](const Slice &) {
        ++calls;
        return SlicedWork::Progress::Finished;
    });
    const QSignalSpy finished(&work, &SlicedWork::finished);
    work.start();
    QCOMPARE(calls, 1);
    QCOMPARE(finished.count(), 1);
    QVERIFY(!work.isRunning());
}

void TestSlicedWork::leavesLongWorkToTheEventLoop()
{
    const tests::TickingClock clock(10ms); // Two steps fit a slice, the third finds no time.
    int steps = 0;
    QList<int> stepsPerSlice;
    SlicedWork work(clock, [&](const Slice &slice) {
        const int before = steps;
        while (steps < 10) {
            ++steps;
            if (!slice.hasTime())
                break;
        }
        stepsPerSlice << steps - before;
        return steps < 10 ? SlicedWork::Progress::Unfinished : SlicedWork::Progress::Finished;
    });
    work.start();
    QCOMPARE(stepsPerSlice, QList<int>({3}));
    QVERIFY(work.isRunning());
    QTRY_VERIFY(!work.isRunning());
    QCOMPARE(stepsPerSlice, QList<int>({3, 3, 3, 1}));
}

void TestSlicedWork::stopsForGood()
{
    const tests::TickingClock clock(1ms);
    int calls = 0;
    SlicedWork work(clock, [&](const Slice &) {
        ++calls;
        return SlicedWork::Progress::Unfinished;
    });
    const QSignalSpy finished(&work, &SlicedWork::finished);
    work.start();
    work.stop();
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
    QCOMPARE(finished.count(), 0);
}

void TestSlicedWork::canBeStartedAgainWhenItHasFinished()
{
    const tests::TickingClock clock(1ms);
    int calls = 0;
    SlicedWork work(clock, [&](const Slice &) {
        return ++calls % 2 == 0 ? SlicedWork::Progress::Finished : SlicedWork::Progress::Unfinished;
    });
    connect(&work, &SlicedWork::finished, &work, [&] {
        if (calls < 4)
            work.start();
    });
    work.start();
    QTRY_VERIFY(!work.isRunning());
    QCOMPARE(calls, 4);
}

void TestSlicedWork::canBeStoppedFromInside()
{
    const tests::TickingClock clock(1ms);
    SlicedWork *self = nullptr;
    SlicedWork work(clock, [&](const Slice &) {
        self->stop();
        return SlicedWork::Progress::Finished;
    });
    self = &work;
    const QSignalSpy finished(&work, &SlicedWork::finished);
    work.start();
    QCOMPARE(finished.count(), 0);
    QVERIFY(!work.isRunning());
}

QTEST_GUILESS_MAIN(TestSlicedWork)
#include "tst_slicedwork.moc"
