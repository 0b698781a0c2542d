// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/entryblocks.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace Qt::StringLiterals;

class TestEntryBlocks final : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItWasGiven();
    void findsEntriesAcrossBlocks_data();
    void findsEntriesAcrossBlocks();
    void forgetsTheOldestFirst();
    void keepsWhatAReaderHolds();
    void takesAnEntryThatIsLargerThanABlock();
    void countsWhatEntriesTake();
    void takesMemoryThatCameBack_data();
    void takesMemoryThatCameBack();
};

namespace {

constexpr qsizetype blockBytes = 400; // A few small entries.

Entry entryOf(quint64 sequence, const QByteArray &payload = "{}"_ba)
{
    return {.sequence = sequence, .name = "n" + QByteArray::number(sequence), .payload = payload};
}

QList<quint64> sequencesIn(const std::vector<EntrySpan> &spans)
{
    QList<quint64> sequences;
    for (const EntrySpan &span : spans) {
        qsizetype offset = span.offset;
        for (qsizetype i = 0; i < span.count; ++i)
            sequences << span.block->read(offset).sequence;
    }
    return sequences;
}

EntryBlocks blocksWith(quint64 count)
{
    EntryBlocks blocks(blockBytes);
    for (quint64 i = 1; i <= count; ++i)
        blocks.append(entryOf(i));
    return blocks;
}

} // namespace

void TestEntryBlocks::givesBackWhatItWasGiven()
{
    const Entry entry{.sequence = 7,
                      .at = std::chrono::milliseconds(3),
                      .wallAt = WallTime(std::chrono::seconds(5)),
                      .connection = {8},
                      .run = {9},
                      .kind = EntryKind::AgentEvent,
                      .direction = Direction::Out,
                      .isTruncated = true,
                      .size = 123'456,
                      .name = "agent_started"_ba,
                      .payload = QByteArray("{\"a\":\0}", 7)};
    EntryBlocks blocks(blockBytes);
    blocks.append(entry);
    const EntrySpan span = blocks.spansAfter(0, 1).front();
    qsizetype offset = span.offset;
    const Entry read = span.block->read(offset);
    QCOMPARE(read.sequence, entry.sequence);
    QVERIFY(read.at == entry.at);
    QVERIFY(read.wallAt == entry.wallAt);
    QVERIFY(read.connection == entry.connection);
    QVERIFY(read.run == entry.run);
    QCOMPARE(read.kind, entry.kind);
    QCOMPARE(read.direction, entry.direction);
    QCOMPARE(read.isTruncated, entry.isTruncated);
    QCOMPARE(read.size, entry.size);
    QCOMPARE(read.name, entry.name);
    QCOMPARE(read.payload, entry.payload);
}

void TestEntryBlocks::findsEntriesAcrossBlocks_data()
{
    QTest::addColumn<quint64>("after");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<quint64>>("found");
    QTest::newRow("the first") << 0ULL << 1 << QList<quint64>{1};
    QTest::newRow("some") << 17ULL << 3 << QList<quint64>{18, 19, 20};
    QTest::newRow("over blocks") << 2ULL << 9 << QList<quint64>{3, 4, 5, 6, 7, 8, 9, 10, 11};
    QTest::newRow("the last") << 19ULL << 5 << QList<quint64>{20};
    QTest::newRow("none is newer") << 20ULL << 5 << QList<quint64>{};
    QTest::newRow("far ahead") << 1'000ULL << 5 << QList<quint64>{};
    QTest::newRow("none wanted") << 0ULL << 0 << QList<quint64>{};
}

void TestEntryBlocks::findsEntriesAcrossBlocks()
{
    QFETCH(const quint64, after);
    QFETCH(const int, limit);
    QFETCH(const QList<quint64>, found);
    QCOMPARE(sequencesIn(blocksWith(20).spansAfter(after, limit)), found);
    QCOMPARE(sequencesIn(EntryBlocks(blockBytes).spansAfter(after, limit)), QList<quint64>{});
}

