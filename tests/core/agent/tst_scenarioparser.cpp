// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/scenariosteps.h"

#include <QTest>

#include <random>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestScenarioParser final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSmallestScenario();
    void readsEveryKindOfStep();
    void stepsUseTheDefaults();
    void stepsOverrideTheDefaults();
    void readsADurationAsATable();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void reportsTheFirstOfSeveralProblems();
    void keepsItsBounds();
    void refusesTooManyPieces();
    void survivesMutatedScenarios();
};

namespace {

/// A scenario around some lines, which begin at line 2.
QByteArray scenarioWith(const QByteArray &lines)
{
    return "name = 'a'\n" + lines + "\n[[step]]\nfinish = 'end'\n";
}

const Scenario &parsed(const QByteArray &toml)
{
    static std::shared_ptr<const Scenario> last;
    const auto scenario = parseScenario(toml, u"x.toml"_s);
    if (!scenario)
        qFatal("line %d: %s", scenario.error().line, qPrintable(scenario.error().message));
    last = *scenario;
    return *last;
}

template<typename T>
const T &stepAs(const Scenario &scenario, size_t index)
{
    return std::get<T>(scenario.steps[index].action);
}

} // namespace

void TestScenarioParser::readsTheSmallestScenario()
{
    const Scenario &scenario = parsed("name = 'a'\n[[step]]\nfinish = 'end'");
    QCOMPARE(scenario.name, u"a"_s);
    QVERIFY(scenario.description.isEmpty());
    QCOMPARE(scenario.steps.size(), size_t{1});
    QCOMPARE(stepAs<FinishStep>(scenario, 0).response.literalText(), u"end"_s);
}

