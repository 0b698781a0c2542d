// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/servicelevels.h"
#include "tests/support/journalscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::diagnosis;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestServiceLevels final : public QObject
{
    Q_OBJECT

private slots:
    void measuresNothingAtFirst();
    void measuresTheTimeToTheWelcome();
    void countsOnlyFailuresThatAreOurs_data();
    void countsOnlyFailuresThatAreOurs();
    void missesTheSuccessTarget();
    void countsClosesWith1011();
    void measuresTheFirstByteOfAStream();
    void measuresTheLengthOfStreamsThatWeEnded_data();
    void measuresTheLengthOfStreamsThatWeEnded();
    void measuresTheFiveEvents();
    void measuresRunsThatNeverShowAllFive();
    void measuresDelivery();
    void judgesNothingAcrossAGap();

private:
    static Meter meter(const ServiceLevels &levels, const char *code)
    {
        for (const Meter &each : levels.meters()) {
            if (qstrcmp(each.code, code) == 0)
                return each;
        }
        return {};
    }
    static Meter meterOf(const JournalScript &script, const char *code)
    {
        ServiceLevels levels;
        levels.fold({.entries = script.entries()});
        return meter(levels, code);
    }
    static JournalScript stream(const QString &route = u"/api/chat/stream"_s)
    {
        JournalScript script;
        script.opened().request("POST /x", u"stream"_s).wait(1s);
        return script.add(journal::EntryKind::StreamOpened, "sse",
                          QJsonObject{{u"route"_s, route}});
    }
};

void TestServiceLevels::measuresNothingAtFirst()
{
    ServiceLevels levels;
    QStringList codes;
    for (const Meter &each : levels.meters()) {
        codes << QString::fromLatin1(each.code);
        QCOMPARE(each.samples, 0);
        QCOMPARE(each.verdict(), MeterVerdict::NotMeasured);
        QVERIFY(qstrlen(each.name) > 0);
    }
    QCOMPARE(codes,
             (QStringList{u"welcome_time"_s, u"connection_success"_s, u"closed_1011"_s,
                          u"stream_first_byte"_s, u"stream_total"_s, u"five_events"_s,
                          u"event_delivery"_s}));
}

void TestServiceLevels::measuresTheTimeToTheWelcome()
{
    JournalScript script;
    for (quint64 id = 1; id <= 3; ++id) {
        script.on(id).opened().wait(1min).request().wait(std::chrono::milliseconds(id * 1000));
        script.judged(AuthVerdict::Accepted).moved("accepted").welcomed().moved("ready");
        script.moved("processing").moved("ready");
    }
    const Meter measured = meterOf(script, "welcome_time");
    QCOMPARE(measured.samples, 3);
    QCOMPARE(measured.value, 3.0);
    QCOMPARE(measured.median.value_or(0), 2.0);
    QCOMPARE(measured.target, 5.0);
    QCOMPARE(measured.verdict(), MeterVerdict::Met);

    script.on(9).request().wait(5s).moved("ready");
    QCOMPARE(meterOf(script, "welcome_time").verdict(), MeterVerdict::Missed);
}

void TestServiceLevels::countsOnlyFailuresThatAreOurs_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<int>("samples");
    QTest::addColumn<double>("value");
    const JournalScript begun = JournalScript().opened().request().moved("authenticating");
    const auto after = [&begun](auto &&...) { return JournalScript(begun); };
    QTest::newRow("success") << after().moved("ready") << 1 << 100.0;
    QTest::newRow("success, then broken")
        << after().moved("ready").closed(1006, u"network"_s) << 1 << 100.0;
    QTest::newRow("broken") << after().moved("failed").closed(1006, u"network"_s) << 1 << 0.0;
    QTest::newRow("our mistake") << after().moved("failed").closed(1006, u"server"_s) << 1 << 0.0;
    QTest::newRow("1011") << after().moved("closing").closed(1011, u"server"_s) << 1 << 0.0;
    QTest::newRow("not ready") << JournalScript().opened().request().answered(503).tcpClosed() << 1
                               << 0.0;
    QTest::newRow("refused by its token") << after()
                                                 .judged(AuthVerdict::Expired)
                                                 .moved("rejected")
                                                 .answered(401)
                                                 .closed(1006, u"server"_s)
                                          << 0 << 0.0;
    QTest::newRow("refused at the door")
        << JournalScript().opened().request().answered(403).tcpClosed(u"server"_s) << 0 << 0.0;
    QTest::newRow("the client left") << after().closed(1000, u"client"_s) << 0 << 0.0;
    QTest::newRow("this server stopped") << after().closed(1001, u"server"_s) << 0 << 0.0;
    QTest::newRow("the client flooded the queue") << after().closed(1008, u"server"_s) << 0 << 0.0;
    QTest::newRow("no WebSocket")
        << JournalScript().opened().request("GET /x", u"http"_s).answered(500).tcpClosed() << 0
        << 0.0;
}

void TestServiceLevels::countsOnlyFailuresThatAreOurs()
{
    QFETCH(const JournalScript, script);
    QFETCH(const int, samples);
    QFETCH(const double, value);
    const Meter measured = meterOf(script, "connection_success");
    QCOMPARE(measured.samples, samples);
    QCOMPARE(measured.value, value);
}

void TestServiceLevels::missesTheSuccessTarget()
{
    JournalScript script;
    for (quint64 id = 1; id <= 200; ++id)
        script.on(id).request().moved(id == 7 ? "failed" : "ready").closed(1006, u"network"_s);
    QCOMPARE(meterOf(script, "connection_success").value, 99.5);
    QCOMPARE(meterOf(script, "connection_success").verdict(), MeterVerdict::Missed);
    script.on(201).request().moved("ready");
    QCOMPARE(meterOf(script, "connection_success").verdict(), MeterVerdict::Met);
}

