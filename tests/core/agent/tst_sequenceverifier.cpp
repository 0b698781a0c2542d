// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/sequenceverifier.h"
#include "tests/core/agent/eventbodies.h"

#include <QSet>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;

class TestSequenceVerifier final : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAWholeRun();
    void namesTheFault_data();
    void namesTheFault();
    void judgesEverySequenceOfFiveEventsAsTheGrammarDoes();
    void aRefusedEventChangesNothing();
    void keepsOpenToolsOldestFirst();
    void refusesMoreOpenToolsThanAllowed();
    void forgetsTheOldestUsedIds();
    void codesAreDistinct();
};

namespace {

Result<void, SequenceFault> feed(SequenceVerifier &verifier,
                                 const std::vector<AgentEventBody> &bodies)
{
    for (const AgentEventBody &body : bodies) {
        if (const auto verdict = verifier.accept(body); !verdict)
            return verdict;
    }
    return {};
}

/// The grammar once more, told in another way: looks through everything that was accepted.
std::optional<SequenceFault> faultAfter(const std::vector<AgentEventBody> &accepted,
                                        const AgentEventBody &next)
{
    QStringList started;
    QStringList finished;
    for (const AgentEventBody &body : accepted) {
        if (isTerminal(body))
            return SequenceFault::AfterEnd;
        if (const auto *tool = std::get_if<ToolCallStarted>(&body))
            started << tool->toolCallId;
        if (const auto *tool = std::get_if<ToolCallFinished>(&body))
            finished << tool->toolCallId;
    }
    if (std::holds_alternative<RunStarted>(next))
        return accepted.empty() ? std::optional<SequenceFault>() : SequenceFault::StartedTwice;
    if (accepted.empty())
        return SequenceFault::BeforeStart;
    if (const auto *tool = std::get_if<ToolCallStarted>(&next);
        tool && started.contains(tool->toolCallId))
        return SequenceFault::ToolStartedTwice;
    if (const auto *tool = std::get_if<ToolCallFinished>(&next)) {
        if (!started.contains(tool->toolCallId) || finished.contains(tool->toolCallId))
            return SequenceFault::ToolNotStarted;
    }
    if (isTerminal(next) && started.size() != finished.size())
        return SequenceFault::ToolStillOpen;
    return {};
}

} // namespace

void TestSequenceVerifier::acceptsAWholeRun()
{
    SequenceVerifier verifier;
    QVERIFY(!verifier.isStarted());
    QVERIFY(feed(verifier,
                 {RunStarted{}, Reasoning{}, toolStart(u"a"_s), toolStart(u"b"_s), Progress{},
                  toolEnd(u"a"_s), TextDelta{}, toolEnd(u"b"_s), TextDelta{}}));
    QVERIFY(verifier.isStarted());
    QVERIFY(!verifier.isFinished());
    QVERIFY(verifier.accept(runEnd()));
    QVERIFY(verifier.isFinished());
}

void TestSequenceVerifier::namesTheFault_data()
{
    QTest::addColumn<std::vector<AgentEventBody>>("bodies");
    QTest::addColumn<SequenceFault>("fault");
    using Bodies = std::vector<AgentEventBody>;
    QTest::newRow("no start") << Bodies{Reasoning{}} << SequenceFault::BeforeStart;
    QTest::newRow("end before start") << Bodies{runEnd()} << SequenceFault::BeforeStart;
    QTest::newRow("two starts") << Bodies{RunStarted{}, RunStarted{}}
                                << SequenceFault::StartedTwice;
    QTest::newRow("text after the end")
        << Bodies{RunStarted{}, runEnd(), TextDelta{}} << SequenceFault::AfterEnd;
    QTest::newRow("start after the end")
        << Bodies{RunStarted{}, runEnd(), RunStarted{}} << SequenceFault::AfterEnd;
    QTest::newRow("two ends") << Bodies{RunStarted{}, RunFailed{}, RunCancelled{}}
                              << SequenceFault::AfterEnd;
    QTest::newRow("tool from nowhere")
        << Bodies{RunStarted{}, toolEnd(u"a"_s)} << SequenceFault::ToolNotStarted;
    QTest::newRow("tool finished twice")
        << Bodies{RunStarted{}, toolStart(u"a"_s), toolEnd(u"a"_s), toolEnd(u"a"_s)}
        << SequenceFault::ToolNotStarted;
    QTest::newRow("tool started twice")
        << Bodies{RunStarted{}, toolStart(u"a"_s), toolStart(u"a"_s)}
        << SequenceFault::ToolStartedTwice;
    QTest::newRow("tool id used again")
        << Bodies{RunStarted{}, toolStart(u"a"_s), toolEnd(u"a"_s), toolStart(u"a"_s)}
        << SequenceFault::ToolStartedTwice;
    QTest::newRow("finished with an open tool")
        << Bodies{RunStarted{}, toolStart(u"a"_s), runEnd()} << SequenceFault::ToolStillOpen;
    QTest::newRow("failed with an open tool")
        << Bodies{RunStarted{}, toolStart(u"a"_s), RunFailed{}} << SequenceFault::ToolStillOpen;
    QTest::newRow("cancelled with an open tool")
        << Bodies{RunStarted{}, toolStart(u"a"_s), RunCancelled{}} << SequenceFault::ToolStillOpen;
}

