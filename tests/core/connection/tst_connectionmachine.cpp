// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/connectionmachine.h"
#include "tests/support/connectionscript.h"
#include "tests/support/documenttable.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::connection;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestConnectionMachine final : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentNamesOnlyWhatExists();
    void situationsAreInTheDocumentedState_data();
    void situationsAreInTheDocumentedState();
    void reactsAsDocumented_data();
    void reactsAsDocumented();
    void anIllegalInputChangesNothing_data();
    void anIllegalInputChangesNothing();

    void recordsTheMoveItMade();
    void tellsTheRefusedWhy();
    void givesTheUserToTheWelcome();
    void reachesAVerdictInTime();
    void givesTheVerdictTimeAfterTheUpgradeRequest();
    void handlesWhatWaitedInOrderAtReady();
    void judgesOnlyTheFirstMessage();
    void forgetsWhatWaitedWhenRefused();
    void explainsTheQueueToTheClient();
    void allowsForLateVerdictsAfterATimeout();
    void refusesWithTheConfiguredCodeAndReason();
    void staysProcessingUntilTheLastRunIsClosed();
    void pausesAboveTheMarkAndResumesAtHalf();
    void keepsAnAnsweringClientForADay();
    void saysWhyASilentClientWasClosed();
    void cutsALongCloseReason();
    void quotesTheClientsReasonApartFromTheSentence();
    void explainsHowEachConnectionEnded_data();
    void explainsHowEachConnectionEnded();
    void limitsTheRateOfMessages();

private:
    static QList<QStringList> table(const QString &title)
    {
        return documentTable(QStringLiteral(WIRELAMP_STATES_DOCUMENT), title);
    }
    /// Situation, input, actions: every situation with every input, also those not listed.
    static QList<QStringList> documentedCells();
    static QString stateOf(const ConnectionMachine &machine)
    {
        return QString::fromLatin1(codeOf(machine.state()));
    }
};

QList<QStringList> TestConnectionMachine::documentedCells()
{
    QMap<QString, QString> reactions;
    for (const QStringList &row : table(u"Reactions"_s))
        reactions.insert(row.at(0) + u' ' + row.at(1), row.at(2));
    QList<QStringList> cells;
    for (const QStringList &row : table(u"Situations"_s)) {
        const QString other = row.at(3) == u"illegal"_s ? u"illegal"_s : u"nothing"_s;
        for (const QString &input : sampleInputs().keys() + QStringList{u"deadline"_s})
            cells << QStringList{row.at(0), input,
                                 reactions.value(row.at(0) + u' ' + input, other)};
    }
    return cells;
}

void TestConnectionMachine::theDocumentNamesOnlyWhatExists()
{
    QSet<QString> situations;
    for (const QStringList &row : table(u"Situations"_s)) {
        QVERIFY2(row.at(3) == u"late"_s || row.at(3) == u"illegal"_s, qPrintable(row.at(3)));
        situations << row.first();
    }
    QCOMPARE(situations.size(), 17);
    QSet<QString> reactions;
    for (const QStringList &row : table(u"Reactions"_s)) {
        QVERIFY2(situations.contains(row.at(0)), qPrintable(row.at(0)));
        QVERIFY2(row.at(1) == u"deadline"_s || sampleInputs().contains(row.at(1)),
                 qPrintable(row.at(1)));
        const QString cell = row.at(0) + u' ' + row.at(1);
        QVERIFY2(!reactions.contains(cell), qPrintable(cell));
        reactions << cell;
    }
}

void TestConnectionMachine::situationsAreInTheDocumentedState_data()
{
    QTest::addColumn<QString>("state");
    for (const QStringList &row : table(u"Situations"_s))
        QTest::newRow(qPrintable(row.first())) << row.at(1);
}

void TestConnectionMachine::situationsAreInTheDocumentedState()
{
    QFETCH(const QString, state);
    const ConnectionScript script = scriptIn(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(stateOf(script.machine), state);
    QCOMPARE(script.machine.openRuns(), state == u"processing"_s ? 1 : 0);
}

void TestConnectionMachine::reactsAsDocumented_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    for (const QStringList &cell : documentedCells()) {
        QTest::newRow(qPrintable(cell.at(0) + u", "_s + cell.at(1)))
            << cell.at(0) << cell.at(1) << cell.at(2);
    }
}

