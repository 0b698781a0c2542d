// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/heartbeat.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::connection;
using namespace std::chrono_literals;

class TestHeartbeat final : public QObject
{
    Q_OBJECT

private slots:
    void doesNothingBeforeItIsStarted();
    void pingsAtEveryInterval();
    void isOverdueWhenTheOldestPingHasNoAnswer();
    void aPongAnswersAllPings();
    void waitsForAPongEvenWhenPingsAreRare();
    void sendsOnePingAfterALongPause();
    void neverPingsWithoutAnInterval();
};

void TestHeartbeat::doesNothingBeforeItIsStarted()
{
    Heartbeat heartbeat(25s, 60s);
    QVERIFY(!heartbeat.nextDue());
    QVERIFY(!heartbeat.takePing(1h));
    QVERIFY(!heartbeat.isOverdue(1h));
}

void TestHeartbeat::pingsAtEveryInterval()
{
    Heartbeat heartbeat(25s, 60s);
    heartbeat.start(10s);
    QVERIFY(heartbeat.nextDue() == 35s);
    QVERIFY(!heartbeat.takePing(35s - 1ns));
    QVERIFY(heartbeat.takePing(35s));
    QVERIFY(!heartbeat.takePing(35s));
    QVERIFY(heartbeat.nextDue() == 60s);
}

void TestHeartbeat::isOverdueWhenTheOldestPingHasNoAnswer()
{
    Heartbeat heartbeat(25s, 60s);
    heartbeat.start(0s);
    QVERIFY(heartbeat.takePing(25s));
    QVERIFY(heartbeat.takePing(50s));
    QVERIFY(heartbeat.takePing(75s));
    QVERIFY(heartbeat.nextDue() == 85s);
    QVERIFY(!heartbeat.isOverdue(85s - 1ns));
    QVERIFY(heartbeat.isOverdue(85s));
}

void TestHeartbeat::aPongAnswersAllPings()
{
    Heartbeat heartbeat(25s, 60s);
    heartbeat.start(0s);
    QVERIFY(heartbeat.takePing(25s));
    QVERIFY(heartbeat.takePing(50s));
    heartbeat.pongArrived();
    QVERIFY(!heartbeat.isOverdue(1h));
    QVERIFY(heartbeat.takePing(75s));
    QVERIFY(!heartbeat.isOverdue(134s));
    QVERIFY(heartbeat.isOverdue(135s));
}

void TestHeartbeat::waitsForAPongEvenWhenPingsAreRare()
{
    Heartbeat heartbeat(120s, 60s);
    heartbeat.start(0s);
    QVERIFY(!heartbeat.isOverdue(120s));
    QVERIFY(heartbeat.takePing(120s));
    QVERIFY(heartbeat.nextDue() == 180s);
    QVERIFY(heartbeat.isOverdue(180s));
}

void TestHeartbeat::sendsOnePingAfterALongPause()
{
    Heartbeat heartbeat(25s, 60s);
    heartbeat.start(0s);
    QVERIFY(heartbeat.takePing(1h));
    QVERIFY(!heartbeat.takePing(1h));
    QVERIFY(!heartbeat.isOverdue(1h));
    QVERIFY(heartbeat.nextDue() == 1h + 25s);
}

void TestHeartbeat::neverPingsWithoutAnInterval()
{
    for (const Instant interval : {Instant(0s), Instant(-1s)}) {
        Heartbeat heartbeat(interval, 60s);
        heartbeat.start(0s);
        QVERIFY(!heartbeat.nextDue());
        QVERIFY(!heartbeat.takePing(24h));
    }
}

QTEST_APPLESS_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