void TestSequenceVerifier::namesTheFault()
{
    QFETCH(const std::vector<AgentEventBody>, bodies);
    QFETCH(const SequenceFault, fault);
    SequenceVerifier verifier;
    const std::vector<AgentEventBody> before(bodies.begin(), bodies.end() - 1);
    QVERIFY(feed(verifier, before));
    const auto verdict = verifier.accept(bodies.back());
    QVERIFY(!verdict);
    QCOMPARE(verdict.error(), fault);
}

void TestSequenceVerifier::judgesEverySequenceOfFiveEventsAsTheGrammarDoes()
{
    const std::vector<AgentEventBody> alphabet{
        RunStarted{},    Reasoning{}, toolStart(u"a"_s), toolEnd(u"a"_s), toolStart(u"b"_s),
        toolEnd(u"b"_s), runEnd(),    RunFailed{},       RunCancelled{},
    };
    size_t count = 1;
    for (int i = 0; i < 5; ++i)
        count *= alphabet.size();
    for (size_t number = 0; number < count; ++number) {
        SequenceVerifier verifier;
        std::vector<AgentEventBody> accepted;
        size_t rest = number;
        for (int i = 0; i < 5; ++i, rest /= alphabet.size()) {
            const AgentEventBody &body = alphabet[rest % alphabet.size()];
            const std::optional<SequenceFault> expected = faultAfter(accepted, body);
            const auto verdict = verifier.accept(body);
            const std::optional<SequenceFault> actual =
                verdict ? std::optional<SequenceFault>() : verdict.error();
            QVERIFY2(actual == expected, qPrintable(QString::number(number) + lineOf(body)));
            if (verdict)
                accepted.push_back(body);
        }
    }
}

void TestSequenceVerifier::aRefusedEventChangesNothing()
{
    SequenceVerifier verifier;
    QVERIFY(!verifier.accept(runEnd()));
    QVERIFY(!verifier.isStarted());
    QVERIFY(!verifier.isFinished());
    QVERIFY(feed(verifier, {RunStarted{}, toolStart(u"a"_s)}));
    QVERIFY(!verifier.accept(runEnd()));
    QVERIFY(!verifier.isFinished());
    QCOMPARE(verifier.openTools().size(), 1);
    QVERIFY(feed(verifier, {toolEnd(u"a"_s), runEnd()}));
}

void TestSequenceVerifier::keepsOpenToolsOldestFirst()
{
    SequenceVerifier verifier;
    QVERIFY(feed(
        verifier,
        {RunStarted{}, toolStart(u"a"_s), toolStart(u"b"_s), toolStart(u"c"_s), toolEnd(u"b"_s)}));
    QCOMPARE(verifier.openTools().size(), 2);
    QCOMPARE(verifier.openTools().first().toolCallId, u"a"_s);
    QCOMPARE(verifier.openTools().last().toolCallId, u"c"_s);
}

void TestSequenceVerifier::refusesMoreOpenToolsThanAllowed()
{
    SequenceVerifier verifier;
    QVERIFY(verifier.accept(RunStarted{}));
    for (qsizetype i = 0; i < openToolsMax; ++i)
        QVERIFY(verifier.accept(toolStart(QString::number(i))));
    const auto verdict = verifier.accept(toolStart(u"one more"_s));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error(), SequenceFault::TooManyOpenTools);
    QVERIFY(verifier.accept(toolEnd(u"0"_s)));
    QVERIFY(verifier.accept(toolStart(u"one more"_s)));
}

void TestSequenceVerifier::forgetsTheOldestUsedIds()
{
    SequenceVerifier verifier;
    const QString first = u"first"_s;
    const QString second = QString(usedIdCharsMax - 1, u'x');
    QVERIFY(feed(verifier, {RunStarted{}, toolStart(first), toolEnd(first)}));
    QVERIFY(!verifier.accept(toolStart(first)));
    QVERIFY(feed(verifier, {toolStart(second), toolEnd(second)}));
    QVERIFY(!verifier.accept(toolStart(second)));
    QVERIFY(verifier.accept(toolStart(first)));
}

void TestSequenceVerifier::codesAreDistinct()
{
    QSet<QByteArray> codes;
    for (int i = 0; i <= static_cast<int>(SequenceFault::TooManyOpenTools); ++i)
        codes << codeOf(static_cast<SequenceFault>(i));
    QCOMPARE(codes.size(), static_cast<int>(SequenceFault::TooManyOpenTools) + 1);
    QVERIFY(codes.contains("tool_still_open"));
}

QTEST_APPLESS_MAIN(TestSequenceVerifier)
#include "tst_sequenceverifier.moc"
