// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "ui/models/entrytext.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using journal::EntryKind;
using tests::entryOf;

class TestEntryText final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsOwnWords();
    void namesMessagesByTheirTypeAndTheRestWithTheirKind_data();
    void namesMessagesByTheirTypeAndTheRestWithTheirKind();
    void summarisesWithTheMessageOfThePayload_data();
    void summarisesWithTheMessageOfThePayload();
    void tellsWhatAnEntryMeans_data();
    void tellsWhatAnEntryMeans();
    void everyKindHasATone();
};

void TestEntryText::everyKindHasItsOwnWords()
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(EntryKind::ConnectionClosed); ++i)
        words << kindText(static_cast<EntryKind>(i));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
}

void TestEntryText::namesMessagesByTheirTypeAndTheRestWithTheirKind_data()
{
    QTest::addColumn<EntryKind>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("message") << EntryKind::MessageReceived << "ping"_ba << u"ping"_s;
    QTest::newRow("agent event") << EntryKind::AgentEvent << "agent_started"_ba
                                 << u"agent_started"_s;
    QTest::newRow("message without a type")
        << EntryKind::MessageReceived << ""_ba << u"Message received"_s;
    QTest::newRow("state") << EntryKind::StateChanged << "ready"_ba << u"State: ready"_s;
    QTest::newRow("fault") << EntryKind::FaultInjected << "no_welcome"_ba
                           << u"Planted fault: No welcome"_s;
    QTest::newRow("fault of a newer server")
        << EntryKind::FaultInjected << "meteor"_ba << u"Planted fault: meteor"_s;
    QTest::newRow("no name") << EntryKind::ServerStopped << ""_ba << u"Server stopped"_s;
    QTest::newRow("name that looks like a place holder")
        << EntryKind::Notice << "%1"_ba << u"Notice: %1"_s;
    QTest::newRow("line break in a type") << EntryKind::MessageReceived << "a\nb"_ba << u"a b"_s;
}

void TestEntryText::namesMessagesByTheirTypeAndTheRestWithTheirKind()
{
    QFETCH(const EntryKind, kind);
    QFETCH(const QByteArray, name);
    QTEST(nameText(entryOf(1, kind, name)), "expected");
}

void TestEntryText::summarisesWithTheMessageOfThePayload_data()
{
    QTest::addColumn<EntryKind>("kind");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("expected");
    const QByteArray withMessage = "{\"message\":\"token expired\\n42 s ago\",\"a\":1}";
    QTest::newRow("notice") << EntryKind::Notice << withMessage << u"token expired 42 s ago"_s;
    QTest::newRow("a client's own message stays whole")
        << EntryKind::MessageReceived << "{\"message\":\"hi\"}"_ba << u"{\"message\":\"hi\"}"_s;
    QTest::newRow("no message") << EntryKind::StateChanged << "{\"from\":\"a\"}"_ba
                                << u"{\"from\":\"a\"}"_s;
    QTest::newRow("message that is no text")
        << EntryKind::Notice << "{\"message\":1}"_ba << u"{\"message\":1}"_s;
    QTest::newRow("not JSON") << EntryKind::Notice << "oops"_ba << u"oops"_s;
    QTest::newRow("empty") << EntryKind::Heartbeat << QByteArray() << QString();
}

void TestEntryText::summarisesWithTheMessageOfThePayload()
{
    QFETCH(const EntryKind, kind);
    QFETCH(const QByteArray, payload);
    QTEST(summaryText(entryOf(1, kind, "x", payload)), "expected");
}

