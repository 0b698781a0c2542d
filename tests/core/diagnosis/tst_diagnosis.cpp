// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

#include <algorithm>

using namespace wirelamp;
using namespace wirelamp::diagnosis;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestDiagnosis final : public QObject
{
    Q_OBJECT

private slots:
    void givesOneSubjectOneFinding();
    void reportsChangesOnce();
    void keepsTheFirstAndTheNewestEvidence();
    void keepsTheNewestFindings();
    void boundsWhatClientsMaySay();
    void clearsFindingsButGoesOnJudging();
    void judgesNothingAcrossAGap();
    void findsTheSameForAnySplitIntoPages();
    void saysNothingAboutAHealthyServer();
    void survivesEveryKindWithARuinedPayload();

private:
    static void closeWith1011(JournalScript &script, quint64 connection)
    {
        script.on(connection).closed(1011, u"server"_s, u"reason %1"_s.arg(connection));
    }
};

void TestDiagnosis::givesOneSubjectOneFinding()
{
    Diagnosis diagnosis;
    JournalScript script;
    script.connected().ignored("rate_limited", {{u"message"_s, u"one"_s}});
    diagnosis.fold({.entries = script.take()});
    const Instant first = script.now();
    script.wait(3s).ignored("rate_limited", {{u"message"_s, u"two"_s}});
    diagnosis.fold({.entries = script.take()});

    QCOMPARE(diagnosis.findings().size(), 1);
    const Finding finding = diagnosis.findings().first();
    QCOMPARE(finding.id, 1ULL);
    QCOMPARE(finding.count, 2);
    QVERIFY(finding.sentence.text().endsWith(u": two"));
    QVERIFY(finding.firstSeen == first);
    QVERIFY(finding.lastSeen == first + 3s);
    QVERIFY(std::ranges::is_sorted(finding.evidence));
}

void TestDiagnosis::reportsChangesOnce()
{
    Diagnosis diagnosis;
    JournalScript script;
    closeWith1011(script, 1);
    closeWith1011(script, 2);
    QCOMPARE(diagnosis.fold({.entries = script.take()}).changed, (QList<quint64>{1, 2}));
    QVERIFY(diagnosis.fold({}).changed.isEmpty());
    closeWith1011(script, 2);
    QCOMPARE(diagnosis.fold({.entries = script.take()}).changed, QList<quint64>{2});
    script.on(3).moved("accepted");
    QVERIFY(diagnosis.fold({.entries = script.take()}).changed.isEmpty());
    QCOMPARE(diagnosis.advance(script.now() + 5s).changed, QList<quint64>{3});
}

void TestDiagnosis::keepsTheFirstAndTheNewestEvidence()
{
    Diagnosis diagnosis;
    JournalScript script;
    script.connected();
    for (int i = 0; i < 500; ++i)
        script.ignored("rate_limited");
    diagnosis.fold({.entries = script.entries()});
    const QList<quint64> evidence = diagnosis.findings().first().evidence;
    QCOMPARE(evidence.size(), Finding::evidenceMax);
    QVERIFY(std::ranges::is_sorted(evidence));
    QCOMPARE(evidence.first(), 9ULL);
    QCOMPARE(evidence.last(), script.lastSequence());
}

void TestDiagnosis::keepsTheNewestFindings()
{
    Diagnosis diagnosis;
    JournalScript script;
    for (quint64 id = 1; id <= Diagnosis::findingsMax; ++id)
        closeWith1011(script, id);
    QVERIFY(diagnosis.fold({.entries = script.take()}).removed.isEmpty());
    closeWith1011(script, 5000);
    const DiagnosisChanges changes = diagnosis.fold({.entries = script.take()});
    QCOMPARE(changes.removed, QList<quint64>{1});
    QCOMPARE(diagnosis.findings().size(), static_cast<qsizetype>(Diagnosis::findingsMax));
    QCOMPARE(diagnosis.find(1), nullptr);
    QVERIFY(diagnosis.find(2));

    // What was forgotten is a new finding when it comes again.
    closeWith1011(script, 1);
    QCOMPARE(diagnosis.fold({.entries = script.take()}).changed, QList<quint64>{1002});
}

void TestDiagnosis::boundsWhatClientsMaySay()
{
    JournalScript script;
    script.connected().closed(1011, u"client"_s);
    script.on(2).add(journal::EntryKind::ConnectionClosed, "1011",
                     QJsonObject{{u"by"_s, u"client"_s}, {u"reason"_s, QString(9000, u'x')}});
    QVERIFY(findingsIn(script).last().sentence.text().size() < 250);
}

