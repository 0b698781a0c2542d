// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/server/routeworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;

class TestRoutes final : public QObject
{
    Q_OBJECT

private slots:
    void everyRouteIsWhole();
    void theDoorAnswersOnlyWhatIsOpenAndQuick();
    void noTwoRowsAnswerTheSame();
    void opensOnlyWhatTheProtocolOpens_data();
    void opensOnlyWhatTheProtocolOpens();
    void answersHostileBodiesWithJsonErrors_data();
    void answersHostileBodiesWithJsonErrors();

    void saysThatItIsHealthy();
    void staysUpButDegradedWithoutAgents_data();
    void staysUpButDegradedWithoutAgents();
    void describesTheWebSocket();
    void knowsATestByItsHeadersAndSettings_data();
    void knowsATestByItsHeadersAndSettings();
    void countsWhatTheJournalHolds();
    void takesABeaconByGetAndPost();
    void pointsEveryServiceHere();
    void listsStreamsAndTools();

    void documentsEveryRoute();
    void documentsWhoMayCall_data();
    void documentsWhoMayCall();
    void documentsEveryMessage();
    void servesThePageWithoutAnythingFromElsewhere();
    void answers304ToWhoHasThePageAlready();
};

void TestRoutes::everyRouteIsWhole()
{
    const tests::RouteWorld world;
    QVERIFY(world.keysLoaded);
    QVERIFY(world.table.routes().size() > 40);
    for (const Route &route : world.table.routes()) {
        const QByteArray name = route.pattern.toUtf8();
        QVERIFY2(!route.methods.isEmpty(), name.constData());
        QVERIFY2(route.pattern.startsWith(u'/'), name.constData());
        QVERIFY2(route.summary.endsWith(u'.'), name.constData());
        const bool isOrdinary = route.kind == RouteKind::Ordinary;
        QVERIFY2((route.handler != nullptr) + (route.deferredHandler != nullptr)
                     == (isOrdinary ? 1 : 0),
                 name.constData());
    }
}

void TestRoutes::theDoorAnswersOnlyWhatIsOpenAndQuick()
{
    const tests::RouteWorld world;
    QStringList patterns;
    for (const Route &route : world.table.routes()) {
        if (route.answeredBy == AnsweredBy::HttpServer)
            continue;
        const QByteArray name = route.pattern.toUtf8();
        QVERIFY2(route.kind == RouteKind::Ordinary && route.handler, name.constData());
        QVERIFY2(route.access == RouteAccess::Open, name.constData());
        QCOMPARE(route.methods, QByteArrayList{"GET"});
        patterns << route.pattern;
    }
    patterns.sort();
    QCOMPARE(patterns,
             (QStringList{u"/api/health"_s, u"/health"_s, u"/health/live"_s, u"/health/ready"_s,
                          u"/metrics"_s, u"/ready"_s}));
}

void TestRoutes::noTwoRowsAnswerTheSame()
{
    const tests::RouteWorld world;
    QSet<QString> seen;
    for (const Route &route : world.table.routes()) {
        for (const QByteArray &method : route.methods) {
            const QString key = QString::fromLatin1(method) + u' ' + route.pattern;
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen << key;
        }
    }
}

