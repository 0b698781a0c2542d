// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// AcknowledgedOnlyRule, MessageShapeRule, LeftEarlyRule, OversizedRule, AgentServiceRule and
/// JudgedLateRule: what each says, and when it keeps silent.
class TestClientRules final : public QObject
{
    Q_OBJECT

private slots:
    void reports_data();
    void reports();
    void boundsTheTypesOfOneClient();
    void judgesNobodyWhoIsOverTheRate();
    void hidesNoTroubleOfARunBehindOneOfTheConnection();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript connected() { return JournalScript().connected(); }
};

void TestClientRules::reports_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("event instead of type")
        << connected()
               .received("invalid", R"({"event":"execute_agent","agent":"x"})")
               .ignored("format_error", {{u"message"_s, u"no type"_s}})
        << u"type_in_wrong_member"_s << u"\"event\" (\"execute_agent\")"_s;
    QTest::newRow("event instead of type, with text")
        << connected()
               .received("user_message", R"({"event":"execute_agent","message":"hi"})")
               .runOpened(1)
        << u"type_in_wrong_member"_s << u"taken for user_message"_s;
    QTest::newRow("type inside of data")
        << connected().received("invalid", R"({"data":{"type":"ping"}})").ignored("format_error")
        << u"type_wrapped"_s << u"inside of \"data\""_s;
    QTest::newRow("left before the end")
        << connected()
               .runOpened(1)
               .event("agent_started")
               .moved("closed")
               .event("agent_stopped", {}, journal::Direction::None)
               .runClosed("cancelled")
               .closed(1001, u"client"_s)
        << u"left_before_end"_s << u"(1001)"_s;
    QTest::newRow("message too big") << connected().closed(1009, u"server"_s, u"over 1 MiB"_s)
                                     << u"message_too_big"_s << u"over 1 MiB"_s;
    QTest::newRow("too big for the client")
        << connected().closed(1009, u"client"_s) << u"message_too_big_for_client"_s << u"1009"_s;
    QTest::newRow("head too large")
        << JournalScript().opened().add(journal::EntryKind::RequestRejected, "head_too_large",
                                        QJsonObject{{u"message"_s, u"16 KiB"_s}})
        << u"request_too_big"_s << u"head_too_large"_s;
    QTest::newRow("unknown agent")
        << connected()
               .received("execute_agent")
               .sent("error",
                     {{u"error_code"_s, u"unknown_agent"_s}, {u"message"_s, u"no agent x"_s}})
        << u"unknown_agent"_s << u"no agent x"_s;
    QTest::newRow("unknown agent of a route")
        << JournalScript()
               .opened()
               .request("POST /api/agents/execute", u"http"_s)
               .answered(
                   422,
                   {{u"body"_s,
                     uR"({"error":"invalid_field","detail":[{"type":"unknown_agent","msg":"no agent x"}]})"_s}})
        << u"unknown_agent"_s << u"no agent x"_s;
    QTest::newRow("degraded answer of a route")
        << JournalScript()
               .opened()
               .request("POST /api/agents/data", u"http"_s)
               .answered(200,
                         {{u"body"_s, uR"({"status":"service_unavailable","error":"absent"})"_s}})
        << u"service_unavailable"_s << u"absent"_s;
}

void TestClientRules::reports()
{
    QFETCH(const JournalScript, script);
    QFETCH(const QString, code);
    QFETCH(const QString, part);
    QCOMPARE(codesIn(script), QStringList{code});
    QVERIFY2(sentenceIn(script).contains(part), qUtf8Printable(sentenceIn(script)));
}

void TestClientRules::boundsTheTypesOfOneClient()
{
    JournalScript script = connected();
    for (int i = 0; i < 100; ++i)
        script.received("invalid", "{\"event\":\"t" + QByteArray::number(i) + "\"}");
    QCOMPARE(findingsIn(script).size(), 9);
}

void TestClientRules::judgesNobodyWhoIsOverTheRate()
{
    // Not each message that was left out has a record of its own.
    JournalScript script = connected().received("execute_agent").ignored("rate_limited");
    script.received("execute_agent").wait(1min);
    QCOMPARE(codesIn(script), QStringList{u"rate_limited"_s});
    script = connected().ignored("rate_limited").received("execute_agent").wait(1min);
    QCOMPARE(codesIn(script), QStringList{u"rate_limited"_s});
}

void TestClientRules::hidesNoTroubleOfARunBehindOneOfTheConnection()
{
    JournalScript script = connected().received("invalid", R"({"event":"ping"})");
    script.runOpened(1).event("agent_started").runClosed();
    QCOMPARE(codesIn(script), (QStringList{u"type_in_wrong_member"_s, u"run_without_end"_s}));
}

void TestClientRules::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("a run begins")
        << connected().received("execute_agent").runOpened(1).event("agent_started").wait(10s);
    QTest::newRow("refused with a reason")
        << connected()
               .received("chat_message")
               .sent("error", {{u"error_code"_s, u"missing_content"_s}})
               .wait(1min);
    QTest::newRow("JSON-RPC")
        << connected().received("execute_agent", R"({"jsonrpc":"2.0","method":"x"})").wait(1min);
    QTest::newRow("other messages") << connected().received("ping").sent("pong").wait(1min);
    QTest::newRow("gone before its time")
        << connected().received("execute_agent").wait(4s).closed(1000, u"client"_s).wait(1min);
    QTest::newRow("a message with an action and text")
        << connected()
               .received("user_message", R"({"message":"hi","action":"greet"})")
               .runOpened(1);
    QTest::newRow("text only")
        << connected().received("user_message", R"({"message":"hi","event":"a b"})").runOpened(1);
    QTest::newRow("both members")
        << connected().received("ping", R"({"type":"ping","event":"ping"})").sent("pong");
    QTest::newRow("left after the end") << connected()
                                               .runOpened(1)
                                               .event("agent_started")
                                               .event("agent_completed")
                                               .runClosed()
                                               .closed(1000, u"client"_s);
    QTest::newRow("closed by this server") << connected()
                                                  .runOpened(1)
                                                  .event("agent_started")
                                                  .event("agent_stopped")
                                                  .runClosed("cancelled")
                                                  .closed(1001, u"server"_s);
    QTest::newRow("a route that waits for its run")
        << JournalScript()
               .opened()
               .request("POST /api/agents/data", u"http"_s)
               .runOpened(1)
               .event("agent_started", {}, journal::Direction::None)
               .event("agent_completed", {}, journal::Direction::None)
               .runClosed()
               .answered(200)
               .tcpClosed();
    QTest::newRow("the token in the first message")
        << JournalScript()
               .opened()
               .request()
               .moved("authenticating")
               .answered(101)
               .received("auth")
               .add(journal::EntryKind::AuthJudged, "accepted",
                    QJsonObject{{u"carrier"_s, u"first_message"_s}})
               .moved("accepted")
               .welcomed();
}

void TestClientRules::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestClientRules)
#include "tst_clientrules.moc"
