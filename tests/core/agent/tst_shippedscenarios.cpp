// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentdirectory.h"
#include "core/agent/scenario.h"
#include "core/base/json.h"
#include "tests/core/agent/runrecorder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The files in resources/scenarios and the example in docs/scenarios.md.
class TestShippedScenarios final : public QObject
{
    Q_OBJECT

private slots:
    void areTheSevenThatTheManualNames();
    void runToTheirEndInOrder_data();
    void runToTheirEndInOrder();
    void runInOrderForAnyMessageAndSeed_data();
    void runInOrderForAnyMessageAndSeed();
    void theAssistantSendsExactlyTheFiveEvents();
    void theAssistantIsQuickAndSteady();
    void answersHaveTheSubstanceClientsLookFor_data();
    void answersHaveTheSubstanceClientsLookFor();
    void clientsFindTheAgentsTheyAskFor_data();
    void clientsFindTheAgentsTheyAskFor();
    void theResearcherHasSeveralToolsOpenAtOnce();
    void theStorytellerSendsHundredsOfDeltas();
    void theFailingOneFailsAToolAndThenItself();
    void theExampleOfTheManualPlays();
};

namespace {

QString sourcePath(const QString &path)
{
    return QStringLiteral(WIRELAMP_SOURCE_DIR) + u'/' + path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(sourcePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AgentDirectory shippedAgents()
{
    AgentDirectory directory(u"assistant"_s);
    ScenarioFolder loaded = loadScenarios({sourcePath(u"resources/scenarios"_s)});
    for (const ScenarioError &error : loaded.errors)
        qWarning("%s:%d: %s", qPrintable(error.file), error.line, qPrintable(error.message));
    directory.setAgents(std::move(loaded.agents));
    return directory;
}

/// Plays one run to its end, as the server would.
std::unique_ptr<RunRecorder> play(const Agent &agent, const QString &message, quint64 seed = 1)
{
    RunRequest request;
    request.message = message;
    request.seed = seed;
    request.context.userId = u"ana"_s;
    request.context.agentName = agent.name();
    request.context.threadId = u"thread_1"_s;
    request.context.runName = "run_1"_ba;
    auto recorder = std::make_unique<RunRecorder>();
    recorder->make(agent.begin(request, recorder->clock.now()), request);
    recorder->playToEnd();
    return recorder;
}

std::unique_ptr<RunRecorder> playShipped(const QString &name, const QString &message = u"why?"_s,
                                         quint64 seed = 1)
{
    return play(**shippedAgents().find(name), message, seed);
}

template<typename T>
QList<T> all(const QList<AgentEvent> &events)
{
    QList<T> found;
    for (const AgentEvent &event : events) {
        if (const auto *body = std::get_if<T>(&event.body))
            found << *body;
    }
    return found;
}

void addShippedNames()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : shippedAgents().names())
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

void TestShippedScenarios::areTheSevenThatTheManualNames()
{
    const ScenarioFolder loaded = loadScenarios({sourcePath(u"resources/scenarios"_s)});
    QVERIFY(loaded.errors.isEmpty());
    QCOMPARE(shippedAgents().names(),
             (QStringList{u"assistant"_s, u"data"_s, u"failing"_s, u"optimization"_s,
                          u"researcher"_s, u"storyteller"_s, u"triage"_s}));
    const QByteArray manual = contentOf(u"docs/scenarios.md"_s);
    for (const auto &agent : loaded.agents) {
        QVERIFY(manual.contains('`' + agent->name().toUtf8() + '`'));
        QVERIFY(!agent->description().isEmpty());
    }
}

void TestShippedScenarios::runToTheirEndInOrder_data()
{
    addShippedNames();
}

void TestShippedScenarios::runToTheirEndInOrder()
{
    QFETCH(const QString, name);
    const auto recorder = playShipped(name);
    QCOMPARE(recorder->complaint(), QString());
    QVERIFY(recorder->faults.isEmpty());
    QCOMPARE(std::holds_alternative<RunFinished>(recorder->events.last().body), name != u"failing");
    // Far from the limits of a run, so that none of them times out on a busy machine.
    QVERIFY(recorder->events.last().at < 15s);
    for (const AgentEvent &event : recorder->events) {
        if (const auto *progress = std::get_if<Progress>(&event.body))
            QVERIFY(!progress->message.startsWith(u"still working"));
    }
}

void TestShippedScenarios::runInOrderForAnyMessageAndSeed_data()
{
    addShippedNames();
}

void TestShippedScenarios::runInOrderForAnyMessageAndSeed()
{
    QFETCH(const QString, name);
    const QStringList messages{QString(), u"{{message}}"_s, QString(1'000'000, u'x'),
                               u"a\nb\r\n\t\"quoted\" \\ \U0001F600"_s + QChar(0xd800) + QChar(0)};
    for (const QString &message : messages) {
        for (quint64 seed = 0; seed < 5; ++seed) {
            const auto recorder = playShipped(name, message, seed);
            QCOMPARE(recorder->complaint(), QString());
            QVERIFY(recorder->faults.isEmpty());
        }
    }
}

void TestShippedScenarios::theAssistantSendsExactlyTheFiveEvents()
{
    const auto recorder = playShipped(u"assistant"_s);
    QCOMPARE(recorder->events.size(), 5);
    QVERIFY(std::holds_alternative<RunStarted>(recorder->events[0].body));
    QVERIFY(std::holds_alternative<Reasoning>(recorder->events[1].body));
    QVERIFY(std::holds_alternative<ToolCallStarted>(recorder->events[2].body));
    QVERIFY(std::holds_alternative<ToolCallFinished>(recorder->events[3].body));
    QVERIFY(std::holds_alternative<RunFinished>(recorder->events[4].body));
}

void TestShippedScenarios::theAssistantIsQuickAndSteady()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        const auto recorder = playShipped(u"assistant"_s, u"why?"_s, seed);
        QVERIFY(recorder->events.last().at < 1s);
        for (qsizetype i = 1; i < recorder->events.size(); ++i) {
            const Instant gap = recorder->events[i].at - recorder->events[i - 1].at;
            QVERIFY(gap >= 40ms && gap <= 80ms);
        }
    }
}

