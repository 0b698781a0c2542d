// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/agent/runrecorder.h"

#include <QTest>

#include <deque>
#include <random>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAgentRun final : public QObject
{
    Q_OBJECT

private slots:
    void startsWithTheMessageAndWhatIsDueAtOnce();
    void isNotDueBeforeItStarts();
    void startsOnlyOnce();
    void stampsEveryEvent();
    void measuresDurationsItself();
    void passesTheRunsContextOn();

    void endsAtTheTotalDeadline();
    void finishesOpenToolsBeforeItTimesOut();
    void ignoresWhatIsDueAtTheTotalDeadline();
    void timesOutATaskThatNeverSaysAnything();
    void reportsSilenceAgainAndAgain();
    void countsSilenceFromTheLastEventOfTheTask();
    void canBeSilentForEverWithoutAStallLimit();

    void cancelsWithOpenToolsFinished();
    void failsOnRequest();
    void endsOnlyOnce_data();
    void endsOnlyOnce();
    void canBeCancelledBeforeItStarts();
    void finishesOpenToolsOfATaskThatForgotThem();

    void takesNoStepWhilePaused();
    void timesOutWhilePaused();
    void canBeCancelledWhilePaused();
    void givesTheAgentItsWholeStallTimeAfterAPause();
    void pausesBetweenTwoEventsOfOneMoment();

    void toldAboutRefusedEventsTheRunGoesOn();
    void reportsWhatATaskSaysAfterItsOwnEnd();
    void dropsWhatATaskSaysAfterItWasCancelled();

    void canBeCancelledFromInsideAnyEvent_data();
    void canBeCancelledFromInsideAnyEvent();
    void deliversAnEventToTheEndBeforeWhatItCaused();
    void aFinishedRunCannotBeCancelledByItsLastTool();
    void advancingFromInsideAnEventIsHarmless();
    void canBeEndedFromInsideAFault();

    void letsATaskSpeakOnItsOwn();
    void letsATaskSpeakOnItsOwnWhilePaused();
    void isNotHeldUpByATaskThatIsAlwaysDue();
    void hearsNothingFromATaskThatIsTornDown();
    void keepsItsPromisesWhateverTheTaskDoes();
};

namespace {

/// Emits one event at each of its moments.
class TimedTask final : public AgentTask
{
public:
    using Moment = std::pair<Instant, AgentEventBody>;

    explicit TimedTask(std::deque<Moment> moments)
        : m_moments(std::move(moments))
    {
    }

    std::optional<Instant> nextDue() const override
    {
        return m_moments.empty() ? std::optional<Instant>() : m_moments.front().first;
    }
    void advance(Instant, EventSink &sink) override
    {
        AgentEventBody body = m_moments.front().second;
        m_moments.pop_front();
        sink.emitEvent(std::move(body));
    }

private:
    std::deque<Moment> m_moments;
};

std::unique_ptr<AgentTask> timed(std::deque<TimedTask::Moment> moments)
{
    return std::make_unique<TimedTask>(std::move(moments));
}

/// Keeps its sink and speaks when a test says so, as a task that waits for a network does.
class TalkingTask final : public AgentTask
{
public:
    std::optional<Instant> nextDue() const override
    {
        return m_sink == nullptr ? std::optional<Instant>(0ms) : std::optional<Instant>();
    }
    void advance(Instant, EventSink &sink) override { m_sink = &sink; }
    void say(AgentEventBody body) { m_sink->emitEvent(std::move(body)); }

private:
    EventSink *m_sink = nullptr;
};

/// Is due all the time and does whatever a test wants.
class BusyTask final : public AgentTask
{
public:
    explicit BusyTask(std::function<void(EventSink &)> step)
        : m_step(std::move(step))
    {
    }

    std::optional<Instant> nextDue() const override { return Instant{}; }
    void advance(Instant, EventSink &sink) override { m_step(sink); }

private:
    std::function<void(EventSink &)> m_step;
};

AgentEventBody thought(const QString &text = u"hm"_s)
{
    return Reasoning{text, 1};
}

} // namespace

void TestAgentRun::startsWithTheMessageAndWhatIsDueAtOnce()
{
    RunRecorder recorder;
    recorder.make(timed({{0ms, thought()}, {0ms, toolStart(u"1"_s)}, {1ms, toolEnd(u"1"_s)}}),
                  u"what is up?"_s);
    recorder.run->start();
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"think:hm"_s, u"tool+1"_s}));
    QCOMPARE(std::get<RunStarted>(recorder.events.first().body).message, u"what is up?"_s);
    QCOMPARE(recorder.run->nextDue(), std::optional<Instant>(1ms));
}

