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

/// Read between two looks at each clock, again and again, while what is kept gets old and is read
/// anew.
void TestClock::staysBesideTheCivilClock()
{
    const SystemClock clock;
    Instant last{};
    while (last < 5ms) {
        const Instant before = clock.now();
        const auto wallBefore = clock.wallNow();
        const Moment moment = clock.moment();
        QVERIFY(moment.at >= before && moment.at >= last);
        QVERIFY(moment.at <= clock.now());
        // Wide, because somebody may adjust the clock of the machine while this runs.
        QVERIFY(moment.wallAt - wallBefore < 1s && wallBefore - moment.wallAt < 1s);
        last = moment.at;
    }
}

void TestClock::writesSecondsWithMicroseconds()
{
    QCOMPARE(unixSeconds(WallTime(1'767'225'600'250'000'999ns)), 1767225600.25);
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