void TestShippedScenarios::answersHaveTheSubstanceClientsLookFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    const QStringList common{u"analysis"_s, u"recommendation"_s, u"data"_s, u"1)"_s, u"2)"_s};
    QTest::newRow("assistant") << u"assistant"_s << common;
    QTest::newRow("triage") << u"triage"_s << common;
    QTest::newRow("data") << u"data"_s
                          << common
            + QStringList{u"anomalies"_s, u"insights"_s, u"forecast"_s, u"capacity"_s,
                          u"recommendations"_s};
    QTest::newRow("optimization") << u"optimization"_s
                                  << QStringList{u"optimization"_s,    u"savings"_s,
                                                 u"recommendations"_s, u"implementation"_s,
                                                 u"cost reduction"_s,  u"1)"_s};
}

void TestShippedScenarios::answersHaveTheSubstanceClientsLookFor()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, words);
    const auto recorder = playShipped(name, u"Reduce my bill"_s);
    const auto response = all<RunFinished>(recorder->events).first().response;
    QVERIFY(response.size() > 100);
    QVERIFY(response.contains(u"Reduce my bill"));
    for (const QString &word : words)
        QVERIFY2(response.contains(word, Qt::CaseInsensitive), qPrintable(word));
    // Clients read the text of a result, whatever its type is, and want more than 50 characters.
    for (const ToolCallFinished &tool : all<ToolCallFinished>(recorder->events)) {
        const QString text = QString::fromUtf8(tool.result);
        QVERIFY(text.size() > 50);
        static const QRegularExpression marker(u"metrics|analysis|insights|patterns"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        QVERIFY(marker.match(text).hasMatch());
    }
    if (name == u"assistant")
        QVERIFY(all<ToolCallFinished>(recorder->events).first().result.startsWith('"'));
}

