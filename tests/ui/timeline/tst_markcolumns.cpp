// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/recordedconnection.h"
#include "ui/timeline/markcolumns.h"
#include "ui/timeline/timelinedata.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestMarkColumns final : public QObject
{
    Q_OBJECT

private slots:
    void eachPixelCountsItsRecords();
    void theMostSevereToneOfAPixelWins();
    void nothingHidesAPlantedFault();
    void textsAreCountedApart();
    void knowsItsNeighboursOutOfView();
    void countsEveryRecordOnceAtEveryZoom_data();
    void countsEveryRecordOnceAtEveryZoom();
    void manyRecordsOfOneMomentCostAsMuchAsOne();
    void anEmptyViewHasNoColumns();
    void findsTheNearestRecord();
    void findsTheMoreSevereOfTwoInTheSamePlace();

private:
    static const Lane &fill(TimelineData &data, const RecordedConnection &connection)
    {
        for (const journal::Entry &entry : connection.entries())
            data.append(entry);
        return data.lanes().front();
    }
    static TimelineGeometry geometry(TimeRange view)
    {
        return {.limits = view, .view = view, .left = 50, .width = 1000};
    }
};

void TestMarkColumns::eachPixelCountsItsRecords()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(10ms).received("a").at(10'300us).received("b").at(500ms).received("c");
    const Lane &lane = fill(data, connection);
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry({0s, 1s}));
    QCOMPARE(marks.columns.size(), size_t(2));
    QCOMPARE(marks.columns.at(0).x, 10);
    QCOMPARE(marks.columns.at(0).marks, 2U);
    QCOMPARE(marks.columns.at(0).first, 0U);
    QCOMPARE(marks.columns.at(0).last, 1U);
    QCOMPARE(marks.columns.at(1).x, 500);
    QVERIFY(!marks.before && !marks.after);
}

void TestMarkColumns::theMostSevereToneOfAPixelWins()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(10ms).received("a").add(journal::EntryKind::Notice, "odd");
    connection.add(journal::EntryKind::RequestRejected, "head_too_large").received("b");
    const Lane &lane = fill(data, connection);
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry({0s, 1s}));
    QCOMPARE(marks.columns.size(), size_t(1));
    QCOMPARE(marks.columns.front().tone, Tone::Refused);
    QCOMPARE(marks.columns.front().chosen, 2U);
    QCOMPARE(marks.columns.front().marks, 4U);
}

void TestMarkColumns::nothingHidesAPlantedFault()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(10ms).received("a").add(journal::EntryKind::FaultInjected, "drop_event");
    connection.add(journal::EntryKind::RequestRejected, "head_too_large").received("b");
    const Lane &lane = fill(data, connection);
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry({0s, 1s}));
    QCOMPARE(marks.columns.size(), size_t(1));
    QCOMPARE(marks.columns.front().tone, Tone::Planted);
    QCOMPARE(marks.columns.front().chosen, 1U);
}

void TestMarkColumns::textsAreCountedApart()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(10ms).sent("stream_chunk").sent("stream_chunk").received("a");
    connection.at(20ms).sent("stream_chunk");
    const Lane &lane = fill(data, connection);
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry({0s, 1s}));
    QCOMPARE(marks.columns.at(0).texts, 2U);
    QCOMPARE(marks.columns.at(0).marks, 1U);
    QCOMPARE(marks.columns.at(0).chosen, 2U);
    QCOMPARE(marks.columns.at(1).texts, 1U);
    QCOMPARE(marks.columns.at(1).chosen, 3U);
}

void TestMarkColumns::knowsItsNeighboursOutOfView()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).received("a").at(2s).sent("stream_chunk").at(5s).received("b");
    connection.at(8s).add(journal::EntryKind::Notice, "n").at(9s).received("c");
    const Lane &lane = fill(data, connection);
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry({4s, 6s}));
    QCOMPARE(marks.columns.size(), size_t(1));
    QCOMPARE(marks.before, 1U);
    QCOMPARE(marks.after, 3U);
}

