// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/authoutcome.h"
#include "tests/ui/timeline/recordedconnection.h"
#include "ui/timeline/timelinedata.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::Direction;
using journal::EntryKind;

class TestTimelineData final : public QObject
{
    Q_OBJECT

private slots:
    void startsEmpty();
    void countsTimeFromTheFirstRecord();
    void statesFollowOneAnother();
    void aRefusalEndsTheStateThatWasJudged();
    void judgingLastsFromAuthenticatingToTheVerdict();
    void aVerdictWithoutAStateSaysItselfHowLongItTook();
    void anUnansweredPingIsAwaited();
    void aPongEndsTheWait();
    void aPingOfTheClientIsNotAwaited();
    void streamsHaveTheirDeadline();
    void heartbeatsBelongToTheOpenStream();
    void marksGoToTheLaneOfTheirRun();
    void closingEndsEverythingThatIsOpen();
    void recordsAfterTheEndOpenNothing();
    void passesOverWhatItHasSeen();
    void survivesTimeThatRunsBackwards();
    void survivesHostilePayloads_data();
    void survivesHostilePayloads();
    void forgetsTheOldestQuarterWhenFull();
    void foldsAHundredThousandRecordsQuickly();

private:
    static void fill(TimelineData &data, const RecordedConnection &connection)
    {
        for (const journal::Entry &entry : connection.entries())
            data.append(entry);
    }
    static const Lane &laneOf(const TimelineData &data, LaneKind kind)
    {
        return *std::ranges::find(data.lanes(), kind, &Lane::kind);
    }
    static qsizetype recordsIn(const TimelineData &data, LaneKind kind)
    {
        return std::ranges::count(data.records(), kind, [&](const TimelineRecord &record) {
            return data.lanes().at(record.lane).kind;
        });
    }
    static QStringList wordsOf(const TimelineData &data, const SpanRow &row)
    {
        QStringList words;
        for (const Span &span : row.spans())
            words << data.text(span.name);
        return words;
    }
};

void TestTimelineData::startsEmpty()
{
    const TimelineData data;
    QVERIFY(data.isEmpty());
    QVERIFY(data.isLive());
    QVERIFY(data.range().span() == 0ns);
    QVERIFY(!data.positionOf(1));
    for (const Lane &lane : data.lanes())
        QVERIFY(!lane.isUsed);
}

void TestTimelineData::countsTimeFromTheFirstRecord()
{
    TimelineData data;
    fill(data, RecordedConnection().at(5s).handshake());
    QVERIFY(data.origin() == 5s);
    QCOMPARE(data.range(), (TimeRange{5s, 5s + 3ms}));
    QCOMPARE(data.positionOf(3), size_t(2));
    QVERIFY(!data.positionOf(99));
}

void TestTimelineData::statesFollowOneAnother()
{
    TimelineData data;
    fill(data, RecordedConnection().handshake());
    const SpanRow &states = laneOf(data, LaneKind::Connection).rows.front();
    QCOMPARE(wordsOf(data, states),
             (QStringList{u"open"_s, u"authenticating"_s, u"accepted"_s, u"ready"_s}));
    QVERIFY(states.spans().at(1).begin == 600us);
    QVERIFY(states.spans().at(1).end == 1200us);
    QVERIFY(states.open() && states.open()->begin == 3ms);
    QCOMPARE(states.open()->tone, Tone::Good);
}

void TestTimelineData::aRefusalEndsTheStateThatWasJudged()
{
    TimelineData data;
    fill(data, RecordedConnection().state("authenticating").at(1ms).state("rejected"));
    const SpanRow &states = laneOf(data, LaneKind::Connection).rows.front();
    QCOMPARE(states.spans().size(), size_t(1));
    QVERIFY(!states.open());
    QCOMPARE(data.text(states.spans().front().outcome), u"refused"_s);
    // It is no span, so it has to be seen as a mark.
    QCOMPARE(data.records().back().look, Look::Shape);
    QCOMPARE(data.records().back().tone, Tone::Refused);
}

void TestTimelineData::judgingLastsFromAuthenticatingToTheVerdict()
{
    ConnectionLimits limits;
    limits.authentication = 7s;
    TimelineData data(limits);
    RecordedConnection connection;
    fill(data, connection.at(1s).state("authenticating"));
    const SpanRow &judging = laneOf(data, LaneKind::Authentication).behindMarks;
    QVERIFY(judging.open());
    QVERIFY(judging.open()->deadline == 8s);
    fill(data, connection.at(3s).add(EntryKind::AuthJudged, "expired"));
    QVERIFY(!judging.open());
    QVERIFY(judging.spans().front().end == 3s);
    QCOMPARE(judging.spans().front().tone, Tone::Refused);
    QCOMPARE(data.text(judging.spans().front().name), u"expired"_s);
}