void TestShippedScenarios::clientsFindTheAgentsTheyAskFor_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString() << u"assistant"_s;
    QTest::newRow("supervisor") << u"supervisor_agent"_s << u"assistant"_s;
    QTest::newRow("supervisor with a dash") << u"supervisor-agent"_s << u"assistant"_s;
    QTest::newRow("as a class") << u"ChatAgent"_s << u"assistant"_s;
    QTest::newRow("triage") << u"triage_agent"_s << u"triage"_s;
    QTest::newRow("data") << u"unified_data_agent"_s << u"data"_s;
    QTest::newRow("optimization") << u"optimization_agent"_s << u"optimization"_s;
    QTest::newRow("cost") << u"cost_optimizer"_s << u"optimization"_s;
}

void TestShippedScenarios::clientsFindTheAgentsTheyAskFor()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, name);
    const auto agent = shippedAgents().find(wanted);
    QVERIFY(agent);
    QCOMPARE((*agent)->name(), name);
    QVERIFY(!shippedAgents().find(u"nonexistent_agent"_s));
}

void TestShippedScenarios::theResearcherHasSeveralToolsOpenAtOnce()
{
    const auto recorder = playShipped(u"researcher"_s);
    SequenceVerifier verifier;
    qsizetype mostOpen = 0;
    for (const AgentEvent &event : recorder->events) {
        QVERIFY(verifier.accept(event.body));
        mostOpen = std::max(mostOpen, verifier.openTools().size());
    }
    QCOMPARE(mostOpen, 3);
    const QString said = all<RunFinished>(recorder->events).first().response;
    QString deltas;
    for (const TextDelta &delta : all<TextDelta>(recorder->events))
        deltas += delta.content;
    QCOMPARE(deltas, said);
}

void TestShippedScenarios::theStorytellerSendsHundredsOfDeltas()
{
    const auto recorder = playShipped(u"storyteller"_s);
    const QList<TextDelta> deltas = all<TextDelta>(recorder->events);
    QVERIFY(deltas.size() > 300);
    QVERIFY(deltas.last().isFinal);
    QVERIFY(recorder->events.last().at < 10s);
}

void TestShippedScenarios::theFailingOneFailsAToolAndThenItself()
{
    const auto recorder = playShipped(u"failing"_s);
    const QList<ToolCallFinished> tools = all<ToolCallFinished>(recorder->events);
    QCOMPARE(tools.size(), 2);
    QVERIFY(tools[0].error->contains(u"database"));
    QCOMPARE(*tools[1].error, u"run ended"_s);
    const auto &failed = std::get<RunFailed>(recorder->events.last().body);
    QCOMPARE(failed.code, u"tool_failed"_s);
    QVERIFY(failed.recoverable);
}

void TestShippedScenarios::theExampleOfTheManualPlays()
{
    const QByteArray manual = contentOf(u"docs/scenarios.md"_s);
    const QByteArray fence = "```toml\n"_ba;
    const qsizetype begin = manual.indexOf(fence) + fence.size();
    const qsizetype end = manual.indexOf("```", begin);
    QVERIFY(begin > fence.size() && end > begin);
    QCOMPARE(manual.count(fence), 1);

    const auto scenario = parseScenario(manual.sliced(begin, end - begin), u"docs/scenarios.md"_s);
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
    const auto recorder = play(*makeScriptedAgent(*scenario), u"a trip to the sea"_s);
    QCOMPARE(recorder->complaint(), QString());
    QVERIFY(recorder->faults.isEmpty());
    const auto &finished = std::get<RunFinished>(recorder->events.last().body);
    QVERIFY(finished.response.startsWith(u"The cheapest train to "));
    const auto results = parseJsonObject(finished.results);
    QVERIFY(results);
    QVERIFY(results->value(u"price").isDouble());
    QVERIFY(finished.response.contains(u"costs %1 euro"_s.arg(results->value(u"price").toInt())));
}

QTEST_APPLESS_MAIN(TestShippedScenarios)
#include "tst_shippedscenarios.moc"