void TestEntryBlocks::forgetsTheOldestFirst()
{
    EntryBlocks blocks = blocksWith(20);
    for (quint64 kept = 19; kept > 0; --kept) {
        blocks.forgetOldest();
        QCOMPARE(blocks.count(), kept);
        QCOMPARE(blocks.firstSequence(), 21 - kept);
        const QList<quint64> left = sequencesIn(blocks.spansAfter(0, 100));
        QCOMPARE(left.size(), static_cast<qsizetype>(kept));
        QCOMPARE(left.first(), 21 - kept);
        QCOMPARE(left.last(), 20ULL);
    }
    blocks.forgetOldest();
    QCOMPARE(blocks.count(), size_t{0});
    QCOMPARE(blocks.bytes(), 0);
    QCOMPARE(blocks.firstSequence(), 0ULL);
    blocks.append(entryOf(21));
    QCOMPARE(sequencesIn(blocks.spansAfter(0, 100)), QList<quint64>{21});
}

void TestEntryBlocks::keepsWhatAReaderHolds()
{
    EntryBlocks blocks = blocksWith(20);
    const std::vector<EntrySpan> held = blocks.spansAfter(0, 20);
    for (quint64 i = 21; i <= 60; ++i) {
        blocks.append(entryOf(i));
        blocks.forgetOldest();
    }
    QList<quint64> all;
    for (quint64 i = 1; i <= 20; ++i)
        all << i;
    QCOMPARE(sequencesIn(held), all);
}

void TestEntryBlocks::takesAnEntryThatIsLargerThanABlock()
{
    EntryBlocks blocks = blocksWith(3);
    const QByteArray large(10 * blockBytes, 'x');
    blocks.append(entryOf(4, large));
    blocks.append(entryOf(5));
    QCOMPARE(sequencesIn(blocks.spansAfter(0, 9)), (QList<quint64>{1, 2, 3, 4, 5}));
    const EntrySpan span = blocks.spansAfter(3, 1).front();
    qsizetype offset = span.offset;
    QCOMPARE(span.block->read(offset).payload, large);
}

void TestEntryBlocks::countsWhatEntriesTake()
{
    EntryBlocks blocks(blockBytes);
    qsizetype expected = 0;
    for (quint64 i = 1; i <= 50; ++i) {
        const Entry entry = entryOf(i, QByteArray(static_cast<qsizetype>(i * 37 % 500), 'x'));
        blocks.append(entry);
        expected += EntryBlock::bytesOf(entry);
        QCOMPARE(blocks.bytes(), expected);
    }
    for (quint64 i = 1; i <= 50; ++i)
        blocks.forgetOldest();
    QCOMPARE(blocks.bytes(), 0);
}

void TestEntryBlocks::takesMemoryThatCameBack_data()
{
    QTest::addColumn<qsizetype>("pieceBytes");
    QTest::newRow("small") << blockBytes;
    QTest::newRow("of a huge page") << qsizetype{2} * 1024 * 1024;
}

void TestEntryBlocks::takesMemoryThatCameBack()
{
    QFETCH(const qsizetype, pieceBytes);
    BlockMemory memory(pieceBytes);
    char *const first = memory.take();
    char *const second = memory.take();
    QVERIFY(first != second);
#ifdef Q_OS_LINUX
    if (pieceBytes > blockBytes) // Elsewhere the kernel gives no huge page.
        QCOMPARE(reinterpret_cast<quintptr>(first) % static_cast<quintptr>(pieceBytes),
                 quintptr{0});
#endif
    for (char *piece : {first, second}) {
        piece[0] = 'a';
        piece[pieceBytes - 1] = 'z';
    }
    memory.giveBack(first);
    memory.giveBack(second); // One is kept: the other goes back to the system.
    QVERIFY(memory.take() == first); // Not QCOMPARE, which reads what it takes for text.
    QCOMPARE(first[0], 'a');
    QCOMPARE(first[pieceBytes - 1], 'z');
    memory.giveBack(first);
}

QTEST_APPLESS_MAIN(TestEntryBlocks)
#include "tst_entryblocks.moc"