void TestScenarioParser::readsEveryKindOfStep()
{
    const Scenario &scenario = parsed(R"(
name = "all_of-Them1"
description = "Everything"
aliases = ["one", "two"]
[values]
colour = "{{pick:red|blue}}"
phrase = "a {{colour}} lamp"
[[step]]
think = "thought"
[[step]]
tool = "search"
parameters = { limit = 5, query = "{{message}}" }
result = ["a", 1, 2.5, true, { x = [] }]
duration = "80ms"
overlap = true
[[step]]
tool = "broken"
error = "no"
[[step]]
say = "text {{phrase}}"
split = "token"
delay = "5ms"
[[step]]
wait = "1s"
[[step]]
wait = "tools"
[[step]]
progress = "half"
[[step]]
fail = "sorry"
code = "tool_failed"
recoverable = true
)");
    QCOMPARE(scenario.name, u"all_of-Them1"_s);
    QCOMPARE(scenario.description, u"Everything"_s);
    QCOMPARE(scenario.aliases, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(scenario.values.size(), size_t{2});
    QCOMPARE(scenario.steps.size(), size_t{8});
    QCOMPARE(stepAs<ThinkStep>(scenario, 0).text.literalText(), u"thought"_s);
    const auto &tool = stepAs<ToolStep>(scenario, 1);
    QCOMPARE(tool.toolName, u"search"_s);
    QVERIFY(tool.overlaps);
    QVERIFY(!tool.error);
    QVERIFY((tool.duration == TimeRange{80ms, 80ms}));
    QCOMPARE(stepAs<ToolStep>(scenario, 2).error->literalText(), u"no"_s);
    const auto &say = stepAs<SayStep>(scenario, 3);
    QVERIFY(say.split == Split::Token);
    QVERIFY((say.delay == TimeRange{5ms, 5ms}));
    QVERIFY((stepAs<WaitStep>(scenario, 4).duration == TimeRange{1s, 1s}));
    QVERIFY(std::holds_alternative<WaitForToolsStep>(scenario.steps[5].action));
    QCOMPARE(stepAs<ProgressStep>(scenario, 6).text.literalText(), u"half"_s);
    const auto &fail = stepAs<FailStep>(scenario, 7);
    QCOMPARE(fail.code, u"tool_failed"_s);
    QVERIFY(fail.isRecoverable);
}

void TestScenarioParser::stepsUseTheDefaults()
{
    const Scenario &scenario =
        parsed("name = 'a'\n[[step]]\ntool = 't'\nresult = 1\n[[step]]\nsay = 'x'\n[[step]]\n"
               "finish = ''\n[defaults]\npace = '1ms'\nduration = '2ms'\ndelay = '3ms'\n"
               "split = 'char'\n");
    QVERIFY((scenario.steps[0].pace == TimeRange{1ms, 1ms}));
    QVERIFY((stepAs<ToolStep>(scenario, 0).duration == TimeRange{2ms, 2ms}));
    QVERIFY((stepAs<SayStep>(scenario, 1).delay == TimeRange{3ms, 3ms}));
    QVERIFY(stepAs<SayStep>(scenario, 1).split == Split::Character);
}

void TestScenarioParser::stepsOverrideTheDefaults()
{
    const Scenario &scenario =
        parsed("name = 'a'\n[defaults]\npace = '1ms'\n[[step]]\nthink = 'x'\npace = '9ms'\n"
               "[[step]]\nwait = '1s'\n[[step]]\nfinish = ''\n");
    QVERIFY((scenario.steps[0].pace == TimeRange{9ms, 9ms}));
    QVERIFY((scenario.steps[1].pace == TimeRange{0ms, 0ms}));
    QVERIFY((scenario.steps[2].pace == TimeRange{1ms, 1ms}));
}

void TestScenarioParser::readsADurationAsATable()
{
    const Scenario &scenario =
        parsed(scenarioWith("[[step]]\nwait = { min = '20ms', max = '1s' }"));
    QVERIFY((stepAs<WaitStep>(scenario, 0).duration == TimeRange{20ms, 1s}));
}

void TestScenarioParser::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &toml, int line,
                        const QString &message) { QTest::newRow(name) << toml << line << message; };
    row("empty", "", 1, u"a scenario needs a name"_s);
    row("not TOML", "name = \n", 1, u"not valid TOML"_s);
    row("no steps", "name = 'a'", 1, u"a scenario needs steps"_s);
    row("steps that are a table", "name = 'a'\n[step]\nthink = 'x'", 2,
        u"a scenario needs steps"_s);
    row("an empty list of steps", "name = 'a'\nstep = []", 2, u"a scenario needs steps"_s);
    row("steps that are texts", "name = 'a'\nstep = ['x']", 2, u"a step must be a table"_s);
    row("unknown key at top", scenarioWith("descripton = 'x'"), 2,
        u"unknown key 'descripton' in a scenario; did you mean 'description'?"_s);
    row("plural of step", "name = 'a'\n[[steps]]\nfinish = 'x'", 2,
        u"unknown key 'steps' in a scenario; did you mean 'step'?"_s);
    row("name that is a number", "name = 5", 1, u"'name' in a scenario must be a text"_s);
    row("name with a space", "name = 'a b'", 1, u"a name is a letter"_s);
    row("name with a line break", "name = \"a\\n\"", 1, u"a name is a letter"_s);
    row("name with markup", "name = '<b>'", 1, u"a name is a letter"_s);
    row("long name", "name = '" + QByteArray(65, 'a') + "'", 1, u"a name is a letter"_s);
    row("bad alias", scenarioWith("aliases = ['ok', '../x']"), 2, u"an alias is a letter"_s);
    row("alias that is no text", scenarioWith("aliases = ['ok', 1]"), 2,
        u"'aliases' in a scenario must be a list of texts"_s);
    row("aliases that are no list", scenarioWith("aliases = 'ok'"), 2,
        u"'aliases' in a scenario must be a list of texts"_s);
    row("too many aliases", scenarioWith("aliases = [" + QByteArray("'x',").repeated(21) + "]"), 2,
        u"a scenario has at most 20 aliases"_s);
    row("long description", scenarioWith("description = '" + QByteArray(501, 'a') + "'"), 2,
        u"a description has at most 500 characters"_s);
    row("defaults that are no table", scenarioWith("defaults = 1"), 2,
        u"[defaults] must be a table"_s);
    row("unknown default", scenarioWith("[defaults]\npaces = '1s'"), 3,
        u"unknown key 'paces' in [defaults]; did you mean 'pace'?"_s);
    row("duration without quotes", scenarioWith("[defaults]\npace = 40"), 3,
        u"'pace' in [defaults] must be a duration in quotes, as in \"40ms\""_s);
    row("duration without unit", scenarioWith("[defaults]\npace = '40'"), 3,
        u"'40' is no duration"_s);
    row("duration table with a typo", scenarioWith("[[step]]\nwait = { mini = '1s', max = '2s' }"),
        3, u"unknown key 'mini' in a duration; did you mean 'min'?"_s);
    row("duration table without max", scenarioWith("[[step]]\nwait = { min = '1s' }"), 3,
        u"'' is no duration"_s);
    row("duration table backwards", scenarioWith("[[step]]\nwait = { min = '2s', max = '1s' }"), 3,
        u"the min of a duration must not be above its max"_s);
    row("value that is no text", scenarioWith("[values]\na = 5"), 3,
        u"'a' in [values] must be a text"_s);
    row("value with a taken name", scenarioWith("[values]\nmessage = 'x'"), 3,
        u"'message' has a meaning already"_s);
    row("value with a bad name", scenarioWith("[values]\nBig = 'x'"), 3,
        u"the name of a value has small letters"_s);
    row("value that uses a later one", scenarioWith("[values]\nb = '{{a}}'\na = 'x'"), 3,
        u"unknown placeholder 'a'"_s);
    row("value that uses itself", scenarioWith("[values]\nbulb = '{{bulb}}'"), 3,
        u"unknown placeholder 'bulb'"_s);
    row("empty step", scenarioWith("[[step]]"), 2,
        u"a step needs one of think, tool, say, wait, progress, finish, fail"_s);
    row("typo in the kind of step", scenarioWith("[[step]]\nthnk = 'x'"), 3,
        u"unknown key 'thnk' in a step; did you mean 'think'?"_s);
    row("only options", scenarioWith("[[step]]\npace = '1s'"), 2, u"a step needs one of think"_s);
    row("two kinds in a step", scenarioWith("[[step]]\nthink = 'x'\nsay = 'y'"), 4,
        u"a step does one thing, but this one has 'think' and 'say'"_s);
    row("option of another kind", scenarioWith("[[step]]\nthink = 'x'\nsplit = 'word'"), 4,
        u"unknown key 'split' in a think step; there are think, pace"_s);
    row("typo in an option", scenarioWith("[[step]]\ntool = 'x'\nparamters = {}"), 4,
        u"unknown key 'paramters' in a tool step; did you mean 'parameters'?"_s);
    row("wait with a pace", scenarioWith("[[step]]\nwait = '1s'\npace = '1s'"), 4,
        u"unknown key 'pace' in a wait step"_s);
    row("text that is a number", scenarioWith("[[step]]\nthink = 1"), 3,
        u"'think' in a think step must be a text"_s);
    row("unknown placeholder", scenarioWith("[[step]]\nthink = '{{mesage}}'"), 3,
        u"unknown placeholder 'mesage'; did you mean message?"_s);
    row("unknown placeholder deep inside",
        scenarioWith("[[step]]\ntool = 't'\nresult = 1\n[step.parameters]\na = [\n1,\n"
                     "{ b = '{{x}}' }]"),
        8, u"unknown placeholder 'x'"_s);
    row("unknown split", scenarioWith("[[step]]\nsay = 'x'\nsplit = 'words'"), 4,
        u"'split' in a say step must be one of whole, word, token, char"_s);
    row("tool without a name", scenarioWith("[[step]]\ntool = ''\nresult = 1"), 3,
        u"a tool needs a name"_s);
    row("tool without a result", scenarioWith("[[step]]\ntool = 't'"), 3,
        u"a tool needs a 'result' or an 'error'"_s);
    row("tool with both", scenarioWith("[[step]]\ntool = 't'\nresult = 1\nerror = 'x'"), 3,
        u"a tool needs a 'result' or an 'error'"_s);
    row("parameters that are no table",
        scenarioWith("[[step]]\ntool = 't'\nresult = 1\nparameters = [1]"), 5,
        u"'parameters' in a tool step must be a table"_s);
    row("overlap that is a text", scenarioWith("[[step]]\ntool = 't'\nresult = 1\noverlap = 'yes'"),
        5, u"'overlap' in a tool step must be true or false"_s);
    row("not a number", scenarioWith("[[step]]\ntool = 't'\nresult = nan"), 4,
        u"JSON knows neither nan nor inf"_s);
    row("infinite", scenarioWith("[[step]]\ntool = 't'\nresult = { a = -inf }"), 4,
        u"JSON knows neither nan nor inf"_s);
    row("date", scenarioWith("[[step]]\ntool = 't'\nresult = 2026-11-23"), 4,
        u"dates and times have no meaning here"_s);
    row("bad code", "name = 'a'\n[[step]]\nfail = 'x'\ncode = 'Not Good'", 4,
        u"a code has small letters"_s);
    row("no end", "name = 'a'\n[[step]]\nthink = 'x'", 2,
        u"the last step must be 'finish' or 'fail'"_s);
    row("step after the end", "name = 'a'\n[[step]]\nfinish = 'x'\n[[step]]\nthink = 'x'", 4,
        u"nothing can come after 'finish' or 'fail'"_s);
    row("two ends", scenarioWith("[[step]]\nfail = 'x'"), 4,
        u"nothing can come after 'finish' or 'fail'"_s);
    row("long text", scenarioWith("[[step]]\nthink = '" + QByteArray(65537, 'a') + "'"), 3,
        u"a text has at most 65536 characters"_s);
}

