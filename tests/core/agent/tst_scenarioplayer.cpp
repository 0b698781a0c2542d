// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/scenario.h"
#include "core/agent/scenariosteps.h"
#include "tests/core/agent/runrecorder.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestScenarioPlayer final : public QObject
{
    Q_OBJECT

private slots:
    void playsStepsInOrderAtTheirTimes();
    void numbersThoughtsAndTools();
    void fillsInTheMessage();
    void expandsValuesOncePerRun();
    void overlapsTools();
    void waitsForTools();
    void finishWaitsForTools();
    void failDoesNotWaitForTools();
    void finishesAToolThatEndsWithTheRunFirst();
    void reportsAToolError();
    void cutsTextIntoPieces();
    void letsToolsEndWhileATextIsOnItsWay();
    void onlyTheVeryLastPieceIsFinal();
    void sendsOnePieceForAnEmptyText();
    void repeatsWhatItSaid();
    void waits();
    void catchesUpWhenCalledLate();
    void playsTheSameForTheSameSeed();
    void playsTheSameWhateverTheHostsTimerDoes();
    void playsDifferentlyForAnotherSeed();
    void jitterStaysInItsRange();
    void neverSendsMorePiecesThanAllowed();
    void manyRunsDoNotDisturbEachOther();
    void endsWhenTheScriptEnds();
};

namespace {

std::shared_ptr<const Agent> agentOf(const QByteArray &steps)
{
    const auto scenario = parseScenario("name = 'actor'\naliases = ['player']\n"
                                        "description = 'Plays'\n"
                                            + steps,
                                        u"test"_s);
    if (!scenario)
        qFatal("line %d: %s", scenario.error().line, qPrintable(scenario.error().message));
    return makeScriptedAgent(*scenario);
}

struct Play
{
    QStringList lines; ///< `60ms think:...`
    QList<AgentEvent> events;
    QString complaint;
};

struct PlayOptions
{
    QString message;
    quint64 seed = 1;
    Instant timerPeriod{}; ///< The host's timer fires only at multiples of this; 0: exactly.
};

Play played(const QByteArray &steps, const PlayOptions &options = {})
{
    RunRequest request;
    request.message = options.message;
    request.seed = options.seed;
    request.context.runName = "run_1"_ba;
    RunRecorder recorder({.total = 1h, .stall = 1h});
    recorder.clock.advance(5s); // Times count from the beginning of the run, not of the process.
    recorder.make(agentOf(steps)->begin(request, recorder.clock.now()), request);
    if (options.timerPeriod == 0ms)
        recorder.playToEnd();
    else {
        recorder.run->start();
        while (recorder.run->nextDue())
            recorder.advanceBy(options.timerPeriod);
    }
    Play play{{}, recorder.events, recorder.complaint()};
    for (const AgentEvent &event : play.events) {
        const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(event.at - 5s);
        play.lines << u"%1ms "_s.arg(at.count()) + lineOf(event.body);
    }
    return play;
}

} // namespace

void TestScenarioPlayer::playsStepsInOrderAtTheirTimes()
{
    const Play play = played(R"([defaults]
pace = "10ms"
duration = "100ms"
[[step]]
think = "a"
[[step]]
tool = "search"
result = 1
[[step]]
progress = "half"
[[step]]
finish = "done"
pace = "1s"
)");
    QCOMPARE(
        play.lines,
        (QStringList{u"0ms start"_s, u"10ms think:a"_s, u"20ms tool+call_1"_s,
                     u"120ms tool-call_1"_s, u"130ms progress:half"_s, u"1130ms finish:done"_s}));
    QCOMPARE(play.complaint, QString());
}

void TestScenarioPlayer::numbersThoughtsAndTools()
{
    const Play play =
        played("[[step]]\nthink = 'a'\n[[step]]\ntool = 't'\nresult = 1\n[[step]]\n"
               "think = 'b'\n[[step]]\ntool = 't'\nresult = 1\n[[step]]\nfinish = ''");
    QCOMPARE(std::get<Reasoning>(play.events[1].body).step, 1);
    QCOMPARE(std::get<Reasoning>(play.events[4].body).step, 2);
    QCOMPARE(std::get<ToolCallStarted>(play.events[2].body).toolCallId, u"call_1"_s);
    QCOMPARE(std::get<ToolCallFinished>(play.events[6].body).toolCallId, u"call_2"_s);
    QCOMPARE(std::get<ToolCallFinished>(play.events[6].body).toolName, u"t"_s);
}

