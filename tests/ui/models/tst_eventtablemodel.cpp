// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "tests/support/manualclock.h"
#include "tests/support/tickingclock.h"
#include "ui/models/eventtablemodel.h"
#include "ui/models/roles.h"
#include "ui/models/tone.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::Entry;
using journal::EntryKind;
using tests::entriesFrom;
using tests::entryOf;

class TestEventTableModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatTheStoreHas();
    void insertsABatchAtOnce();
    void filtersWhatArrives();
    void filtersAgainWhenTheFilterChanges();
    void filtersALongStoreInSlices();
    void takesArrivalsWhileItFilters();
    void startsOverWhenTheFilterChangesWhileItFilters();
    void ignoresTheSameFilter();
    void holdsBackWhileItIsPaused();
    void filtersWhileItIsPaused();
    void resumesAfterTheStoreHasMovedOn();
    void dropsRowsThatTheStoreEvicts();
    void keepsTheSelectionWhenRowsAboveLeave();
    void mapsRowsToSequencesAndBack();
    void copiesTheSelectionAsJson();
    void copiesNoMoreThanAClipboardTakes();
    void formatsWhatItPaints();
    void tellsDelegatesWhatARowMeans();
    void showsAMillionRecords();

private:
    static EventFilter filterOf(const QString &line) { return *EventFilter::parse(line); }
    /// Every other entry is a `pong`.
    static QList<Entry> mixedEntries(quint64 first, qsizetype count);
    static QList<quint64> sequencesOf(const EventTableModel &model);

    const tests::ManualClock m_clock; ///< Stands still: a scan is done in one slice.
};

void TestEventTableModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

QList<Entry> TestEventTableModel::mixedEntries(quint64 first, qsizetype count)
{
    QList<Entry> entries = entriesFrom(first, count);
    for (Entry &entry : entries) {
        if (entry.sequence % 2 == 0)
            entry.name = "pong";
    }
    return entries;
}

QList<quint64> TestEventTableModel::sequencesOf(const EventTableModel &model)
{
    QList<quint64> sequences;
    for (int row = 0; row < model.rowCount(); ++row)
        sequences << model.entryAt(row).sequence;
    return sequences;
}