void TestAgentRun::isNotDueBeforeItStarts()
{
    RunRecorder recorder;
    recorder.make(timed({{0ms, thought()}}));
    QVERIFY(!recorder.run->nextDue());
    recorder.run->advance();
    QVERIFY(recorder.events.isEmpty());
    QVERIFY(!recorder.run->isFinished());
}

void TestAgentRun::startsOnlyOnce()
{
    RunRecorder recorder;
    recorder.make(timed({}));
    recorder.run->start();
    recorder.run->start();
    QCOMPARE(recorder.lines(), QStringList{u"start"_s});
}

void TestAgentRun::stampsEveryEvent()
{
    RunRecorder recorder;
    recorder.make(timed({{10ms, thought()}, {20ms, runEnd()}}));
    const WallTime begin = recorder.clock.wallNow();
    recorder.run->start();
    recorder.advanceBy(10ms);
    recorder.clock.jumpWall(-1h);
    recorder.advanceBy(10ms);
    QCOMPARE(recorder.events.size(), 3);
    QCOMPARE(recorder.events[1].sequence, 2);
    QCOMPARE(recorder.events[1].run.value, quint64{5});
    QVERIFY(recorder.events[1].at == 10ms);
    QVERIFY(recorder.events[1].wallAt == begin + 10ms);
    QVERIFY(recorder.events[2].at == 20ms);
    QVERIFY(recorder.events[2].wallAt == begin + 20ms - 1h);
    QCOMPARE(recorder.complaint(), QString());
}

void TestAgentRun::measuresDurationsItself()
{
    AgentEventBody boastfulEnd = RunFinished{.response = u"done"_s, .duration = 1h};
    ToolCallFinished boastfulTool = std::get<ToolCallFinished>(toolEnd(u"1"_s));
    boastfulTool.duration = 1h;
    RunRecorder recorder;
    recorder.make(timed({{100ms, toolStart(u"1"_s)},
                         {150ms, toolStart(u"2"_s)},
                         {250ms, boastfulTool},
                         {400ms, toolEnd(u"2"_s)},
                         {500ms, boastfulEnd}}));
    recorder.clock.advance(50ms);
    recorder.playToEnd();
    QVERIFY(std::get<ToolCallFinished>(recorder.events[3].body).duration == 150ms);
    QVERIFY(std::get<ToolCallFinished>(recorder.events[4].body).duration == 250ms);
    QVERIFY(std::get<RunFinished>(recorder.events[5].body).duration == 450ms);
}

void TestAgentRun::passesTheRunsContextOn()
{
    RunRecorder recorder;
    recorder.make(timed({}));
    QCOMPARE(recorder.run->context().runName, "run_5"_ba);
}

void TestAgentRun::endsAtTheTotalDeadline()
{
    RunRecorder recorder({.total = 300ms, .stall = 10s});
    recorder.make(timed({{100ms, thought()}, {10min, runEnd()}}));
    recorder.playToEnd();
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"think:hm"_s, u"fail:timeout"_s}));
    const auto &failed = std::get<RunFailed>(recorder.events.last().body);
    QVERIFY(recorder.events.last().at == 300ms);
    QVERIFY(failed.duration == 300ms);
    QVERIFY(failed.recoverable);
    QCOMPARE(failed.message, u"the run took longer than 0.3 s"_s);
    QVERIFY(recorder.run->isFinished());
    QVERIFY(!recorder.run->nextDue());
}

void TestAgentRun::finishesOpenToolsBeforeItTimesOut()
{
    RunRecorder recorder({.total = 300ms, .stall = 10s});
    recorder.make(timed({{100ms, toolStart(u"1"_s)}, {200ms, toolStart(u"2"_s)}}));
    recorder.playToEnd();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"tool+1"_s, u"tool+2"_s, u"tool!1:run ended"_s,
                          u"tool!2:run ended"_s, u"fail:timeout"_s}));
    const auto &tool = std::get<ToolCallFinished>(recorder.events[3].body);
    QCOMPARE(tool.toolName, u"tool of 1"_s);
    QVERIFY(tool.result.isEmpty());
    QVERIFY(tool.duration == 200ms);
    QCOMPARE(recorder.complaint(), QString());
}

