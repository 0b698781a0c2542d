// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/recordedconnection.h"
#include "ui/timeline/timelinedata.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::EntryKind;

/// RunLanes, through the TimelineData that owns it.
class TestRunLanes final : public QObject
{
    Q_OBJECT

private slots:
    void aRunLastsFromOpenedToClosed();
    void overlappingRunsHaveLanesOfTheirOwn();
    void runsThatDoNotOverlapShareALane();
    void theSixtyFifthRunAtATimeIsCountedInTheLastLane();
    void aRunWithoutABeginningBeginsWithWhatIsLeft();
    void lateRecordsStayWithTheirRun();
    void toolsAreSpansOfTheirRun();
    void overlappingToolsHaveRowsOfTheirOwn();
    void pairsToolsByTheirCallId();
    void aFailedToolSaysSo();
    void aToolThatIsNeverCompletedEndsWithTheRun();
    void aToolThatWasNeverStartedIsAWarning();
    void aCutPayloadEndsTheOldestTool();
    void boundsTheRowsOfTools();
    void givesUpTheOldestOfTooManyOpenRuns();

private:
    static void fill(TimelineData &data, const RecordedConnection &connection)
    {
        for (const journal::Entry &entry : connection.entries())
            data.append(entry);
    }
    static std::vector<const Lane *> runLanes(const TimelineData &data)
    {
        std::vector<const Lane *> lanes;
        for (const Lane &lane : data.lanes()) {
            if (lane.kind == LaneKind::Run)
                lanes.push_back(&lane);
        }
        return lanes;
    }
    static qsizetype recordsIn(const TimelineData &data, const Lane &lane)
    {
        const auto position = static_cast<quint8>(&lane - data.lanes().data());
        return std::ranges::count(data.records(), position, &TimelineRecord::lane);
    }
    static const Lane &moreRuns(const TimelineData &data)
    {
        return *std::ranges::find(data.lanes(), LaneKind::MoreRuns, &Lane::kind);
    }
};

void TestRunLanes::aRunLastsFromOpenedToClosed()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).runOpened(7, "researcher", 30'000, 10'000).event(7, "agent_started");
    fill(data, connection);
    const Lane &lane = *runLanes(data).front();
    const Span *open = lane.rows.front().open();
    QVERIFY(open && open->begin == 1s && open->deadline == 31s);
    QVERIFY(lane.stallLimit == 10s);
    QCOMPARE(data.text(open->name), u"researcher"_s);

    fill(data, connection.at(4s).runClosed(7, "failed"));
    const Span &closed = runLanes(data).front()->rows.front().spans().front();
    QVERIFY(closed.end == 4s);
    QCOMPARE(closed.tone, Tone::Failed);
    QCOMPARE(data.text(closed.outcome), u"failed"_s);
    QCOMPARE(closed.endSequence, connection.last().sequence);
}

void TestRunLanes::overlappingRunsHaveLanesOfTheirOwn()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).runOpened(1).at(2s).runOpened(2).at(3s).runOpened(3);
    connection.at(4s).event(2, "agent_started").runClosed(1).runClosed(2).runClosed(3);
    fill(data, connection);
    const auto lanes = runLanes(data);
    QCOMPARE(lanes.size(), size_t(3));
    for (const Lane *lane : lanes)
        QCOMPARE(lane->rows.front().spans().size(), size_t(1));
    QCOMPARE(recordsIn(data, *lanes.at(1)), 3);
}

void TestRunLanes::runsThatDoNotOverlapShareALane()
{
    TimelineData data;
    RecordedConnection connection;
    for (quint64 run = 1; run <= 1000; ++run)
        connection.at(run * 10ms).runOpened(run).at(run * 10ms + 10ms).runClosed(run);
    fill(data, connection);
    QCOMPARE(runLanes(data).size(), size_t(1));
    const Lane &lane = *runLanes(data).front();
    QCOMPARE(lane.runCount, 1000U);
    QVERIFY(lane.firstRun == RunId{1});
    QVERIFY(lane.lastRun == RunId{1000});
}

void TestRunLanes::theSixtyFifthRunAtATimeIsCountedInTheLastLane()
{
    TimelineData data;
    RecordedConnection connection;
    for (quint64 run = 1; run <= 70; ++run)
        connection.at(run * 1ms).runOpened(run).event(run, "agent_started");
    connection.at(1s).tool(70, "tool_executing", u"search"_s, u"a"_s);
    connection.tool(70, "tool_completed", u"search"_s, u"a"_s).runClosed(70).runClosed(1);
    connection.at(2s).runOpened(71);
    fill(data, connection);
    QCOMPARE(runLanes(data).size(), RunLanes::runLanesMax);
    QCOMPARE(moreRuns(data).runCount, 6U);
    QCOMPARE(recordsIn(data, moreRuns(data)), 15);
    QVERIFY(moreRuns(data).rows.empty());
    // The lane of run 1 was free for run 71.
    QVERIFY(runLanes(data).front()->lastRun == RunId{71});
}

void TestRunLanes::aRunWithoutABeginningBeginsWithWhatIsLeft()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(5s).event(12, "agent_thinking").at(6s).runClosed(12);
    fill(data, connection);
    const Span &run = runLanes(data).front()->rows.front().spans().front();
    QVERIFY(run.begin == 5s && run.end == 6s && run.deadline == 0s);
}