void TestConnectionMachine::reactsAsDocumented()
{
    QFETCH(const QString, situation);
    QFETCH(const QString, input);
    QFETCH(const QString, expected);
    ConnectionScript script = scriptIn(situation);
    const QString before = stateOf(script.machine);
    const Actions actions =
        input == u"deadline"_s ? script.untilDue() : script.feed(sampleInputs().value(input));

    const QString done = actions.empty() ? u"nothing"_s : describe(actions);
    QCOMPARE(done, expected);
    const QString target =
        expected.startsWith(u"→ ") ? expected.section(u", "_s, 0, 0).mid(2) : before;
    QCOMPARE(stateOf(script.machine), target);
    QCOMPARE(!script.machine.nextDue().has_value(), isFinal(script.machine.state()));
}

void TestConnectionMachine::anIllegalInputChangesNothing_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("input");
    for (const QStringList &cell : documentedCells()) {
        if (cell.at(2) == u"illegal"_s)
            QTest::newRow(qPrintable(cell.at(0) + u", "_s + cell.at(1)))
                << cell.at(0) << cell.at(1);
    }
}

void TestConnectionMachine::anIllegalInputChangesNothing()
{
    QFETCH(const QString, situation);
    QFETCH(const QString, input);
    ConnectionScript touched = scriptIn(situation);
    const QString message = only<RecordIllegal>(touched.feed(sampleInputs().value(input))).message;
    QCOMPARE(
        message,
        u"%1 is impossible in state %2"_s.arg(input.section(u'(', 0, 0), stateOf(touched.machine)));
    // The same life goes on as in a machine that never saw the input.
    ConnectionScript untouched = scriptIn(situation);
    QCOMPARE(touched.machine.openRuns(), untouched.machine.openRuns());
    QCOMPARE(touched.machine.queuedBytes(), untouched.machine.queuedBytes());
    QVERIFY(touched.machine.nextDue() == untouched.machine.nextDue());
    for (const QString &next : {u"TokenAccepted"_s, u"HandshakeDone"_s, u"WelcomeSent"_s,
                                u"RunOpened"_s, u"SocketLost"_s}) {
        const Input sample = sampleInputs().value(next);
        QCOMPARE(describe(touched.feed(sample)), describe(untouched.feed(sample)));
    }
}

void TestConnectionMachine::recordsTheMoveItMade()
{
    ConnectionScript script = scriptIn(u"judging"_s);
    const auto move = only<RecordMove>(script.feed(TokenAccepted{u"ana"_s}));
    QCOMPARE(move.from, State::Authenticating);
    QCOMPARE(move.to, State::Accepted);
}

void TestConnectionMachine::tellsTheRefusedWhy()
{
    ConnectionScript script = scriptIn(u"judging"_s);
    QVERIFY(!script.machine.refusal());
    const auto refusal =
        only<SendRefusal>(script.feed(TokenRejected{"expired", u"token expired 42 s ago"_s}));
    QCOMPARE(refusal.code, "expired"_ba);
    QCOMPARE(refusal.message, u"token expired 42 s ago"_s);
    QCOMPARE(script.machine.refusal()->code, "expired"_ba);
}

void TestConnectionMachine::givesTheUserToTheWelcome()
{
    ConnectionScript script = scriptIn(u"accepted"_s);
    QCOMPARE(only<SendWelcome>(script.feed(HandshakeDone{})).user, u"ana"_s);
}

void TestConnectionMachine::reachesAVerdictInTime()
{
    ConnectionScript script = scriptIn(u"judging"_s);
    script.now += 5s - 1ns;
    QVERIFY(script.machine.advance(script.now).empty());
    script.now += 1ns;
    const auto refusal = only<SendRefusal>(script.machine.advance(script.now));
    QCOMPARE(refusal.code, "timeout"_ba);
    QCOMPARE(refusal.message, u"no verdict within 5 s"_s);
    QCOMPARE(script.machine.refusal()->code, "timeout"_ba);

    ConnectionScript awaiting = scriptIn(u"awaiting"_s);
    QCOMPARE(only<SendErrorFrame>(awaiting.untilDue()).message,
             u"no message with a token within 5 s"_s);
}

void TestConnectionMachine::givesTheVerdictTimeAfterTheUpgradeRequest()
{
    ConnectionScript script = scriptIn(u"connecting"_s);
    script.now += 4s;
    (void)script.feed(UpgradeRequested{});
    QVERIFY(script.machine.nextDue() == script.now + 5s);
    script.now += 4s;
    (void)script.feed(TokenAccepted{u"ana"_s});
    QVERIFY(script.machine.nextDue() == script.now + 5s);
}

