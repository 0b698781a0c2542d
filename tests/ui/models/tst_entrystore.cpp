// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/entries.h"
#include "ui/models/entrystore.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using tests::entriesFrom;
using tests::entryOf;

class TestEntryStore final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEntriesUnderStableIndexes();
    void findsEntriesBySequenceAcrossGaps();
    void evictsWholeChunksToStayWithinItsRecords();
    void evictsWholeChunksToStayWithinItsBytes();
    void keepsTheNewestBatchWhateverItWeighs();
    void keepsTheEndOfABatchThatIsLargerThanTheStore();
    void announcesAnEvictionWhileEntriesCanStillBeRead();
    void announcesABatchOnce();
    void saysNothingAboutAnEmptyBatch();
    void clearsButNeverReusesAnIndex();
    void holdsAMillionRecordsAndNotOneMore();

private:
    static constexpr qsizetype chunk = EntryStore::chunkEntries;
    static constexpr qsizetype roomyBytes = 1LL << 40;
};

void TestEntryStore::keepsEntriesUnderStableIndexes()
{
    EntryStore store({3 * chunk, roomyBytes});
    QVERIFY(store.isEmpty());
    for (quint64 first = 1; first < 20'000; first += 1'000)
        store.append(entriesFrom(first, 1'000));
    for (quint64 index = store.firstIndex(); index < store.endIndex(); ++index)
        QCOMPARE(store.at(index).sequence, index + 1);
    QCOMPARE(store.endIndex(), 20'000ULL);
}

void TestEntryStore::findsEntriesBySequenceAcrossGaps()
{
    EntryStore store;
    QCOMPARE(store.indexAtOrAfter(1), 0ULL);
    for (quint64 sequence = 10; sequence <= 200'000; sequence += 10)
        store.append({entryOf(sequence)});
    QCOMPARE(store.indexOf(10), std::optional<quint64>(0));
    QCOMPARE(store.indexOf(100'000), std::optional<quint64>(9'999));
    QCOMPARE(store.indexOf(200'000), std::optional<quint64>(19'999));
    QCOMPARE(store.indexOf(15), std::nullopt);
    QCOMPARE(store.indexOf(0), std::nullopt);
    QCOMPARE(store.indexOf(200'001), std::nullopt);
    QCOMPARE(store.indexAtOrAfter(0), 0ULL);
    QCOMPARE(store.indexAtOrAfter(11), 1ULL);
    QCOMPARE(store.indexAtOrAfter(200'001), store.endIndex());
}

void TestEntryStore::evictsWholeChunksToStayWithinItsRecords()
{
    EntryStore store({2 * chunk, roomyBytes});
    store.append(entriesFrom(1, 2 * chunk));
    QCOMPARE(store.firstIndex(), 0ULL);
    store.append({entryOf(2 * chunk + 1)});
    QCOMPARE(store.firstIndex(), static_cast<quint64>(chunk));
    QCOMPARE(store.count(), chunk + 1);
    QCOMPARE(store.indexOf(1), std::nullopt);
    QCOMPARE(store.at(store.firstIndex()).sequence, static_cast<quint64>(chunk) + 1);
}

void TestEntryStore::evictsWholeChunksToStayWithinItsBytes()
{
    const qsizetype bytesMax = 5'000'000;
    EntryStore store({1'000'000, bytesMax});
    const QByteArray payload(1'000, 'x');
    for (quint64 sequence = 1; sequence <= 20'000; ++sequence) {
        store.append({entryOf(sequence, journal::EntryKind::MessageSent, "x", payload)});
        QVERIFY(store.bytes() <= bytesMax);
    }
    QVERIFY(store.count() > 0);
    QCOMPARE(store.firstIndex() % chunk, 0ULL);
}

void TestEntryStore::keepsTheNewestBatchWhateverItWeighs()
{
    EntryStore store({1'000'000, 1'000});
    store.append(entriesFrom(1, 10));
    store.append(entriesFrom(11, 100));
    QCOMPARE(store.count(), 100);
    QCOMPARE(store.at(store.firstIndex()).sequence, 11ULL);
}

void TestEntryStore::keepsTheEndOfABatchThatIsLargerThanTheStore()
{
    EntryStore store({chunk, roomyBytes});
    store.append(entriesFrom(1, 3 * chunk));
    QCOMPARE(store.count(), chunk);
    QCOMPARE(store.at(store.endIndex() - 1).sequence, static_cast<quint64>(3 * chunk));
}

void TestEntryStore::announcesAnEvictionWhileEntriesCanStillBeRead()
{
    EntryStore store({chunk, roomyBytes});
    store.append(entriesFrom(1, chunk));
    quint64 oldest = 0;
    quint64 keptFrom = 0;
    connect(&store, &EntryStore::aboutToEvict, &store, [&](quint64 firstKept) {
        oldest = store.at(store.firstIndex()).sequence;
        keptFrom = firstKept;
    });
    store.append({entryOf(chunk + 1)});
    QCOMPARE(oldest, 1ULL);
    QCOMPARE(keptFrom, static_cast<quint64>(chunk));
}

void TestEntryStore::announcesABatchOnce()
{
    EntryStore store;
    const QSignalSpy appended(&store, &EntryStore::appended);
    store.append(entriesFrom(1, 10'000));
    store.append(entriesFrom(10'001, 10'000));
    QCOMPARE(appended.count(), 2);
    QCOMPARE(appended.at(0).at(0).toULongLong(), 0ULL);
    QCOMPARE(appended.at(1).at(0).toULongLong(), 10'000ULL);
}

void TestEntryStore::saysNothingAboutAnEmptyBatch()
{
    EntryStore store;
    const QSignalSpy appended(&store, &EntryStore::appended);
    const QSignalSpy evicting(&store, &EntryStore::aboutToEvict);
    store.append({});
    store.clear();
    QCOMPARE(appended.count() + evicting.count(), 0);
}

void TestEntryStore::clearsButNeverReusesAnIndex()
{
    EntryStore store;
    store.append(entriesFrom(1, 5'000));
    store.clear();
    QVERIFY(store.isEmpty());
    QCOMPARE(store.bytes(), 0);
    QCOMPARE(store.firstIndex(), 5'000ULL);
    store.append(entriesFrom(5'001, 5'000));
    QCOMPARE(store.at(5'000).sequence, 5'001ULL);
    QCOMPARE(store.indexOf(10'000), std::optional<quint64>(9'999));
}

void TestEntryStore::holdsAMillionRecordsAndNotOneMore()
{
    EntryStore store;
    constexpr qsizetype batch = 8'000;
    for (quint64 first = 1; first < 1'200'000; first += batch) {
        store.append(entriesFrom(first, batch));
        QVERIFY(store.count() <= 1'000'000);
    }
    QVERIFY(store.count() > 1'000'000 - chunk - batch);
    QCOMPARE(store.at(store.endIndex() - 1).sequence, store.endIndex());
}

QTEST_GUILESS_MAIN(TestEntryStore)
#include "tst_entrystore.moc"