void TestAgentRun::ignoresWhatIsDueAtTheTotalDeadline()
{
    RunRecorder recorder({.total = 300ms, .stall = 10s});
    recorder.make(timed({{100ms, thought()}, {300ms, runEnd()}}));
    recorder.run->start();
    recorder.advanceBy(1h); // The host slept.
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"fail:timeout"_s}));
}

void TestAgentRun::timesOutATaskThatNeverSaysAnything()
{
    RunRecorder recorder({.total = 25s, .stall = 10s});
    recorder.make(timed({}));
    recorder.playToEnd();
    QCOMPARE(
        recorder.lines(),
        (QStringList{u"start"_s, u"progress:still working, 10 s since the last event"_s,
                     u"progress:still working, 20 s since the last event"_s, u"fail:timeout"_s}));
    QVERIFY(recorder.events.last().at == 25s);
}

void TestAgentRun::reportsSilenceAgainAndAgain()
{
    RunRecorder recorder({.total = 1h, .stall = 2s});
    recorder.make(timed({{1s, thought()}, {8s, runEnd()}}));
    recorder.playToEnd();
    QCOMPARE(recorder.lines(),
             (QStringList{
                 u"start"_s, u"think:hm"_s, u"progress:still working, 2 s since the last event"_s,
                 u"progress:still working, 4 s since the last event"_s,
                 u"progress:still working, 6 s since the last event"_s, u"finish:done"_s}));
    QVERIFY(recorder.events[2].at == 3s);
    QVERIFY(recorder.events[4].at == 7s);
}

void TestAgentRun::countsSilenceFromTheLastEventOfTheTask()
{
    RunRecorder recorder({.total = 1h, .stall = 2s});
    recorder.make(timed({{3s, Progress{u"own"_s}}, {6s, runEnd()}}));
    recorder.playToEnd();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"progress:still working, 2 s since the last event"_s,
                          u"progress:own"_s, u"progress:still working, 2 s since the last event"_s,
                          u"finish:done"_s}));
}

void TestAgentRun::canBeSilentForEverWithoutAStallLimit()
{
    RunRecorder recorder({.total = 1h, .stall = 0ms});
    recorder.make(timed({{30min, runEnd()}}));
    recorder.playToEnd();
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"finish:done"_s}));
}

void TestAgentRun::cancelsWithOpenToolsFinished()
{
    RunRecorder recorder;
    recorder.make(
        timed({{0ms, toolStart(u"1"_s)}, {0ms, toolStart(u"2"_s)}, {0ms, toolEnd(u"1"_s)}}));
    recorder.run->start();
    recorder.clock.advance(70ms);
    recorder.run->cancel(u"the client left"_s);
    QCOMPARE(recorder.lines().mid(4),
             (QStringList{u"tool!2:run ended"_s, u"cancel:the client left"_s}));
    QVERIFY(std::get<RunCancelled>(recorder.events.last().body).duration == 70ms);
    QVERIFY(recorder.run->isFinished());
    QVERIFY(!recorder.run->nextDue());
}

void TestAgentRun::failsOnRequest()
{
    RunRecorder recorder;
    recorder.make(timed({}));
    recorder.run->start();
    recorder.run->fail(u"broken"_s, u"somebody broke it"_s, true);
    const auto &failed = std::get<RunFailed>(recorder.events.last().body);
    QCOMPARE(failed.code, u"broken"_s);
    QCOMPARE(failed.message, u"somebody broke it"_s);
    QVERIFY(failed.recoverable);
}

void TestAgentRun::endsOnlyOnce_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (int first = 0; first < 3; ++first) {
        for (int second = 0; second < 2; ++second)
            QTest::addRow("%d then %d", first, second) << first << second;
    }
}

void TestAgentRun::endsOnlyOnce()
{
    QFETCH(const int, first);
    QFETCH(const int, second);
    RunRecorder recorder;
    recorder.make(timed({{1ms, runEnd()}}));
    recorder.run->start();
    const auto end = [&recorder](int way) {
        if (way == 0)
            recorder.run->cancel(u"enough"_s);
        else if (way == 1)
            recorder.run->fail(u"broken"_s, {}, false);
        else
            recorder.advanceBy(1ms);
    };
    end(first);
    QCOMPARE(recorder.events.size(), 2);
    end(second);
    recorder.run->start();
    recorder.advanceBy(1h);
    QCOMPARE(recorder.events.size(), 2);
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::canBeCancelledBeforeItStarts()
{
    RunRecorder recorder;
    recorder.make(timed({{0ms, thought()}}));
    recorder.clock.advance(3s);
    recorder.run->cancel(u"never mind"_s);
    recorder.run->start();
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"cancel:never mind"_s}));
    QVERIFY(std::get<RunCancelled>(recorder.events.last().body).duration == 0ms);
}

