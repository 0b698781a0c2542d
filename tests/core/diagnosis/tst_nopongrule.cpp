// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestNoPongRule final : public QObject
{
    Q_OBJECT

private slots:
    void reportsAClientThatAnsweredNoPing();
    void staysSilent_data();
    void staysSilent();
};

void TestNoPongRule::reportsAClientThatAnsweredNoPing()
{
    JournalScript script;
    script.connected().heartbeat("ping");
    const quint64 first = script.lastSequence();
    script.wait(25s).heartbeat("ping").wait(35s).moved("closing").wait(2s);
    script.closed(1001, u"server"_s);
    QCOMPARE(codesIn(script), QStringList{u"no_pong"_s});
    QCOMPARE(sentenceIn(script),
             u"the client answered no ping for 62 s and was closed with 1001"_s);
    QCOMPARE(findingsIn(script).first().evidence, (QList<quint64>{first, script.lastSequence()}));
}

void TestNoPongRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("answered")
        << JournalScript().connected().heartbeat("ping").heartbeat("pong").wait(1min).closed(
               1001, u"server"_s);
    QTest::newRow("the server stops while a pong is under way")
        << JournalScript().connected().heartbeat("ping").wait(1s).closed(1001, u"server"_s);
    QTest::newRow("the client goes away")
        << JournalScript().connected().heartbeat("ping").wait(50s).closed(1001, u"client"_s);
    QTest::newRow("closed for another reason")
        << JournalScript().connected().heartbeat("ping").wait(50s).closed(1000, u"server"_s);
    QTest::newRow("no ping at all") << JournalScript().connected().closed(1001, u"server"_s);
}

void TestNoPongRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestNoPongRule)
#include "tst_nopongrule.moc"