void TestScenarioPlayer::fillsInTheMessage()
{
    const Play play =
        played("[[step]]\nthink = '{{message}}'\n[[step]]\ntool = 't'\n"
               "parameters = { q = '{{message}}' }\nresult = ['{{message}}']\n[[step]]\n"
               "finish = '<{{message}}>'\nresults = { about = '{{message}}' }",
               {.message = u"cats"_s});
    QCOMPARE(std::get<Reasoning>(play.events[1].body).text, u"cats"_s);
    QCOMPARE(std::get<ToolCallStarted>(play.events[2].body).parameters, R"({"q":"cats"})"_ba);
    QCOMPARE(std::get<ToolCallFinished>(play.events[3].body).result, R"(["cats"])"_ba);
    const auto &finished = std::get<RunFinished>(play.events[4].body);
    QCOMPARE(finished.response, u"<cats>"_s);
    QCOMPARE(finished.results, R"({"about":"cats"})"_ba);
}

void TestScenarioPlayer::expandsValuesOncePerRun()
{
    const QByteArray steps =
        "[values]\nn = '{{random:1:1000000}}'\ntext = 'n is {{n}}'\n[[step]]\n"
        "think = '{{n}}'\n[[step]]\nthink = '{{text}}'\n[[step]]\nfinish = ''\n"
        "results = { n = '{{n}}' }";
    const Play play = played(steps);
    const QString number = std::get<Reasoning>(play.events[1].body).text;
    QCOMPARE(std::get<Reasoning>(play.events[2].body).text, u"n is "_s + number);
    QCOMPARE(std::get<RunFinished>(play.events[3].body).results,
             R"({"n":%1})"_ba.replace("%1", number.toUtf8()));
    QVERIFY(std::get<Reasoning>(played(steps, {.seed = 2}).events[1].body).text != number);
}

void TestScenarioPlayer::overlapsTools()
{
    const Play play = played(R"([defaults]
pace = "10ms"
[[step]]
tool = "slow"
result = 1
duration = "100ms"
overlap = true
[[step]]
tool = "fast"
result = 1
duration = "30ms"
overlap = true
[[step]]
think = "meanwhile"
[[step]]
tool = "last"
result = 1
duration = "40ms"
[[step]]
finish = "done"
)");
    QCOMPARE(play.lines,
             (QStringList{u"0ms start"_s, u"10ms tool+call_1"_s, u"20ms tool+call_2"_s,
                          u"30ms think:meanwhile"_s, u"40ms tool+call_3"_s, u"50ms tool-call_2"_s,
                          u"80ms tool-call_3"_s, u"110ms tool-call_1"_s, u"110ms finish:done"_s}));
    QCOMPARE(play.complaint, QString());
}

void TestScenarioPlayer::waitsForTools()
{
    const Play play =
        played("[defaults]\npace = '10ms'\n[[step]]\ntool = 't'\nresult = 1\n"
               "duration = '100ms'\noverlap = true\n[[step]]\nwait = 'tools'\n[[step]]\n"
               "think = 'then'\n[[step]]\nwait = 'tools'\n[[step]]\nfinish = ''");
    QCOMPARE(play.lines,
             (QStringList{u"0ms start"_s, u"10ms tool+call_1"_s, u"110ms tool-call_1"_s,
                          u"120ms think:then"_s, u"130ms finish:"_s}));
}

void TestScenarioPlayer::finishWaitsForTools()
{
    const Play play = played("[[step]]\npace = '0s'\ntool = 't'\nresult = 1\nduration = '1s'\n"
                             "overlap = true\n[[step]]\npace = '1ms'\nfinish = 'done'");
    QCOMPARE(play.lines,
             (QStringList{u"0ms start"_s, u"0ms tool+call_1"_s, u"1000ms tool-call_1"_s,
                          u"1000ms finish:done"_s}));
}

void TestScenarioPlayer::failDoesNotWaitForTools()
{
    const Play play =
        played("[[step]]\npace = '0s'\ntool = 't'\nresult = 1\nduration = '1s'\n"
               "overlap = true\n[[step]]\npace = '10ms'\nfail = 'no'\ncode = 'broken'\n"
               "recoverable = true");
    QCOMPARE(play.lines,
             (QStringList{u"0ms start"_s, u"0ms tool+call_1"_s, u"10ms tool!call_1:run ended"_s,
                          u"10ms fail:broken"_s}));
    const auto &failed = std::get<RunFailed>(play.events.last().body);
    QCOMPARE(failed.message, u"no"_s);
    QVERIFY(failed.recoverable);
}

