// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/threadjson.h"
#include "tests/core/server/routeworld.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAgentRoutes final : public QObject
{
    Q_OBJECT

private slots:
    void answersWhenTheRunHasEnded();
    void runsTheAgentOfTheRoute_data();
    void runsTheAgentOfTheRoute();
    void refusesAMissingField_data();
    void refusesAMissingField();
    void refusesAnUnknownAgentAsAWrongField();
    void saysAtOnceWhenThereIsNoService_data();
    void saysAtOnceWhenThereIsNoService();
    void saysHowARunFailed_data();
    void saysHowARunFailed();
    void failsOnPurpose_data();
    void failsOnPurpose();
    void waitsForASlowRunAndAnswersOnce();
    void keepsRequestsThatWaitApart();
    void givesUpQuietlyWhenTheServerEnds();
    void writesTheRunIntoTheThread();
    void refusesAThreadIdOverTheBound();

    void startsInTheBackgroundAndStops();
    void knowsARunByTheIdOfTheClient();
    void refusesToStartTheSameIdTwice();
    void refusesToStartWithoutAMessage();
    void doesNotPretendToStartWithoutAService();
    void stopsNothingOfOthers();
    void forgetsAnIdWhenItsRunHasEnded();
    void listsOnlyOwnOpenRuns();
    void saysWhatIsKnownOfAnUnknownRun();
};

void TestAgentRoutes::answersWhenTheRunHasEnded()
{
    tests::RouteWorld world;
    const Answer answer =
        world.ask("POST", "/api/agents/execute", R"({"type":"assistant","message":"hello"})");
    QCOMPARE(answer.status, 200);
    const QJsonObject body = tests::RouteWorld::json(answer);
    QCOMPARE(body.value(u"status").toString(), u"success"_s);
    QCOMPARE(body.value(u"agent").toString(), u"assistant"_s);
    QCOMPARE(body.value(u"response").toString(), u"echo: hello"_s);
    QCOMPARE(body.value(u"circuit_breaker_state").toString(), u"CLOSED"_s);
    QVERIFY(body.value(u"run_id").toString().startsWith(u"run_"));
    QVERIFY(body.value(u"execution_time").isDouble());
    QVERIFY(body.value(u"error").isNull());
    QCOMPARE(world.deferredAnswers, 1);
    QCOMPARE(world.runs.openRunCount(), 0);
}

void TestAgentRoutes::runsTheAgentOfTheRoute_data()
{
    QTest::addColumn<QString>("agent");
    for (const QString &agent : {u"triage"_s, u"data"_s, u"optimization"_s})
        QTest::newRow(qPrintable(agent)) << agent;
}

void TestAgentRoutes::runsTheAgentOfTheRoute()
{
    QFETCH(const QString, agent);
    tests::RouteWorld world;
    const QJsonObject body =
        world.askJson("POST", "/api/agents/" + agent.toUtf8(),
                      R"({"message":"hello","type":"broken","agent":"broken"})");
    QCOMPARE(body.value(u"agent").toString(), agent);
    QCOMPARE(body.value(u"status").toString(), u"success"_s);
}

void TestAgentRoutes::refusesAMissingField_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::newRow("no body") << "execute"_ba
                             << ""_ba << u"type"_s;
    QTest::newRow("other fields") << "execute"_ba
                                  << R"({"invalid":"data"})"_ba << u"type"_s;
    QTest::newRow("no message") << "execute"_ba
                                << R"({"type":"triage"})"_ba << u"message"_s;
    QTest::newRow("no type") << "execute"_ba
                             << R"({"message":"hello"})"_ba << u"type"_s;
    QTest::newRow("empty message") << "triage"_ba
                                   << R"({"message":""})"_ba << u"message"_s;
    QTest::newRow("null") << "data"_ba
                          << R"({"message":null})"_ba << u"message"_s;
}

void TestAgentRoutes::refusesAMissingField()
{
    QFETCH(const QByteArray, route);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, field);
    tests::RouteWorld world;
    const Answer answer = world.ask("POST", "/api/agents/" + route, body);
    QCOMPARE(answer.status, 422);
    const QJsonObject error = tests::RouteWorld::json(answer);
    QCOMPARE(error.value(u"error").toString(), u"missing_field"_s);
    const QJsonObject first = error.value(u"detail").toArray().first().toObject();
    QCOMPARE(first.value(u"loc").toArray(), (QJsonArray{u"body"_s, field}));
    QCOMPARE(world.deferredAnswers, 1);
}