void TestConnectionMachine::handlesWhatWaitedInOrderAtReady()
{
    ConnectionScript script = scriptIn(u"accepted"_s);
    QVERIFY(script.feed(MessageArrived{"a"}).empty());
    QVERIFY(script.feed(MessageArrived{"b"}).empty());
    QVERIFY(script.machine.queuedBytes() > 0);
    (void)script.feed(HandshakeDone{});
    QVERIFY(script.feed(MessageArrived{"c"}).empty());
    const Actions actions = script.feed(WelcomeSent{});
    QCOMPARE(describe(actions), u"→ ready, HandleMessage, HandleMessage, HandleMessage"_s);
    QCOMPARE(std::get<HandleMessage>(actions.at(1)).text, "a"_ba);
    QCOMPARE(std::get<HandleMessage>(actions.at(2)).text, "b"_ba);
    QCOMPARE(std::get<HandleMessage>(actions.at(3)).text, "c"_ba);
    QCOMPARE(script.machine.queuedBytes(), 0);
}

void TestConnectionMachine::judgesOnlyTheFirstMessage()
{
    ConnectionScript script = scriptIn(u"awaiting"_s);
    QCOMPARE(only<JudgeFirstMessage>(script.feed(MessageArrived{"auth"})).text, "auth"_ba);
    QVERIFY(script.feed(MessageArrived{"work"}).empty());
    QCOMPARE(describe(script.feed(TokenAccepted{u"ana"_s})), u"→ accepted, SendWelcome"_s);
    QCOMPARE(only<HandleMessage>(script.feed(WelcomeSent{})).text, "work"_ba);
}

void TestConnectionMachine::forgetsWhatWaitedWhenRefused()
{
    ConnectionScript script = scriptIn(u"judging-message"_s);
    QVERIFY(script.feed(MessageArrived{"work"}).empty());
    (void)script.feed(TokenRejected{"expired", {}});
    QCOMPARE(script.machine.queuedBytes(), 0);
}

void TestConnectionMachine::explainsTheQueueToTheClient()
{
    ConnectionScript script = scriptIn(u"welcoming"_s);
    const Actions actions = script.feed(MessageArrived{QByteArray(64 * 1024, 'x')});
    QCOMPARE(only<SendErrorFrame>(actions).message,
             u"the client sent more than 64 KiB before the connection was ready"_s);
    QCOMPARE(only<SendClose>(actions).reason, u"wait for the welcome before you send"_s);
    QCOMPARE(describe(script.feed(PeerClosed{1008, {}})),
             u"→ failed, DropSocket, RecordClosed 1008 server"_s);
}

void TestConnectionMachine::allowsForLateVerdictsAfterATimeout()
{
    for (const QString &situation : {u"judging"_s, u"judging-message"_s}) {
        ConnectionScript script = scriptIn(situation);
        (void)script.untilDue();
        QVERIFY(script.feed(TokenAccepted{u"ana"_s}).empty());
        QVERIFY(script.feed(TokenRejected{"expired", {}}).empty());
    }
}

void TestConnectionMachine::refusesWithTheConfiguredCodeAndReason()
{
    ConnectionScript script({}, {false, 1008, u"SSOT Auth failed"_s});
    script.feedAll({u"UpgradeRequested"_s, u"TokenRejected"_s});
    const Actions actions = script.feed(HandshakeDone{});
    QCOMPARE(only<SendErrorFrame>(actions).message, u"token expired 42 s ago"_s);
    QCOMPARE(only<SendClose>(actions).code, quint16(1008));
    QCOMPARE(only<SendClose>(actions).reason, u"SSOT Auth failed"_s);
    const auto closed = only<RecordClosed>(script.feed(PeerClosed{1000, u"ok"_s}));
    QCOMPARE(closed.code, quint16(1008));
    QCOMPARE(closed.reason, u"SSOT Auth failed"_s);
    QCOMPARE(script.machine.state(), State::Rejected);
}

void TestConnectionMachine::staysProcessingUntilTheLastRunIsClosed()
{
    ConnectionScript script = scriptIn(u"processing"_s);
    QVERIFY(script.feed(RunOpened{}).empty());
    QCOMPARE(script.machine.openRuns(), 2);
    QVERIFY(script.feed(RunClosed{}).empty());
    QCOMPARE(describe(script.feed(RunClosed{})), u"→ ready"_s);
    QCOMPARE(describe(script.feed(RunClosed{})), u"illegal"_s);
    QCOMPARE(script.machine.openRuns(), 0);
}

void TestConnectionMachine::pausesAboveTheMarkAndResumesAtHalf()
{
    const qsizetype mark = ConnectionLimits{}.outgoingPauseBytes;
    ConnectionScript script = scriptIn(u"processing"_s);
    QVERIFY(script.feed(OutgoingChanged{mark}).empty());
    QCOMPARE(only<PauseRuns>(script.feed(OutgoingChanged{mark + 1})).unsentBytes, mark + 1);
    QVERIFY(script.feed(OutgoingChanged{mark + 2}).empty());
    QVERIFY(script.feed(OutgoingChanged{mark / 2 + 1}).empty());
    QCOMPARE(describe(script.feed(OutgoingChanged{mark / 2})), u"ResumeRuns"_s);
    QVERIFY(script.feed(OutgoingChanged{0}).empty());
}