void TestEventTableModel::showsWhatTheStoreHas()
{
    EntryStore store;
    store.append(entriesFrom(1, 3));
    EventTableModel model(store, m_clock);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 3);
    store.append(entriesFrom(4, 2));
    QCOMPARE(sequencesOf(model), QList<quint64>({1, 2, 3, 4, 5}));
    store.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestEventTableModel::insertsABatchAtOnce()
{
    EntryStore store;
    EventTableModel model(store, m_clock);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    store.append(entriesFrom(1, 8'192));
    store.append(entriesFrom(8'193, 8'192));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(model.rowCount(), 16'384);
}

void TestEventTableModel::filtersWhatArrives()
{
    EntryStore store;
    EventTableModel model(store, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setFilter(filterOf(u"type:pong"_s));
    store.append(mixedEntries(1, 6));
    QCOMPARE(sequencesOf(model), QList<quint64>({2, 4, 6}));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    store.append(entriesFrom(7, 3));
    QCOMPARE(inserted.count(), 0);
}

void TestEventTableModel::filtersAgainWhenTheFilterChanges()
{
    EntryStore store;
    store.append(mixedEntries(1, 6));
    EventTableModel model(store, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setFilter(filterOf(u"type:pong"_s));
    QCOMPARE(sequencesOf(model), QList<quint64>({2, 4, 6}));
    model.setFilter(filterOf(u"nothing has this text"_s));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 6);
}

void TestEventTableModel::filtersALongStoreInSlices()
{
    EntryStore store;
    for (quint64 first = 1; first < 100'000; first += 10'000)
        store.append(mixedEntries(first, 10'000));
    // Looked at once in 64 entries: a slice is 25 steps long.
    const tests::TickingClock clock(1ms);
    EventTableModel model(store, clock);
    QTRY_VERIFY(!model.isScanning());

    QSignalSpy progressed(&model, &EventTableModel::scanProgressed);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setFilter(filterOf(u"type:pong"_s));
    QVERIFY(model.isScanning());
    QVERIFY(model.rowCount() > 0); // The first matches are there at once.
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(model.rowCount(), 50'000);
    QVERIFY(progressed.count() > 50 && progressed.count() < 80);
    QCOMPARE(inserted.count(), progressed.count());
    QCOMPARE(progressed.last(), QVariantList({100'000ULL, 100'000ULL}));
}

void TestEventTableModel::takesArrivalsWhileItFilters()
{
    EntryStore store;
    store.append(mixedEntries(1, 10'000));
    const tests::TickingClock clock(5ms);
    EventTableModel model(store, clock);
    const QAbstractItemModelTester tester(&model);
    QVERIFY(model.isScanning());
    store.append(mixedEntries(10'001, 1'000));
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(model.rowCount(), 11'000);
    QCOMPARE(model.entryAt(10'999).sequence, 11'000ULL);
}

void TestEventTableModel::startsOverWhenTheFilterChangesWhileItFilters()
{
    EntryStore store;
    store.append(mixedEntries(1, 10'000));
    const tests::TickingClock clock(5ms);
    EventTableModel model(store, clock);
    model.setFilter(filterOf(u"type:pong"_s));
    QVERIFY(model.isScanning());
    model.setFilter(filterOf(u"type:ping"_s));
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(model.rowCount(), 5'000);
    QCOMPARE(model.entryAt(0).sequence, 1ULL);
}

void TestEventTableModel::ignoresTheSameFilter()
{
    EntryStore store;
    EventTableModel model(store, m_clock);
    model.setFilter(filterOf(u"conn:1 ping"_s));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFilter(filterOf(u"ping  conn:#1"_s));
    QCOMPARE(reset.count(), 0);
}

void TestEventTableModel::holdsBackWhileItIsPaused()
{
    EntryStore store;
    store.append(entriesFrom(1, 3));
    EventTableModel model(store, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.pause();
    store.append(entriesFrom(4, 4));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.heldBackCount(), 4ULL);
    QCOMPARE(store.count(), 7); // Recording goes on.
    model.pause(); // A second time changes nothing.
    QCOMPARE(model.heldBackCount(), 4ULL);
    model.resume();
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.heldBackCount(), 0ULL);
}

void TestEventTableModel::filtersWhileItIsPaused()
{
    EntryStore store;
    store.append(mixedEntries(1, 4));
    EventTableModel model(store, m_clock);
    model.pause();
    store.append(mixedEntries(5, 4));
    model.setFilter(filterOf(u"type:pong"_s));
    QCOMPARE(sequencesOf(model), QList<quint64>({2, 4}));
    model.resume();
    QCOMPARE(sequencesOf(model), QList<quint64>({2, 4, 6, 8}));
}

void TestEventTableModel::resumesAfterTheStoreHasMovedOn()
{
    EntryStore store({EntryStore::chunkEntries, 1LL << 40});
    store.append(entriesFrom(1, 100));
    EventTableModel model(store, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.pause();
    store.append(entriesFrom(101, 4'096));
    QCOMPARE(model.rowCount(), 0); // What was shown is gone.
    store.append(entriesFrom(4'197, 4'096));
    QCOMPARE(model.heldBackCount(), 4'096ULL);
    model.resume();
    QCOMPARE(model.rowCount(), 4'096);
    QCOMPARE(model.entryAt(0).sequence, 4'197ULL);
}

void TestEventTableModel::dropsRowsThatTheStoreEvicts()
{
    EntryStore store({2 * EntryStore::chunkEntries, 1LL << 40});
    EventTableModel model(store, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setFilter(filterOf(u"type:pong"_s));
    for (quint64 first = 1; first < 20'000; first += 1'000) {
        store.append(mixedEntries(first, 1'000));
        QVERIFY(model.rowCount() <= EntryStore::chunkEntries);
        QVERIFY(model.entryAt(0).sequence >= store.at(store.firstIndex()).sequence);
    }
    QCOMPARE(model.entryAt(model.rowCount() - 1).sequence, 20'000ULL);
}

void TestEventTableModel::keepsTheSelectionWhenRowsAboveLeave()
{
    EntryStore store({2 * EntryStore::chunkEntries, 1LL << 40});
    store.append(entriesFrom(1, 2 * EntryStore::chunkEntries));
    EventTableModel model(store, m_clock);
    QItemSelectionModel selection(&model);
    const auto select = [&](quint64 sequence) {
        selection.select(model.index(*model.rowOf(sequence), 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(10); // In the chunk that leaves.
    select(5'000);
    selection.setCurrentIndex(model.index(*model.rowOf(6'000), 0), QItemSelectionModel::NoUpdate);

    store.append(entriesFrom(2 * EntryStore::chunkEntries + 1, 1));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(SequenceRole).toULongLong(), 5'000ULL);
    QCOMPARE(selection.currentIndex().data(SequenceRole).toULongLong(), 6'000ULL);
}

void TestEventTableModel::mapsRowsToSequencesAndBack()
{
    EntryStore store;
    store.append(mixedEntries(1, 10));
    EventTableModel model(store, m_clock);
    model.setFilter(filterOf(u"type:pong"_s));
    QCOMPARE(model.rowOf(4), std::optional(1));
    QCOMPARE(model.rowOf(5), std::nullopt);
    QCOMPARE(model.rowOf(11), std::nullopt);
    QCOMPARE(model.rowAtOrAfter(5), 2);
    QCOMPARE(model.rowAtOrAfter(0), 0);
    QCOMPARE(model.rowAtOrAfter(11), model.rowCount());
}

void TestEventTableModel::copiesTheSelectionAsJson()
{
    EntryStore store;
    store.append(entriesFrom(1, 10));
    EventTableModel model(store, m_clock);
    QItemSelection selection;
    selection.select(model.index(6, 0), model.index(7, EventTableModel::TextColumn));
    selection.select(model.index(2, 0), model.index(3, 0));
    selection.select(model.index(3, 1), model.index(4, 1)); // Overlaps in row 3.

    const QJsonArray copied = QJsonDocument::fromJson(model.selectionAsJson(selection)).array();
    QList<int> sequences;
    for (const QJsonValue &entry : copied)
        sequences << entry.toObject().value(u"sequence").toInt();
    QCOMPARE(sequences, QList<int>({3, 4, 5, 7, 8}));
    QCOMPARE(QJsonDocument::fromJson(model.selectionAsJson({})).array().size(), 0);
}

void TestEventTableModel::copiesNoMoreThanAClipboardTakes()
{
    EntryStore store;
    store.append(entriesFrom(1, EventTableModel::copyRowsMax + 100));
    EventTableModel model(store, m_clock);
    const QItemSelection all(model.index(0, 0), model.index(model.rowCount() - 1, 0));
    const QByteArray copied = model.selectionAsJson(all);
    QCOMPARE(QJsonDocument::fromJson(copied).array().size(), EventTableModel::copyRowsMax);
}

void TestEventTableModel::formatsWhatItPaints()
{
    EntryStore store;
    Entry late = entryOf(1'251, EntryKind::MessageSent, "pong", "{\"a\":1}");
    late.direction = journal::Direction::Out;
    late.connection = {12};
    Entry server = entryOf(1'252, EntryKind::ServerStopped, "quit");
    server.connection = {};
    store.append({entryOf(1), late, server});
    EventTableModel model(store, m_clock);
    const auto textAt = [&](int row, EventTableModel::Column column) {
        return model.index(row, column).data().toString();
    };
    QVERIFY(textAt(1, EventTableModel::TimeColumn).endsWith(u":01.251"));
    QCOMPARE(textAt(0, EventTableModel::DeltaColumn), QString());
    QCOMPARE(textAt(1, EventTableModel::DeltaColumn), u"1.25 s"_s);
    QCOMPARE(textAt(0, EventTableModel::DirectionColumn), u"received"_s);
    QCOMPARE(textAt(1, EventTableModel::DirectionColumn), u"sent"_s);
    QCOMPARE(textAt(1, EventTableModel::ConnectionColumn), u"#12"_s);
    QCOMPARE(textAt(2, EventTableModel::ConnectionColumn), QString());
    QCOMPARE(textAt(1, EventTableModel::NameColumn), u"pong"_s);
    QCOMPARE(textAt(1, EventTableModel::SizeColumn), u"7 bytes"_s);
    QCOMPARE(textAt(1, EventTableModel::TextColumn), u"{\"a\":1}"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestEventTableModel::tellsDelegatesWhatARowMeans()
{
    EntryStore store;
    Entry entry = entryOf(7, EntryKind::AgentEvent, "agent_error");
    entry.run = {3};
    entry.direction = journal::Direction::Out;
    store.append({entry});
    EventTableModel model(store, m_clock);
    const QModelIndex index = model.index(0, EventTableModel::DirectionColumn);
    QCOMPARE(index.data(ToneRole).value<Tone>(), Tone::Failed);
    QCOMPARE(index.data(SequenceRole).toULongLong(), 7ULL);
    QCOMPARE(index.data(ConnectionRole).value<ConnectionId>().value, 1ULL);
    QCOMPARE(index.data(RunRole).value<RunId>().value, 3ULL);
    QCOMPARE(index.data(DirectionRole).toInt(), static_cast<int>(journal::Direction::Out));
    QCOMPARE(index.data(KindRole).toInt(), static_cast<int>(EntryKind::AgentEvent));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"sent"_s);
}

void TestEventTableModel::showsAMillionRecords()
{
    EntryStore store;
    EventTableModel model(store, m_clock);
    constexpr qsizetype batch = 8'000;
    for (quint64 first = 1; first < 1'100'000; first += batch)
        store.append(mixedEntries(first, batch));
    QCOMPARE(model.rowCount(), store.count());
    QVERIFY(model.rowCount() <= 1'000'000 && model.rowCount() > 980'000);
    model.setFilter(filterOf(u"type:pong"_s));
    QCOMPARE(model.rowCount(), store.count() / 2);
}

QTEST_GUILESS_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"
