// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/connectionsummary.h"
#include "tests/support/journalscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestConnectionSummary final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheLifeOfAWebSocket();
    void showsARefusalBeforeTheUpgrade();
    void showsARefusalAtTheDoor_data();
    void showsARefusalAtTheDoor();
    void keepsAFailedConnectionFailed();
    void leavesAnOrdinaryErrorAlone();
    void startsAfreshWithTheNextRequest();
    void refusesARouteByItsVerdict();
    void tellsTheLifeOfAStream();
    void countsMessagesAndBytesOfTheWireOnly();
    void countsAgentEventsThatWereNotSent();
    void countsRunsNeverBelowZero();
    void awaitsTheVerdict();
    void awaitsTheOldestPong();
    void awaitsRunsAndTheirTools();
    void pairsToolsByTheirIds();
    void awaitsTheCloseFrame();
    void awaitsNothingOnceClosed();
    void boundsWhatItAwaits();
    void showsBackpressureUntilItEnds();
    void marksTests();
    void survivesEveryKindWithARuinedPayload_data();
    void survivesEveryKindWithARuinedPayload();

private:
    static ConnectionSummary foldOf(const JournalScript &script)
    {
        ConnectionSummary summary;
        for (const Entry &entry : script.entries())
            summary.fold(entry, {});
        return summary;
    }
    static QStringList awaitedOf(const ConnectionSummary &summary)
    {
        QStringList names;
        for (const Awaited &each : summary.awaited)
            names << each.what;
        return names;
    }
};

void TestConnectionSummary::tellsTheLifeOfAWebSocket()
{
    JournalScript script;
    script.opened(u"127.0.0.1:51234"_s).request().moved("authenticating");
    QCOMPARE(foldOf(script).state, "authenticating"_ba);
    QVERIFY(foldOf(script).user.isEmpty());

    script.judged(AuthVerdict::Accepted, u"token is good"_s).moved("accepted").answered(101);
    script.welcomed().moved("ready");
    const ConnectionSummary ready = foldOf(script);
    QCOMPARE(ready.peer, u"127.0.0.1:51234"_s);
    QCOMPARE(ready.name, u"ws_1"_s);
    QCOMPARE(ready.transport, Transport::WebSocket);
    QCOMPARE(ready.request, u"GET /ws"_s);
    QCOMPARE(ready.state, "ready"_ba);
    QCOMPARE(ready.user, u"ana"_s);
    QCOMPARE(ready.verdict, AuthVerdict::Accepted);
    QCOMPARE(ready.carrier, TokenCarrier::AuthorizationHeader);
    QVERIFY(!ready.isClosed());

    script.wait(3s).moved("closed").closed(1000, u"client"_s, u"the client closed normally"_s);
    const ConnectionSummary closed = foldOf(script);
    QCOMPARE(closed.state, "closed"_ba);
    QCOMPARE(closed.closeCode, 1000);
    QCOMPARE(closed.closeReason, u"bye"_s);
    QCOMPARE(closed.closedBy, "client"_ba);
    QCOMPARE(closed.closeMessage, u"the client closed normally"_s);
    QVERIFY(closed.closedAt == script.now());
    QVERIFY(closed.lastActivityAt == script.now());
}

void TestConnectionSummary::showsARefusalBeforeTheUpgrade()
{
    JournalScript script;
    script.opened().request().moved("authenticating");
    script.judged(AuthVerdict::Expired, u"token expired 42 s ago"_s).moved("rejected");
    script.answered(401).closed(1006, u"server"_s, u"refused before the upgrade"_s);
    const ConnectionSummary summary = foldOf(script);
    QVERIFY(summary.isRejected());
    QVERIFY(summary.isClosed());
    QVERIFY(summary.user.isEmpty());
    QCOMPARE(summary.verdict, AuthVerdict::Expired);
    QCOMPARE(summary.verdictMessage, u"token expired 42 s ago"_s);
    QCOMPARE(summary.closeMessage, u"refused before the upgrade"_s);
}

void TestConnectionSummary::showsARefusalAtTheDoor_data()
{
    QTest::addColumn<QJsonArray>("headers");
    QTest::addColumn<QString>("transport");
    const QJsonArray upgrade = headersOf({{u"UPGRADE"_s, u"WebSocket"_s}});
    QTest::newRow("an upgrade from a strange origin") << upgrade << u"http"_s;
    QTest::newRow("a service that is not ready") << QJsonArray() << u"websocket"_s;
}

void TestConnectionSummary::showsARefusalAtTheDoor()
{
    QFETCH(const QJsonArray, headers);
    QFETCH(const QString, transport);
    JournalScript script;
    script.opened().request("GET /ws", transport, headers);
    script.answered(403, {{u"body"_s, u"{\"message\":\"not from there\"}"_s}});
    script.tcpClosed(u"server"_s);
    const ConnectionSummary summary = foldOf(script);
    QCOMPARE(summary.transport, Transport::WebSocket);
    QVERIFY(summary.isRejected());
    QCOMPARE(summary.closeMessage, u"not from there"_s);

    JournalScript malformed;
    malformed.opened().add(EntryKind::RequestRejected, "head_too_large",
                           QJsonObject{{u"message"_s, u"the head is too large"_s}});
    malformed.answered(431).tcpClosed(u"server"_s);
    QVERIFY(foldOf(malformed).isRejected());
    QCOMPARE(foldOf(malformed).closeMessage, u"the head is too large"_s);
}