void TestConnectionMachine::keepsAnAnsweringClientForADay()
{
    ConnectionScript script = scriptIn(u"ready"_s);
    int pings = 0;
    for (const Instant start = script.now; script.now < start + 24h; ++pings) {
        QCOMPARE(describe(script.untilDue()), u"SendPing"_s);
        QVERIFY(script.feed(PongArrived{}).empty());
    }
    QCOMPARE(pings, 24 * 3600 / 25);
}

void TestConnectionMachine::saysWhyASilentClientWasClosed()
{
    ConnectionScript script = scriptIn(u"unanswered"_s);
    QCOMPARE(only<SendClose>(script.untilDue()).reason, u"no pong for 60 s"_s);
    const auto closed = only<RecordClosed>(script.untilDue());
    QCOMPARE(
        closed.message,
        u"no pong for 60 s after our ping; the client did not answer the close frame within 2 s"_s);
}

void TestConnectionMachine::cutsALongCloseReason()
{
    ConnectionScript script = scriptIn(u"ready"_s);
    const auto close = only<SendClose>(script.feed(CloseRequested{1001, QString(200, u'é')}));
    QCOMPARE(close.reason, QString(61, u'é'));
    QCOMPARE(only<RecordClosed>(script.feed(SocketLost{})).reason, close.reason);
}

void TestConnectionMachine::quotesTheClientsReasonApartFromTheSentence()
{
    ConnectionScript script = scriptIn(u"ready"_s);
    const auto closed = only<RecordClosed>(script.feed(PeerClosed{1000, u"<b>bye</b>"_s}));
    QCOMPARE(closed.reason, u"<b>bye</b>"_s);
    QCOMPARE(closed.message, u"the client closed normally (1000)"_s);
}

void TestConnectionMachine::explainsHowEachConnectionEnded_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *situation, const QString &input, const QString &sentence) {
        QTest::newRow(situation) << input << sentence;
    };
    row("connecting", u"deadline"_s, u"the upgrade request was not judged within 5 s"_s);
    row("judging", u"TokenRejected"_s,
        u"refused before the upgrade (expired): token expired 42 s ago; a browser shows 1006"_s);
    row("refusing", u"deadline"_s,
        u"refused (expired): token expired 42 s ago; the handshake was not finished within 2 s"_s);
    row("accepted", u"CloseRequested"_s,
        u"closed by this server with 1001: shutdown; no close frame could be sent yet"_s);
    row("welcoming", u"deadline"_s, u"the welcome was not sent within 5 s of the verdict"_s);
    row("paused", u"OutgoingChanged(over)"_s,
        u"the client reads too slowly: 4096 KiB unsent, over the limit of 4096 KiB"_s);
    row("ready", u"SocketLost"_s,
        u"the connection broke without a close frame (shown as 1006): connection reset by peer"_s);
    row("processing", u"PeerClosed(1006)"_s,
        u"the connection broke without a close frame (shown as 1006)"_s);
    row("closing", u"PeerClosed"_s, u"closed by this server with 1001: shutdown"_s);
    row("closing-refused", u"SocketLost"_s,
        u"refused after the upgrade (expired): token expired 42 s ago; the connection broke before the client answered"_s);
}

void TestConnectionMachine::explainsHowEachConnectionEnded()
{
    QFETCH(const QString, input);
    QFETCH(const QString, sentence);
    ConnectionScript script = scriptIn(QString::fromUtf8(QTest::currentDataTag()));
    const Actions actions =
        input == u"deadline"_s ? script.untilDue() : script.feed(sampleInputs().value(input));
    QCOMPARE(only<RecordClosed>(actions).message, sentence);
}

void TestConnectionMachine::limitsTheRateOfMessages()
{
    ConnectionScript script = scriptIn(u"ready"_s);
    for (int i = 0; i < 150; ++i)
        QCOMPARE(describe(script.feed(MessageArrived{"x"})), u"HandleMessage"_s);
    const Actions actions = script.feed(MessageArrived{"x"});
    QCOMPARE(describe(actions), u"SendErrorFrame RATE_LIMITED"_s);
    QCOMPARE(only<SendErrorFrame>(actions).retryAfterSeconds.value_or(0), 0.1);
    QVERIFY(script.feed(MessageArrived{"x"}).empty());
    script.now += 200ms;
    QCOMPARE(describe(script.feed(MessageArrived{"x"})), u"HandleMessage"_s);
}

QTEST_APPLESS_MAIN(TestConnectionMachine)
#include "tst_connectionmachine.moc"