void TestScenarioPlayer::finishesAToolThatEndsWithTheRunFirst()
{
    const Play play = played("[[step]]\npace = '0s'\ntool = 't'\nresult = 1\nduration = '10ms'\n"
                             "overlap = true\n[[step]]\npace = '10ms'\nfail = 'no'");
    QCOMPARE(play.lines.mid(2), (QStringList{u"10ms tool-call_1"_s, u"10ms fail:agent_failed"_s}));
}

void TestScenarioPlayer::reportsAToolError()
{
    const Play play =
        played("[[step]]\ntool = 't'\nerror = 'no {{message}}'\n[[step]]\nfinish = ''",
               {.message = u"luck"_s});
    const auto &tool = std::get<ToolCallFinished>(play.events[2].body);
    QCOMPARE(*tool.error, u"no luck"_s);
    QVERIFY(tool.result.isEmpty());
}

void TestScenarioPlayer::cutsTextIntoPieces()
{
    const Play play =
        played("[defaults]\npace = '10ms'\ndelay = '5ms'\n[[step]]\n"
               "say = 'one two {{message}}'\n[[step]]\nthink = 'x'\n[[step]]\nfinish = ''",
               {.message = u"three four"_s});
    QCOMPARE(
        play.lines,
        (QStringList{u"0ms start"_s, u"10ms say:one "_s, u"15ms say:two "_s, u"20ms say:three "_s,
                     u"25ms say:four"_s, u"35ms think:x"_s, u"45ms finish:"_s}));
}

void TestScenarioPlayer::letsToolsEndWhileATextIsOnItsWay()
{
    // A tool that ends with a piece was there first.
    const Play play =
        played("[defaults]\npace = '0ms'\ndelay = '5ms'\n[[step]]\ntool = 't'\nresult = 1\n"
               "duration = '10ms'\noverlap = true\n[[step]]\ntool = 't'\nresult = 1\n"
               "duration = '12ms'\noverlap = true\n[[step]]\nsay = 'a b c d'\n[[step]]\n"
               "finish = ''");
    QCOMPARE(play.lines,
             (QStringList{u"0ms start"_s, u"0ms tool+call_1"_s, u"0ms tool+call_2"_s,
                          u"0ms say:a "_s, u"5ms say:b "_s, u"10ms tool-call_1"_s, u"10ms say:c "_s,
                          u"12ms tool-call_2"_s, u"15ms say:d"_s, u"15ms finish:"_s}));
}

void TestScenarioPlayer::onlyTheVeryLastPieceIsFinal()
{
    const Play play = played("[[step]]\nsay = 'a b'\n[[step]]\nsay = 'c d'\n[[step]]\nfinish = ''");
    QList<bool> finals;
    for (const AgentEvent &event : play.events) {
        if (const auto *delta = std::get_if<TextDelta>(&event.body))
            finals << delta->isFinal;
    }
    QCOMPARE(finals, (QList<bool>{false, false, false, true}));
}

void TestScenarioPlayer::sendsOnePieceForAnEmptyText()
{
    const Play play = played("[[step]]\nsay = '{{message}}'\n[[step]]\nfinish = ''");
    QCOMPARE(play.events.size(), 3);
    QVERIFY(std::get<TextDelta>(play.events[1].body).isFinal);
}

void TestScenarioPlayer::repeatsWhatItSaid()
{
    const Play play =
        played("[[step]]\nsay = 'one '\n[[step]]\nsay = 'two {{said|upper}}'\n[[step]]\n"
               "finish = '{{said}}'");
    QCOMPARE(play.lines.last().section(u' ', 1), u"finish:one two ONE "_s);
}

void TestScenarioPlayer::waits()
{
    const Play play = played("[[step]]\nwait = '300ms'\n[[step]]\nwait = '200ms'\n[[step]]\n"
                             "pace = '20ms'\nfinish = ''");
    QCOMPARE(play.lines.last(), u"520ms finish:"_s);
}

void TestScenarioPlayer::catchesUpWhenCalledLate()
{
    RunRecorder recorder({.total = 1h, .stall = 1h});
    const RunRequest request;
    recorder.make(agentOf("[[step]]\nsay = 'a b c d'\n[[step]]\nfinish = ''")->begin(request, {}),
                  request);
    recorder.run->start();
    recorder.advanceBy(10s);
    QCOMPARE(
        recorder.lines(),
        (QStringList{u"start"_s, u"say:a "_s, u"say:b "_s, u"say:c "_s, u"say:d"_s, u"finish:"_s}));
}

