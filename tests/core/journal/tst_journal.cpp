// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/journal.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestJournal final : public QObject
{
    Q_OBJECT

private slots:
    void numbersEntriesFromOne();
    void stampsEntriesWithTheInjectedClock();
    void keepsTheTrueLengthOfAPayloadItCuts();
    void removesSecretsFromNamesAndPayloads();
    void looksForSecretsWhereTheWriterSuspectsThem();
    void neverShowsHalfATokenAtTheCut();
    void boundsTheNameAClientChose();
    void staysWithinItsBytes();
    void tellsReadersHowManyEntriesTheyMissed();
    void tellsReadersHowFarBehindTheyAre();
    void showsEntriesInPlace();
    void signalsOnceUntilSomebodyReads();
    void tellsThatItHasGrown();
    void servesAReaderWhileAnotherThreadAppends();
    void servesAReaderOfWhatIsBeingForgotten();
    void everyKindHasACodeThatReadsBack();

private:
    static constexpr JournalLimits roomy{1'000'000, 16'384};
    static Draft draftOf(EntryKind kind, const QByteArray &payload = {})
    {
        return {.connection = {1}, .kind = kind, .payload = payload};
    }
};

void TestJournal::numbersEntriesFromOne()
{
    const tests::ManualClock clock;
    Journal journal(clock, roomy);
    QCOMPARE(journal.append(draftOf(EntryKind::ConnectionOpened)), 1ULL);
    QCOMPARE(journal.append(draftOf(EntryKind::ConnectionClosed)), 2ULL);
    QCOMPARE(journal.pageAfter(0, 10).entries.size(), 2);
}

void TestJournal::stampsEntriesWithTheInjectedClock()
{
    tests::ManualClock clock;
    Journal journal(clock, roomy);
    clock.advance(250ms);
    clock.jumpWall(1h);
    journal.append(draftOf(EntryKind::ConnectionOpened));
    const Entry entry = journal.pageAfter(0, 1).entries.first();
    QVERIFY(entry.at == 250ms);
    QVERIFY(entry.wallAt == clock.wallNow());
}

void TestJournal::keepsTheTrueLengthOfAPayloadItCuts()
{
    const tests::ManualClock clock;
    Journal journal(clock, {1'000'000, 100});
    journal.append(draftOf(EntryKind::MessageReceived, QByteArray(5000, 'x')));
    journal.append(draftOf(EntryKind::MessageReceived, QByteArray(100, 'x')));
    const Page page = journal.pageAfter(0, 2);
    QCOMPARE(page.entries.at(0).payload.size(), 100);
    QCOMPARE(page.entries.at(0).size, 5000);
    QVERIFY(page.entries.at(0).isTruncated);
    QVERIFY(!page.entries.at(1).isTruncated);
}

void TestJournal::removesSecretsFromNamesAndPayloads()
{
    const tests::ManualClock clock;
    Journal journal(clock, roomy);
    Draft draft = draftOf(EntryKind::RequestReceived, R"({"type":"auth","token":"s3cret"})"_ba);
    draft.name = "GET /ws?token=s3cret"_ba;
    journal.append(draft);
    const Entry entry = journal.pageAfter(0, 1).entries.first();
    QCOMPARE(entry.name, "GET /ws?token=[redacted]"_ba);
    QCOMPARE(entry.payload, R"({"type":"auth","token":"[redacted]"})"_ba);
}

void TestJournal::looksForSecretsWhereTheWriterSuspectsThem()
{
    const tests::ManualClock clock;
    Journal journal(clock, roomy);
    Draft draft = draftOf(EntryKind::AgentEvent, R"({"a":"b","token":"s","data":{"token":"s"}})");
    draft.suspect = TextRange{8, 12};
    journal.append(draft);
    // Once one is seen, they go everywhere.
    QCOMPARE(journal.pageAfter(0, 1).entries.first().payload,
             R"({"a":"b","token":"[redacted]","data":{"token":"[redacted]"}})"_ba);
    draft.suspect = TextRange{2, 1'000'000}; // More than there is counts as all.
    journal.append(draft);
    QVERIFY(!journal.pageAfter(1, 1).entries.first().payload.contains("\"s\""));
    // Elsewhere nobody looks: the writer knows what it wrote there.
    for (const TextRange nowhere : {TextRange{}, TextRange{2, 5}, TextRange{1'000'000, 1}}) {
        draft.suspect = nowhere;
        const quint64 sequence = journal.append(draft);
        const Entry entry = journal.pageAfter(sequence - 1, 1).entries.first();
        QCOMPARE(entry.payload, draft.payload);
    }
}

void TestJournal::neverShowsHalfATokenAtTheCut()
{
    const tests::ManualClock clock;
    for (qsizetype kept = 1; kept < 80; ++kept) {
        Journal journal(clock, {1'000'000, kept});
        journal.append(
            draftOf(EntryKind::MessageReceived,
                    R"({"text":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl"})"_ba));
        const QByteArray payload = journal.pageAfter(0, 1).entries.first().payload;
        QVERIFY2(!payload.contains("eyJ"), payload.constData());
    }
}

void TestJournal::boundsTheNameAClientChose()
{
    const tests::ManualClock clock;
    Journal journal(clock, roomy);
    Draft draft = draftOf(EntryKind::MessageReceived);
    draft.name = QByteArray(10'000, 'n');
    journal.append(draft);
    QCOMPARE(journal.pageAfter(0, 1).entries.first().name.size(), nameBytesMax);
}

void TestJournal::staysWithinItsBytes()
{
    const tests::ManualClock clock;
    constexpr qsizetype budget = 64 * 1024;
    Journal journal(clock, {budget, 16'384});
    for (int i = 0; i < 1000; ++i) {
        journal.append(draftOf(EntryKind::MessageSent, QByteArray(i * 7 % 3000, 'x')));
        QVERIFY(journal.bytes() <= budget);
    }
}

void TestJournal::tellsReadersHowManyEntriesTheyMissed()
{
    const tests::ManualClock clock;
    Journal journal(clock, {3 * 1024, 16'384});
    for (int i = 0; i < 10; ++i)
        journal.append(draftOf(EntryKind::MessageReceived, QByteArray(1000, 'x')));

    const Page page = journal.pageAfter(0, 100);
    QVERIFY(page.lostCount > 0);
    QCOMPARE(page.lostCount + static_cast<quint64>(page.entries.size()), 10ULL);
}

void TestJournal::tellsReadersHowFarBehindTheyAre()
{
    const tests::ManualClock clock;
    Journal journal(clock, roomy);
    for (int i = 0; i < 10; ++i)
        journal.append(draftOf(EntryKind::Notice));
    const Page page = journal.pageAfter(0, 4);
    QCOMPARE(page.entries.size(), 4);
    QCOMPARE(page.newestSequence, 10ULL);
    QCOMPARE(journal.pageAfter(10, 4).entries.size(), 0);
}

void TestJournal::showsEntriesInPlace()
{
    const tests::ManualClock clock;
    const qsizetype entryBytes = EntryBlock::bytesOf({.name = "ping"_ba});
    Journal journal(clock, {10 * entryBytes, 16'384});
    QList<quint64> seen;
    const auto see = [&seen](const Entry &entry) { seen << entry.sequence; };
    QCOMPARE(journal.visitAfter(0, 5, see), 0);
    for (int i = 0; i < 13; ++i) // The first three are forgotten.
        journal.append({.kind = EntryKind::Heartbeat, .name = "ping"_ba});
    QCOMPARE(journal.visitAfter(0, 5, see), 5);
    QCOMPARE(seen, (QList<quint64>{4, 5, 6, 7, 8}));
    seen.clear();
    QCOMPARE(journal.visitAfter(11, 5, see), 2);
    QCOMPARE(seen, (QList<quint64>{12, 13}));
    QCOMPARE(journal.visitAfter(13, 5, see), 0);
    QCOMPARE(journal.visitAfter(99, 5, see), 0);
}

void TestJournal::signalsOnceUntilSomebodyReads()
{
    const tests::ManualClock clock;
    Journal journal(clock, roomy);
    QSignalSpy advanced(&journal, &Journal::advanced);
    journal.append(draftOf(EntryKind::ConnectionOpened));
    journal.append(draftOf(EntryKind::MessageReceived));
    QCOMPARE(advanced.count(), 1);

    (void)journal.pageAfter(0, 100);
    journal.append(draftOf(EntryKind::ConnectionClosed));
    QCOMPARE(advanced.count(), 2);
}

void TestJournal::tellsThatItHasGrown()
{
    const tests::ManualClock clock;
    Journal journal(clock, {Journal::grownBytes, 16'384}); // Forgets while it grows.
    const QSignalSpy grown(&journal, &Journal::grown);
    const QByteArray payload(8'192, 'x');
    const qsizetype perEntry = [&] {
        journal.append(draftOf(EntryKind::MessageSent, payload));
        return journal.bytes();
    }();
    const qsizetype entriesEach = (Journal::grownBytes + perEntry - 1) / perEntry;
    for (qsizetype count = 2; count < entriesEach; ++count)
        journal.append(draftOf(EntryKind::MessageSent, payload));
    QCOMPARE(grown.count(), 0);
    journal.append(draftOf(EntryKind::MessageSent, payload));
    QCOMPARE(grown.count(), 1);
    for (qsizetype count = 0; count < 3 * entriesEach; ++count)
        journal.append(draftOf(EntryKind::MessageSent, payload));
    QCOMPARE(grown.count(), 4);
}

void TestJournal::servesAReaderWhileAnotherThreadAppends()
{
    constexpr quint64 entryCount = 20'000;
    const SystemClock clock;
    Journal journal(clock, {16 * 1024 * 1024, 16'384}); // All of it, in some blocks.
    const std::unique_ptr<QThread> writer(QThread::create([&journal] {
        for (quint64 i = 0; i < entryCount; ++i)
            journal.append(draftOf(EntryKind::MessageSent));
    }));
    writer->start();

    quint64 last = 0;
    Instant lastAt{};
    while (last < entryCount) {
        const Page page = journal.pageAfter(last, 512);
        for (const Entry &entry : page.entries) {
            QCOMPARE(entry.sequence, last + 1);
            QVERIFY(entry.at >= lastAt);
            last = entry.sequence;
            lastAt = entry.at;
        }
    }
    writer->wait();
}

/// Blocks are taken again as soon as nobody holds them: never under a reader.
void TestJournal::servesAReaderOfWhatIsBeingForgotten()
{
    constexpr quint64 entryCount = 50'000;
    const SystemClock clock;
    Journal journal(clock, {64 * 1024, 16'384}); // Holds about a hundredth of them.
    const std::unique_ptr<QThread> writer(QThread::create([&journal] {
        for (quint64 i = 1; i <= entryCount; ++i)
            journal.append(draftOf(EntryKind::MessageSent, QByteArray::number(i)));
    }));
    writer->start();

    quint64 last = 0;
    while (last < entryCount) {
        const Page page = journal.pageAfter(last, 512);
        last += page.lostCount;
        for (const Entry &entry : page.entries) {
            QCOMPARE(entry.sequence, ++last);
            QCOMPARE(entry.payload, QByteArray::number(last));
        }
    }
    writer->wait();
    QVERIFY(journal.bytes() <= 64 * 1024);
}

void TestJournal::everyKindHasACodeThatReadsBack()
{
    for (int i = 0; i <= static_cast<int>(EntryKind::ConnectionClosed); ++i) {
        const auto kind = static_cast<EntryKind>(i);
        QCOMPARE(entryKindFromCode(codeOf(kind)), kind);
    }
    QCOMPARE(entryKindFromCode("no_such_kind"_ba), std::nullopt);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