void TestRoutes::opensOnlyWhatTheProtocolOpens_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("access");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *method, const char *path, RouteAccess access,
                        RouteKind kind = RouteKind::Ordinary) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QByteArray(path)
                                             << static_cast<int>(access) << static_cast<int>(kind);
    };
    for (const char *path : {"/",
                             "/page.css",
                             "/page.js",
                             "/health",
                             "/health/live",
                             "/health/ready",
                             "/ready",
                             "/api/health",
                             "/ws/config",
                             "/ws/health",
                             "/ws/stats",
                             "/ws/beacon",
                             "/api/discovery/services",
                             "/api/mcp/servers",
                             "/api/tools",
                             "/metrics",
                             "/openapi.json",
                             "/asyncapi.json",
                             "/auth/status",
                             "/auth/config"})
        row("GET", path, RouteAccess::Open);
    row("POST", "/ws/beacon", RouteAccess::Open);
    row("POST", "/auth/refresh", RouteAccess::Open);
    row("POST", "/auth/validate", RouteAccess::Open);
    row("POST", "/auth/dev/login", RouteAccess::LoopbackOnly);
    for (const char *path : {"/api/agents/execute", "/api/agents/triage", "/api/agents/data",
                             "/api/agents/optimization", "/api/agents/start", "/api/agents/stop",
                             "/api/agents/cancel"})
        row("POST", path, RouteAccess::Optional);
    row("GET", "/api/agents/status", RouteAccess::Optional);
    row("GET", "/api/events/info", RouteAccess::Optional);
    for (const char *path : {"/api/threads", "/api/messages", "/api/chat/messages"}) {
        const QByteArray one = QByteArray(path) + "/x";
        row("GET", path, RouteAccess::Required);
        row("POST", path, RouteAccess::Required);
        row("GET", one.constData(), RouteAccess::Required);
        row("DELETE", one.constData(), RouteAccess::Required);
    }
    row("PUT", "/api/threads/x", RouteAccess::Required);
    row("GET", "/api/threads/x/messages", RouteAccess::Required);
    row("POST", "/api/threads/x/messages", RouteAccess::Required);
    row("POST", "/api/threads/x/auto-rename", RouteAccess::Required);
    row("GET", "/api/chat/stream", RouteAccess::Optional, RouteKind::Stream);
    row("POST", "/api/chat/stream", RouteAccess::Required, RouteKind::Stream);
    row("GET", "/api/agents/stream", RouteAccess::Optional, RouteKind::Stream);
    row("POST", "/api/agents/stream", RouteAccess::Optional, RouteKind::Stream);
    row("GET", "/api/events/stream", RouteAccess::Optional, RouteKind::Stream);
    row("GET", "/ws", RouteAccess::Required, RouteKind::WebSocket);
    row("GET", "/websocket", RouteAccess::Required, RouteKind::WebSocket);
}

void TestRoutes::opensOnlyWhatTheProtocolOpens()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const int, access);
    QFETCH(const int, kind);
    const tests::RouteWorld world;
    const RouteTable::Outcome outcome = world.table.find(method, path);
    const auto *match = std::get_if<RouteTable::Match>(&outcome);
    QVERIFY(match);
    QCOMPARE(static_cast<int>(match->route->access), access);
    QCOMPARE(static_cast<int>(match->route->kind), kind);
}

void TestRoutes::answersHostileBodiesWithJsonErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isJsonObject");
    QTest::newRow("cut") << "{\"message\":"_ba << false;
    QTest::newRow("list") << "[]"_ba << false;
    QTest::newRow("text") << "\"message\""_ba << false;
    QTest::newRow("too deep") << QByteArray(100'000, '[') << false;
    QTest::newRow("zero bytes") << QByteArray(1000, '\0') << false;
    QTest::newRow("not UTF-8") << "{\"message\":\"\xff\xfe\"}"_ba << false;
    const QStringList names{u"message"_s,      u"content"_s, u"type"_s,     u"thread_id"_s,
                            u"agent_id"_s,     u"title"_s,   u"metadata"_s, u"context"_s,
                            u"message_type"_s, u"token"_s,   u"sub"_s,      u"refresh_token"_s};
    QJsonObject numbers;
    QJsonObject lists;
    for (const QString &name : names) {
        numbers.insert(name, -1e300);
        lists.insert(name, QJsonArray{QJsonArray{QJsonObject{{name, true}}}});
    }
    QTest::newRow("numbers") << toJson(numbers) << true;
    QTest::newRow("lists") << toJson(lists) << true;
}

void TestRoutes::answersHostileBodiesWithJsonErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isJsonObject);
    tests::RouteWorld world;
    const QString thread = world.threads.create(u"ana"_s, u"t"_s).id;
    int asked = 0;
    for (const Route &route : world.table.routes()) {
        if (route.bodySchema.isEmpty() || route.kind != RouteKind::Ordinary)
            continue;
        ++asked;
        const QByteArray target = QString(route.pattern).replace(u"{id}"_s, thread).toUtf8();
        const Answer answer = world.ask(route.methods.first(), target, body);
        QVERIFY2(answer.status == 422 || (answer.status == 400 && !isJsonObject),
                 target.constData());
        const QJsonObject error = tests::RouteWorld::json(answer);
        QVERIFY2(!error.value(u"error").toString().isEmpty(), target.constData());
        QVERIFY2(!error.value(u"message").toString().isEmpty(), target.constData());
        QVERIFY2(error.contains(u"detail"), target.constData());
    }
    QVERIFY(asked >= 14);
    QCOMPARE(world.runs.openRunCount(), 0);
}