void TestAgentRun::finishesOpenToolsOfATaskThatForgotThem()
{
    RunRecorder recorder;
    recorder.make(timed({{0ms, toolStart(u"1"_s)}, {0ms, runEnd()}}));
    recorder.run->start();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"tool+1"_s, u"tool!1:run ended"_s, u"finish:done"_s}));
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::takesNoStepWhilePaused()
{
    RunRecorder recorder({.total = 30s, .stall = 2s});
    recorder.make(timed({{1s, thought()}, {2s, runEnd()}}));
    recorder.run->start();
    recorder.run->setPaused(true);
    QCOMPARE(recorder.run->nextDue(), std::optional<Instant>(30s));
    recorder.advanceBy(10s);
    QCOMPARE(recorder.lines(), QStringList{u"start"_s});
    recorder.run->setPaused(false);
    QCOMPARE(recorder.run->nextDue(), std::optional<Instant>(1s));
    recorder.run->advance();
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"think:hm"_s, u"finish:done"_s}));
}

void TestAgentRun::timesOutWhilePaused()
{
    RunRecorder recorder({.total = 5s, .stall = 2s});
    recorder.make(timed({{0ms, toolStart(u"1"_s)}, {1s, toolEnd(u"1"_s)}}));
    recorder.run->start();
    recorder.run->setPaused(true);
    recorder.playToEnd();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"tool+1"_s, u"tool!1:run ended"_s, u"fail:timeout"_s}));
    QVERIFY(recorder.events.last().at == 5s);
}

void TestAgentRun::canBeCancelledWhilePaused()
{
    RunRecorder recorder;
    recorder.make(timed({}));
    recorder.run->start();
    recorder.run->setPaused(true);
    recorder.run->cancel(u"gone"_s);
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"cancel:gone"_s}));
}

void TestAgentRun::givesTheAgentItsWholeStallTimeAfterAPause()
{
    RunRecorder recorder({.total = 1min, .stall = 2s});
    recorder.make(timed({}));
    recorder.run->start();
    recorder.run->setPaused(true);
    recorder.advanceBy(9s);
    recorder.run->setPaused(false);
    recorder.run->advance();
    QCOMPARE(recorder.lines(), QStringList{u"start"_s});
    QCOMPARE(recorder.run->nextDue(), std::optional<Instant>(11s));
    recorder.advanceBy(2s);
    QCOMPARE(recorder.lines().last(), u"progress:still working, 11 s since the last event"_s);
}

void TestAgentRun::pausesBetweenTwoEventsOfOneMoment()
{
    RunRecorder recorder;
    recorder.onEvent = [&recorder](const AgentEvent &event) {
        if (event.sequence == 3)
            recorder.run->setPaused(true);
    };
    recorder.make(timed({{1ms, thought(u"a"_s)}, {1ms, thought(u"b"_s)}, {1ms, thought(u"c"_s)}}));
    recorder.run->start();
    recorder.advanceBy(1ms);
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"think:a"_s, u"think:b"_s}));
    recorder.run->setPaused(false);
    recorder.run->advance();
    QCOMPARE(recorder.lines().last(), u"think:c"_s);
}

void TestAgentRun::toldAboutRefusedEventsTheRunGoesOn()
{
    RunRecorder recorder;
    recorder.make(timed({{0ms, toolEnd(u"1"_s)},
                         {0ms, RunStarted{}},
                         {0ms, toolStart(u"1"_s)},
                         {0ms, toolStart(u"1"_s)},
                         {0ms, toolEnd(u"1"_s)},
                         {0ms, runEnd()}}));
    recorder.run->start();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"tool+1"_s, u"tool-1"_s, u"finish:done"_s}));
    QCOMPARE(recorder.faults,
             (QList<SequenceFault>{SequenceFault::ToolNotStarted, SequenceFault::StartedTwice,
                                   SequenceFault::ToolStartedTwice}));
    QCOMPARE(recorder.complaint(), QString());
}

