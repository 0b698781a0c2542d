// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/manualclock.h"
#include "ui/models/entrystore.h"
#include "ui/models/journalfollower.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using journal::Entry;
using journal::EntryKind;
using journal::Journal;

class TestJournalFollower final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsThereAlready();
    void readsWhatComesLater();
    void asksAtMostOnceEveryInterval();
    void asksLessOftenWhileThereIsMuchToRead();
    void takesNoMoreThanASliceAtATime();
    void pullsLessWhenListenersAreSlow();
    void reportsWhatWasEvictedBeforeItCouldRead();
    void saysWhenItHasReadEverything();
    void keepsSayingSoWhileTheJournalIsSilent();
    void readsEverythingThatAnotherThreadAppends();

private:
    static constexpr journal::JournalLimits roomy{512 * 1024 * 1024, 16'384};
    static void append(Journal &journal, int count)
    {
        for (int i = 0; i < count; ++i)
            journal.append({.kind = EntryKind::MessageSent, .name = "x"});
    }
    /// Keeps the size of every batch.
    static void watchBatches(JournalFollower &follower, QList<qsizetype> &sizes)
    {
        connect(&follower, &JournalFollower::entriesArrived, &follower,
                [&sizes](const QList<Entry> &entries) { sizes << entries.size(); });
    }
};

void TestJournalFollower::readsWhatIsThereAlready()
{
    const SystemClock clock;
    Journal journal(clock, roomy);
    append(journal, 3);
    JournalFollower follower(journal, clock);
    QList<qsizetype> sizes;
    watchBatches(follower, sizes);
    QTRY_COMPARE(sizes, QList<qsizetype>({3}));
}

void TestJournalFollower::readsWhatComesLater()
{
    const SystemClock clock;
    Journal journal(clock, roomy);
    JournalFollower follower(journal, clock);
    QList<qsizetype> sizes;
    watchBatches(follower, sizes);
    append(journal, 2);
    QTRY_COMPARE(sizes, QList<qsizetype>({2}));
    append(journal, 5);
    QTRY_COMPARE(sizes, QList<qsizetype>({2, 5}));
}