void TestScenarioParser::saysWhatIsWrongAndWhere()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const int, line);
    QFETCH(const QString, message);
    const auto scenario = parseScenario(toml, u"mine.toml"_s);
    QVERIFY(!scenario);
    QVERIFY2(scenario.error().message.startsWith(message), qPrintable(scenario.error().message));
    QCOMPARE(scenario.error().line, line);
    QCOMPARE(scenario.error().file, u"mine.toml"_s);
}

void TestScenarioParser::reportsTheFirstOfSeveralProblems()
{
    const auto scenario = parseScenario(scenarioWith("[[step]]\nthink = 1\n[[step]]\nsay = 2"), {});
    QVERIFY(!scenario);
    QCOMPARE(scenario.error().line, 3);
}

void TestScenarioParser::keepsItsBounds()
{
    const QByteArray step = "[[step]]\nthink = 'x'\n";
    QVERIFY(parseScenario(scenarioWith(step.repeated(999)), {}));
    const auto tooManySteps = parseScenario(scenarioWith(step.repeated(1000)), {});
    QVERIFY(!tooManySteps);
    QCOMPARE(tooManySteps.error().message, u"a scenario has at most 1000 steps"_s);

    const QByteArray small = scenarioWith("");
    const QByteArray filled = small + '#' + QByteArray(scenarioBytesMax - small.size() - 1, 'x');
    QVERIFY(parseScenario(filled, {}));
    const auto tooLong = parseScenario(filled + 'x', {});
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().message, u"a scenario has at most 256 KiB"_s);

    QByteArray values = "[values]\n";
    for (int i = 0; i < 100; ++i)
        values += "v" + QByteArray::number(i) + " = 'x'\n";
    QVERIFY(parseScenario(scenarioWith(values), {}));
    QVERIFY(!parseScenario(scenarioWith(values + "one_more = 'x'"), {}));
}