void TestAgentRun::reportsWhatATaskSaysAfterItsOwnEnd()
{
    RunRecorder recorder;
    recorder.make(std::make_unique<BusyTask>([](EventSink &sink) {
        sink.emitEvent(runEnd());
        sink.emitEvent(thought());
        sink.emitEvent(RunFailed{});
    }));
    recorder.run->start();
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"finish:done"_s}));
    QCOMPARE(recorder.faults,
             (QList<SequenceFault>{SequenceFault::AfterEnd, SequenceFault::AfterEnd}));
}

void TestAgentRun::dropsWhatATaskSaysAfterItWasCancelled()
{
    RunRecorder recorder;
    recorder.onEvent = [&recorder](const AgentEvent &event) {
        if (event.sequence == 2)
            recorder.run->cancel(u"enough"_s);
    };
    recorder.make(std::make_unique<BusyTask>([](EventSink &sink) {
        sink.emitEvent(toolStart(u"1"_s));
        sink.emitEvent(toolEnd(u"1"_s));
        sink.emitEvent(runEnd());
    }));
    recorder.run->start();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"tool+1"_s, u"tool!1:run ended"_s, u"cancel:enough"_s}));
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::canBeCancelledFromInsideAnyEvent_data()
{
    QTest::addColumn<int>("sequence");
    for (int sequence = 1; sequence <= 7; ++sequence)
        QTest::addRow("event %d", sequence) << sequence;
}

void TestAgentRun::canBeCancelledFromInsideAnyEvent()
{
    QFETCH(const int, sequence);
    RunRecorder recorder;
    recorder.onEvent = [&recorder, sequence](const AgentEvent &event) {
        if (event.sequence >= sequence)
            recorder.run->cancel(u"enough"_s);
    };
    recorder.make(timed({{0ms, thought()},
                         {1ms, toolStart(u"1"_s)},
                         {2ms, toolStart(u"2"_s)},
                         {3ms, toolEnd(u"1"_s)},
                         {4ms, toolEnd(u"2"_s)},
                         {5ms, runEnd()}}));
    recorder.playToEnd();
    QCOMPARE(recorder.complaint(), QString());
    QCOMPARE(recorder.lines().last(), sequence < 7 ? u"cancel:enough"_s : u"finish:done"_s);
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::deliversAnEventToTheEndBeforeWhatItCaused()
{
    RunRecorder recorder;
    QStringList handled;
    recorder.onEvent = [&recorder, &handled](const AgentEvent &event) {
        if (event.sequence == 1)
            recorder.run->cancel(u"enough"_s);
        handled << lineOf(event.body);
    };
    recorder.make(timed({}));
    recorder.run->start();
    QCOMPARE(handled, (QStringList{u"start"_s, u"cancel:enough"_s}));
}

void TestAgentRun::aFinishedRunCannotBeCancelledByItsLastTool()
{
    RunRecorder recorder;
    recorder.onEvent = [&recorder](const AgentEvent &event) {
        if (event.sequence == 3)
            recorder.run->cancel(u"too late"_s);
    };
    recorder.make(timed({{0ms, toolStart(u"1"_s)}, {0ms, runEnd()}}));
    recorder.run->start();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"tool+1"_s, u"tool!1:run ended"_s, u"finish:done"_s}));
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::advancingFromInsideAnEventIsHarmless()
{
    RunRecorder recorder;
    recorder.onEvent = [&recorder](const AgentEvent &) {
        recorder.run->start();
        recorder.run->advance();
    };
    recorder.make(timed({{0ms, thought(u"a"_s)}, {0ms, thought(u"b"_s)}, {0ms, runEnd()}}));
    recorder.run->start();
    QCOMPARE(recorder.lines(),
             (QStringList{u"start"_s, u"think:a"_s, u"think:b"_s, u"finish:done"_s}));
}

void TestAgentRun::canBeEndedFromInsideAFault()
{
    QStringList lines;
    const ManualClock clock;
    std::unique_ptr<AgentRun> run;
    run = std::make_unique<AgentRun>(
        RunRequest{}, timed({{0ms, toolEnd(u"1"_s)}, {0ms, thought()}}), RunLimits{}, clock,
        [&lines](const AgentEvent &event) { lines << lineOf(event.body); },
        [&run](SequenceFault fault, const AgentEventBody &) {
            run->fail(QString::fromLatin1(codeOf(fault)), {}, false);
        });
    run->start();
    QCOMPARE(lines, (QStringList{u"start"_s, u"fail:tool_not_started"_s}));
}