void TestMarkColumns::countsEveryRecordOnceAtEveryZoom_data()
{
    QTest::addColumn<qint64>("span");
    for (Instant span = 1us; span < 100s; span *= 9)
        QTest::addRow("%lld ns", static_cast<long long>(span.count())) << qint64(span.count());
}

void TestMarkColumns::countsEveryRecordOnceAtEveryZoom()
{
    QFETCH(const qint64, span);
    TimelineData data;
    RecordedConnection connection;
    quint64 random = 1;
    Instant at = 1s;
    for (int i = 0; i < 3000; ++i) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        at += Instant(static_cast<qint64>(random >> 40)); // Up to 17 ms.
        connection.at(at);
        if (random % 3 == 0)
            connection.sent("stream_chunk");
        else
            connection.add(random % 7 == 1 ? journal::EntryKind::Notice
                                           : journal::EntryKind::MessageReceived,
                           "n");
    }
    const Lane &lane = fill(data, connection);
    const TimeRange view{10s, 10s + Instant(span)};
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry(view));
    quint64 counted = 0;
    int x = -1;
    for (const MarkColumn &column : marks.columns) {
        QVERIFY(column.x > x && column.x < 1000);
        x = column.x;
        counted += column.marks + column.texts;
    }
    const auto expected = std::ranges::count_if(
        data.records(), [&](const TimelineRecord &record) { return view.contains(record.at); });
    QCOMPARE(counted, static_cast<quint64>(expected));
}

void TestMarkColumns::manyRecordsOfOneMomentCostAsMuchAsOne()
{
    // A third of a second is no whole number of nanoseconds, so this moment is in the first pixel,
    // and the end of that pixel, rounded, is this moment.
    constexpr int count = 100'000;
    TimelineData data;
    RecordedConnection connection;
    connection.at(333'333'333ns);
    for (int i = 0; i < count; ++i)
        connection.received("a");
    const Lane &lane = fill(data, connection);
    const TimelineGeometry geometry{.limits = {0s, 1s}, .view = {0s, 1s}, .left = 0, .width = 3};
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i) {
        const MarkColumns marks = markColumnsOf(lane, data.records(), geometry);
        QCOMPARE(marks.columns.size(), size_t(1));
        QCOMPARE(marks.columns.front().marks, static_cast<quint32>(count));
    }
    // A millisecond; one look at each record would be twenty million looks.
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void TestMarkColumns::anEmptyViewHasNoColumns()
{
    TimelineData data;
    const Lane &lane = fill(data, RecordedConnection().at(1s).received("a"));
    const MarkColumns marks = markColumnsOf(lane, data.records(), geometry({2s, 3s}));
    QVERIFY(marks.columns.empty());
    QCOMPARE(marks.before, 0U);
    QVERIFY(!marks.after);
    QVERIFY(markColumnsOf(Lane(), data.records(), geometry({0s, 3s})).columns.empty());
}

void TestMarkColumns::findsTheNearestRecord()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).received("a").at(2s).add(journal::EntryKind::Notice, "n");
    connection.at(3s).sent("stream_chunk");
    const Lane &lane = fill(data, connection);
    QCOMPARE(nearestRecord(lane, data.records(), 1100ms, 200ms), 0U);
    QCOMPARE(nearestRecord(lane, data.records(), 1900ms, 200ms), 1U);
    QCOMPARE(nearestRecord(lane, data.records(), 2900ms, 2s), 2U);
    QCOMPARE(nearestRecord(lane, data.records(), 2400ms, 300ms), std::nullopt);
    QCOMPARE(nearestRecord(Lane(), data.records(), 1s, 1s), std::nullopt);
}

void TestMarkColumns::findsTheMoreSevereOfTwoInTheSamePlace()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).received("a").add(journal::EntryKind::RequestRejected, "r").received("b");
    const Lane &lane = fill(data, connection);
    QCOMPARE(nearestRecord(lane, data.records(), 1001ms, 200ms), 1U);
}

QTEST_APPLESS_MAIN(TestMarkColumns)
#include "tst_markcolumns.moc"
