// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "tests/support/manualclock.h"
#include "ui/models/connectionmodel.h"
#include "ui/models/tone.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

#include <memory>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::Entry;
using journal::EntryKind;

class TestConnectionModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsALiveConnection();
    void showsARefusedAttempt();
    void showsWhoClosedAndWhy();
    void keepsClosedRowsUntilTheyAreCleared();
    void insertsABatchAtOnce();
    void announcesOnlyRowsThatChanged();
    void countsTheAgeOfLiveConnectionsOnly();
    void refreshesTheAgesOfLiveRowsEverySecond();
    void countsDownWhatIsAwaited();
    void marksOrdinaryRequests();
    void marksTests();
    void sortsByNumbersNotByText();
    void admitsThatItDoesNotKnowTheBeginning();
    void putsAForgottenConnectionBackInItsPlace();
    void forgetsTheLongestClosed();
    void survivesAFullTableOfAlternatingRows();
    void ignoresEntriesAboutTheServer();

private:
    Entry entryAbout(quint64 connection, EntryKind kind, const QByteArray &name,
                     const QByteArray &payload = "{}");
    QList<Entry> readyConnection(quint64 connection);
    QList<Entry> closedRequest(quint64 connection);
    QString textAt(int row, ConnectionModel::Column column) const
    {
        return m_model->index(row, column).data().toString();
    }

    tests::ManualClock m_clock;
    std::unique_ptr<ConnectionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    quint64 m_sequence = 0;
};

void TestConnectionModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_clock = tests::ManualClock();
    m_sequence = 0;
    m_tester.reset();
    m_model = std::make_unique<ConnectionModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

Entry TestConnectionModel::entryAbout(quint64 connection, EntryKind kind, const QByteArray &name,
                                      const QByteArray &payload)
{
    Entry entry = tests::entryOf(++m_sequence, kind, name, payload);
    entry.connection = {connection};
    entry.at = m_clock.now();
    entry.wallAt = m_clock.wallNow();
    return entry;
}

QList<Entry> TestConnectionModel::readyConnection(quint64 connection)
{
    Entry verdict = tests::authEntryOf(0, {connection},
                                       {.verdict = AuthVerdict::Accepted, .subject = u"ana"_s});
    QList<Entry> entries{
        entryAbout(connection, EntryKind::ConnectionOpened, "tcp", "{\"peer\":\"127.0.0.1:5\"}"),
        entryAbout(connection, EntryKind::RequestReceived, "GET /ws",
                   "{\"transport\":\"websocket\"}"),
        entryAbout(connection, EntryKind::StateChanged, "authenticating"),
        entryAbout(connection, EntryKind::AuthJudged, "accepted", verdict.payload),
        entryAbout(connection, EntryKind::StateChanged, "ready")};
    return entries;
}

QList<Entry> TestConnectionModel::closedRequest(quint64 connection)
{
    return {entryAbout(connection, EntryKind::ConnectionOpened, "tcp"),
            entryAbout(connection, EntryKind::ConnectionClosed, "tcp", "{\"by\":\"client\"}")};
}