void TestRoutes::saysThatItIsHealthy()
{
    tests::RouteWorld world;
    for (const char *path : {"/health", "/api/health"}) {
        const Answer answer = world.ask("GET", path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("API-Version"), "1"_ba);
        const QJsonObject body = tests::RouteWorld::json(answer);
        QCOMPARE(body.value(u"status").toString(), u"healthy"_s);
        QCOMPARE(body.value(u"environment").toString(), u"development"_s);
        QCOMPARE(body.value(u"timestamp").toDouble(), unixSeconds(world.clock.wallNow()));
        QVERIFY(!body.value(u"version").toString().isEmpty());
    }
    QCOMPARE(world.ask("GET", "/health/live").status, 200);
    QCOMPARE(world.ask("GET", "/health/ready").status, 200);
    QCOMPARE(world.ask("GET", "/ready").status, 200);
}

void TestRoutes::staysUpButDegradedWithoutAgents_data()
{
    QTest::addColumn<config::AgentServiceState>("state");
    QTest::newRow("absent") << config::AgentServiceState::Absent;
    QTest::newRow("not ready") << config::AgentServiceState::NotReady;
}

void TestRoutes::staysUpButDegradedWithoutAgents()
{
    QFETCH(const config::AgentServiceState, state);
    config::Settings settings;
    settings.agent.service = state;
    tests::RouteWorld world(settings);
    QCOMPARE(world.askJson("GET", "/health").value(u"status").toString(), u"degraded"_s);
    QCOMPARE(world.ask("GET", "/health").status, 200);
    QCOMPARE(world.ask("GET", "/health/live").status, 200);
    const Answer ready = world.ask("GET", "/health/ready");
    QCOMPARE(ready.status, 503);
    QVERIFY(ready.headers.contains("Retry-After"));
    QCOMPARE(tests::RouteWorld::json(ready).value(u"error").toString(), u"service_not_ready"_s);
    QCOMPARE(world.askJson("GET", "/ws/health").value(u"status").toString(), u"degraded"_s);
}

void TestRoutes::describesTheWebSocket()
{
    config::Settings settings;
    settings.webSocketLimits.messageBytesMax = 4711;
    tests::RouteWorld world(settings);
    const QJsonObject config = world.askJson("GET", "/ws/config");
    const QJsonObject socket = config.value(u"websocket").toObject();
    QCOMPARE(socket.value(u"endpoint").toString(), u"/ws"_s);
    QCOMPARE(socket.value(u"authentication").toString(), u"jwt_required"_s);
    const QJsonObject limits = socket.value(u"limits").toObject();
    QCOMPARE(limits.value(u"max_message_size_bytes").toInt(), 4711);
    QCOMPARE(limits.value(u"heartbeat_interval_seconds").toInt(), 25);
    QCOMPARE(config.value(u"server").toObject().value(u"active_connections").toInt(), 3);
}

void TestRoutes::knowsATestByItsHeadersAndSettings_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isConfigured");
    QTest::addColumn<bool>("isTest");
    QTest::newRow("nothing") << ""_ba << false << false;
    QTest::newRow("another header") << "X-Forwarded-For"_ba << false << false;
    QTest::newRow("the setting") << ""_ba << true << true;
    for (const char *name : {"X-Test-Type", "x-test-environment", "X-E2E-TEST", "X-Test-Mode"})
        QTest::newRow(name) << QByteArray(name) << false << true;
}

void TestRoutes::knowsATestByItsHeadersAndSettings()
{
    QFETCH(const QByteArray, header);
    QFETCH(const bool, isConfigured);
    QFETCH(const bool, isTest);
    config::Settings settings;
    settings.server.e2eTesting = isConfigured;
    tests::RouteWorld world(settings);
    RouteRequest request;
    if (!header.isEmpty())
        request.head.headers.append(header, "true");
    const QJsonObject testing = tests::RouteWorld::json(world.ask("GET", "/ws/health", request))
                                    .value(u"e2e_testing")
                                    .toObject();
    QCOMPARE(testing.value(u"enabled"), QJsonValue(isTest));
    QCOMPARE(!testing.value(u"variables").toArray().isEmpty(), isTest);
    QCOMPARE(testing.value(u"auth_bypass_active"), QJsonValue(false));
}