void TestAgentRoutes::refusesAnUnknownAgentAsAWrongField()
{
    tests::RouteWorld world;
    const Answer answer =
        world.ask("POST", "/api/agents/execute", R"({"type":"triagge","message":"hello"})");
    QCOMPARE(answer.status, 422);
    const QJsonObject first =
        tests::RouteWorld::json(answer).value(u"detail").toArray().first().toObject();
    QCOMPARE(first.value(u"type").toString(), u"unknown_agent"_s);
    QVERIFY(first.value(u"msg").toString().contains(u"triage"));
    QCOMPARE(world.deferredAnswers, 1);
}

void TestAgentRoutes::saysAtOnceWhenThereIsNoService_data()
{
    QTest::addColumn<config::AgentServiceState>("state");
    QTest::newRow("absent") << config::AgentServiceState::Absent;
    QTest::newRow("not ready") << config::AgentServiceState::NotReady;
}

void TestAgentRoutes::saysAtOnceWhenThereIsNoService()
{
    QFETCH(const config::AgentServiceState, state);
    tests::RouteWorld world;
    world.runs.setServiceState(state);
    const Answer answer = world.ask("POST", "/api/agents/triage", R"({"message":"hello"})");
    QCOMPARE(answer.status, 200);
    const QJsonObject body = tests::RouteWorld::json(answer);
    QCOMPARE(body.value(u"status").toString(), u"service_unavailable"_s);
    QCOMPARE(body.value(u"agent").toString(), u"triage"_s);
    QCOMPARE(body.value(u"circuit_breaker_state").toString(), u"UNKNOWN"_s);
    QVERIFY(body.value(u"response").toString().endsWith(u"request acknowledged: hello"));
    QVERIFY(!body.value(u"error").toString().isEmpty());
}

void TestAgentRoutes::saysHowARunFailed_data()
{
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("failed") << "broken"_ba << u"error"_s << u"the tool broke"_s;
    QTest::newRow("timeout") << "slow"_ba << u"timeout"_s << u"the run took too long"_s;
}

void TestAgentRoutes::saysHowARunFailed()
{
    QFETCH(const QByteArray, agent);
    QFETCH(const QString, status);
    QFETCH(const QString, error);
    tests::RouteWorld world;
    const Answer answer =
        world.ask("POST", "/api/agents/execute",
                  toJson({{u"message"_s, u"hello"_s}, {u"type"_s, QString::fromLatin1(agent)}}));
    QCOMPARE(answer.status, 200);
    const QJsonObject body = tests::RouteWorld::json(answer);
    QCOMPARE(body.value(u"status").toString(), status);
    QCOMPARE(body.value(u"error").toString(), error);
    QVERIFY(body.value(u"response").isNull());
}

void TestAgentRoutes::failsOnPurpose_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("field") << R"({"message":"hello","force_failure":true})"_ba;
    QTest::newRow("context") << R"({"message":"hello","context":{"force_failure":true}})"_ba;
}

void TestAgentRoutes::failsOnPurpose()
{
    QFETCH(const QByteArray, body);
    tests::RouteWorld world;
    const Answer answer = world.ask("POST", "/api/agents/triage", body);
    QCOMPARE(answer.status, 500);
    QCOMPARE(tests::RouteWorld::json(answer).value(u"error").toString(), u"simulated_failure"_s);
}

void TestAgentRoutes::waitsForASlowRunAndAnswersOnce()
{
    tests::RouteWorld world;
    world.ask("POST", "/api/agents/execute", R"({"type":"patient","message":"hello"})");
    QCOMPARE(world.deferredAnswers, 0);
    const QList<RunContext> open = world.runs.openRuns(u"ana"_s);
    QCOMPARE(open.size(), 1);
    QVERIFY(world.runs.cancel(open.first().run, u"enough"_s));
    QCOMPARE(world.deferredAnswers, 1);
    const QJsonObject body = tests::RouteWorld::json(world.lastDeferred);
    QCOMPARE(body.value(u"status").toString(), u"cancelled"_s);
    QCOMPARE(body.value(u"error").toString(), u"enough"_s);
    QVERIFY(!world.runs.cancel(open.first().run, u"again"_s));
    QCOMPARE(world.deferredAnswers, 1);
}

