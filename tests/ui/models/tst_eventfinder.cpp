// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "tests/support/manualclock.h"
#include "tests/support/tickingclock.h"
#include "ui/models/eventfinder.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::EntryKind;
using tests::entriesFrom;
using tests::entryOf;

class TestEventFinder final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheNextAndThePrevious_data();
    void findsTheNextAndThePrevious();
    void saysWhenThereIsNothing();
    void findsNothingInAnEmptyTable();
    void searchesALongTableInSlices();
    void canBeAskedAgainFromItsAnswer();
    void givesUpWhenTheFilterOfTheTableChanges();
    void keepsItsPlaceWhileRowsLeave_data();
    void keepsItsPlaceWhileRowsLeave();
    void staysSilentWhenCancelled();

private:
    const EventFilter m_pong = *EventFilter::parse(u"pong"_s);
    const tests::ManualClock m_standingClock;
};

void TestEventFinder::findsTheNextAndThePrevious_data()
{
    QTest::addColumn<EventFinder::Way>("way");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("expected");
    // Of ten rows, 3 and 7 are pongs.
    QTest::newRow("next from the start") << EventFinder::Way::Next << -1 << 3;
    QTest::newRow("next") << EventFinder::Way::Next << 0 << 3;
    QTest::newRow("next from a match") << EventFinder::Way::Next << 3 << 7;
    QTest::newRow("next around the end") << EventFinder::Way::Next << 7 << 3;
    QTest::newRow("next from the last row") << EventFinder::Way::Next << 9 << 3;
    QTest::newRow("previous from the end") << EventFinder::Way::Previous << -1 << 7;
    QTest::newRow("previous") << EventFinder::Way::Previous << 6 << 3;
    QTest::newRow("previous from a match") << EventFinder::Way::Previous << 7 << 3;
    QTest::newRow("previous around the start") << EventFinder::Way::Previous << 3 << 7;
    QTest::newRow("previous from the first row") << EventFinder::Way::Previous << 0 << 7;
}

void TestEventFinder::findsTheNextAndThePrevious()
{
    QFETCH(const EventFinder::Way, way);
    QFETCH(const int, from);
    QFETCH(const int, expected);
    EntryStore store;
    QList<journal::Entry> entries = entriesFrom(1, 10);
    entries[3].name = "pong";
    entries[7].name = "pong";
    store.append(entries);
    const EventTableModel model(store, m_standingClock);
    EventFinder finder(model, m_standingClock);
    const QSignalSpy found(&finder, &EventFinder::found);
    const QSignalSpy notFound(&finder, &EventFinder::notFound);
    finder.find(m_pong, way, from);
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).toInt(), expected);
    QCOMPARE(notFound.count(), 0);
}

void TestEventFinder::saysWhenThereIsNothing()
{
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const EventTableModel model(store, m_standingClock);
    EventFinder finder(model, m_standingClock);
    const QSignalSpy found(&finder, &EventFinder::found);
    const QSignalSpy notFound(&finder, &EventFinder::notFound);
    finder.find(m_pong, EventFinder::Way::Next, 500);
    finder.find(m_pong, EventFinder::Way::Previous, 500);
    QCOMPARE(found.count(), 0);
    QCOMPARE(notFound.count(), 2);
}

void TestEventFinder::findsNothingInAnEmptyTable()
{
    const EntryStore store;
    const EventTableModel model(store, m_standingClock);
    EventFinder finder(model, m_standingClock);
    const QSignalSpy notFound(&finder, &EventFinder::notFound);
    finder.find(m_pong, EventFinder::Way::Next, -1);
    finder.find(m_pong, EventFinder::Way::Previous, -1);
    QCOMPARE(notFound.count(), 2);
}

void TestEventFinder::searchesALongTableInSlices()
{
    EntryStore store;
    store.append(entriesFrom(1, 100'000));
    store.append({entryOf(100'001, EntryKind::MessageSent, "pong")});
    const EventTableModel model(store, m_standingClock);
    const tests::TickingClock clock(1ms);
    EventFinder finder(model, clock);
    const QSignalSpy found(&finder, &EventFinder::found);
    finder.find(m_pong, EventFinder::Way::Next, 0);
    QVERIFY(finder.isRunning());
    QCOMPARE(found.count(), 0);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).toInt(), 100'000);
    QVERIFY(!finder.isRunning());
}

void TestEventFinder::canBeAskedAgainFromItsAnswer()
{
    EntryStore store;
    QList<journal::Entry> entries = entriesFrom(1, 5'000);
    entries[100].name = "pong";
    entries[4'900].name = "pong";
    store.append(entries);
    const EventTableModel model(store, m_standingClock);
    const tests::TickingClock clock(10ms);
    EventFinder finder(model, clock);
    QList<int> rows;
    connect(&finder, &EventFinder::found, this, [&](int row) {
        rows << row;
        if (rows.size() < 3)
            finder.find(m_pong, EventFinder::Way::Next, row);
    });
    finder.find(m_pong, EventFinder::Way::Next, -1);
    QTRY_COMPARE(rows, QList<int>({100, 4'900, 100}));
}

void TestEventFinder::givesUpWhenTheFilterOfTheTableChanges()
{
    EntryStore store;
    store.append(entriesFrom(1, 10'000));
    EventTableModel model(store, m_standingClock);
    const tests::TickingClock clock(10ms);
    EventFinder finder(model, clock);
    finder.find(m_pong, EventFinder::Way::Next, -1);
    QVERIFY(finder.isRunning());
    model.setFilter(m_pong);
    QVERIFY(!finder.isRunning());
}

void TestEventFinder::keepsItsPlaceWhileRowsLeave_data()
{
    QTest::addColumn<EventFinder::Way>("way");
    QTest::addColumn<int>("from");
    QTest::newRow("next") << EventFinder::Way::Next << 6'000;
    QTest::newRow("next, among those that leave") << EventFinder::Way::Next << 10;
    QTest::newRow("previous") << EventFinder::Way::Previous << 6'000;
    QTest::newRow("previous, among those that leave") << EventFinder::Way::Previous << 10;
}

void TestEventFinder::keepsItsPlaceWhileRowsLeave()
{
    QFETCH(const EventFinder::Way, way);
    QFETCH(const int, from);
    EntryStore store({2 * EntryStore::chunkEntries, 1LL << 40});
    QList<journal::Entry> entries = entriesFrom(1, 2 * EntryStore::chunkEntries);
    entries[5'000].name = "pong"; // Of sequence 5001, looked at late from everywhere.
    store.append(entries);
    const EventTableModel model(store, m_standingClock);
    const tests::TickingClock clock(30ms); // Every slice is one step.
    EventFinder finder(model, clock);
    QList<quint64> sequences;
    connect(&finder, &EventFinder::found, this,
            [&](int row) { sequences << model.entryAt(row).sequence; });
    finder.find(m_pong, way, from);
    QVERIFY(finder.isRunning());
    store.append(entriesFrom(2 * EntryStore::chunkEntries + 1, 1)); // A chunk of rows leaves.
    QTRY_COMPARE(sequences, QList<quint64>({5'001}));
}

void TestEventFinder::staysSilentWhenCancelled()
{
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const EventTableModel model(store, m_standingClock);
    const tests::TickingClock clock(30ms);
    EventFinder finder(model, clock);
    const QSignalSpy notFound(&finder, &EventFinder::notFound);
    finder.find(m_pong, EventFinder::Way::Next, -1);
    finder.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(notFound.count(), 0);
    QVERIFY(!finder.isRunning());
}

QTEST_GUILESS_MAIN(TestEventFinder)
#include "tst_eventfinder.moc"
