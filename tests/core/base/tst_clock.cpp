// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/clock.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wirelamp;
using namespace std::chrono_literals;

class TestClock final : public QObject
{
    Q_OBJECT

private slots:
    void readsBothLinesAtOnce();
    void staysBesideTheCivilClock();
    void writesSecondsWithMicroseconds();
};

void TestClock::readsBothLinesAtOnce()
{
    tests::ManualClock clock;
    clock.advance(3s);
    clock.jumpWall(1h);
    QVERIFY(clock.moment().at == clock.now());
    QVERIFY(clock.moment().wallAt == clock.wallNow());
}

/// Longer than a look at the civil clock is good for. Not every time has to fit: somebody may
/// adjust the clock of the machine, and the machine may be busy.
void TestClock::staysBesideTheCivilClock()
{
    const SystemClock clock;
    int fitting = 0;
    int all = 0;
    for (Instant last{}; last < 50ms; ++all) {
        const Instant before = clock.now();
        const WallTime wallBefore = clock.wallNow();
        const Moment moment = clock.moment();
        QVERIFY(moment.at >= before && moment.at >= last);
        QVERIFY(moment.at <= clock.now());
        if (moment.wallAt >= wallBefore - 2ms && moment.wallAt <= clock.wallNow() + 2ms)
            ++fitting;
        last = moment.at;
    }
    QVERIFY2(2 * fitting > all, qPrintable(QString::number(fitting)));
}

void TestClock::writesSecondsWithMicroseconds()
{
    QCOMPARE(unixSeconds(WallTime(1'767'225'600'250'000'999ns)), 1767225600.25);
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
