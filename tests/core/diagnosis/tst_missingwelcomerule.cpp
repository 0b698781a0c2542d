// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestMissingWelcomeRule final : public QObject
{
    Q_OBJECT

private slots:
    void reportsAConnectionWithoutAWelcome();
    void reportsWhenOnlyTimePasses();
    void reportsAFailureAfterTheDeadline();
    void namesTheEvidenceAndTheWayOut();
    void staysSilent_data();
    void staysSilent();
    void judgesOnlyWhatItSawBegin();

private:
    static JournalScript accepted()
    {
        JournalScript script;
        script.opened().request().moved("authenticating").judged(AuthVerdict::Accepted);
        script.moved("accepted").answered(101);
        return script;
    }
};

void TestMissingWelcomeRule::reportsAConnectionWithoutAWelcome()
{
    JournalScript script = accepted();
    script.wait(6s).on(2).opened();
    QCOMPARE(codesIn(script), QStringList{u"no_welcome"_s});
    QCOMPARE(findingsIn(script).first().connection.value, 1ULL);
}

void TestMissingWelcomeRule::reportsWhenOnlyTimePasses()
{
    JournalScript script = accepted();
    script.wait(5s - 1ns);
    QVERIFY(codesIn(script).isEmpty());
    script.wait(1ns);
    QCOMPARE(codesIn(script), QStringList{u"no_welcome"_s});
}

void TestMissingWelcomeRule::reportsAFailureAfterTheDeadline()
{
    // Our own deadline ends the connection at that time: the finding must come all the same.
    JournalScript script = accepted();
    script.wait(5s).moved("failed").closed(1006, u"server"_s);
    QCOMPARE(codesIn(script), QStringList{u"no_welcome"_s});
}

void TestMissingWelcomeRule::namesTheEvidenceAndTheWayOut()
{
    JournalScript script = accepted();
    script.wait(5s);
    const diagnosis::Finding finding = findingsIn(script).first();
    QCOMPARE(finding.sentence.text(), u"accepted, but no welcome was sent within 5 s"_s);
    QCOMPARE(finding.evidence, QList<quint64>{5});
    QCOMPARE(finding.severity, diagnosis::Severity::Problem);
    QVERIFY(!finding.causes.isEmpty());
    QVERIFY(finding.nextStep.contains(u"Sec-WebSocket-Protocol"));
}

void TestMissingWelcomeRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("welcomed in time")
        << accepted().wait(4900ms).welcomed().moved("ready").wait(1min);
    QTest::newRow("welcomed in time, ready late")
        << accepted().wait(4900ms).welcomed().wait(1s).moved("ready");
    QTest::newRow("left before the welcome")
        << accepted().wait(1s).moved("closed").closed(1000, u"client"_s).wait(1min);
    QTest::newRow("lost before the welcome")
        << accepted().wait(1s).moved("failed").closed(1006, u"network"_s).wait(1min);
    QTest::newRow("stopped before the welcome")
        << accepted().moved("closing").wait(1min).closed(1001, u"server"_s);
    QTest::newRow("not accepted yet")
        << JournalScript().opened().request().moved("authenticating").wait(1min);
}

void TestMissingWelcomeRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

void TestMissingWelcomeRule::judgesOnlyWhatItSawBegin()
{
    JournalScript script;
    script.answered(101).wait(1min).received("ping").wait(1min).moved("closing");
    QVERIFY(codesIn(script).isEmpty());
}

QTEST_APPLESS_MAIN(TestMissingWelcomeRule)
#include "tst_missingwelcomerule.moc"
