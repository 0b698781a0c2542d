// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/exitcode.h"
#include "app/run/trafficjudge.h"
#include "tests/support/journalscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace Qt::StringLiterals;
using check::Verdict;
using tests::JournalScript;

namespace {

using Kind = JournalScript::Kind;
using Direction = JournalScript::Direction;

CommandEnd endOf(CommandEnd::Kind kind, int code = 0)
{
    return {.kind = kind, .code = code, .problem = {}, .duration = std::chrono::milliseconds(10)};
}

check::Report reportOf(const Expectations &expectations, const JournalScript &script,
                       const CommandEnd &end = {}, quint64 lostCount = 0)
{
    TrafficJudge judge(expectations);
    journal::Page page;
    page.entries = script.entries();
    page.lostCount = lostCount;
    judge.fold(page);
    judge.advance(script.now());
    return judge.judge(u"command"_s, end);
}

JournalScript someRun()
{
    JournalScript script;
    script.on(1).connected();
    for (const QByteArray name : {"agent_started", "agent_thinking", "agent_completed"})
        script.add(Kind::AgentEvent, name, "{}"_ba, Direction::Out);
    return script;
}

} // namespace

class TestTrafficJudge final : public QObject
{
    Q_OBJECT

private slots:
    void givesNoVerdictWithoutTraffic();
    void findsExpectedEvents();
    void anEventNobodyWasSentDoesNotCount();
    void followsTheOrderOnOneConnection_data();
    void followsTheOrderOnOneConnection();
    void doesNotJoinConnectionsIntoOneOrder();
    void failsOnAFinding();
    void saysThatRecordsWereLost();
    void failsWhenTheCommandTookTooLong();
    void choosesTheExitCode_data();
    void choosesTheExitCode();
};

void TestTrafficJudge::givesNoVerdictWithoutTraffic()
{
    JournalScript script;
    script.on(0).add(Kind::ServerStarted, "http://127.0.0.1:1");
    const check::Report report =
        reportOf({.events = {"agent_completed"}, .order = {}, .forbiddenFinding = {}}, script);
    QCOMPARE(report.verdict(), Verdict::Skipped);
    QCOMPARE(report.outcomes.size(), 1);
    QCOMPARE(exitCodeFor(report, {}), 2);
}

void TestTrafficJudge::findsExpectedEvents()
{
    const check::Report report =
        reportOf({.events = {"agent_completed", "system_message", "agent_error"},
                  .order = {},
                  .forbiddenFinding = {}},
                 someRun());
    QCOMPARE(report.outcomes.at(2).judgement.verdict, Verdict::Pass);
    QCOMPARE(report.outcomes.at(3).judgement.verdict, Verdict::Pass);
    QCOMPARE(report.outcomes.at(4).judgement.code, "event_missing"_ba);
    QCOMPARE(report.verdict(), Verdict::Fail);
}

void TestTrafficJudge::anEventNobodyWasSentDoesNotCount()
{
    JournalScript script;
    script.on(1).connected().received("agent_error");
    script.add(Kind::AgentEvent, "agent_error", "{}"_ba, Direction::None);
    const check::Report report =
        reportOf({.events = {"agent_error"}, .order = {}, .forbiddenFinding = {}}, script);
    QCOMPARE(report.verdict(), Verdict::Fail);
}

void TestTrafficJudge::followsTheOrderOnOneConnection_data()
{
    QTest::addColumn<QByteArrayList>("order");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("as it came") << QByteArrayList{"agent_started", "agent_completed"}
                                << Verdict::Pass;
    QTest::newRow("the other way round")
        << QByteArrayList{"agent_completed", "agent_started"} << Verdict::Fail;
    QTest::newRow("twice") << QByteArrayList{"agent_started", "agent_started"} << Verdict::Fail;
    QTest::newRow("never") << QByteArrayList{"pong"} << Verdict::Fail;
}

void TestTrafficJudge::followsTheOrderOnOneConnection()
{
    QFETCH(const QByteArrayList, order);
    const check::Report report =
        reportOf({.events = {}, .order = order, .forbiddenFinding = {}}, someRun());
    QTEST(report.verdict(), "verdict");
}

void TestTrafficJudge::doesNotJoinConnectionsIntoOneOrder()
{
    JournalScript script;
    script.on(1).connected().sent("a");
    script.on(2).connected().sent("b");
    const check::Report report =
        reportOf({.events = {}, .order = {"a", "b"}, .forbiddenFinding = {}}, script);
    QCOMPARE(report.outcomes.last().judgement.came, u"b did not follow a"_s);
}

void TestTrafficJudge::failsOnAFinding()
{
    JournalScript script;
    script.on(1).connected().received("exceute_agent");
    script.ignored("unknown_type", {{u"message"_s, u"unknown"_s}});
    const Expectations strict{
        .events = {}, .order = {}, .forbiddenFinding = diagnosis::Severity::Info};
    const check::Report report = reportOf(strict, script);
    QCOMPARE(report.outcomes.last().judgement.code, "finding"_ba);
    QVERIFY(!report.outcomes.last().judgement.nextStep.isEmpty());
    QCOMPARE(reportOf(strict, someRun()).verdict(), Verdict::Pass);
}

void TestTrafficJudge::saysThatRecordsWereLost()
{
    const check::Report report =
        reportOf({.events = {}, .order = {}, .forbiddenFinding = diagnosis::Severity::Problem},
                 someRun(), {}, 7);
    QCOMPARE(report.outcomes.last().judgement.verdict, Verdict::Skipped);
    QVERIFY(report.outcomes.last().judgement.came.contains(u"7 records"));
}

void TestTrafficJudge::failsWhenTheCommandTookTooLong()
{
    const check::Report report = reportOf({}, someRun(), endOf(CommandEnd::Kind::TookTooLong));
    QCOMPARE(report.outcomes.at(1).judgement.code, "took_too_long"_ba);
    QCOMPARE(report.verdict(), Verdict::Fail);
}

void TestTrafficJudge::choosesTheExitCode_data()
{
    QTest::addColumn<CommandEnd>("end");
    QTest::addColumn<bool>("isVerdictGood");
    QTest::addColumn<int>("code");
    using End = CommandEnd::Kind;
    QTest::newRow("both good") << endOf(End::Exited, 0) << true << 0;
    QTest::newRow("the command fails") << endOf(End::Exited, 5) << true << 5;
    QTest::newRow("the verdict fails") << endOf(End::Exited, 0) << false << 1;
    QTest::newRow("both fail") << endOf(End::Exited, 5) << false << 1;
    QTest::newRow("crashed") << endOf(End::Crashed, 11) << true << 139;
    QTest::newRow("took too long") << endOf(End::TookTooLong, 15) << true << 1;
    QTest::newRow("interrupted") << endOf(End::Interrupted, 15) << true << 130;
    QTest::newRow("not started") << endOf(End::NotStarted) << true << 127;
}

void TestTrafficJudge::choosesTheExitCode()
{
    QFETCH(const CommandEnd, end);
    QFETCH(const bool, isVerdictGood);
    Expectations expectations;
    if (!isVerdictGood)
        expectations.events = {"never"};
    QTEST(exitCodeFor(reportOf(expectations, someRun(), end), end), "code");
}

QTEST_APPLESS_MAIN(TestTrafficJudge)
#include "tst_trafficjudge.moc"
