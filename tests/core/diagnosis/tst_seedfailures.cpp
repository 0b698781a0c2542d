// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/findingjson.h"
#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Each failure of the seed, as its fault leaves it in the record: one finding, the right one,
/// within 6 s, and it says that it was planted.
class TestSeedFailures final : public QObject
{
    Q_OBJECT

private slots:
    void namesEachFailureOnce_data();
    void namesEachFailureOnce();
    void saysNothingOfAFaultThatIsElsewhere();
    void namesTheLastFault();
    void marksTheConnectionOfARun();

private:
    static JournalScript &plant(JournalScript &script, const QString &title = u"the fault"_s)
    {
        return script.add(journal::EntryKind::FaultInjected, "some_fault",
                          QJsonObject{{u"fault_id"_s, u"f1"_s}, {u"title"_s, title}});
    }
    static JournalScript accepted()
    {
        JournalScript script;
        script.opened().request().moved("authenticating").judged(AuthVerdict::Accepted);
        return script.moved("accepted").answered(101);
    }
    static JournalScript stream()
    {
        JournalScript script;
        script.opened().request("POST /api/chat/stream", u"stream"_s).streamOpened();
        return script.runOpened(7);
    }
};

void TestSeedFailures::namesEachFailureOnce_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<QString>("code");

    JournalScript script = accepted();
    plant(script).moved("closing").wait(100ms).moved("failed").closed(1011, u"server"_s);
    QTest::newRow("accepted and closed with 1011") << script << u"closed_1011_before_welcome"_s;

    script = JournalScript();
    plant(script.opened().request().moved("authenticating")).answered(101).wait(100ms);
    script.judged(AuthVerdict::Expired).moved("closing").moved("rejected");
    QTest::newRow("judged late, then closed with 1011")
        << JournalScript(script).closed(1011, u"server"_s) << u"closed_1011_before_welcome"_s;
    QTest::newRow("judged late, then refused")
        << script.closed(1008, u"server"_s) << u"judged_after_upgrade"_s;

    script = JournalScript();
    plant(script.opened().request()).answered(101).wait(1s).judged(AuthVerdict::Accepted);
    QTest::newRow("judged late, then welcomed")
        << script.moved("accepted").welcomed().moved("ready") << u"judged_after_upgrade"_s;

    script = accepted();
    QTest::newRow("no welcome") << plant(script).wait(5s) << u"no_welcome"_s;
    script = accepted();
    QTest::newRow("no welcome, but ready")
        << plant(script).moved("ready").wait(5s) << u"no_welcome"_s;
    script = accepted();
    plant(script).wait(3s).moved("closed").closed(1000, u"client"_s);
    QTest::newRow("no welcome, the client gave up") << script << u"no_welcome"_s;

    script = stream();
    QTest::newRow("no first byte") << plant(script).wait(6s) << u"stream_without_first_byte"_s;
    script = stream().sent("stream_start").event("agent_started");
    plant(script).wait(6s);
    script.event("agent_stopped", {}, journal::Direction::None).runClosed("cancelled");
    script.streamClosed("client_left").tcpClosed();
    QTest::newRow("stalled, and the client left") << script << u"stream_stalled"_s;
    script = stream().sent("stream_start").event("agent_started");
    plant(script).wait(5250ms).heartbeat("comment").wait(750ms);
    QTest::newRow("heartbeats only") << script << u"stream_heartbeat_only"_s;
    script = stream();
    plant(script).wait(2s).heartbeat("comment").wait(4s);
    QTest::newRow("heartbeats and no first frame") << script << u"stream_heartbeat_only"_s;

    script = JournalScript().connected().received("execute_agent");
    plant(script).sent("error", {{u"error_code"_s, u"service_unavailable"_s}});
    QTest::newRow("no service on the WebSocket") << script << u"service_unavailable"_s;
    script = JournalScript().opened().request("POST /api/chat/stream", u"stream"_s);
    plant(script).streamOpened().sent("service_unavailable").sent("stream_complete");
    QTest::newRow("no service for a stream")
        << script.streamClosed("unavailable").tcpClosed() << u"service_unavailable"_s;
    script = JournalScript().opened().request();
    plant(script).answered(503, {{u"body"_s, u"{\"error\":\"service_not_ready\"}"_s}});
    QTest::newRow("service never ready") << script.tcpClosed() << u"service_unavailable"_s;

    script = JournalScript().connected().received("execute_agent");
    plant(script).sent("ack", {{u"received_type"_s, u"execute_agent"_s}});
    QTest::newRow("acknowledged") << JournalScript(script).wait(6s)
                                  << u"acknowledged_not_executed"_s;
    QTest::newRow("acknowledged and recorded as ignored")
        << script.ignored("unknown_type", {{u"did_you_mean"_s, u"execute_agent"_s}})
        << u"acknowledged_not_executed"_s;
    script = JournalScript().connected().received("execute_agent");
    QTest::newRow("not even acknowledged")
        << plant(script).wait(6s) << u"acknowledged_not_executed"_s;

    script = JournalScript().connected().runOpened(7);
    script.event("agent_started", {{u"sequence"_s, 1}});
    script.event("tool_executing", {{u"sequence"_s, 2}, {u"tool_call_id"_s, u"t"_s}});
    plant(script).event("agent_completed", {{u"sequence"_s, 4}}).runClosed();
    QTest::newRow("an event is missing") << script << u"event_missing"_s;
    script = JournalScript().connected().runOpened(7).event("agent_started", {{u"sequence"_s, 1}});
    plant(script).event("agent_completed", {{u"sequence"_s, 2}}, journal::Direction::None);
    QTest::newRow("the end is missing") << script.runClosed() << u"run_without_end"_s;
}