void TestConnectionSummary::keepsAFailedConnectionFailed()
{
    JournalScript script;
    script.opened().request().moved("authenticating").moved("failed").closed(1006, u"network"_s);
    QCOMPARE(foldOf(script).state, "failed"_ba);
}

void TestConnectionSummary::leavesAnOrdinaryErrorAlone()
{
    JournalScript script;
    script.opened().request("GET /nowhere", u"http"_s).answered(404);
    QCOMPARE(foldOf(script).state, "open"_ba);
    script.tcpClosed();
    QCOMPARE(foldOf(script).state, "closed"_ba);
    QCOMPARE(foldOf(script).closeCode, 0);
    QCOMPARE(foldOf(script).closeMessage, u"it hung up"_s);
}

void TestConnectionSummary::startsAfreshWithTheNextRequest()
{
    JournalScript script;
    script.opened().request("GET /api/threads", u"http"_s).judged(AuthVerdict::Missing);
    QVERIFY(foldOf(script).isRejected());
    script.answered(401).request("GET /health", u"http"_s).answered(200);
    const ConnectionSummary summary = foldOf(script);
    QVERIFY(!summary.isRejected());
    QCOMPARE(summary.request, u"GET /health"_s);
    QCOMPARE(summary.requestCount, 2);
    QCOMPARE(summary.bytesIn, 200);
    QCOMPARE(summary.bytesOut, 100);
}

void TestConnectionSummary::refusesARouteByItsVerdict()
{
    JournalScript script;
    script.opened().request("POST /api/chat/stream", u"stream"_s);
    script.judged(AuthVerdict::Missing, u"no token"_s).answered(401).tcpClosed(u"server"_s);
    QVERIFY(foldOf(script).isRejected());
    QCOMPARE(foldOf(script).closeMessage, u"no token"_s);
    QCOMPARE(foldOf(script).transport, Transport::Stream);
}

