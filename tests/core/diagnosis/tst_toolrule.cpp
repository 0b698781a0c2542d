// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestToolRule final : public QObject
{
    Q_OBJECT

private slots:
    void reportsAToolThatIsNeverCompleted();
    void reportsEachOpenTool();
    void reportsAToolThatNeverStarted();
    void judgesNoRunWithTooManyTools();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript run()
    {
        JournalScript script;
        script.connected().runOpened(7).event("agent_started");
        return script;
    }
};

void TestToolRule::reportsAToolThatIsNeverCompleted()
{
    JournalScript script = run().tool("tool_executing", u"t1"_s, u"search"_s);
    const quint64 started = script.lastSequence();
    script.event("agent_completed").runClosed();
    QCOMPARE(codesIn(script), QStringList{u"tool_not_completed"_s});
    QVERIFY(sentenceIn(script).contains(u"the tool \"search\" was not completed"));
    QCOMPARE(findingsIn(script).first().evidence, (QList<quint64>{started, started + 1}));
}

void TestToolRule::reportsEachOpenTool()
{
    JournalScript script = run();
    script.tool("tool_executing", u"t1"_s).tool("tool_executing", u"t2"_s);
    script.tool("tool_completed", u"t1"_s).tool("tool_executing", u"t3"_s);
    script.event("agent_error").runClosed("failed");
    QCOMPARE(codesIn(script), QStringList{u"tool_not_completed x2"_s});
}

void TestToolRule::reportsAToolThatNeverStarted()
{
    const JournalScript script = run().tool("tool_completed", u"t1"_s, u"search"_s);
    QCOMPARE(codesIn(script), QStringList{u"tool_not_started"_s});
    QCOMPARE(sentenceIn(script), u"the tool \"search\" was completed but never started"_s);
}

void TestToolRule::judgesNoRunWithTooManyTools()
{
    JournalScript script = run();
    for (int i = 0; i < 1000; ++i)
        script.tool("tool_executing", QString::number(i));
    script.tool("tool_completed", u"unknown"_s).event("agent_completed").runClosed();
    QCOMPARE(codesIn(script), QStringList());
}

void TestToolRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("paired") << run()
                                   .tool("tool_executing", u"t1"_s)
                                   .tool("tool_completed", u"t1"_s)
                                   .event("agent_completed")
                                   .runClosed();
    QTest::newRow("interleaved") << run()
                                        .tool("tool_executing", u"t1"_s)
                                        .tool("tool_executing", u"t2"_s)
                                        .tool("tool_completed", u"t1"_s)
                                        .tool("tool_completed", u"t2"_s)
                                        .event("agent_stopped")
                                        .runClosed("cancelled");
    QTest::newRow("still at work") << run().tool("tool_executing", u"t1"_s).wait(20s);
    QTest::newRow("the same id in two runs") << run()
                                                    .tool("tool_executing", u"t1"_s)
                                                    .runOpened(8)
                                                    .event("agent_started")
                                                    .tool("tool_executing", u"t1"_s)
                                                    .tool("tool_completed", u"t1"_s)
                                                    .event("agent_completed")
                                                    .runClosed();
    QTest::newRow("a result so long that its id was cut off")
        << run()
               .tool("tool_executing", u"t1"_s)
               .add(journal::EntryKind::AgentEvent, "tool_completed",
                    QByteArray("{\"result\":\"xxxx"), journal::Direction::Out)
               .event("agent_completed")
               .runClosed();
    QTest::newRow("seen from the middle")
        << JournalScript().inRun(3).tool("tool_completed", u"t1"_s).event("agent_completed");
}

void TestToolRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestToolRule)
#include "tst_toolrule.moc"