void TestEntryText::tellsWhatAnEntryMeans_data()
{
    QTest::addColumn<EntryKind>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Tone>("expected");
    QTest::newRow("accepted") << EntryKind::AuthJudged << "accepted"_ba << Tone::Good;
    QTest::newRow("anonymous") << EntryKind::AuthJudged << "anonymous"_ba << Tone::Warning;
    QTest::newRow("expired") << EntryKind::AuthJudged << "expired"_ba << Tone::Refused;
    QTest::newRow("unknown verdict") << EntryKind::AuthJudged << "no_such"_ba << Tone::Refused;
    QTest::newRow("rejected") << EntryKind::RequestRejected << "head_too_large"_ba << Tone::Refused;
    QTest::newRow("101") << EntryKind::ResponseSent << "101"_ba << Tone::Neutral;
    QTest::newRow("401") << EntryKind::ResponseSent << "401"_ba << Tone::Refused;
    QTest::newRow("404") << EntryKind::ResponseSent << "404"_ba << Tone::Warning;
    QTest::newRow("503") << EntryKind::ResponseSent << "503"_ba << Tone::Failed;
    QTest::newRow("ready") << EntryKind::StateChanged << "ready"_ba << Tone::Good;
    QTest::newRow("authenticating") << EntryKind::StateChanged << "authenticating"_ba << Tone::Busy;
    QTest::newRow("closed") << EntryKind::StateChanged << "closed"_ba << Tone::Closed;
    QTest::newRow("failed") << EntryKind::StateChanged << "failed"_ba << Tone::Failed;
    QTest::newRow("normal close") << EntryKind::ConnectionClosed << "1000"_ba << Tone::Closed;
    QTest::newRow("auth close") << EntryKind::ConnectionClosed << "4001"_ba << Tone::Refused;
    QTest::newRow("policy") << EntryKind::ConnectionClosed << "1008"_ba << Tone::Refused;
    QTest::newRow("internal error") << EntryKind::ConnectionClosed << "1011"_ba << Tone::Failed;
    QTest::newRow("abnormal") << EntryKind::ConnectionClosed << "1006"_ba << Tone::Failed;
    QTest::newRow("agent error") << EntryKind::AgentEvent << "agent_error"_ba << Tone::Failed;
    QTest::newRow("agent done") << EntryKind::AgentEvent << "agent_completed"_ba << Tone::Good;
    QTest::newRow("run cancelled") << EntryKind::RunClosed << "cancelled"_ba << Tone::Closed;
    QTest::newRow("stream timeout") << EntryKind::StreamClosed << "timeout"_ba << Tone::Failed;
    QTest::newRow("stream refused") << EntryKind::StreamClosed << "refused"_ba << Tone::Refused;
    QTest::newRow("no agents") << EntryKind::StreamClosed << "unavailable"_ba << Tone::Warning;
    QTest::newRow("ignored") << EntryKind::MessageIgnored << "unknown_type"_ba << Tone::Warning;
    QTest::newRow("planted") << EntryKind::FaultInjected << "drop"_ba << Tone::Planted;
    QTest::newRow("slow reader") << EntryKind::Backpressure << "paused"_ba << Tone::Busy;
    QTest::newRow("a client that says error")
        << EntryKind::MessageReceived << "error"_ba << Tone::Neutral;
}

void TestEntryText::tellsWhatAnEntryMeans()
{
    QFETCH(const EntryKind, kind);
    QFETCH(const QByteArray, name);
    QFETCH(const Tone, expected);
    const journal::Entry entry = entryOf(1, kind, name);
    QCOMPARE(toneOf(entry), expected);
    const bool isWrong =
        expected == Tone::Warning || expected == Tone::Refused || expected == Tone::Failed;
    QCOMPARE(isProblem(entry), isWrong);
}

void TestEntryText::everyKindHasATone()
{
    for (int i = 0; i <= static_cast<int>(EntryKind::ConnectionClosed); ++i) {
        const Tone tone = toneOf(entryOf(1, static_cast<EntryKind>(i), "anything"));
        QVERIFY(tone >= Tone::Neutral && tone <= Tone::Planted);
    }
}

QTEST_GUILESS_MAIN(TestEntryText)
#include "tst_entrytext.moc"
