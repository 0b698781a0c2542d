// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "tests/support/entries.h"
#include "tests/support/manualclock.h"
#include "tests/support/tickingclock.h"
#include "ui/models/eventsaver.h"
#include "ui/models/eventtablemodel.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::entriesFrom;

class TestEventSaver final : public QObject
{
    Q_OBJECT

private slots:
    void savesWhatIsFilteredLineByLine();
    void savesALongTableInSlices();
    void savesNothingIntoAnEmptyFile();
    void countsWhatLeftBeforeItsTurn();
    void leavesNoFileWhenCancelled();
    void keepsTheOldFileWhenCancelled();
    void saysWhyAFileCannotBeWritten();
    void saysWhenTheFileCannotBePutInItsPlace();

private:
    static std::deque<quint64> indexesOf(const EntryStore &store);
    QString path() const
    {
        return m_folder.filePath(QLatin1StringView(QTest::currentTestFunction()));
    }
    static QList<QByteArray> linesOf(const QString &path);

    const QTemporaryDir m_folder;
    const tests::ManualClock m_standingClock;
};

std::deque<quint64> TestEventSaver::indexesOf(const EntryStore &store)
{
    std::deque<quint64> indexes;
    for (quint64 index = store.firstIndex(); index < store.endIndex(); ++index)
        indexes.push_back(index);
    return indexes;
}

QList<QByteArray> TestEventSaver::linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast(); // Behind the last line feed.
    return lines;
}

void TestEventSaver::savesWhatIsFilteredLineByLine()
{
    EntryStore store;
    QList<journal::Entry> entries = entriesFrom(1, 3);
    entries[1].name = "pong";
    store.append(entries);
    EventTableModel model(store, m_standingClock);
    model.setFilter(*EventFilter::parse(u"type:ping"_s));
    EventSaver saver(store, m_standingClock);
    const QSignalSpy finished(&saver, &EventSaver::finished);
    QVERIFY(saver.start(path(), model.indexes()));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0), QVariantList({2ULL, 0ULL}));

    const QList<QByteArray> lines = linesOf(path());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(parseJsonObject(lines.at(0))->value(u"sequence").toInt(), 1);
    QCOMPARE(parseJsonObject(lines.at(1))->value(u"sequence").toInt(), 3);
}

void TestEventSaver::savesALongTableInSlices()
{
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const tests::TickingClock clock(1ms);
    EventSaver saver(store, clock);
    const QSignalSpy finished(&saver, &EventSaver::finished);
    const QSignalSpy progressed(&saver, &EventSaver::progressed);
    QVERIFY(saver.start(path(), indexesOf(store)));
    QVERIFY(saver.isRunning());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(progressed.count() > 30);
    QCOMPARE(linesOf(path()).size(), 1'000);
}

void TestEventSaver::savesNothingIntoAnEmptyFile()
{
    const EntryStore store;
    EventSaver saver(store, m_standingClock);
    const QSignalSpy finished(&saver, &EventSaver::finished);
    QVERIFY(saver.start(path(), {}));
    QCOMPARE(finished.count(), 1);
    QVERIFY(QFile::exists(path()));
    QCOMPARE(QFile(path()).size(), 0);
}

void TestEventSaver::countsWhatLeftBeforeItsTurn()
{
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const tests::TickingClock clock(1ms);
    EventSaver saver(store, clock);
    const QSignalSpy finished(&saver, &EventSaver::finished);
    QVERIFY(saver.start(path(), indexesOf(store)));
    store.clear();
    QTRY_COMPARE(finished.count(), 1);
    const quint64 saved = finished.at(0).at(0).toULongLong();
    const quint64 missed = finished.at(0).at(1).toULongLong();
    QVERIFY(saved > 0 && missed > 0);
    QCOMPARE(saved + missed, 1'000ULL);
    QCOMPARE(static_cast<quint64>(linesOf(path()).size()), saved);
}

void TestEventSaver::leavesNoFileWhenCancelled()
{
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const tests::TickingClock clock(1ms);
    EventSaver saver(store, clock);
    const QSignalSpy finished(&saver, &EventSaver::finished);
    QVERIFY(saver.start(path(), indexesOf(store)));
    saver.cancel();
    QCoreApplication::processEvents();
    QVERIFY(!saver.isRunning());
    QCOMPARE(finished.count(), 0);
    QVERIFY(!QFile::exists(path()));
}

void TestEventSaver::keepsTheOldFileWhenCancelled()
{
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old\n");
    old.close();
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const tests::TickingClock clock(1ms);
    {
        EventSaver saver(store, clock);
        QVERIFY(saver.start(path(), indexesOf(store)));
    }
    QCOMPARE(linesOf(path()), QList<QByteArray>({"old"}));
}

void TestEventSaver::saysWhyAFileCannotBeWritten()
{
    const EntryStore store;
    EventSaver saver(store, m_standingClock);
    const Result<void> started = saver.start(m_folder.filePath(u"no/such/folder/x.ndjson"_s), {});
    QVERIFY(!started);
    QVERIFY2(started.error().text.contains(u"no/such/folder"), qPrintable(started.error().text));
    QVERIFY(!saver.isRunning());
}

void TestEventSaver::saysWhenTheFileCannotBePutInItsPlace()
{
    EntryStore store;
    store.append(entriesFrom(1, 1'000));
    const tests::TickingClock clock(1ms);
    EventSaver saver(store, clock);
    const QSignalSpy finished(&saver, &EventSaver::finished);
    const QSignalSpy failed(&saver, &EventSaver::failed);
    QVERIFY(saver.start(path(), indexesOf(store)));
    QVERIFY(QDir().mkdir(path())); // Somebody else takes the name meanwhile.
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(finished.count(), 0);
    QVERIFY(failed.at(0).at(0).toString().contains(path()));
}

QTEST_GUILESS_MAIN(TestEventSaver)
#include "tst_eventsaver.moc"