void TestScenarioParser::refusesTooManyPieces()
{
    const auto withPieces = [](int count) {
        const QByteArray say = "[[step]]\nsplit = 'char'\nsay = '";
        return scenarioWith(say + QByteArray(10'000, 'x') + "'\n" + say
                            + QByteArray(count - 10'000, 'x') + "'\n");
    };
    QVERIFY(parseScenario(withPieces(20'000), {}));
    const auto tooMany = parseScenario(withPieces(20'001), {});
    QVERIFY(!tooMany);
    QVERIFY(tooMany.error().message.contains(u"at most 20000 pieces"));
    QVERIFY(parseScenario(withPieces(20'001).replace("'char'", "'whole'"), {}));
}

void TestScenarioParser::survivesMutatedScenarios()
{
    const QByteArray good =
        "name = 'a'\naliases = ['b']\n[defaults]\npace = '40ms +- 5ms'\n[values]\nv = "
        "'{{random:1:2}}'\n"
        "[[step]]\ntool = 't'\nparameters = { q = '{{message|words:3}}' }\nresult = [1, true]\n"
        "[[step]]\nsay = 'x {{v}}'\nsplit = 'char'\n[[step]]\nfinish = '{{said}}'\n";
    const QByteArray letters = "\"'[]{}=.,:|#\\\n \0\xc2\xb1"
                               "a1-+"_ba;
    std::mt19937 random(20261123);
    int accepted = 0;
    for (int round = 0; round < 10'000; ++round) {
        QByteArray toml = good;
        for (auto change = random() % 3 + 1; change > 0; --change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<quint64>(toml.size()));
            toml[at] =
                letters[static_cast<qsizetype>(random() % static_cast<quint64>(letters.size()))];
        }
        const auto scenario = parseScenario(toml, {});
        accepted += scenario ? 1 : 0;
        QVERIFY(scenario || !scenario.error().message.isEmpty());
    }
    QVERIFY(accepted > 0 && accepted < 10'000);
}

QTEST_APPLESS_MAIN(TestScenarioParser)
#include "tst_scenarioparser.moc"