void TestAgentRun::letsATaskSpeakOnItsOwn()
{
    RunRecorder recorder({.total = 30s, .stall = 2s});
    auto task = std::make_unique<TalkingTask>();
    TalkingTask &talker = *task;
    recorder.make(std::move(task));
    recorder.run->start();
    recorder.clock.advance(1s);
    talker.say(thought());
    QCOMPARE(recorder.run->nextDue(), std::optional<Instant>(3s));
    talker.say(runEnd());
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"think:hm"_s, u"finish:done"_s}));
    QVERIFY(!recorder.run->nextDue());
    talker.say(thought());
    QCOMPARE(recorder.faults, QList<SequenceFault>{SequenceFault::AfterEnd});
}

void TestAgentRun::letsATaskSpeakOnItsOwnWhilePaused()
{
    RunRecorder recorder;
    auto task = std::make_unique<TalkingTask>();
    TalkingTask &talker = *task;
    recorder.make(std::move(task));
    recorder.run->start();
    recorder.run->setPaused(true);
    talker.say(thought());
    QCOMPARE(recorder.lines(), (QStringList{u"start"_s, u"think:hm"_s}));
    recorder.run->cancel(u"gone"_s);
    talker.say(thought());
    QCOMPARE(recorder.lines().last(), u"cancel:gone"_s);
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::isNotHeldUpByATaskThatIsAlwaysDue()
{
    RunRecorder recorder({.total = 5s, .stall = 2s});
    int steps = 0;
    recorder.make(std::make_unique<BusyTask>([&steps](EventSink &) { ++steps; }));
    recorder.run->start();
    QVERIFY(steps > 0);
    QVERIFY(steps < 1000);
    recorder.advanceBy(2s);
    QCOMPARE(recorder.lines().last(), u"progress:still working, 2 s since the last event"_s);
    recorder.advanceBy(3s);
    QCOMPARE(recorder.lines().last(), u"fail:timeout"_s);
}

void TestAgentRun::hearsNothingFromATaskThatIsTornDown()
{
    /// Says goodbye when it is destroyed.
    class PoliteTask final : public AgentTask
    {
    public:
        explicit PoliteTask(bool &saidGoodbye)
            : m_saidGoodbye(saidGoodbye)
        {
        }
        ~PoliteTask() override
        {
            m_sink->emitEvent(runEnd());
            m_saidGoodbye = true;
        }
        std::optional<Instant> nextDue() const override { return Instant{}; }
        void advance(Instant, EventSink &sink) override { m_sink = &sink; }

    private:
        bool &m_saidGoodbye;
        EventSink *m_sink = nullptr;
    };

    RunRecorder recorder;
    bool saidGoodbye = false;
    recorder.make(std::make_unique<PoliteTask>(saidGoodbye));
    recorder.run->start();
    recorder.run.reset();
    QVERIFY(saidGoodbye);
    QCOMPARE(recorder.lines(), QStringList{u"start"_s});
    QVERIFY(recorder.faults.isEmpty());
}

void TestAgentRun::keepsItsPromisesWhateverTheTaskDoes()
{
    const std::vector<AgentEventBody> words{
        RunStarted{},      thought(),       toolStart(u"1"_s), toolEnd(u"1"_s),
        toolStart(u"2"_s), toolEnd(u"2"_s), TextDelta{},       Progress{},
        runEnd(),          RunFailed{},     toolStart(u"3"_s), RunCancelled{},
    };
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        std::mt19937 random(seed);
        std::deque<TimedTask::Moment> moments;
        for (Instant at{}; moments.size() < 12; at += random() % 3 * 400ms)
            moments.emplace_back(at, words[random() % words.size()]);
        RunRecorder recorder({.total = 5s, .stall = 1s});
        recorder.onEvent = [&recorder, &random](const AgentEvent &) {
            const auto deed = random() % 40;
            if (deed == 0)
                recorder.run->cancel({});
            else if (deed == 1)
                recorder.run->fail({}, {}, false);
            else if (deed < 6)
                recorder.run->setPaused(deed < 4);
            else if (deed < 10)
                recorder.run->advance();
        };
        recorder.make(timed(std::move(moments)));
        recorder.playToEnd();
        QVERIFY2(recorder.complaint().isEmpty(),
                 qPrintable(u"seed %1: %2"_s.arg(seed).arg(recorder.complaint())));
        QVERIFY(recorder.events.last().at <= 5s);
    }
}

QTEST_APPLESS_MAIN(TestAgentRun)
#include "tst_agentrun.moc"
