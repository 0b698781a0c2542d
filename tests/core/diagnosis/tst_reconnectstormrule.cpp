// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestReconnectStormRule final : public QObject
{
    Q_OBJECT

private slots:
    void reportsAClientThatComesBackAtOnce();
    void reportsRefusedClientsFromFiveReconnectsOn();
    void countsAnotherStormOfTheSameClient();
    void tellsClientsOfOneAddressApart();
    void staysSilent_data();
    void staysSilent();
    void forgetsClientsItHasNotHeardOf();

private:
    struct Ending
    {
        int code = 1006;
        QString by = u"network"_s;
    };
    /// `count` connections, each `gap` after the one before.
    static JournalScript connections(int count, Instant gap, const Ending &ending,
                                     bool isTest = false)
    {
        JournalScript script;
        for (int i = 0; i < count; ++i) {
            connect(script, static_cast<quint64>(i) + 1, u"node"_s, isTest);
            script.moved("failed").closed(ending.code, ending.by).wait(gap);
        }
        return script;
    }
    static void connect(JournalScript &script, quint64 id, const QString &agent,
                        bool isTest = false)
    {
        script.on(id).opened(u"127.0.0.1:%1"_s.arg(50'000 + id));
        script.request("GET /ws", u"websocket"_s, headersOf({{u"User-Agent"_s, agent}}), isTest);
    }
};

void TestReconnectStormRule::reportsAClientThatComesBackAtOnce()
{
    const JournalScript script = connections(6, 1s, {});
    QCOMPARE(codesIn(script), QStringList{u"reconnect_storm"_s});
    QVERIFY(sentenceIn(script).contains(u"127.0.0.1 came back 5 times within 10 s"));
    QCOMPARE(findingsIn(script).first().evidence.size(), 5);
}

void TestReconnectStormRule::reportsRefusedClientsFromFiveReconnectsOn()
{
    JournalScript script;
    for (quint64 id = 1; id <= 6; ++id) {
        connect(script, id, u"node"_s);
        script.moved("authenticating").judged(AuthVerdict::Expired).moved("rejected");
        script.answered(401).closed(1006, u"server"_s).wait(100ms);
        QCOMPARE(codesIn(script).contains(u"reconnect_storm"_s), id == 6);
    }
}

void TestReconnectStormRule::countsAnotherStormOfTheSameClient()
{
    QCOMPARE(codesIn(connections(10, 1s, {})), QStringList{u"reconnect_storm"_s});
    QCOMPARE(codesIn(connections(11, 1s, {})), QStringList{u"reconnect_storm x2"_s});
}

void TestReconnectStormRule::tellsClientsOfOneAddressApart()
{
    JournalScript script;
    for (quint64 id = 1; id <= 20; ++id) {
        connect(script, id, u"client %1"_s.arg(id % 5));
        script.closed(1006, u"network"_s).wait(100ms);
    }
    QCOMPARE(codesIn(script), QStringList());
}

void TestReconnectStormRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("five connections, four reconnects") << connections(5, 1s, {});
    QTest::newRow("slowly") << connections(20, 2600ms, {});
    QTest::newRow("backing off to more than the window") << connections(20, 11s, {});
    QTest::newRow("closed normally by the client") << connections(20, 100ms, {1000, u"client"_s});
    QTest::newRow("closed without a code") << connections(20, 100ms, {1005, u"client"_s});
    QTest::newRow("this server restarts") << connections(20, 100ms, {1001, u"server"_s});
    QTest::newRow("marked as a test") << connections(20, 100ms, {}, true);
    JournalScript many;
    for (quint64 id = 1; id <= 20; ++id)
        connect(many, id, u"node"_s);
    QTest::newRow("many at the same time") << many;
    JournalScript opening;
    connect(opening, 100, u"node"_s);
    opening.closed(1006, u"network"_s);
    for (quint64 id = 1; id <= 20; ++id)
        connect(opening, id, u"node"_s);
    QTest::newRow("one failure before a page opens many") << opening;
    JournalScript requests;
    for (quint64 id = 1; id <= 20; ++id)
        requests.on(id).opened().request("GET /health", u"http"_s).answered(500).tcpClosed();
    QTest::newRow("ordinary requests") << requests;
}

void TestReconnectStormRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

void TestReconnectStormRule::forgetsClientsItHasNotHeardOf()
{
    JournalScript script;
    for (quint64 id = 1; id <= 3000; ++id) {
        connect(script, id, u"client %1"_s.arg(id));
        script.closed(1006, u"network"_s);
    }
    script.wait(1s);
    for (quint64 id = 5001; id <= 5006; ++id) {
        connect(script, id, u"node"_s);
        script.closed(1006, u"network"_s);
    }
    QCOMPARE(codesIn(script), QStringList{u"reconnect_storm"_s});
}

QTEST_APPLESS_MAIN(TestReconnectStormRule)
#include "tst_reconnectstormrule.moc"
