// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestEventNumberRule final : public QObject
{
    Q_OBJECT

private slots:
    void reports_data();
    void reports();
    void namesTheGap();
    void waitsForALateEvent();
    void keepsConsequencesQuiet();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript run(std::initializer_list<std::pair<const char *, int>> events)
    {
        JournalScript script;
        script.connected().runOpened(7);
        for (const auto &[type, number] : events)
            script.event(type, {{u"sequence"_s, number}, {u"tool_call_id"_s, u"t"_s}});
        return script;
    }
};

void TestEventNumberRule::reports_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << run({{"agent_started", 1}, {"agent_completed", 3}}).runClosed()
                             << u"event_missing"_s;
    QTest::newRow("first missing")
        << run({{"agent_thinking", 2}, {"agent_completed", 3}}).runClosed() << u"event_missing"_s;
    QTest::newRow("repeated")
        << run({{"agent_started", 1}, {"progress", 2}, {"progress", 2}, {"agent_completed", 3}})
               .runClosed()
        << u"event_repeated"_s;
    QTest::newRow("started twice")
        << run({{"agent_started", 1}, {"agent_started", 1}, {"agent_completed", 2}}).runClosed()
        << u"event_repeated"_s;
    QTest::newRow("reordered")
        << run({{"agent_started", 1}, {"progress", 3}, {"agent_thinking", 2}, {"agent_error", 4}})
               .runClosed("failed")
        << u"event_out_of_order"_s;
    QTest::newRow("started late") << run({{"agent_thinking", 2},
                                          {"agent_started", 1},
                                          {"agent_error", 3}})
                                         .runClosed("failed")
                                  << u"event_out_of_order"_s;
    QTest::newRow("ended twice")
        << run({{"agent_started", 1}, {"agent_completed", 2}, {"agent_completed", 2}}).runClosed()
        << u"run_ended_twice"_s;
}

void TestEventNumberRule::reports()
{
    QFETCH(const JournalScript, script);
    QFETCH(const QString, code);
    QCOMPARE(codesIn(script), QStringList{code});
    QCOMPARE(findingsIn(script).first().run.value, 7ULL);
}

void TestEventNumberRule::namesTheGap()
{
    QCOMPARE(sentenceIn(run({{"agent_started", 1}, {"progress", 4}, {"agent_error", 5}})),
             u"events of the run are missing (2): behind number 1 came number 4"_s);
}

void TestEventNumberRule::waitsForALateEvent()
{
    JournalScript script = run({{"agent_started", 1}, {"progress", 3}});
    QCOMPARE(codesIn(script.wait(3s - 1ns)), QStringList());
    QCOMPARE(codesIn(script.wait(1ns)), QStringList{u"event_missing"_s});
}

void TestEventNumberRule::keepsConsequencesQuiet()
{
    // A tool that never completes, because its event was dropped.
    QCOMPARE(
        codesIn(
            run({{"agent_started", 1}, {"tool_executing", 2}, {"agent_completed", 4}}).runClosed()),
        QStringList{u"event_missing"_s});
    QCOMPARE(
        codesIn(
            run({{"agent_started", 1}, {"tool_completed", 3}, {"agent_completed", 4}}).runClosed()),
        QStringList{u"event_missing"_s});
    // The next run of the same connection is judged for itself.
    JournalScript next = run({{"agent_started", 1}, {"agent_completed", 3}}).runClosed();
    next.runOpened(8).event("agent_started").runClosed();
    QCOMPARE(codesIn(next), (QStringList{u"event_missing"_s, u"run_without_end"_s}));
}

void TestEventNumberRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("in order")
        << run({{"agent_started", 1}, {"progress", 2}, {"agent_completed", 3}}).runClosed();
    QTest::newRow("without numbers")
        << JournalScript().connected().runOpened(7).event("agent_started").event("agent_completed");
    QTest::newRow("strange numbers")
        << run({{"agent_started", -5}, {"progress", 0}, {"agent_completed", 1}}).runClosed();
    JournalScript unheard = run({{"agent_started", 1}, {"progress", 2}});
    unheard.event("progress", {{u"sequence"_s, 5}}, journal::Direction::None);
    unheard.event("agent_stopped", {{u"sequence"_s, 6}}, journal::Direction::None);
    QTest::newRow("nobody listens any more") << unheard.runClosed("cancelled");
    QTest::newRow("seen from the middle")
        << JournalScript().inRun(3).event("progress", {{u"sequence"_s, 9}});
}

void TestEventNumberRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestEventNumberRule)
#include "tst_eventnumberrule.moc"
