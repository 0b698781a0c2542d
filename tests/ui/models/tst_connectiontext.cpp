// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/connectiontext.h"

#include <QLocale>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::Awaited;
using journal::ConnectionSummary;

class TestConnectionText final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyStateHasItsOwnWord();
    void showsAStateItDoesNotKnow();
    void saysThatAClientDoesNotRead();
    void tellsWhoHearsItHowItEnded();
    void tellsWhatAConnectionMeans_data();
    void tellsWhatAConnectionMeans();
    void saysHowLongSomethingIsAwaited_data();
    void saysHowLongSomethingIsAwaited();
    void putsTheNearestDeadlineFirst();
    void knowsWhatIsOverdue();
    void saysWhoClosed();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void saysWhyItWasRefused();
};

void TestConnectionText::everyStateHasItsOwnWord()
{
    QStringList words;
    for (const char *state : {"open", "streaming", "connecting", "authenticating", "accepted",
                              "ready", "processing", "closing", "closed", "rejected", "failed"})
        words << stateText({.state = state});
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
}

void TestConnectionText::showsAStateItDoesNotKnow()
{
    QCOMPARE(stateText({.state = "half\nopen"}), u"half open"_s);
}

void TestConnectionText::saysThatAClientDoesNotRead()
{
    const ConnectionSummary paused{.state = "ready", .isPaused = true};
    QCOMPARE(stateText(paused), u"ready, client does not read"_s);
    QCOMPARE(toneOf(paused), Tone::Warning);
}

void TestConnectionText::tellsWhoHearsItHowItEnded()
{
    const ConnectionSummary open{.state = "ready"};
    QCOMPARE(stateSentence(open), u"ready"_s);
    const ConnectionSummary refused{
        .state = "rejected", .closeMessage = u"token expired\n42 s ago"_s, .closedAt = 1s};
    QCOMPARE(stateSentence(refused), u"refused: token expired 42 s ago"_s);
}

void TestConnectionText::tellsWhatAConnectionMeans_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<int>("closeCode");
    QTest::addColumn<Tone>("expected");
    QTest::newRow("idle HTTP") << "open"_ba << false << 0 << Tone::Neutral;
    QTest::newRow("authenticating") << "authenticating"_ba << false << 0 << Tone::Busy;
    QTest::newRow("ready") << "ready"_ba << false << 0 << Tone::Good;
    QTest::newRow("processing") << "processing"_ba << false << 0 << Tone::Busy;
    QTest::newRow("streaming") << "streaming"_ba << false << 0 << Tone::Busy;
    QTest::newRow("closed HTTP") << "closed"_ba << true << 0 << Tone::Closed;
    QTest::newRow("closed normally") << "closed"_ba << true << 1000 << Tone::Closed;
    QTest::newRow("gone away") << "closed"_ba << true << 1001 << Tone::Closed;
    QTest::newRow("internal error") << "closed"_ba << true << 1011 << Tone::Failed;
    QTest::newRow("vanished") << "closed"_ba << true << 1006 << Tone::Failed;
    QTest::newRow("policy") << "closed"_ba << true << 1008 << Tone::Refused;
    QTest::newRow("ours") << "closed"_ba << true << 4001 << Tone::Refused;
    QTest::newRow("refused") << "rejected"_ba << true << 1006 << Tone::Refused;
    QTest::newRow("refused, still open") << "rejected"_ba << false << 0 << Tone::Refused;
    QTest::newRow("failed") << "failed"_ba << true << 1000 << Tone::Failed;
}

void TestConnectionText::tellsWhatAConnectionMeans()
{
    QFETCH(const QByteArray, state);
    QFETCH(const bool, isClosed);
    QFETCH(const int, closeCode);
    ConnectionSummary connection{.state = state, .closeCode = closeCode};
    if (isClosed)
        connection.closedAt = 1s;
    QTEST(toneOf(connection), "expected");
}