void TestDiagnosis::clearsFindingsButGoesOnJudging()
{
    Diagnosis diagnosis;
    JournalScript script;
    closeWith1011(script, 1);
    script.on(2).moved("accepted");
    diagnosis.fold({.entries = script.take()});
    QCOMPARE(diagnosis.clear().removed, QList<quint64>{1});
    QVERIFY(diagnosis.findings().isEmpty());
    QCOMPARE(diagnosis.advance(script.now() + 5s).changed, QList<quint64>{2});
    QCOMPARE(diagnosis.find(2)->rule, "no_welcome"_ba);
}

void TestDiagnosis::judgesNothingAcrossAGap()
{
    Diagnosis diagnosis;
    JournalScript script;
    script.on(1).moved("accepted").on(2).connected().runOpened(1);
    script.on(3).streamOpened().sent("stream_start").backpressure("paused", 300'000);
    diagnosis.fold({.entries = script.take()});
    script.wait(1s).on(4).opened();
    diagnosis.fold({.entries = script.take(), .lostCount = 100});
    QVERIFY(diagnosis.advance(script.now() + 1h).changed.isEmpty());
}

void TestDiagnosis::findsTheSameForAnySplitIntoPages()
{
    JournalScript script;
    script.on(1).moved("accepted").wait(6s).on(2).connected().runOpened(1).event("agent_thinking");
    script.wait(1s).runClosed().ignored("unknown_type").closed(1011, u"client"_s);
    const QList<Finding> whole = findingsIn(script);
    QVERIFY(whole.size() >= 4);

    Diagnosis pieces;
    for (const journal::Entry &entry : script.entries())
        pieces.fold({.entries = {entry}});
    const QList<Finding> found = pieces.findings();
    QCOMPARE(found.size(), whole.size());
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QCOMPARE(found.at(i).rule, whole.at(i).rule);
        QCOMPARE(found.at(i).evidence, whole.at(i).evidence);
    }
}

void TestDiagnosis::saysNothingAboutAHealthyServer()
{
    JournalScript script;
    script.on(0).add(journal::EntryKind::ServerStarted, "http://127.0.0.1:8765");
    for (quint64 id = 1; id <= 200; ++id) {
        script.on(id).connected().wait(10ms).received("execute_agent").runOpened(id);
        script.event("agent_started").wait(100ms).event("agent_thinking");
        script.tool("tool_executing", u"t"_s).wait(100ms).tool("tool_completed", u"t"_s);
        script.event("partial_result").event("agent_completed").runClosed();
        script.wait(25s).heartbeat("ping").heartbeat("pong");
        script.moved("closed").closed(1000, u"client"_s);
        script.on(1000 + id).opened().request("POST /api/chat/stream", u"stream"_s).streamOpened();
        script.answered(200).sent("stream_start").runOpened(1000 + id).event("agent_started");
        script.wait(5s).heartbeat("comment").event("agent_completed").runClosed();
        script.sent("stream_end").streamClosed("completed").tcpClosed();
    }
    QCOMPARE(codesIn(script), QStringList());
}

void TestDiagnosis::survivesEveryKindWithARuinedPayload()
{
    Diagnosis diagnosis;
    for (const QByteArray &payload :
         {QByteArray(), "{\"transport\":\"websocket\",\"headers\":"_ba, "[]"_ba, "{\"by\":3}"_ba,
          R"({"headers":[1,[2],["upgrade",{}]],"deadline_ms":-7,"peer":[]})"_ba,
          QByteArray(1000, '['), QByteArray("\xff\0\"", 3)}) {
        JournalScript script;
        for (int kind = 0; kind <= static_cast<int>(journal::EntryKind::ConnectionClosed); ++kind) {
            for (const char *name :
                 {"", "101", "1011", "accepted", "tool_executing", "agent_completed", "ping",
                  "paused", "stalled", "unknown_type", "rejected", "99999999999"}) {
                script.inRun(1).add(static_cast<journal::EntryKind>(kind), name, payload,
                                    journal::Direction::Out);
            }
        }
        diagnosis.fold({.entries = script.entries()});
    }
    diagnosis.advance(1h);
    for (const Finding &finding : diagnosis.findings())
        QVERIFY(!finding.sentence.text().isEmpty());
}

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