void TestConnectionModel::showsALiveConnection()
{
    QList<Entry> entries = readyConnection(7);
    entries << entryAbout(7, EntryKind::MessageReceived, "execute_agent")
            << entryAbout(7, EntryKind::MessageSent, "ack");
    m_model->take(entries);
    m_clock.advance(12s);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(textAt(0, ConnectionModel::ConnectionColumn), u"#7"_s);
    QCOMPARE(textAt(0, ConnectionModel::StateColumn), u"ready"_s);
    QCOMPARE(textAt(0, ConnectionModel::UserColumn), u"ana"_s);
    QCOMPARE(textAt(0, ConnectionModel::AuthColumn), u"accepted"_s);
    QCOMPARE(textAt(0, ConnectionModel::AgeColumn), u"12.0 s"_s);
    QCOMPARE(textAt(0, ConnectionModel::EventsColumn), u"2"_s);
    QCOMPARE(textAt(0, ConnectionModel::QueueColumn), u"0 bytes"_s);
    QCOMPARE(textAt(0, ConnectionModel::RequestColumn), u"GET /ws"_s);
    QCOMPARE(textAt(0, ConnectionModel::CodeColumn), QString());
    const QModelIndex state = m_model->index(0, ConnectionModel::StateColumn);
    QCOMPARE(state.data(ToneRole).value<Tone>(), Tone::Good);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), u"ready"_s);
    QCOMPARE(state.data(ConnectionRole).value<ConnectionId>().value, 7ULL);
    QVERIFY(!state.data(ConnectionModel::IsClosedRole).toBool());
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestConnectionModel::showsARefusedAttempt()
{
    const Entry verdict = tests::authEntryOf(
        0, {1}, {.verdict = AuthVerdict::Expired, .message = u"token expired 42 s ago"_s});
    m_model->take(
        {entryAbout(1, EntryKind::ConnectionOpened, "tcp"),
         entryAbout(1, EntryKind::RequestReceived, "GET /ws", "{\"transport\":\"websocket\"}"),
         entryAbout(1, EntryKind::AuthJudged, "expired", verdict.payload),
         entryAbout(1, EntryKind::StateChanged, "rejected"),
         entryAbout(1, EntryKind::ConnectionClosed, "1006",
                    "{\"by\":\"server\",\"message\":\"token expired 42 s ago\"}")});
    QCOMPARE(textAt(0, ConnectionModel::StateColumn), u"refused"_s);
    QCOMPARE(textAt(0, ConnectionModel::AuthColumn), u"expired"_s);
    QCOMPARE(textAt(0, ConnectionModel::ReasonColumn), u"token expired 42 s ago"_s);
    QCOMPARE(m_model->index(0, ConnectionModel::StateColumn).data(ToneRole).value<Tone>(),
             Tone::Refused);
    QCOMPARE(m_model->index(0, ConnectionModel::AuthColumn).data(Qt::AccessibleTextRole).toString(),
             u"refused: expired"_s);
}

void TestConnectionModel::showsWhoClosedAndWhy()
{
    m_model->take(readyConnection(1));
    m_model->take(
        {entryAbout(1, EntryKind::StateChanged, "closed"),
         entryAbout(1, EntryKind::ConnectionClosed, "1011",
                    "{\"by\":\"server\",\"reason\":\"oops\",\"message\":\"the agent failed\"}")});
    QCOMPARE(textAt(0, ConnectionModel::StateColumn), u"closed"_s);
    QCOMPARE(textAt(0, ConnectionModel::ClosedByColumn), u"server"_s);
    QCOMPARE(textAt(0, ConnectionModel::CodeColumn), u"1011"_s);
    QCOMPARE(textAt(0, ConnectionModel::ReasonColumn), u"the agent failed"_s);
    const QModelIndex state = m_model->index(0, ConnectionModel::StateColumn);
    QCOMPARE(state.data(ToneRole).value<Tone>(), Tone::Failed);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), u"closed: the agent failed"_s);
    QVERIFY(state.data(ConnectionModel::IsClosedRole).toBool());
}

void TestConnectionModel::keepsClosedRowsUntilTheyAreCleared()
{
    m_model->take(closedRequest(1) + readyConnection(2) + closedRequest(3) + closedRequest(4));
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->openCount(), 1);
    m_model->clearClosed();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(textAt(0, ConnectionModel::ConnectionColumn), u"#2"_s);
    QCOMPARE(m_model->rowOf({2}), std::optional(0));
    QCOMPARE(m_model->rowOf({3}), std::nullopt);
    QVERIFY(m_model->summaryOf({3}) == nullptr);
    QCOMPARE(m_model->summaryOf({2})->user, u"ana"_s);
}