void TestAgentRoutes::keepsRequestsThatWaitApart()
{
    tests::RouteWorld world;
    world.ask("POST", "/api/agents/execute", R"({"type":"patient","message":"1"})");
    world.ask("POST", "/api/agents/execute", R"({"type":"patient","message":"2"})");
    const QList<RunContext> open = world.runs.openRuns(u"ana"_s);
    QCOMPARE(open.size(), 2);
    for (const RunContext &context : {open.last(), open.first()}) {
        world.runs.cancel(context.run, u"enough"_s);
        QCOMPARE(tests::RouteWorld::json(world.lastDeferred).value(u"run_id").toString().toLatin1(),
                 context.runName);
    }
    QCOMPARE(world.deferredAnswers, 2);
}

void TestAgentRoutes::givesUpQuietlyWhenTheServerEnds()
{
    tests::RouteWorld world;
    world.ask("POST", "/api/agents/execute", R"({"type":"patient","message":"hello"})");
    world.ask("POST", "/api/agents/start", R"({"agent_type":"patient","message":"hello"})");
    QCOMPARE(world.runs.openRunCount(), 2);
    world.table = RouteTable();
    QCOMPARE(world.runs.openRunCount(), 0);
    QCOMPARE(world.deferredAnswers, 0);
}

void TestAgentRoutes::writesTheRunIntoTheThread()
{
    tests::RouteWorld world;
    const QJsonObject body =
        world.askJson("POST", "/api/agents/execute",
                      R"({"type":"assistant","message":"hello","thread_id":"t1"})");
    QCOMPARE(body.value(u"thread_id").toString(), u"t1"_s);
    const QList<ThreadMessage> messages = world.threads.history(u"ana"_s, u"t1"_s, {})->messages;
    QCOMPARE(messages.size(), 2);
    QVERIFY(messages.at(0).role == MessageRole::User);
    QCOMPARE(messages.at(0).content, u"hello"_s);
    QVERIFY(messages.at(1).role == MessageRole::Assistant);
    QCOMPARE(messages.at(1).content, u"echo: hello"_s);
    const QJsonValue metadata = toJsonObject(messages.at(1), u"ana"_s).value(u"metadata");
    QCOMPARE(metadata.toObject().value(u"run_id"), body.value(u"run_id"));

    world.ask("POST", "/api/agents/execute",
              R"({"type":"broken","message":"and now?","thread_id":"t1"})");
    QCOMPARE(world.threads.history(u"ana"_s, u"t1"_s, {})->total, 3);
}

void TestAgentRoutes::refusesAThreadIdOverTheBound()
{
    tests::RouteWorld world;
    const QString id(threadIdCharactersMax + 1, u't');
    QCOMPARE(world.codeOf("POST", "/api/agents/triage",
                          toJson({{u"message"_s, u"hello"_s}, {u"thread_id"_s, id}})),
             u"invalid_field"_s);
    QCOMPARE(world.threads.threads(u"ana"_s, {}).total, 0);
}

void TestAgentRoutes::startsInTheBackgroundAndStops()
{
    tests::RouteWorld world;
    const QJsonObject started =
        world.askJson("POST", "/api/agents/start", R"({"agent_type":"patient","message":"hello"})");
    QCOMPARE(started.value(u"success"), QJsonValue(true));
    QCOMPARE(started.value(u"action").toString(), u"start"_s);
    QVERIFY(started.value(u"timestamp").isString());
    const QString id = started.value(u"agent_id").toString();
    QVERIFY(id.startsWith(u"run_"));
    QCOMPARE(world.runs.openRunCount(), 1);

    const QByteArray stop = toJson({{u"agent_id"_s, id}, {u"reason"_s, u"enough"_s}});
    const QJsonObject stopped = world.askJson("POST", "/api/agents/stop", stop);
    QCOMPARE(stopped.value(u"success"), QJsonValue(true));
    QCOMPARE(stopped.value(u"action").toString(), u"stop"_s);
    QCOMPARE(world.runs.openRunCount(), 0);

    const QJsonObject again = world.askJson("POST", "/api/agents/cancel", stop);
    QCOMPARE(again.value(u"success"), QJsonValue(false));
    QCOMPARE(again.value(u"action").toString(), u"cancel"_s);
}

void TestAgentRoutes::knowsARunByTheIdOfTheClient()
{
    tests::RouteWorld world;
    const QByteArray order = R"({"agent_id":"mine","agent_type":"patient","message":"hello"})";
    QCOMPARE(world.askJson("POST", "/api/agents/start", order).value(u"agent_id").toString(),
             u"mine"_s);
    const QByteArray body = world.ask("GET", "/api/agents/status?agent_id=mine").body;
    const QJsonArray rows = QJsonDocument::fromJson(body).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value(u"agent_id").toString(), u"mine"_s);
    QCOMPARE(rows.first().toObject().value(u"status").toString(), u"running"_s);
    QCOMPARE(rows.first().toObject().value(u"message_count").toInt(), 1);
    QCOMPARE(world.askJson("POST", "/api/agents/stop", R"({"agent_id":"mine"})").value(u"success"),
             QJsonValue(true));
}

