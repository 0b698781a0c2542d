// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/ratelimiter.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::connection;
using namespace std::chrono_literals;

class TestRateLimiter final : public QObject
{
    Q_OBJECT

private slots:
    void letsAQuarterOfTheMinuteThroughAtOnce();
    void saysWhenTheNextOneMayCome();
    void letsTheNextOneThroughExactlyThen_data();
    void letsTheNextOneThroughExactlyThen();
    void keepsTheAverageOverALongTime();
    void savesNoMoreThanOneBurst();
    void letsAtLeastOneThrough_data();
    void letsAtLeastOneThrough();
    void countsNothingForTimeThatRunsBackwards();

private:
    static int takenAtOnce(RateLimiter &limiter, Instant now)
    {
        int count = 0;
        while (count < 100'000 && !limiter.take(now))
            ++count;
        return count;
    }
};

void TestRateLimiter::letsAQuarterOfTheMinuteThroughAtOnce()
{
    RateLimiter limiter(600, 1s);
    QCOMPARE(takenAtOnce(limiter, 1s), 150);
}

void TestRateLimiter::saysWhenTheNextOneMayCome()
{
    RateLimiter limiter(600, 0s);
    takenAtOnce(limiter, 0s);
    const std::optional<Instant> wait = limiter.take(40ms);
    QVERIFY(wait.has_value());
    QVERIFY(*wait > 59ms && *wait <= 61ms);
}

void TestRateLimiter::letsTheNextOneThroughExactlyThen_data()
{
    QTest::addColumn<int>("perMinute");
    for (const int perMinute : {1, 7, 60, 599, 600, 100'000})
        QTest::addRow("%d", perMinute) << perMinute;
}

void TestRateLimiter::letsTheNextOneThroughExactlyThen()
{
    QFETCH(const int, perMinute);
    RateLimiter limiter(perMinute, 0s);
    takenAtOnce(limiter, 0s);
    Instant now{};
    for (int i = 0; i < 1000; ++i) {
        const std::optional<Instant> wait = limiter.take(now);
        QVERIFY(wait.has_value());
        QVERIFY(*wait > 0s);
        now += *wait;
        QVERIFY(!limiter.take(now));
    }
}

void TestRateLimiter::keepsTheAverageOverALongTime()
{
    RateLimiter limiter(600, 0s);
    int taken = 0;
    for (Instant now{}; now < 10min; now += 7ms)
        taken += limiter.take(now) ? 0 : 1;
    QVERIFY2(taken >= 6149 && taken <= 6150, qPrintable(QString::number(taken)));
}

void TestRateLimiter::savesNoMoreThanOneBurst()
{
    RateLimiter limiter(600, 0s);
    takenAtOnce(limiter, 0s);
    QCOMPARE(takenAtOnce(limiter, 24h), 150);
}

void TestRateLimiter::letsAtLeastOneThrough_data()
{
    QTest::addColumn<int>("perMinute");
    QTest::newRow("one") << 1;
    QTest::newRow("three") << 3;
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -5;
}

void TestRateLimiter::letsAtLeastOneThrough()
{
    QFETCH(const int, perMinute);
    RateLimiter limiter(perMinute, 0s);
    QCOMPARE(takenAtOnce(limiter, 0s), 1);
    QVERIFY(limiter.take(0s).has_value());
}

void TestRateLimiter::countsNothingForTimeThatRunsBackwards()
{
    RateLimiter limiter(60, 10s);
    takenAtOnce(limiter, 10s);
    QVERIFY(limiter.take(5s).has_value());
    QVERIFY(limiter.take(10s).has_value());
    QVERIFY(!limiter.take(11s));
}

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