void TestConnectionModel::insertsABatchAtOnce()
{
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->take(readyConnection(1) + readyConnection(2) + readyConnection(5));
    m_model->take(readyConnection(6));
    m_model->take({});
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(m_model->rowCount(), 4);
}

void TestConnectionModel::announcesOnlyRowsThatChanged()
{
    for (quint64 id = 1; id <= 6; ++id)
        m_model->take(readyConnection(id));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->take({entryAbout(2, EntryKind::Heartbeat, "ping"),
                   entryAbout(5, EntryKind::Heartbeat, "ping"),
                   entryAbout(6, EntryKind::Heartbeat, "ping")});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 4);
    QCOMPARE(changed.at(1).at(1).toModelIndex().row(), 5);
}

void TestConnectionModel::countsTheAgeOfLiveConnectionsOnly()
{
    m_model->take(readyConnection(1) + readyConnection(2));
    m_clock.advance(3s);
    m_model->take({entryAbout(1, EntryKind::ConnectionClosed, "1000")});
    m_clock.advance(10s);
    QCOMPARE(textAt(0, ConnectionModel::AgeColumn), u"3.00 s"_s);
    QCOMPARE(textAt(1, ConnectionModel::AgeColumn), u"13.0 s"_s);
}

void TestConnectionModel::refreshesTheAgesOfLiveRowsEverySecond()
{
    m_model->take(closedRequest(1) + readyConnection(2) + closedRequest(3));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QTRY_COMPARE(changed.count(), 1);
    const QModelIndex first = changed.at(0).at(0).toModelIndex();
    const QModelIndex last = changed.at(0).at(1).toModelIndex();
    QCOMPARE(first, m_model->index(1, ConnectionModel::AgeColumn));
    QCOMPARE(last, m_model->index(1, ConnectionModel::OutlookColumn));
}

void TestConnectionModel::countsDownWhatIsAwaited()
{
    m_model->take({entryAbout(1, EntryKind::ConnectionOpened, "tcp"),
                   entryAbout(1, EntryKind::StateChanged, "authenticating")});
    m_clock.advance(2s);
    const QModelIndex waiting = m_model->index(0, ConnectionModel::OutlookColumn);
    QCOMPARE(waiting.data().toString(), u"verdict: 2.00 s of 5.00 s"_s);
    QCOMPARE(waiting.data(ToneRole).value<Tone>(), Tone::Busy);
    m_clock.advance(4s);
    QCOMPARE(waiting.data(ToneRole).value<Tone>(), Tone::Warning);
    m_model->take({entryAbout(1, EntryKind::Heartbeat, "ping")});
    QVERIFY2(waiting.data().toString().contains(u"and 1 more"),
             qPrintable(waiting.data().toString()));
    m_model->take({entryAbout(1, EntryKind::Heartbeat, "pong"),
                   entryAbout(1, EntryKind::StateChanged, "accepted")});
    QCOMPARE(waiting.data().toString(), QString());
}

void TestConnectionModel::marksOrdinaryRequests()
{
    m_model->take(readyConnection(1) + closedRequest(2));
    m_model->take({entryAbout(3, EntryKind::StreamOpened, "sse", "{\"deadline_ms\":30000}")});
    const auto isPlain = [&](int row) {
        return m_model->index(row, 0).data(ConnectionModel::IsPlainRequestRole).toBool();
    };
    QVERIFY(!isPlain(0));
    QVERIFY(isPlain(1));
    QVERIFY(!isPlain(2));
    QCOMPARE(textAt(2, ConnectionModel::StateColumn), u"streaming"_s);
}

void TestConnectionModel::marksTests()
{
    m_model->take({entryAbout(1, EntryKind::RequestReceived, "GET /ws", "{\"test\":true}"),
                   entryAbout(2, EntryKind::RequestReceived, "GET /ws", "{\"test\":false}")});
    QVERIFY(m_model->index(0, 0).data(ConnectionModel::IsTestRole).toBool());
    QVERIFY(!m_model->index(1, 0).data(ConnectionModel::IsTestRole).toBool());
}