void TestTimelineData::aVerdictWithoutAStateSaysItselfHowLongItTook()
{
    AuthOutcome outcome;
    outcome.verdict = AuthVerdict::Accepted;
    outcome.duration = 400us;
    TimelineData data;
    fill(data, RecordedConnection().at(1s).add(EntryKind::AuthJudged, "accepted", toJson(outcome)));
    const Span &span = laneOf(data, LaneKind::Authentication).behindMarks.spans().front();
    QVERIFY(span.end == 1s);
    QVERIFY(span.end - span.begin == 400us);
}

void TestTimelineData::anUnansweredPingIsAwaited()
{
    ConnectionLimits limits;
    limits.pongDeadline = 60s;
    TimelineData data(limits);
    RecordedConnection connection;
    connection.at(1s).heartbeat("ping", Direction::Out).at(26s).heartbeat("ping", Direction::Out);
    fill(data, connection);
    const SpanRow &waiting = laneOf(data, LaneKind::Connection).behindMarks;
    QVERIFY(waiting.open());
    QVERIFY(waiting.open()->begin == 1s); // The first one, not the last.
    QVERIFY(waiting.open()->deadline == 61s);
}

void TestTimelineData::aPongEndsTheWait()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(1s).heartbeat("ping", Direction::Out).at(1001ms).heartbeat("pong", Direction::In);
    fill(data, connection);
    const SpanRow &waiting = laneOf(data, LaneKind::Connection).behindMarks;
    QVERIFY(!waiting.open());
    QVERIFY(waiting.spans().front().end == 1001ms);
    QCOMPARE(data.records().front().look, Look::Sent);
    QCOMPARE(data.records().back().look, Look::Received);
}

void TestTimelineData::aPingOfTheClientIsNotAwaited()
{
    TimelineData data;
    fill(data, RecordedConnection().heartbeat("ping", Direction::In));
    QVERIFY(laneOf(data, LaneKind::Connection).behindMarks.spans().empty());
}

void TestTimelineData::streamsHaveTheirDeadline()
{
    TimelineData data;
    RecordedConnection connection;
    fill(data, connection.at(1s).add(EntryKind::StreamOpened, "sse", "{\"deadline_ms\":8000}"));
    const SpanRow &streams = laneOf(data, LaneKind::Stream).rows.front();
    QVERIFY(streams.open() && streams.open()->deadline == 9s);
    fill(data, connection.at(9s).add(EntryKind::StreamClosed, "timeout"));
    QVERIFY(!streams.open());
    QCOMPARE(streams.spans().front().tone, Tone::Failed);
    QCOMPARE(data.text(streams.spans().front().outcome), u"timed out"_s);
}

void TestTimelineData::heartbeatsBelongToTheOpenStream()
{
    TimelineData data;
    RecordedConnection connection;
    connection.add(EntryKind::StreamOpened, "sse")
        .heartbeat("comment", Direction::Out)
        .add(EntryKind::Backpressure, "paused")
        .add(EntryKind::StreamClosed, "completed")
        .heartbeat("ping", Direction::Out);
    fill(data, connection);
    QCOMPARE(recordsIn(data, LaneKind::Stream), 4);
    QCOMPARE(recordsIn(data, LaneKind::Connection), 1);
}

void TestTimelineData::marksGoToTheLaneOfTheirRun()
{
    TimelineData data;
    RecordedConnection connection;
    connection.runOpened(4).event(4, "agent_started");
    connection.add(EntryKind::FaultInjected, "drop_event", {}, Direction::None, {4});
    connection.add(EntryKind::FaultInjected, "no_pong");
    fill(data, connection);
    const Lane &run = laneOf(data, LaneKind::Run);
    QCOMPARE(recordsIn(data, LaneKind::Run), 3);
    QCOMPARE(run.marks.at(static_cast<size_t>(Tone::Planted)).size(), size_t(1));
    const Lane &connectionLane = laneOf(data, LaneKind::Connection);
    QCOMPARE(connectionLane.marks.at(static_cast<size_t>(Tone::Planted)).size(), size_t(1));
}

void TestTimelineData::closingEndsEverythingThatIsOpen()
{
    TimelineData data;
    RecordedConnection connection;
    connection.handshake().at(1s).runOpened(1).tool(1, "tool_executing", u"search"_s, u"a"_s);
    connection.heartbeat("ping", Direction::Out);
    connection.at(2s).add(EntryKind::StreamOpened, "sse");
    connection.at(5s).add(EntryKind::ConnectionClosed, "1006");
    fill(data, connection);
    QVERIFY(!data.isLive());
    for (const Lane &lane : data.lanes()) {
        for (const SpanRow &row : lane.rows)
            QVERIFY(!row.open());
        QVERIFY(!lane.behindMarks.open());
    }
    const Span &tool = laneOf(data, LaneKind::Run).rows.at(1).spans().front();
    QVERIFY(tool.end == 5s);
    QCOMPARE(tool.tone, Tone::Warning);
    QCOMPARE(data.text(tool.outcome), u"never completed"_s);
}