void TestRoutes::countsWhatTheJournalHolds()
{
    tests::RouteWorld world;
    world.journal.append({.kind = journal::EntryKind::AuthJudged, .name = "expired"});
    world.journal.append({.kind = journal::EntryKind::MessageReceived, .name = "evil\"} 1\n"});
    const QJsonObject stats = world.askJson("GET", "/ws/stats");
    QCOMPARE(stats.value(u"authentication").toObject().value(u"expired").toInt(), 1);
    QVERIFY(
        stats.value(u"message_router").toObject().value(u"types").toArray().contains(u"ping"_s));
    const Answer metrics = world.ask("GET", "/metrics");
    QCOMPARE(metrics.contentType, "text/plain; version=0.0.4; charset=utf-8"_ba);
    QVERIFY(metrics.body.contains("\nwirelamp_auth_verdicts_total{verdict=\"expired\"} 1\n"));
    QVERIFY(metrics.body.contains("\nwirelamp_messages_total{direction=\"in\"} 1\n"));
    QVERIFY(metrics.body.contains("\nwirelamp_websockets_open 3\n"));
    QVERIFY(!metrics.body.contains("evil"));
}

void TestRoutes::takesABeaconByGetAndPost()
{
    tests::RouteWorld world;
    QCOMPARE(world.askJson("GET", "/ws/beacon").value(u"status").toString(), u"healthy"_s);
    QCOMPARE(world.ask("POST", "/ws/beacon", "anything at all").status, 200);
}

void TestRoutes::pointsEveryServiceHere()
{
    tests::RouteWorld world;
    const QJsonObject services =
        world.askJson("GET", "/api/discovery/services").value(u"services").toObject();
    QCOMPARE(services.keys(), (QStringList{u"auth"_s, u"backend"_s}));
    const QJsonObject backend = services.value(u"backend").toObject();
    QCOMPARE(backend.value(u"port").toInt(), 8765);
    QCOMPARE(backend.value(u"ws_url").toString(), u"ws://127.0.0.1:8765/ws"_s);
}

void TestRoutes::listsStreamsAndTools()
{
    tests::RouteWorld world;
    const QJsonObject info = world.askJson("GET", "/api/events/info");
    QVERIFY(info.value(u"event_types").toArray().contains(u"agent_started"_s));
    QVERIFY(info.value(u"stream_types").toArray().contains(u"/api/chat/stream"_s));
    QVERIFY(world.askJson("GET", "/api/tools").value(u"tools").isArray());
    QVERIFY(world.askJson("GET", "/api/mcp/servers").value(u"data").isArray());
}

void TestRoutes::documentsEveryRoute()
{
    tests::RouteWorld world;
    const QJsonObject document = world.askJson("GET", "/openapi.json");
    QCOMPARE(document.value(u"openapi").toString(), u"3.1.0"_s);
    const QJsonObject paths = document.value(u"paths").toObject();
    for (const Route &route : world.table.routes()) {
        for (const QByteArray &method : route.methods) {
            const QJsonObject operation = paths.value(route.pattern)
                                              .toObject()
                                              .value(QString::fromLatin1(method.toLower()))
                                              .toObject();
            QCOMPARE(operation.value(u"summary").toString(), route.summary);
            QVERIFY(!operation.value(u"responses").toObject().isEmpty());
            QCOMPARE(operation.contains(u"requestBody"), !route.bodySchema.isEmpty());
            QCOMPARE(operation.value(u"parameters").toArray().size(), route.pattern.count(u'{'));
        }
    }
    const QJsonObject error = document.value(u"components")
                                  .toObject()
                                  .value(u"schemas")
                                  .toObject()
                                  .value(u"Error")
                                  .toObject();
    QCOMPARE(error.value(u"required").toArray(),
             (QJsonArray{u"error"_s, u"message"_s, u"detail"_s}));
}

void TestRoutes::documentsWhoMayCall_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isRequired");
    QTest::addColumn<config::HttpAuth>("http");
    QTest::addColumn<QJsonArray>("security");
    const QJsonObject bearer{{u"bearer"_s, QJsonArray()}};
    const QJsonArray open;
    const QJsonArray optional{QJsonObject(), bearer};
    const QJsonArray required{bearer};
    using config::HttpAuth;
    QTest::newRow("open") << u"/health"_s << true << HttpAuth::Required << open;
    QTest::newRow("required") << u"/api/threads"_s << true << HttpAuth::Optional << required;
    QTest::newRow("nobody needs one")
        << u"/api/threads"_s << false << HttpAuth::Optional << optional;
    QTest::newRow("optional") << u"/api/agents/status"_s << true << HttpAuth::Optional << optional;
    QTest::newRow("made required")
        << u"/api/agents/status"_s << true << HttpAuth::Required << required;
}