void TestConnectionModel::sortsByNumbersNotByText()
{
    m_model->take(readyConnection(2));
    m_clock.advance(2min);
    m_model->take(readyConnection(10));
    m_clock.advance(3s);
    for (int i = 0; i < 20; ++i)
        m_model->take({entryAbout(2, EntryKind::MessageSent, "x")});
    for (int i = 0; i < 3; ++i)
        m_model->take({entryAbout(10, EntryKind::MessageSent, "x")});
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(m_model.get());
    sorted.setSortRole(SortRole);
    const auto firstBy = [&](ConnectionModel::Column column) {
        sorted.sort(column);
        return sorted.index(0, ConnectionModel::ConnectionColumn).data().toString();
    };
    QCOMPARE(firstBy(ConnectionModel::ConnectionColumn), u"#2"_s);
    QCOMPARE(firstBy(ConnectionModel::AgeColumn), u"#10"_s);
    QCOMPARE(firstBy(ConnectionModel::EventsColumn), u"#10"_s);
    m_model->take({entryAbout(2, EntryKind::Heartbeat, "ping")});
    QCOMPARE(firstBy(ConnectionModel::OutlookColumn), u"#2"_s);
    m_model->take({entryAbout(2, EntryKind::Backpressure, "paused")});
    QCOMPARE(firstBy(ConnectionModel::QueueColumn), u"#10"_s);
}

void TestConnectionModel::admitsThatItDoesNotKnowTheBeginning()
{
    m_model->take({entryAbout(1, EntryKind::MessageReceived, "ping")});
    m_clock.advance(5s);
    QCOMPARE(textAt(0, ConnectionModel::AgeColumn), u"over 5.00 s"_s);
}

void TestConnectionModel::putsAForgottenConnectionBackInItsPlace()
{
    m_model->take(closedRequest(1) + readyConnection(2) + closedRequest(3) + readyConnection(4));
    m_model->clearClosed();
    m_model->take({entryAbout(1, EntryKind::Notice, "late"),
                   entryAbout(3, EntryKind::Notice, "late"),
                   entryAbout(5, EntryKind::ConnectionOpened, "tcp")});
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names << textAt(row, ConnectionModel::ConnectionColumn);
    QCOMPARE(names, QStringList({u"#1"_s, u"#2"_s, u"#3"_s, u"#4"_s, u"#5"_s}));
}

void TestConnectionModel::forgetsTheLongestClosed()
{
    m_tester.reset(); // Looks at everything after every change: too slow for so many rows.
    m_model->take(readyConnection(1));
    for (quint64 id = 2; id <= 10'101; ++id)
        m_model->take(closedRequest(id));
    QCOMPARE(m_model->rowCount(), 10'001);
    QCOMPARE(m_model->rowOf({1}), std::optional(0));
    QCOMPARE(m_model->rowOf({102}), std::optional(1));
}

void TestConnectionModel::survivesAFullTableOfAlternatingRows()
{
    QList<Entry> entries;
    for (quint64 id = 1; id <= 1'000; id += 2)
        entries << entryAbout(id, EntryKind::ConnectionOpened, "tcp") << closedRequest(id + 1);
    m_model->take(entries);
    QCOMPARE(m_model->rowCount(), 1'000);
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->refreshAges();
    QCOMPARE(changed.count(), 1); // Coarse, instead of five hundred exact ones.
    m_model->clearClosed();
    QCOMPARE(m_model->rowCount(), 500);
    QCOMPARE(textAt(499, ConnectionModel::ConnectionColumn), u"#999"_s);
}

void TestConnectionModel::ignoresEntriesAboutTheServer()
{
    m_model->take({entryAbout(0, EntryKind::ServerStarted, "http://127.0.0.1:8765")});
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionModel)
#include "tst_connectionmodel.moc"