void TestJournalFollower::asksAtMostOnceEveryInterval()
{
    const SystemClock clock;
    Journal journal(clock, roomy);
    JournalFollower follower(journal, clock);
    QList<qsizetype> sizes;
    watchBatches(follower, sizes);

    constexpr qsizetype wakeUps = 5;
    QElapsedTimer elapsed;
    elapsed.start();
    while (sizes.size() < wakeUps) {
        // One at a time, at once after the last was read.
        if (journal.newestSequence() == static_cast<quint64>(sizes.size()))
            append(journal, 1);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    // A coarse timer may be early by a twentieth.
    const std::chrono::milliseconds least = wakeUps * JournalFollower::interval * 9 / 10;
    QVERIFY2(elapsed.elapsed() >= least.count(), qPrintable(QString::number(elapsed.elapsed())));
}

void TestJournalFollower::asksLessOftenWhileThereIsMuchToRead()
{
    tests::ManualClock clock;
    Journal journal(clock, roomy);
    append(journal, 1);
    JournalFollower follower(journal, clock);
    QElapsedTimer elapsed;
    QList<qint64> waits;
    connect(&follower, &JournalFollower::entriesArrived, this, [&] {
        if (elapsed.isValid())
            waits << elapsed.elapsed();
        elapsed.start();
        if (waits.isEmpty()) {
            clock.advance(JournalFollower::busySlice + 1ms);
            append(journal, 1);
        }
    });
    QTRY_COMPARE(waits.size(), 1);
    QVERIFY(waits.first() >= JournalFollower::busyInterval.count() * 9 / 10);
}

void TestJournalFollower::takesNoMoreThanASliceAtATime()
{
    tests::ManualClock clock;
    Journal journal(clock, roomy);
    append(journal, 20'000);
    JournalFollower follower(journal, clock);
    quint64 seen = 0;
    int batches = 0;
    connect(&follower, &JournalFollower::entriesArrived, this, [&](const QList<Entry> &entries) {
        QCOMPARE(entries.first().sequence, seen + 1);
        seen = entries.last().sequence;
        ++batches;
        clock.advance(9ms); // Three such pulls are more than the budget.
    });
    QTRY_VERIFY(batches > 0);
    QCOMPARE(batches, 3);
    QTRY_COMPARE(seen, 20'000ULL);
}

void TestJournalFollower::pullsLessWhenListenersAreSlow()
{
    tests::ManualClock clock;
    Journal journal(clock, roomy);
    append(journal, 20'000);
    JournalFollower follower(journal, clock);
    QList<qsizetype> sizes;
    watchBatches(follower, sizes);
    connect(&follower, &JournalFollower::entriesArrived, this, [&] { clock.advance(30ms); });
    QTRY_VERIFY(sizes.size() >= 5);
    QCOMPARE(sizes.first(5), QList<qsizetype>({8192, 4096, 2048, 1024, 512}));
}

void TestJournalFollower::reportsWhatWasEvictedBeforeItCouldRead()
{
    const SystemClock clock;
    Journal journal(clock, {10'000, 16'384});
    append(journal, 1'000);
    JournalFollower follower(journal, clock);
    QSignalSpy lost(&follower, &JournalFollower::entriesLost);
    QList<qsizetype> sizes;
    watchBatches(follower, sizes);
    QTRY_COMPARE(sizes.size(), 1);
    QCOMPARE(lost.count(), 1);
    QCOMPARE(lost.at(0).at(0).toULongLong() + static_cast<quint64>(sizes.at(0)), 1'000ULL);
}

void TestJournalFollower::saysWhenItHasReadEverything()
{
    tests::ManualClock clock;
    Journal journal(clock, roomy);
    append(journal, 20'000);
    JournalFollower follower(journal, clock);
    quint64 seen = 0;
    QList<QPair<quint64, Instant>> caughtUp;
    connect(&follower, &JournalFollower::entriesArrived, this, [&](const QList<Entry> &entries) {
        seen = entries.last().sequence;
        clock.advance(10ms); // One pull a slice: the first ones leave something behind.
    });
    connect(&follower, &JournalFollower::caughtUp, this, [&](Instant asOf) {
        caughtUp.append({seen, asOf});
    });
    QTRY_VERIFY(!caughtUp.isEmpty());
    QCOMPARE(caughtUp.first().first, 20'000ULL);
    QVERIFY(caughtUp.first().second <= clock.now() - 10ms); // Taken before it was read.
}

void TestJournalFollower::keepsSayingSoWhileTheJournalIsSilent()
{
    const SystemClock clock;
    Journal journal(clock, roomy);
    JournalFollower follower(journal, clock);
    QList<Instant> caughtUp;
    connect(&follower, &JournalFollower::caughtUp, this,
            [&](Instant asOf) { caughtUp.append(asOf); });
    QTRY_COMPARE(caughtUp.size(), 2);
    QVERIFY(caughtUp.at(1) - caughtUp.at(0) >= JournalFollower::idleInterval * 9 / 10);
}

void TestJournalFollower::readsEverythingThatAnotherThreadAppends()
{
    constexpr int entryCount = 100'000;
    const SystemClock clock;
    Journal journal(clock, roomy);
    JournalFollower follower(journal, clock);
    EntryStore store;
    connect(&follower, &JournalFollower::entriesArrived, &store, &EntryStore::append);
    QSignalSpy lost(&follower, &JournalFollower::entriesLost);

    const std::unique_ptr<QThread> writer(
        QThread::create([&journal] { append(journal, entryCount); }));
    writer->start();
    QTRY_COMPARE_WITH_TIMEOUT(store.count(), static_cast<qsizetype>(entryCount), 30'000);
    writer->wait();

    QCOMPARE(lost.count(), 0);
    for (quint64 index = 0; index < entryCount; ++index)
        QCOMPARE(store.at(index).sequence, index + 1);
}

QTEST_GUILESS_MAIN(TestJournalFollower)
#include "tst_journalfollower.moc"
