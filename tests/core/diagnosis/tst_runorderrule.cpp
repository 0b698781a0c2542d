// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRunOrderRule final : public QObject
{
    Q_OBJECT

private slots:
    void reports_data();
    void reports();
    void namesWhatWasSaid();
    void reportsARunThatNeverEnds();
    void reportsAStartlessRunOnce();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript run()
    {
        JournalScript script;
        script.connected().runOpened(7);
        return script;
    }
};

void TestRunOrderRule::reports_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("no start") << run().event("agent_thinking").event("agent_completed").runClosed()
                              << u"run_without_start"_s;
    QTest::newRow("no end") << run().event("agent_started").event("agent_thinking").runClosed()
                            << u"run_without_end"_s;
    QTest::newRow("nothing at all") << run().runClosed() << u"run_without_end"_s;
    QTest::newRow("started twice")
        << run().event("agent_started").event("agent_started").event("agent_completed").runClosed()
        << u"run_out_of_order"_s;
    QTest::newRow("after the end")
        << run().event("agent_started").event("agent_completed").event("partial_result").runClosed()
        << u"run_out_of_order"_s;
    QTest::newRow("ended twice") << run()
                                        .event("agent_started")
                                        .event("agent_error")
                                        .event("agent_stopped")
                                        .runClosed("failed")
                                 << u"run_ended_twice"_s;
    QTest::newRow("behind its close")
        << run().event("agent_started").event("agent_completed").runClosed().event("partial_result")
        << u"run_out_of_order"_s;
    QTest::newRow("kept in order") << run()
                                          .event("agent_started")
                                          .add(journal::EntryKind::Notice, "agent_order")
                                          .event("agent_completed")
                                          .runClosed()
                                   << u"agent_order"_s;
}

void TestRunOrderRule::reports()
{
    QFETCH(const JournalScript, script);
    QFETCH(const QString, code);
    QCOMPARE(codesIn(script), QStringList{code});
    QCOMPARE(findingsIn(script).first().run.value, 7ULL);
    QCOMPARE(findingsIn(script).first().connection.value, 1ULL);
    QVERIFY(findingsIn(script).first().evidence.size() >= 2);
}

void TestRunOrderRule::namesWhatWasSaid()
{
    QCOMPARE(sentenceIn(run().event("agent_thinking")),
             u"the run said agent_thinking before agent_started"_s);
    QCOMPARE(sentenceIn(run().event("agent_started").event("agent_started")),
             u"the run said agent_started after agent_started"_s);
    QCOMPARE(sentenceIn(run().event("agent_started").event("agent_completed").event("progress")),
             u"the run said progress after agent_completed"_s);
}

void TestRunOrderRule::reportsARunThatNeverEnds()
{
    JournalScript script = run().event("agent_started").wait(35s - 1ns);
    QVERIFY(codesIn(script).isEmpty());
    script.wait(1ns);
    QCOMPARE(codesIn(script), QStringList{u"run_overdue"_s});
    script.wait(1h);
    QCOMPARE(codesIn(script), QStringList{u"run_overdue"_s});
}

void TestRunOrderRule::reportsAStartlessRunOnce()
{
    JournalScript script = run();
    for (int i = 0; i < 100; ++i)
        script.event("agent_thinking");
    QCOMPARE(codesIn(script), QStringList{u"run_without_start"_s});
}

void TestRunOrderRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    for (const char *end : {"agent_completed", "agent_error", "agent_stopped"}) {
        QTest::newRow(end)
            << run().event("agent_started").event("agent_thinking").event(end).runClosed().wait(1h);
    }
    QTest::newRow("cancelled before it began")
        << run().event("agent_stopped").runClosed("cancelled");
    QTest::newRow("cancelled and unheard") << run().runClosed("cancelled");
    QTest::newRow("two at the same time") << run()
                                                 .event("agent_started")
                                                 .runOpened(8)
                                                 .event("agent_started")
                                                 .inRun(7)
                                                 .event("agent_completed")
                                                 .runClosed()
                                                 .inRun(8)
                                                 .event("agent_completed")
                                                 .runClosed();
    QTest::newRow("seen from the middle")
        << JournalScript().inRun(3).event("agent_thinking").event("agent_started").runClosed();
    QTest::newRow("without a deadline in the record")
        << JournalScript().runOpened(4, -1).event("agent_started").wait(1h);
}

void TestRunOrderRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestRunOrderRule)
#include "tst_runorderrule.moc"