void TestTimelineData::recordsAfterTheEndOpenNothing()
{
    TimelineData data;
    RecordedConnection connection;
    connection.handshake().at(1s).add(EntryKind::ConnectionClosed, "1000");
    connection.at(2s).event(9, "agent_started");
    fill(data, connection);
    QCOMPARE(std::ranges::count(data.lanes(), LaneKind::Run, &Lane::kind), 0);
    QCOMPARE(data.records().back().lane, data.records().front().lane);
}

void TestTimelineData::passesOverWhatItHasSeen()
{
    TimelineData data;
    const RecordedConnection connection = RecordedConnection().handshake();
    fill(data, connection);
    fill(data, connection);
    QCOMPARE(data.records().size(), static_cast<size_t>(connection.entries().size()));
}

void TestTimelineData::survivesTimeThatRunsBackwards()
{
    TimelineData data;
    RecordedConnection connection;
    connection.at(5s).received("a").at(1s).received("b").at(6s).received("c");
    fill(data, connection);
    QVERIFY(std::ranges::is_sorted(data.records(), {}, &TimelineRecord::at));
    QVERIFY(data.records().at(1).at == 5s);
}

void TestTimelineData::survivesHostilePayloads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{{{{");
    QTest::newRow("an array") << QByteArray("[1,2]");
    QTest::newRow("wrong types") << QByteArray(
        "{\"deadline_ms\":\"soon\",\"tool_name\":7,\"tool_call_id\":[],\"success\":0}");
    QTest::newRow("huge numbers") << QByteArray(
        "{\"deadline_ms\":1e308,\"stall_ms\":-1e308,\"duration_ms\":1e300}");
    QTest::newRow("deep") << QByteArray(1000, '[');
    QTest::newRow("binary") << QByteArray("\0\xff\xfe{\"a\"", 8);
}

void TestTimelineData::survivesHostilePayloads()
{
    QFETCH(const QByteArray, payload);
    TimelineData data;
    RecordedConnection connection;
    for (int kind = 0; kind <= static_cast<int>(EntryKind::ConnectionClosed); ++kind) {
        for (const QByteArray &name : {"tool_executing"_ba, "tool_completed"_ba,
                                       "authenticating"_ba, "\xff\n<b>"_ba, ""_ba}) {
            if (static_cast<EntryKind>(kind) != EntryKind::ConnectionClosed)
                connection.at(1s).add(static_cast<EntryKind>(kind), name, payload, Direction::Out,
                                      {3});
        }
    }
    connection.at(2s).add(EntryKind::ConnectionClosed, "1000", payload);
    fill(data, connection);
    QCOMPARE(data.records().size(), static_cast<size_t>(connection.entries().size()));
    for (const Lane &lane : data.lanes()) {
        for (const SpanRow &row : lane.rows) {
            for (const Span &span : row.spans())
                QVERIFY(span.begin <= span.end && span.end <= 2s && span.deadline <= 25h);
        }
    }
}

void TestTimelineData::forgetsTheOldestQuarterWhenFull()
{
    TimelineData data({}, 1000);
    RecordedConnection connection;
    connection.handshake();
    for (int i = 0; i < 5000; ++i) {
        const auto run = static_cast<quint64>(i / 10 + 1);
        connection.at(1s + i * 1ms);
        if (i % 10 == 0)
            connection.runOpened(run);
        connection.event(run, i % 3 == 0 ? "partial_result" : "agent_thinking");
        if (i % 10 == 9)
            connection.runClosed(run);
    }
    fill(data, connection);
    QVERIFY(data.records().size() <= 1000);
    QVERIFY(data.records().size() >= 750);
    QVERIFY(data.origin() == 0s); // The axis does not jump.
    QCOMPARE(data.records().back().sequence, connection.last().sequence);
    QVERIFY(!data.positionOf(1));
    const quint64 some = data.records().at(100).sequence;
    QCOMPARE(data.positionOf(some), size_t(100));

    size_t shown = 0;
    for (const Lane &lane : data.lanes()) {
        for (const std::vector<quint32> &positions : lane.marks) {
            QVERIFY(positions.empty() || positions.back() < data.records().size());
            QVERIFY(std::ranges::is_sorted(positions));
            shown += positions.size();
        }
        shown += lane.texts.size();
        for (const SpanRow &row : lane.rows)
            QVERIFY(row.spans().size() <= 1000);
    }
    const auto hidden = std::ranges::count(data.records(), Look::Span, &TimelineRecord::look);
    QCOMPARE(shown + static_cast<size_t>(hidden), data.records().size());
}

void TestTimelineData::foldsAHundredThousandRecordsQuickly()
{
    RecordedConnection connection;
    connection.handshake().runOpened(1);
    for (int i = 0; i < 100'000; ++i)
        connection.at(10ms + i * 50us).event(1, i % 20 == 0 ? "agent_thinking" : "partial_result");
    TimelineData data;
    QElapsedTimer timer;
    timer.start();
    fill(data, connection);
    // Takes 20 ms here; a parse of each payload or a walk over the records would take far longer.
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(data.records().size(), static_cast<size_t>(connection.entries().size()));
}

QTEST_APPLESS_MAIN(TestTimelineData)
#include "tst_timelinedata.moc"
