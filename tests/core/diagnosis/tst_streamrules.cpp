// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestStreamRules final : public QObject
{
    Q_OBJECT

private slots:
    void reportsAStreamWithoutAFirstByte();
    void reportsAStreamThatFellSilent();
    void reportsAStreamOfHeartbeatsOnly();
    void countsOnWhileItLasts();
    void reportsAnEndWithoutTerminalFrame_data();
    void reportsAnEndWithoutTerminalFrame();
    void tellsACutFromAHarmlessOne();
    void reportsAStreamBeyondItsDeadline();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript stream(const QString &route = u"/api/chat/stream"_s)
    {
        JournalScript script;
        script.opened().request("POST " + route.toUtf8(), u"stream"_s);
        script.add(journal::EntryKind::StreamOpened, "sse",
                   QJsonObject{{u"route"_s, route}, {u"deadline_ms"_s, 120'000}});
        return script.answered(200);
    }
    static JournalScript started() { return stream().sent("stream_start"); }
};

void TestStreamRules::reportsAStreamWithoutAFirstByte()
{
    JournalScript script;
    script.opened().request("POST /x", u"stream"_s).streamOpened().wait(10s - 1ns);
    QVERIFY(codesIn(script).isEmpty());
    script.wait(1ns);
    QCOMPARE(codesIn(script), QStringList{u"stream_without_first_byte"_s});
    QCOMPARE(findingsIn(script).first().evidence, QList<quint64>{3});

    JournalScript unsent = stream().wait(1s);
    unsent.event("agent_started", {}, journal::Direction::None).wait(10s);
    QCOMPARE(codesIn(unsent), QStringList{u"stream_without_first_byte"_s});
}

void TestStreamRules::reportsAStreamThatFellSilent()
{
    JournalScript script = started();
    script.wait(5s).event("agent_started").wait(15s - 1ns);
    QVERIFY(codesIn(script).isEmpty());
    script.wait(1ns);
    QCOMPARE(codesIn(script), QStringList{u"stream_stalled"_s});
    QCOMPARE(findingsIn(script).first().evidence, (QList<quint64>{3, 6}));
}

void TestStreamRules::reportsAStreamOfHeartbeatsOnly()
{
    JournalScript script = started();
    script.wait(5s).heartbeat("comment").wait(5s).heartbeat("comment").event("progress");
    for (int i = 0; i < 3; ++i)
        script.wait(5s).heartbeat("comment");
    QCOMPARE(codesIn(script), QStringList{u"stream_heartbeat_only"_s});
    QVERIFY(sentenceIn(script).contains(u"(2)"));
}

void TestStreamRules::countsOnWhileItLasts()
{
    JournalScript script = started();
    for (int i = 0; i < 12; ++i)
        script.wait(5s).heartbeat("comment");
    QCOMPARE(codesIn(script), QStringList{u"stream_heartbeat_only x4"_s});
}

void TestStreamRules::reportsAnEndWithoutTerminalFrame_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"completed", "timeout", "shutdown", "unavailable"})
        QTest::newRow(how) << QByteArray(how);
}

void TestStreamRules::reportsAnEndWithoutTerminalFrame()
{
    QFETCH(const QByteArray, how);
    JournalScript script = started().event("agent_completed").streamClosed(how).tcpClosed();
    QCOMPARE(codesIn(script), QStringList{u"stream_without_end"_s});
    QVERIFY(sentenceIn(script).contains(QString::fromLatin1(how)));
}

void TestStreamRules::tellsACutFromAHarmlessOne()
{
    const JournalScript cut = started().event("agent_started").streamClosed("client_left", 2);
    QCOMPARE(codesIn(cut), QStringList{u"stream_cut_by_client"_s});
    QVERIFY(sentenceIn(cut).contains(u"after 2 frames"));
    QCOMPARE(findingsIn(cut).first().severity, diagnosis::Severity::Info);

    const JournalScript harmless = started().sent("stream_end").streamClosed("client_left");
    QCOMPARE(codesIn(harmless), QStringList{u"stream_cut_after_end"_s});
    QCOMPARE(findingsIn(harmless).first().severity, diagnosis::Severity::Info);
}

void TestStreamRules::reportsAStreamBeyondItsDeadline()
{
    JournalScript script = started();
    for (int i = 0; i < 25; ++i)
        script.wait(5s).event("progress");
    QCOMPARE(codesIn(script), QStringList{u"stream_overdue"_s});
}

void TestStreamRules::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    const JournalScript done = started().event("agent_completed").sent("stream_end");
    QTest::newRow("a good stream")
        << JournalScript(done).streamClosed("completed").tcpClosed().wait(1h);
    QTest::newRow("cut by the client after its end")
        << JournalScript(done).streamClosed("completed").wait(1s).tcpClosed(u"client"_s);
    QTest::newRow("HEAD") << stream().streamClosed("completed", 0).tcpClosed().wait(1h);
    QTest::newRow("refused by the route") << stream().streamClosed("refused", 0).tcpClosed();
    QTest::newRow("left before the first frame")
        << stream().streamClosed("client_left", 0).tcpClosed().wait(1h);
    QTest::newRow("a slow agent that says so")
        << started().wait(9s).event("progress").wait(9s).event("progress").wait(9s);
    QTest::newRow("a live feed") << stream(u"/api/events/stream"_s)
                                        .sent("stream_start")
                                        .wait(60s)
                                        .sent("stream_end")
                                        .streamClosed("completed");
    QTest::newRow("heartbeats of a WebSocket")
        << JournalScript().connected().wait(25s).heartbeat("ping").heartbeat("pong").wait(1min);
    QTest::newRow("silent because the reader is paused for a moment")
        << started().backpressure("paused", 300'000).wait(4s).backpressure("resumed", 0).wait(14s);
    QTest::newRow("seen from the middle")
        << JournalScript().sent("stream_start").wait(1h).streamClosed("completed");
}

void TestStreamRules::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestStreamRules)
#include "tst_streamrules.moc"