void TestRoutes::documentsWhoMayCall()
{
    QFETCH(const QString, pattern);
    QFETCH(const bool, isRequired);
    QFETCH(const config::HttpAuth, http);
    QFETCH(const QJsonArray, security);
    config::Settings settings;
    settings.auth.required = isRequired;
    settings.auth.http = http;
    tests::RouteWorld world(settings);
    const QJsonObject paths = world.askJson("GET", "/openapi.json").value(u"paths").toObject();
    const QJsonObject operation = paths.value(pattern).toObject().value(u"get").toObject();
    QCOMPARE(operation.value(u"security").toArray(), security);
}

void TestRoutes::documentsEveryMessage()
{
    tests::RouteWorld world;
    const QJsonObject document = world.askJson("GET", "/asyncapi.json");
    QCOMPARE(document.value(u"asyncapi").toString(), u"3.0.0"_s);
    const QJsonObject messages =
        document.value(u"components").toObject().value(u"messages").toObject();
    for (const QString &type : world.router.types())
        QVERIFY2(messages.contains(u"client."_s + type), qPrintable(type));
    for (const QString &type : {u"agent_started"_s, u"agent_completed"_s, u"ack"_s, u"pong"_s})
        QVERIFY2(messages.contains(u"server."_s + type), qPrintable(type));

    const QJsonObject channel =
        document.value(u"channels").toObject().value(u"websocket").toObject();
    QCOMPARE(channel.value(u"messages").toObject().keys(), messages.keys());
    const QJsonObject operations = document.value(u"operations").toObject();
    qsizetype referenced = 0;
    for (const QString &action : {u"receive"_s, u"send"_s}) {
        const QJsonArray references =
            operations.value(action).toObject().value(u"messages").toArray();
        for (const QJsonValue &reference : references) {
            const QString target = reference.toObject().value(u"$ref").toString();
            QVERIFY2(messages.contains(target.section(u'/', -1)), qPrintable(target));
            ++referenced;
        }
    }
    QCOMPARE(referenced, messages.size());
}

void TestRoutes::servesThePageWithoutAnythingFromElsewhere()
{
    tests::RouteWorld world;
    const Answer page = world.ask("GET", "/");
    QCOMPARE(page.status, 200);
    QCOMPARE(page.contentType, "text/html; charset=utf-8"_ba);
    QCOMPARE(page.headers.value("Cache-Control"), "no-cache"_ba);
    const QByteArray policy = page.headers.value("Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none'"));
    QVERIFY(!policy.contains("unsafe"));

    const QString html = QString::fromUtf8(page.body);
    static const QRegularExpression inlineCode(
        u"<style|style=|\\son[a-z]+=|<script>|javascript:"_s);
    QVERIFY(!html.contains(inlineCode));
    static const QRegularExpression link(u"(?:src|href)=\"([^\"]*)\""_s);
    int links = 0;
    for (auto it = link.globalMatch(html); it.hasNext(); ++links) {
        const QString target = it.next().captured(1);
        if (target.startsWith(u"data:image/svg+xml,"))
            continue;
        QVERIFY2(target.startsWith(u'/'), qPrintable(target));
        QCOMPARE(world.ask("GET", target.toUtf8()).status, 200);
    }
    QVERIFY(links > 5);

    const QByteArray script = world.ask("GET", "/page.js").body;
    QVERIFY(!script.isEmpty());
    for (const char *unsafe : {"innerHTML", "outerHTML", "insertAdjacentHTML", "eval(",
                               "document.write", "https://", "localStorage"})
        QVERIFY2(!script.contains(unsafe), unsafe);
    QVERIFY(!world.ask("GET", "/page.css").body.contains("url("));
}

void TestRoutes::answers304ToWhoHasThePageAlready()
{
    tests::RouteWorld world;
    const QByteArray tag = world.ask("GET", "/page.js").headers.value("ETag");
    QVERIFY(tag.size() > 10);
    const auto statusFor = [&world](const QByteArray &condition) {
        RouteRequest request;
        request.head.headers.append("If-None-Match", condition);
        return world.ask("GET", "/page.js", request).status;
    };
    QCOMPARE(statusFor(tag), 304);
    QCOMPARE(statusFor("\"old\", " + tag), 304);
    QCOMPARE(statusFor("W/" + tag), 304);
    QCOMPARE(statusFor("*"), 304);
    QCOMPARE(statusFor("\"old\""), 200);
    RouteRequest request;
    request.head.headers.append("If-None-Match", tag);
    const Answer unchanged = world.ask("GET", "/page.js", request);
    QVERIFY(unchanged.body.isEmpty());
    QCOMPARE(unchanged.headers.value("ETag"), tag);
}

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
