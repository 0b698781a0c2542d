// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/connectionfold.h"
#include "tests/support/journalscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestConnectionFold final : public QObject
{
    Q_OBJECT

private slots:
    void keepsConnectionsApart();
    void ignoresWhatIsAboutTheServer();
    void reportsEachChangedConnectionOnce();
    void givesTheSameForAnySplitIntoPages();
    void beginsInTheMiddleOfHistory();
    void forgetsTheLongestClosedFirst();
    void takesLateEntriesOfAClosedConnection();
    void forgetsClosedConnectionsOnDemand();
    void boundsConnectionsWhoseEndWasLost();

private:
    static QList<quint64> valuesOf(const QList<ConnectionId> &ids)
    {
        QList<quint64> values;
        for (const ConnectionId id : ids)
            values << id.value;
        return values;
    }
    static JournalScript twoConnections()
    {
        JournalScript script;
        script.on(2).connected().on(1).opened(u"10.0.0.1:1"_s).request("GET /health", u"http"_s);
        script.on(2).received("ping").on(1).wait(1s).answered(200).tcpClosed();
        script.on(2).runOpened(1).event("agent_started").on(3).opened();
        return script;
    }
};

void TestConnectionFold::keepsConnectionsApart()
{
    ConnectionFold fold;
    fold.fold(twoConnections().entries());
    QCOMPARE(fold.summaries().size(), 3);
    QCOMPARE(fold.summaries().at(0).id.value, 1ULL);
    QCOMPARE(fold.find({1})->transport, Transport::Http);
    QVERIFY(fold.find({1})->isClosed());
    QCOMPARE(fold.find({2})->state, "ready"_ba);
    QCOMPARE(fold.find({2})->messagesIn, 1);
    QCOMPARE(fold.find({2})->openRuns, 1);
    QCOMPARE(fold.find({4}), nullptr);
    QCOMPARE(fold.openCount(), 2U);
    QCOMPARE(fold.closedCount(), 1U);
}

void TestConnectionFold::ignoresWhatIsAboutTheServer()
{
    ConnectionFold fold;
    JournalScript script;
    script.on(0).add(EntryKind::ServerStarted, "http://127.0.0.1:8765").runOpened(1);
    QVERIFY(fold.fold(script.entries()).changed.isEmpty());
    QVERIFY(fold.summaries().isEmpty());
}

void TestConnectionFold::reportsEachChangedConnectionOnce()
{
    ConnectionFold fold;
    JournalScript script = twoConnections();
    QCOMPARE(valuesOf(fold.fold(script.take()).changed), (QList<quint64>{1, 2, 3}));
    script.on(2).received("a").received("b");
    QCOMPARE(valuesOf(fold.fold(script.take()).changed), QList<quint64>{2});
    QVERIFY(fold.fold({}).changed.isEmpty());
}

void TestConnectionFold::givesTheSameForAnySplitIntoPages()
{
    const QList<Entry> entries = twoConnections().entries();
    ConnectionFold whole;
    whole.fold(entries);
    ConnectionFold pieces;
    for (const Entry &entry : entries)
        pieces.fold({entry});
    QCOMPARE(pieces.summaries().size(), whole.summaries().size());
    for (const ConnectionSummary &summary : whole.summaries()) {
        const ConnectionSummary *other = pieces.find(summary.id);
        QVERIFY(other);
        QCOMPARE(other->state, summary.state);
        QCOMPARE(other->bytesIn, summary.bytesIn);
        QCOMPARE(other->bytesOut, summary.bytesOut);
        QCOMPARE(other->awaited, summary.awaited);
        QVERIFY(other->openedAt == summary.openedAt);
    }
}

void TestConnectionFold::beginsInTheMiddleOfHistory()
{
    const QList<Entry> entries = twoConnections().entries();
    for (qsizetype first = 0; first <= entries.size(); ++first) {
        ConnectionFold fold;
        fold.fold(entries.sliced(first));
        for (const ConnectionSummary &summary : fold.summaries()) {
            QVERIFY(summary.openRuns >= 0);
            QVERIFY(!summary.state.isEmpty());
        }
    }
    ConnectionFold fold;
    fold.fold(entries.sliced(1));
    QVERIFY(!fold.find({2})->isBeginningKnown);
    QVERIFY(fold.find({2})->openedAt == entries.at(1).at);
    QVERIFY(fold.find({1})->isBeginningKnown);
}

void TestConnectionFold::forgetsTheLongestClosedFirst()
{
    ConnectionFold fold({}, 3);
    JournalScript script;
    script.on(9).opened();
    for (const quint64 id : {5, 1, 4, 2, 3})
        script.on(id).opened().wait(1s).tcpClosed();
    fold.fold(script.take());
    QCOMPARE(fold.closedCount(), 3U);
    QCOMPARE(fold.find({5}), nullptr);
    QCOMPARE(fold.find({1}), nullptr);
    QVERIFY(fold.find({4}));
    QVERIFY(fold.find({9}));

    script.on(9).tcpClosed();
    const FoldChanges changes = fold.fold(script.take());
    QCOMPARE(valuesOf(changes.removed), QList<quint64>{4});
    QCOMPARE(valuesOf(changes.changed), QList<quint64>{9});
}

void TestConnectionFold::takesLateEntriesOfAClosedConnection()
{
    ConnectionFold fold;
    JournalScript script;
    script.connected().closed(1000, u"client"_s);
    fold.fold(script.take());
    script.inRun(1).runClosed("cancelled").closed(1006, u"network"_s);
    fold.fold(script.take());
    QVERIFY(fold.find({1})->isClosed());
    QCOMPARE(fold.openCount(), 0U);
    QCOMPARE(fold.closedCount(), 1U);
}

void TestConnectionFold::forgetsClosedConnectionsOnDemand()
{
    ConnectionFold fold;
    fold.fold(twoConnections().entries());
    QCOMPARE(valuesOf(fold.forgetClosed().removed), QList<quint64>{1});
    QCOMPARE(fold.closedCount(), 0U);
    QCOMPARE(fold.summaries().size(), 2);
    QVERIFY(fold.forgetClosed().removed.isEmpty());
}

void TestConnectionFold::boundsConnectionsWhoseEndWasLost()
{
    ConnectionFold fold;
    JournalScript script;
    for (quint64 id = 1; id <= ConnectionFold::openMax + 2; ++id)
        script.on(id).heartbeat("ping");
    const FoldChanges changes = fold.fold(script.entries());
    QCOMPARE(fold.openCount(), ConnectionFold::openMax);
    QCOMPARE(valuesOf(changes.removed), (QList<quint64>{1, 2}));
    QCOMPARE(fold.find({2}), nullptr);
    QVERIFY(fold.find({3}));
}

QTEST_APPLESS_MAIN(TestConnectionFold)
#include "tst_connectionfold.moc"