void TestConnectionSummary::tellsTheLifeOfAStream()
{
    JournalScript script;
    script.opened().request("POST /api/chat/stream", u"stream"_s).streamOpened(30'000);
    const ConnectionSummary open = foldOf(script);
    QCOMPARE(open.state, "streaming"_ba);
    QCOMPARE(open.transport, Transport::Stream);
    QCOMPARE(awaitedOf(open), QStringList{u"stream"_s});
    QVERIFY(open.awaited.first().until == script.now() + 30s);
    script.streamClosed("completed");
    QCOMPARE(foldOf(script).state, "open"_ba);
    QVERIFY(foldOf(script).awaited.isEmpty());
}

void TestConnectionSummary::countsMessagesAndBytesOfTheWireOnly()
{
    JournalScript script;
    script.connected();
    const ConnectionSummary before = foldOf(script);
    script.received("ping", QByteArray(10, 'x')).received("chat", QByteArray(20, 'x'));
    script.ignored("unknown_type", {{u"message"_s, u"a long explanation"_s}});
    script.sent("pong", {{u"a"_s, 1}});
    const ConnectionSummary after = foldOf(script);
    QCOMPARE(after.messagesIn, 2);
    QCOMPARE(after.bytesIn - before.bytesIn, 30);
    QCOMPARE(after.messagesOut - before.messagesOut, 1);
    QCOMPARE(after.bytesOut - before.bytesOut, 7);
}

void TestConnectionSummary::countsAgentEventsThatWereNotSent()
{
    JournalScript script;
    script.runOpened(1).event("agent_started").event("agent_completed", {}, Direction::None);
    const ConnectionSummary summary = foldOf(script);
    QCOMPARE(summary.agentEvents, 2);
    QCOMPARE(summary.messagesOut, 1);
    QCOMPARE(summary.bytesOut, 2);
}

void TestConnectionSummary::countsRunsNeverBelowZero()
{
    JournalScript script;
    script.inRun(1).runClosed().runOpened(2).runOpened(3);
    QCOMPARE(foldOf(script).openRuns, 2);
    QCOMPARE(foldOf(script).user, u"ana"_s);
    script.inRun(2).runClosed();
    QCOMPARE(foldOf(script).openRuns, 1);
    script.closed(1000, u"client"_s);
    QCOMPARE(foldOf(script).openRuns, 0);
}

void TestConnectionSummary::awaitsTheVerdict()
{
    JournalScript script;
    script.opened().request().moved("authenticating");
    const Awaited awaited = foldOf(script).awaited.value(0);
    QCOMPARE(awaited.what, u"auth"_s);
    QVERIFY(awaited.since == script.now());
    QVERIFY(awaited.until == script.now() + 5s);
    script.judged(AuthVerdict::Accepted);
    QVERIFY(foldOf(script).awaited.isEmpty());
}

void TestConnectionSummary::awaitsTheOldestPong()
{
    JournalScript script;
    script.connected().heartbeat("ping");
    const Instant first = script.now();
    script.wait(25s).heartbeat("ping");
    const ConnectionSummary waiting = foldOf(script);
    QCOMPARE(awaitedOf(waiting), QStringList{u"pong"_s});
    QVERIFY(waiting.awaited.first().since == first);
    QVERIFY(waiting.awaited.first().until == first + 60s);
    script.heartbeat("pong");
    QVERIFY(foldOf(script).awaited.isEmpty());
}

void TestConnectionSummary::awaitsRunsAndTheirTools()
{
    JournalScript script;
    script.runOpened(7, 20'000);
    const Instant opened = script.now();
    script.wait(1s).tool("tool_executing", u"t1"_s, u"search"_s);
    const ConnectionSummary waiting = foldOf(script);
    QCOMPARE(awaitedOf(waiting), (QStringList{u"run"_s, u"tool search"_s}));
    QVERIFY(waiting.awaited.at(0).until == opened + 20s);
    QVERIFY(waiting.awaited.at(1).since == opened + 1s);
    QVERIFY(waiting.awaited.at(1).until == opened + 20s);
    QCOMPARE(waiting.awaited.at(1).run.value, 7ULL);
    script.runClosed();
    QVERIFY(foldOf(script).awaited.isEmpty());
}

void TestConnectionSummary::pairsToolsByTheirIds()
{
    JournalScript script;
    script.runOpened(7).tool("tool_executing", u"t1"_s, u"search"_s);
    script.tool("tool_executing", u"t2"_s, u"search"_s);
    script.tool("tool_completed", u"t1"_s, u"search"_s);
    const ConnectionSummary summary = foldOf(script);
    QCOMPARE(awaitedOf(summary), (QStringList{u"run"_s, u"tool search"_s}));
    QCOMPARE(summary.awaited.at(1).toolCallId, u"t2"_s);
    script.inRun(8).tool("tool_completed", u"t2"_s);
    QCOMPARE(foldOf(script).awaited.size(), 2);
}

void TestConnectionSummary::awaitsTheCloseFrame()
{
    JournalScript script;
    script.connected().moved("closing");
    QCOMPARE(awaitedOf(foldOf(script)), QStringList{u"close"_s});
    QVERIFY(foldOf(script).awaited.first().until == script.now() + 2s);
}

void TestConnectionSummary::awaitsNothingOnceClosed()
{
    JournalScript script;
    script.connected().heartbeat("ping").closed(1006, u"network"_s);
    script.runOpened(4).heartbeat("ping");
    QVERIFY(foldOf(script).awaited.isEmpty());
}

void TestConnectionSummary::boundsWhatItAwaits()
{
    JournalScript script;
    script.runOpened(1);
    for (int i = 0; i < 1000; ++i)
        script.tool("tool_executing", QString::number(i), QString(5000, u'x'));
    const ConnectionSummary summary = foldOf(script);
    QCOMPARE(summary.awaited.size(), ConnectionSummary::awaitedMax);
    QVERIFY(summary.awaited.last().what.size() < 80);
}

void TestConnectionSummary::showsBackpressureUntilItEnds()
{
    JournalScript script;
    script.connected().backpressure("paused", 300'000);
    QVERIFY(foldOf(script).isPaused);
    QCOMPARE(foldOf(script).unsentBytes, 300'000);
    script.backpressure("resumed", 1000);
    QVERIFY(!foldOf(script).isPaused);
    QCOMPARE(foldOf(script).unsentBytes, 1000);
    script.backpressure("paused", 400'000).closed(1006, u"server"_s);
    QVERIFY(!foldOf(script).isPaused);
    QCOMPARE(foldOf(script).unsentBytes, 0);
}

void TestConnectionSummary::marksTests()
{
    JournalScript script;
    script.request("GET /ws", u"websocket"_s, {}, true);
    QVERIFY(foldOf(script).isTest);
    script.request();
    QVERIFY(!foldOf(script).isTest);
}

void TestConnectionSummary::survivesEveryKindWithARuinedPayload_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << "{\"transport\":\"webso"_ba;
    QTest::newRow("not an object") << "[1,2]"_ba;
    QTest::newRow("wrong types")
        << R"({"headers":{"a":1},"deadline_ms":"x","code":[],"by":{},"tool_name":7})"_ba;
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\"\\", 5);
}

void TestConnectionSummary::survivesEveryKindWithARuinedPayload()
{
    QFETCH(const QByteArray, payload);
    JournalScript script;
    for (int kind = 0; kind <= static_cast<int>(EntryKind::ConnectionClosed); ++kind) {
        for (const char *name : {"", "tool_executing", "system_message", "paused", "101"})
            script.add(static_cast<EntryKind>(kind), name, payload);
    }
    const ConnectionSummary summary = foldOf(script);
    QVERIFY(summary.isClosed());
    QVERIFY(summary.awaited.isEmpty());
    QCOMPARE(summary.requestCount, 5);
}

QTEST_APPLESS_MAIN(TestConnectionSummary)
#include "tst_connectionsummary.moc"