void TestSeedFailures::namesEachFailureOnce()
{
    QFETCH(const JournalScript, script);
    QFETCH(const QString, code);
    QCOMPARE(codesIn(script), QStringList{code});
    const diagnosis::Finding finding = findingsIn(script).first();
    QCOMPARE(finding.severity, diagnosis::Severity::Problem);
    QCOMPARE(finding.plantedBy, u"the fault"_s);
    const QJsonObject object = diagnosis::toJsonObject(finding);
    QCOMPARE(object.value(u"planted_by").toString(), u"the fault"_s);
    QCOMPARE(object.value(u"code").toString(), code);
    QVERIFY(!object.value(u"sentence").toString().contains(u'%'));
}

void TestSeedFailures::saysNothingOfAFaultThatIsElsewhere()
{
    JournalScript script;
    plant(script.on(1).connected());
    plant(script.on(2).connected().runOpened(8));
    script.on(3).connected().runOpened(9).event("agent_started").runClosed();
    QCOMPARE(codesIn(script), QStringList{u"run_without_end"_s});
    QVERIFY(findingsIn(script).first().plantedBy.isEmpty());
    QVERIFY(!diagnosis::toJsonObject(findingsIn(script).first()).contains(u"planted_by"));
}

void TestSeedFailures::namesTheLastFault()
{
    JournalScript script = JournalScript().connected();
    plant(script, u"one"_s);
    plant(script.runOpened(7), u"two"_s);
    script.event("agent_started").runClosed();
    QCOMPARE(findingsIn(script).first().plantedBy, u"two"_s);
    script.add(journal::EntryKind::FaultInjected, "no_title").closed(1011, u"server"_s);
    QCOMPARE(findingsIn(script).last().plantedBy, u"no_title"_s);
}

void TestSeedFailures::marksTheConnectionOfARun()
{
    // The fault is recorded with its run only.
    JournalScript script = JournalScript().on(5).connected().runOpened(7);
    plant(script.on(0).inRun(7));
    script.on(5).closed(1011, u"server"_s);
    QCOMPARE(findingsIn(script).first().plantedBy, u"the fault"_s);
}

QTEST_APPLESS_MAIN(TestSeedFailures)
#include "tst_seedfailures.moc"