void TestRunLanes::lateRecordsStayWithTheirRun()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).runOpened(1).runOpened(2).at(2s).runClosed(2).runClosed(1);
    connection.at(3s).event(2, "agent_thinking");
    fill(data, connection);
    QCOMPARE(runLanes(data).size(), size_t(2));
    QCOMPARE(recordsIn(data, *runLanes(data).at(1)), 3);
    QVERIFY(!runLanes(data).at(1)->rows.front().open());
}

void TestRunLanes::toolsAreSpansOfTheirRun()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).runOpened(1).at(2s).tool(1, "tool_executing", u"search"_s, u"a"_s);
    fill(data, connection);
    const Span *open = runLanes(data).front()->rows.at(1).open();
    QVERIFY(open && open->begin == 2s);
    QVERIFY(open->deadline == 31s); // That of the run: a tool has none of its own.
    QCOMPARE(data.text(open->name), u"search"_s);

    fill(data, connection.at(3s).tool(1, "tool_completed", u"search"_s, u"a"_s));
    const Span &tool = runLanes(data).front()->rows.at(1).spans().front();
    QVERIFY(tool.end == 3s);
    QCOMPARE(tool.tone, Tone::Good);
}

void TestRunLanes::overlappingToolsHaveRowsOfTheirOwn()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1).at(1s).tool(1, "tool_executing", u"a"_s, u"1"_s);
    connection.at(2s).tool(1, "tool_executing", u"b"_s, u"2"_s);
    connection.at(3s).tool(1, "tool_completed", u"a"_s, u"1"_s);
    connection.at(4s).tool(1, "tool_executing", u"c"_s, u"3"_s);
    fill(data, connection);
    const Lane &lane = *runLanes(data).front();
    QCOMPARE(lane.rows.size(), size_t(3));
    QCOMPARE(lane.rows.at(1).spans().size(), size_t(2)); // a, and then c
    QCOMPARE(lane.rows.at(2).spans().size(), size_t(1)); // b
}

void TestRunLanes::pairsToolsByTheirCallId()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1).at(1s).tool(1, "tool_executing", u"search"_s, u"first"_s);
    connection.tool(1, "tool_executing", u"search"_s, u"second"_s);
    connection.at(2s).tool(1, "tool_completed", u"search"_s, u"second"_s);
    fill(data, connection);
    const Lane &lane = *runLanes(data).front();
    QVERIFY(lane.rows.at(1).open());
    QVERIFY(!lane.rows.at(2).open());
}

void TestRunLanes::aFailedToolSaysSo()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1).tool(1, "tool_executing", u"search"_s, u"a"_s);
    connection.at(1s).tool(1, "tool_completed", u"search"_s, u"a"_s, false);
    fill(data, connection);
    const Span &tool = runLanes(data).front()->rows.at(1).spans().front();
    QCOMPARE(tool.tone, Tone::Failed);
    QCOMPARE(data.text(tool.outcome), u"failed"_s);
    QCOMPARE(data.records().back().tone, Tone::Failed);
}

void TestRunLanes::aToolThatIsNeverCompletedEndsWithTheRun()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1).at(1s).tool(1, "tool_executing", u"search"_s, u"a"_s);
    connection.at(9s).runClosed(1);
    fill(data, connection);
    const Span &tool = runLanes(data).front()->rows.at(1).spans().front();
    QVERIFY(tool.end == 9s);
    QCOMPARE(tool.tone, Tone::Warning);
    QCOMPARE(data.text(tool.outcome), u"never completed"_s);
    QCOMPARE(runLanes(data).front()->rows.front().spans().front().tone, Tone::Good);
}

void TestRunLanes::aToolThatWasNeverStartedIsAWarning()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1).at(1s).tool(1, "tool_completed", u"search"_s, u"a"_s);
    fill(data, connection);
    QCOMPARE(data.records().back().tone, Tone::Warning);
    QCOMPARE(runLanes(data).front()->rows.size(), size_t(1));
}

void TestRunLanes::aCutPayloadEndsTheOldestTool()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1).at(1s).tool(1, "tool_executing", u"old"_s, u"a"_s);
    connection.at(2s).tool(1, "tool_executing", u"new"_s, u"b"_s);
    fill(data, connection);
    connection.at(3s).event(1, "tool_completed", "{\"result\":\"aaaa");
    journal::Entry cut = connection.last();
    cut.isTruncated = true;
    data.append(cut);
    const Lane &lane = *runLanes(data).front();
    QVERIFY(!lane.rows.at(1).open());
    QVERIFY(lane.rows.at(2).open());
}

void TestRunLanes::boundsTheRowsOfTools()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(1);
    for (int i = 0; i < 50; ++i)
        connection.tool(1, "tool_executing", u"search"_s, QString::number(i));
    fill(data, connection);
    QCOMPARE(runLanes(data).front()->rows.size(), RunLanes::toolRowsMax + 1);
    QCOMPARE(recordsIn(data, *runLanes(data).front()), 51);
}

void TestRunLanes::givesUpTheOldestOfTooManyOpenRuns()
{
    TimelineData data;
    RecordedConnection connection;
    for (quint64 run = 1; run <= RunLanes::openRunsMax + 1; ++run)
        connection.runOpened(run);
    connection.at(1s).tool(1, "tool_executing", u"search"_s, u"a"_s);
    fill(data, connection);
    // Run 1 is not followed any more, but its records stay in its lane.
    QCOMPARE(recordsIn(data, *runLanes(data).front()), 2);
    QCOMPARE(runLanes(data).front()->rows.size(), size_t(1));
}

QTEST_APPLESS_MAIN(TestRunLanes)
#include "tst_runlanes.moc"