void TestConnectionText::saysHowLongSomethingIsAwaited_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("hasDeadline");
    QTest::addColumn<QString>("expected");
    QTest::newRow("verdict") << u"auth"_s << true << u"verdict: 7.30 s of 30.0 s"_s;
    QTest::newRow("pong") << u"pong"_s << true << u"pong: 7.30 s of 30.0 s"_s;
    QTest::newRow("close") << u"close"_s << true << u"close frame: 7.30 s of 30.0 s"_s;
    QTest::newRow("stream") << u"stream"_s << true << u"end of the stream: 7.30 s of 30.0 s"_s;
    QTest::newRow("run") << u"run"_s << true << u"end of run #3: 7.30 s of 30.0 s"_s;
    QTest::newRow("tool") << u"tool search"_s << true << u"tool search: 7.30 s of 30.0 s"_s;
    QTest::newRow("no deadline") << u"tool %1"_s << false << u"tool %1: 7.30 s"_s;
}

void TestConnectionText::saysHowLongSomethingIsAwaited()
{
    QFETCH(const QString, what);
    QFETCH(const bool, hasDeadline);
    Awaited awaited{.what = what, .since = 1s, .run = {3}};
    if (hasDeadline)
        awaited.until = 31s;
    QTEST(awaitedText(awaited, 8'300ms), "expected");
}

void TestConnectionText::putsTheNearestDeadlineFirst()
{
    QVERIFY(mostUrgent({}) == nullptr);
    const QList<Awaited> awaited{{.what = u"a"_s},
                                 {.what = u"b"_s, .until = 9s},
                                 {.what = u"c"_s, .until = 5s},
                                 {.what = u"d"_s, .until = 5s}};
    QCOMPARE(mostUrgent(awaited)->what, u"c"_s);
}

void TestConnectionText::knowsWhatIsOverdue()
{
    QVERIFY(!isOverdue({.what = u"a"_s}, 99h));
    QVERIFY(!isOverdue({.what = u"a"_s, .until = 5s}, 5s));
    QVERIFY(isOverdue({.what = u"a"_s, .until = 5s}, 5s + 1ns));
}

void TestConnectionText::saysWhoClosed()
{
    QCOMPARE(closedByText("client"), u"client"_s);
    QCOMPARE(closedByText("server"), u"server"_s);
    QCOMPARE(closedByText("network"), u"network"_s);
    QCOMPARE(closedByText(""), QString());
    QCOMPARE(closedByText("x\ny"), u"x y"_s);
}

void TestConnectionText::saysHowItEnded_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("closedBy");
    QTest::addColumn<QString>("expected");
    QTest::newRow("open") << 0 << QString() << QString() << ""_ba << QString();
    QTest::newRow("crashed") << 1011 << u"internal error"_s << u"agent crashed"_s << "server"_ba
                             << u"1011 · agent crashed · server"_s;
    QTest::newRow("only a reason")
        << 1001 << u"going\naway"_s << QString() << "client"_ba << u"1001 · going away · client"_s;
    QTest::newRow("refused") << 0 << QString() << u"token expired 42 s ago"_s << "server"_ba
                             << u"token expired 42 s ago · server"_s;
    QTest::newRow("torn") << 1006 << QString() << QString() << "network"_ba << u"1006 · network"_s;
}

void TestConnectionText::saysHowItEnded()
{
    QFETCH(int, code);
    QFETCH(QString, reason);
    QFETCH(QString, message);
    QFETCH(QByteArray, closedBy);
    QFETCH(QString, expected);
    QCOMPARE(endText({.closeCode = code,
                      .closeReason = reason,
                      .closedBy = closedBy,
                      .closeMessage = message}),
             expected);
}

void TestConnectionText::saysWhyItWasRefused()
{
    const ConnectionSummary refused{.state = "rejected",
                                    .verdictMessage = u"token expired 42 s ago"_s,
                                    .closeCode = 1006,
                                    .closedBy = "server",
                                    .closeMessage = u"refused before the upgrade"_s};
    QCOMPARE(endText(refused), u"token expired 42 s ago"_s);
}

QTEST_APPLESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
