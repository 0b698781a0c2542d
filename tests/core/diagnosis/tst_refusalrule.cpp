// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/diagnosisscript.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRefusalRule final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatABrowserSeesBeforeTheUpgrade();
    void saysWhatEveryClientSeesAfterTheUpgrade();
    void explainsEveryVerdict_data();
    void explainsEveryVerdict();
    void explainsRefusalsAtTheDoor();
    void knowsATimeoutWithoutAVerdict();
    void gathersRefusalsOfOneAddressForOneReason();
    void keepsReasonsAndAddressesApart();
    void staysSilent_data();
    void staysSilent();

private:
    static JournalScript refused(AuthVerdict verdict, int status = 401)
    {
        JournalScript script;
        refuse(script, verdict, status);
        return script;
    }
    static void refuse(JournalScript &script, AuthVerdict verdict, int status = 401,
                       const QString &peer = u"127.0.0.1:50000"_s)
    {
        script.opened(peer).request().moved("authenticating").judged(verdict).moved("rejected");
        script.answered(status).closed(1006, u"server"_s);
    }
};

void TestRefusalRule::saysWhatABrowserSeesBeforeTheUpgrade()
{
    const JournalScript script = refused(AuthVerdict::Expired);
    QCOMPARE(codesIn(script), QStringList{u"refused_before_upgrade"_s});
    QCOMPARE(sentenceIn(script),
             u"refused with HTTP 401 before the upgrade (expired): a browser shows only close code "
             "1006, other clients see the status"_s);
    const diagnosis::Finding finding = findingsIn(script).first();
    QCOMPARE(finding.evidence, (QList<quint64>{2, 4, 6}));
    QVERIFY(finding.causes.first().contains(u"lifetime"));
}

void TestRefusalRule::saysWhatEveryClientSeesAfterTheUpgrade()
{
    JournalScript script;
    script.opened().request().moved("authenticating").judged(AuthVerdict::BadSignature);
    script.answered(101).moved("closing").sent("error_message").moved("rejected");
    script.closed(4001, u"server"_s);
    QCOMPARE(codesIn(script), QStringList{u"refused_after_upgrade"_s});
    QCOMPARE(sentenceIn(script),
             u"refused with close code 4001 after the upgrade (bad_signature): every client sees "
             "the code, after an error frame"_s);
    QVERIFY(findingsIn(script).first().nextStep.contains(u"secret"));
}

void TestRefusalRule::explainsEveryVerdict_data()
{
    QTest::addColumn<int>("verdict");
    for (int verdict = static_cast<int>(AuthVerdict::Missing);
         verdict <= static_cast<int>(AuthVerdict::Timeout); ++verdict)
        QTest::newRow(codeOf(static_cast<AuthVerdict>(verdict)).constData()) << verdict;
}

void TestRefusalRule::explainsEveryVerdict()
{
    QFETCH(const int, verdict);
    const QList<diagnosis::Finding> findings =
        findingsIn(refused(static_cast<AuthVerdict>(verdict)));
    QCOMPARE(findings.size(), 1);
    QVERIFY(!findings.first().causes.isEmpty());
    QVERIFY(!findings.first().nextStep.contains(u"read the body"));
    QVERIFY(findings.first().sentence.text().contains(
        QString::fromLatin1(codeOf(static_cast<AuthVerdict>(verdict)))));
}

void TestRefusalRule::explainsRefusalsAtTheDoor()
{
    const QJsonArray upgrade = headersOf({{u"Upgrade"_s, u"websocket"_s}});
    JournalScript script;
    script.opened().request("GET /ws", u"http"_s, upgrade);
    script.answered(403, {{u"body"_s, u"{\"error\":\"origin_not_allowed\"}"_s}}).tcpClosed();
    QVERIFY(sentenceIn(script).startsWith(u"refused with HTTP 403"));
    QVERIFY(findingsIn(script).first().nextStep.contains(u"server.cors_origins"));

    JournalScript unreadable;
    unreadable.opened().request().answered(426).tcpClosed();
    QVERIFY(sentenceIn(unreadable).contains(u"no reason given"));
}

void TestRefusalRule::knowsATimeoutWithoutAVerdict()
{
    JournalScript script;
    script.opened().request().moved("authenticating").answered(101).wait(5s).moved("closing");
    script.moved("rejected").closed(4001, u"server"_s);
    QVERIFY(sentenceIn(script).contains(u"(timeout)"));
}

void TestRefusalRule::gathersRefusalsOfOneAddressForOneReason()
{
    JournalScript script;
    for (quint64 id = 1; id <= 4; ++id) {
        script.on(id).wait(1min);
        refuse(script, AuthVerdict::Expired, 401, u"10.0.0.1:%1"_s.arg(id));
    }
    QCOMPARE(codesIn(script), QStringList{u"refused_before_upgrade x4"_s});
    QCOMPARE(findingsIn(script).first().connection.value, 4ULL);
    QCOMPARE(findingsIn(script).first().evidence.size(), 12);
}

void TestRefusalRule::keepsReasonsAndAddressesApart()
{
    JournalScript script;
    refuse(script.on(1), AuthVerdict::Expired, 401, u"10.0.0.1:1"_s);
    refuse(script.on(2), AuthVerdict::Expired, 401, u"10.0.0.2:1"_s);
    refuse(script.on(3), AuthVerdict::Missing, 401, u"10.0.0.1:2"_s);
    refuse(script.on(4), AuthVerdict::Missing, 403, u"10.0.0.1:3"_s);
    QCOMPARE(findingsIn(script).size(), 4);
}

void TestRefusalRule::staysSilent_data()
{
    QTest::addColumn<JournalScript>("script");
    QTest::newRow("accepted") << JournalScript().connected().closed(1000, u"client"_s);
    QTest::newRow("an ordinary route") << JournalScript()
                                              .opened()
                                              .request("GET /api/threads", u"http"_s)
                                              .judged(AuthVerdict::Missing)
                                              .answered(401)
                                              .tcpClosed();
    QTest::newRow("an unknown route")
        << JournalScript().opened().request("GET /nowhere", u"http"_s).answered(404).tcpClosed();
    QTest::newRow("the client left before the verdict was told")
        << JournalScript()
               .opened()
               .request()
               .moved("authenticating")
               .judged(AuthVerdict::Expired)
               .answered(101)
               .moved("rejected")
               .closed(1000, u"client"_s);
    QTest::newRow("an earlier request of the connection") << JournalScript()
                                                                 .opened()
                                                                 .request("GET /ws")
                                                                 .request("GET /health", u"http"_s)
                                                                 .answered(500);
    QTest::newRow("seen from the middle")
        << JournalScript().judged(AuthVerdict::Expired).answered(401).closed(1006, u"server"_s);
}

void TestRefusalRule::staysSilent()
{
    QFETCH(const JournalScript, script);
    QCOMPARE(codesIn(script), QStringList());
}

QTEST_APPLESS_MAIN(TestRefusalRule)
#include "tst_refusalrule.moc"
