// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestInternalErrorRule final : public QObject
{
    Q_OBJECT

private slots:
    void saysThatTheServerClosedWith1011();
    void saysThatTheClientClosedWith1011();
    void showsTheNoticeBeforeTheClose();
    void staysSilent_data();
    void staysSilent();
};

void TestInternalErrorRule::saysThatTheServerClosedWith1011()
{
    JournalScript script;
    script.connected().moved("closing").closed(1011, u"server"_s, u"closed by this server"_s);
    QCOMPARE(codesIn(script), QStringList{u"closed_1011_by_server"_s});
    QCOMPARE(sentenceIn(script),
             u"this server closed with 1011 (internal error): closed by this server"_s);
    QCOMPARE(findingsIn(script).first().evidence, QList<quint64>{script.lastSequence()});
}

void TestInternalErrorRule::saysThatTheClientClosedWith1011()
{
    JournalScript script;
    script.connected().moved("closed").closed(1011, u"client"_s, u"the client failed"_s);
    QCOMPARE(codesIn(script), QStringList{u"closed_1011_by_client"_s});
    QCOMPARE(sentenceIn(script), u"the client closed with 1011 (internal error): bye"_s);
}

void TestInternalErrorRule::showsTheNoticeBeforeTheClose()
{
    JournalScript script;
    script.connected().add(journal::EntryKind::FaultInjected, "close_1011");
    const quint64 fault = script.lastSequence();
    script.closed(1011, u"server"_s);
    QCOMPARE(findingsIn(script).first().evidence, (QList<quint64>{fault, fault + 1}));
}

void TestInternalErrorRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    for (const int code : {1000, 1001, 1005, 1008, 1012, 4001}) {
        QTest::addRow("%d", code) << JournalScript()
                                         .connected()
                                         .add(journal::EntryKind::Notice, "x")
                                         .closed(code, u"client"_s);
    }
    QTest::newRow("no WebSocket") << JournalScript().opened().tcpClosed();
    QTest::newRow("1011 as text") << JournalScript().connected().received("1011", "1011");
}

void TestInternalErrorRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestInternalErrorRule)
#include "tst_internalerrorrule.moc"