void TestServiceLevels::countsClosesWith1011()
{
    JournalScript script;
    script.connected().closed(1000, u"client"_s).on(2).opened().tcpClosed();
    QCOMPARE(meterOf(script, "closed_1011").samples, 1);
    QCOMPARE(meterOf(script, "closed_1011").verdict(), MeterVerdict::Met);
    script.on(3).closed(1011, u"server"_s);
    for (quint64 id = 10; id < 3000; ++id)
        script.on(id).closed(1000, u"client"_s);
    QCOMPARE(meterOf(script, "closed_1011").value, 1.0);
    QCOMPARE(meterOf(script, "closed_1011").verdict(), MeterVerdict::Missed);
}

void TestServiceLevels::measuresTheFirstByteOfAStream()
{
    JournalScript script = stream();
    script.answered(200).wait(500ms);
    QCOMPARE(meterOf(script, "stream_first_byte").samples, 0);
    script.sent("stream_start").wait(1min).sent("stream_end");
    QCOMPARE(meterOf(script, "stream_first_byte").samples, 1);
    QCOMPARE(meterOf(script, "stream_first_byte").value, 1.5);
    QCOMPARE(meterOf(script, "stream_first_byte").verdict(), MeterVerdict::Met);
}

void TestServiceLevels::measuresTheLengthOfStreamsThatWeEnded_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<int>("samples");
    const JournalScript sent = stream().sent("stream_start").wait(3s);
    const auto open = [&sent] { return JournalScript(sent); };
    QTest::newRow("completed") << open().streamClosed("completed") << 1;
    QTest::newRow("timeout") << open().streamClosed("timeout") << 1;
    QTest::newRow("left") << open().streamClosed("client_left") << 0;
    QTest::newRow("stalled") << open().streamClosed("stalled") << 0;
    QTest::newRow("shutdown") << open().streamClosed("shutdown") << 0;
    QTest::newRow("still open") << open() << 0;
    QTest::newRow("no frame") << stream().wait(3s).streamClosed("completed") << 0;
    QTest::newRow("live feed")
        << stream(u"/api/events/stream"_s).sent("stream_start").wait(3s).streamClosed("completed")
        << 0;
}

void TestServiceLevels::measuresTheLengthOfStreamsThatWeEnded()
{
    QFETCH(const JournalScript, script);
    QFETCH(const int, samples);
    const Meter measured = meterOf(script, "stream_total");
    QCOMPARE(measured.samples, samples);
    QCOMPARE(measured.value, samples * 4.0);
}

void TestServiceLevels::measuresTheFiveEvents()
{
    JournalScript script;
    script.connected().runOpened(1).wait(1s).event("agent_started").event("agent_thinking");
    script.event("agent_thinking").wait(1s).tool("tool_executing", u"t"_s);
    script.tool("tool_completed", u"t"_s).wait(1s);
    QCOMPARE(meterOf(script, "five_events").samples, 0);
    script.event("agent_completed").wait(1min).runClosed();
    QCOMPARE(meterOf(script, "five_events").samples, 1);
    QCOMPARE(meterOf(script, "five_events").value, 3.0);
}

void TestServiceLevels::measuresRunsThatNeverShowAllFive()
{
    JournalScript script;
    script.connected().runOpened(1).event("agent_started").wait(29s).runClosed("failed");
    QCOMPARE(meterOf(script, "five_events").samples, 0);
    script.runOpened(2).event("agent_started").wait(30s).event("agent_error").runClosed("failed");
    QCOMPARE(meterOf(script, "five_events").samples, 1);
    QCOMPARE(meterOf(script, "five_events").verdict(), MeterVerdict::Missed);
}

void TestServiceLevels::measuresDelivery()
{
    JournalScript script;
    script.connected();
    const double now = unixSeconds(WallTime(1'767'225'600s) + script.now());
    script.event("agent_started", {{u"timestamp"_s, now - 1}});
    script.event("agent_thinking", {{u"timestamp"_s, now - 2}});
    script.event("progress", {{u"timestamp"_s, now + 600}}); // The clock was set back.
    script.event("progress", {{u"timestamp"_s, now - 90}}, journal::Direction::None);
    script.event("progress", {{u"timestamp"_s, u"soon"_s}});
    const Meter measured = meterOf(script, "event_delivery");
    QCOMPARE(measured.samples, 3);
    QVERIFY(qAbs(measured.value - 1.0) < 0.001);
    QCOMPARE(measured.verdict(), MeterVerdict::Met);
}

void TestServiceLevels::judgesNothingAcrossAGap()
{
    ServiceLevels levels;
    JournalScript script;
    script.on(1).request().on(2).request("POST /x", u"stream"_s).streamOpened().runOpened(1);
    levels.fold({.entries = script.take()});
    script.wait(1h).on(1).closed(1006, u"network"_s);
    script.on(2).sent("stream_start").streamClosed("completed").inRun(1).runClosed();
    levels.fold({.entries = script.take(), .lostCount = 1});
    QCOMPARE(meter(levels, "connection_success").samples, 0);
    QCOMPARE(meter(levels, "stream_first_byte").samples, 0);
    QCOMPARE(meter(levels, "stream_total").samples, 0);
    QCOMPARE(meter(levels, "five_events").samples, 0);
}

QTEST_APPLESS_MAIN(TestServiceLevels)
#include "tst_servicelevels.moc"