namespace {

const QByteArray jitteryScript = R"([defaults]
pace = "40ms ± 30ms"
duration = "80ms ± 40ms"
delay = { min = "1ms", max = "20ms" }
[values]
n = "{{random:1:1000000}}"
[[step]]
tool = "t"
parameters = { n = "{{n}}" }
result = "{{pick:a|b|c|d|e|f}}"
overlap = true
[[step]]
say = "some words about {{message}} and {{random:1:1000000}}"
split = "token"
[[step]]
finish = "{{said}}"
)";

} // namespace

void TestScenarioPlayer::playsTheSameForTheSameSeed()
{
    const PlayOptions options{.message = u"lamps"_s, .seed = 77};
    const Play first = played(jitteryScript, options);
    const Play second = played(jitteryScript, options);
    QVERIFY(first.events.size() > 10);
    QCOMPARE(first.lines, second.lines);
    for (qsizetype i = 0; i < first.events.size(); ++i)
        QVERIFY(first.events[i].at == second.events[i].at);
}

void TestScenarioPlayer::playsTheSameWhateverTheHostsTimerDoes()
{
    const Play exact = played(jitteryScript, {.message = u"lamps"_s, .seed = 77});
    for (const Instant period : {Instant{1ms}, Instant{7ms}, Instant{300ms}}) {
        const Play coarse =
            played(jitteryScript, {.message = u"lamps"_s, .seed = 77, .timerPeriod = period});
        QCOMPARE(linesOf(coarse.events), linesOf(exact.events));
        for (qsizetype i = 0; i < exact.events.size(); ++i) {
            const Instant late = coarse.events[i].at - exact.events[i].at;
            QVERIFY(late >= 0ms && late < period);
        }
    }
}

void TestScenarioPlayer::playsDifferentlyForAnotherSeed()
{
    const Play first = played(jitteryScript, {.seed = 1});
    const Play second = played(jitteryScript, {.seed = 2});
    QVERIFY(first.lines != second.lines);
}

void TestScenarioPlayer::jitterStaysInItsRange()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        const Play play = played("[[step]]\npace = '40ms +- 10ms'\nfinish = ''", {.seed = seed});
        QVERIFY(play.events.last().at >= 5s + 30ms);
        QVERIFY(play.events.last().at <= 5s + 50ms);
    }
}

void TestScenarioPlayer::neverSendsMorePiecesThanAllowed()
{
    const QByteArray say = "[[step]]\nsay = '{{message}}'\nsplit = 'char'\ndelay = '0s'\n";
    const Play play =
        played(say + say + say + "[[step]]\nfinish = ''", {.message = QString(15'000, u'x')});
    // 15 000 of the first text, 5 000 of the second, and the third in one.
    QCOMPARE(play.events.size(), 1 + scenarioPiecesMax + 1 + 1);
    QCOMPARE(std::get<TextDelta>(play.events[scenarioPiecesMax + 1].body).content.size(), 15'000);
}

void TestScenarioPlayer::manyRunsDoNotDisturbEachOther()
{
    const std::shared_ptr<const Agent> agent = agentOf(jitteryScript);
    const QStringList alone = linesOf(played(jitteryScript, {.seed = 3}).events);
    std::vector<std::unique_ptr<RunRecorder>> recorders;
    for (int i = 0; i < 20; ++i) {
        RunRequest request;
        request.seed = 3;
        recorders.push_back(std::make_unique<RunRecorder>());
        recorders.back()->make(agent->begin(request, {}), request);
        recorders.back()->run->start();
    }
    for (int tick = 0; tick < 5000; ++tick) {
        for (const auto &recorder : recorders)
            recorder->advanceBy(1ms);
    }
    for (const auto &recorder : recorders)
        QCOMPARE(recorder->lines(), alone);
}

void TestScenarioPlayer::endsWhenTheScriptEnds()
{
    const std::shared_ptr<const Agent> agent = agentOf("[[step]]\npace = '1ms'\nfinish = ''");
    QCOMPARE(agent->name(), u"actor"_s);
    QCOMPARE(agent->description(), u"Plays"_s);
    QCOMPARE(agent->aliases(), QStringList{u"player"_s});

    class NullSink final : public EventSink
    {
    public:
        void emitEvent(AgentEventBody) override { ++count; }
        int count = 0;
    } sink;
    const std::unique_ptr<AgentTask> task = agent->begin({}, 10ms);
    QCOMPARE(task->nextDue(), std::optional<Instant>(11ms));
    task->advance(10ms, sink);
    QCOMPARE(sink.count, 0);
    task->advance(11ms, sink);
    QCOMPARE(sink.count, 1);
    QVERIFY(!task->nextDue());
    task->advance(1h, sink);
    QCOMPARE(sink.count, 1);
}

QTEST_APPLESS_MAIN(TestScenarioPlayer)
#include "tst_scenarioplayer.moc"