void TestAgentRoutes::refusesToStartTheSameIdTwice()
{
    tests::RouteWorld world;
    const QByteArray order = R"({"agent_id":"mine","agent_type":"patient","message":"hello"})";
    world.ask("POST", "/api/agents/start", order);
    const QJsonObject second = world.askJson("POST", "/api/agents/start", order);
    QCOMPARE(second.value(u"success"), QJsonValue(false));
    QCOMPARE(world.runs.openRunCount(), 1);
    QCOMPARE(world.askJson("POST", "/api/agents/start", order, u"bea"_s).value(u"success"),
             QJsonValue(true));
}

void TestAgentRoutes::refusesToStartWithoutAMessage()
{
    tests::RouteWorld world;
    const Answer answer =
        world.ask("POST", "/api/agents/start", R"({"agent_id":"test-agent-1","action":"start"})");
    QCOMPARE(answer.status, 422);
    QCOMPARE(world.ask("POST", "/api/agents/stop", "{}").status, 422);
}

void TestAgentRoutes::doesNotPretendToStartWithoutAService()
{
    tests::RouteWorld world;
    world.runs.setServiceState(config::AgentServiceState::Absent);
    const QJsonObject answer = world.askJson("POST", "/api/agents/start", R"({"message":"hello"})");
    QCOMPARE(answer.value(u"success"), QJsonValue(false));
    QVERIFY(!answer.value(u"message").toString().isEmpty());
}

void TestAgentRoutes::stopsNothingOfOthers()
{
    tests::RouteWorld world;
    const QString run = world
                            .askJson("POST", "/api/agents/start",
                                     R"({"agent_id":"mine","agent_type":"patient","message":"hi"})")
                            .value(u"message")
                            .toString()
                            .section(u' ', -1);
    QVERIFY(run.startsWith(u"run_"));
    for (const QString &id : {u"mine"_s, run}) {
        const QByteArray stop = toJson({{u"agent_id"_s, id}});
        QCOMPARE(world.askJson("POST", "/api/agents/stop", stop, u"bea"_s).value(u"success"),
                 QJsonValue(false));
    }
    QCOMPARE(world.runs.openRunCount(), 1);
}

void TestAgentRoutes::forgetsAnIdWhenItsRunHasEnded()
{
    tests::RouteWorld world;
    const QByteArray order = R"({"agent_id":"mine","agent_type":"triage","message":"hello"})";
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(world.askJson("POST", "/api/agents/start", order).value(u"success"),
                 QJsonValue(true));
    }
    QCOMPARE(world.runs.openRunCount(), 0);
}

void TestAgentRoutes::listsOnlyOwnOpenRuns()
{
    tests::RouteWorld world;
    const auto rows = [&world](const QString &user) {
        const QByteArray body = world.ask("GET", "/api/agents/status", {}, user).body;
        return QJsonDocument::fromJson(body).array();
    };
    QCOMPARE(rows(u"ana"_s).size(), 0);
    world.ask("POST", "/api/agents/execute", R"({"type":"patient","message":"1"})");
    world.ask("POST", "/api/agents/start", R"({"agent_type":"patient","message":"2"})");
    world.ask("POST", "/api/agents/start", R"({"agent_type":"triage","message":"3"})");
    QCOMPARE(rows(u"ana"_s).size(), 2);
    QCOMPARE(rows(u"bea"_s).size(), 0);
    QCOMPARE(rows(u"ana"_s).first().toObject().value(u"start_time").toString(),
             u"2026-01-01T00:00:00.000Z"_s);
}

void TestAgentRoutes::saysWhatIsKnownOfAnUnknownRun()
{
    tests::RouteWorld world;
    const auto row = [&world] {
        const QByteArray body = world.ask("GET", "/api/agents/status?agent_id=nobody").body;
        return QJsonDocument::fromJson(body).array().first().toObject();
    };
    QCOMPARE(row().value(u"status").toString(), u"not_running"_s);
    world.runs.setServiceState(config::AgentServiceState::Absent);
    QCOMPARE(row().value(u"status").toString(), u"service_unavailable"_s);
}

QTEST_GUILESS_MAIN(TestAgentRoutes)
#include "tst_agentroutes.moc"
