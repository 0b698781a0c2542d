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
    void saysWhatWasGivenAndExpected_data();
    void saysWhatWasGivenAndExpected();
    void tellsASkewedClockFromATokenForLater();
    void namesWhereElseATokenIs();
    void judgesOrdinaryRequestsWithAToken();
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
    QCOMPARE(codesIn(script), QStringList{u"token_expired"_s});
    QVERIFY(sentenceIn(script).endsWith(u"(HTTP 401, browser: 1006)"));
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
    QCOMPARE(codesIn(script), QStringList{u"token_signature"_s});
    QVERIFY(sentenceIn(script).contains(u"(close 4001;"));
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
    QVERIFY(findings.first().rule.startsWith("token_"));
    QVERIFY(findings.first().sentence.text().contains(u"HTTP 401"));
    QVERIFY(!findings.first().sentence.text().contains(u'%'));
}

void TestRefusalRule::explainsRefusalsAtTheDoor()
{
    const QJsonArray upgrade = headersOf({{u"Upgrade"_s, u"websocket"_s}});
    JournalScript script;
    script.opened().request("GET /ws", u"http"_s, upgrade);
    script.answered(403, {{u"body"_s, u"{\"error\":\"origin_not_allowed\"}"_s}}).tcpClosed();
    QCOMPARE(codesIn(script), QStringList{u"origin_refused"_s});

    JournalScript unreadable;
    unreadable.opened().request("GET /ws", u"websocket"_s, upgrade).answered(426).tcpClosed();
    QCOMPARE(sentenceIn(unreadable),
             u"refused with HTTP 426 before the upgrade (?): a browser shows only close code 1006, "
             "other clients see the status"_s);
}

void TestRefusalRule::knowsATimeoutWithoutAVerdict()
{
    JournalScript script;
    script.opened().request().moved("authenticating").answered(101).wait(5s).moved("closing");
    script.moved("rejected").closed(4001, u"server"_s);
    QCOMPARE(codesIn(script), QStringList{u"token_timeout"_s});
}

void TestRefusalRule::saysWhatWasGivenAndExpected_data()
{
    QTest::addColumn<AuthOutcome>("outcome");
    QTest::addColumn<QString>("sentence");
    AuthOutcome outcome;
    outcome.verdict = AuthVerdict::Expired;
    outcome.skewSeconds = 42.4;
    outcome.claims = {{u"iat"_s, 1000}, {u"exp"_s, 4600}};
    QTest::newRow("expired") << outcome
                             << u"the token expired 42 s ago, after a lifetime of 3600 s (%1)"_s;
    outcome.claims = {};
    QTest::newRow("no iat") << outcome
                            << u"the token expired 42 s ago, after a lifetime of ? s (%1)"_s;
    outcome.verdict = AuthVerdict::UnknownKey;
    outcome.keyId = u"k7"_s;
    outcome.expected = {{u"key_ids"_s, QJsonArray{u"k1"_s, u"k2"_s}}};
    QTest::newRow("key") << outcome
                         << u"the token names the key \"k7\", and no key has this id (%1); known "
                            "are: k1, k2"_s;
    outcome.expected = {};
    QTest::newRow("no ids") << outcome
                            << u"the token names the key \"k7\", and no key has this id (%1); "
                               "known are: –"_s;
    outcome.verdict = AuthVerdict::WrongIssuer;
    outcome.claims = {{u"iss"_s, u"a"_s}};
    outcome.expected = {{u"issuer"_s, u"b"_s}};
    QTest::newRow("issuer") << outcome
                            << u"the token is from \"a\", and only tokens from \"b\" are "
                               "accepted (%1)"_s;
    outcome.verdict = AuthVerdict::WrongAudience;
    outcome.claims = {{u"aud"_s, QJsonArray{u"x"_s, 3, u"y"_s}}};
    outcome.expected = {{u"audiences"_s, QJsonArray{u"z"_s}}};
    QTest::newRow("audience") << outcome
                              << u"the token is for \"x, y\", and only tokens for \"z\" are "
                                 "accepted (%1)"_s;
}

void TestRefusalRule::saysWhatWasGivenAndExpected()
{
    QFETCH(const AuthOutcome, outcome);
    QFETCH(const QString, sentence);
    JournalScript script;
    script.opened().request().add(journal::EntryKind::AuthJudged, codeOf(outcome.verdict),
                                  *parseJsonObject(toJson(outcome)));
    script.answered(401).closed(1006, u"server"_s);
    QString expected = sentence;
    QCOMPARE(sentenceIn(script), expected.replace(u"%1"_s, u"HTTP 401, browser: 1006"_s));
}

void TestRefusalRule::tellsASkewedClockFromATokenForLater()
{
    AuthOutcome outcome;
    outcome.verdict = AuthVerdict::NotYetValid;
    for (const double skew : {600.0, 601.0}) {
        outcome.skewSeconds = skew;
        JournalScript script;
        script.opened().request().add(journal::EntryKind::AuthJudged, "not_yet_valid",
                                      *parseJsonObject(toJson(outcome)));
        script.answered(401);
        QCOMPARE(codesIn(script),
                 QStringList{skew > 600 ? u"token_not_yet_valid"_s : u"token_clock_skew"_s});
        QVERIFY(sentenceIn(script).contains(QString::number(skew)));
    }
}

void TestRefusalRule::namesWhereElseATokenIs()
{
    for (const AuthVerdict verdict : {AuthVerdict::Missing, AuthVerdict::Malformed}) {
        JournalScript script;
        script.opened().add(journal::EntryKind::RequestReceived, "GET /api/threads",
                            QJsonObject{{u"token_places"_s, QJsonArray{u"X-Auth-Token:"_s}}});
        script.judged(verdict).answered(401);
        const bool isMissing = verdict == AuthVerdict::Missing;
        QCOMPARE(codesIn(script),
                 QStringList{isMissing ? u"token_in_wrong_place"_s : u"token_malformed"_s});
        QCOMPARE(sentenceIn(script).contains(u"X-Auth-Token:"), isMissing);
    }
}

void TestRefusalRule::judgesOrdinaryRequestsWithAToken()
{
    JournalScript script;
    script.opened().request("GET /api/threads", u"http"_s).judged(AuthVerdict::Revoked);
    QCOMPARE(sentenceIn(script.answered(401)), u"the token was revoked (HTTP 401)"_s);
}

void TestRefusalRule::gathersRefusalsOfOneAddressForOneReason()
{
    JournalScript script;
    for (quint64 id = 1; id <= 4; ++id) {
        script.on(id).wait(1min);
        refuse(script, AuthVerdict::Expired, 401, u"127.0.0.1:%1"_s.arg(id));
    }
    QCOMPARE(codesIn(script), QStringList{u"token_expired x4"_s});
    QCOMPARE(findingsIn(script).first().connection.value, 4ULL);
    QCOMPARE(findingsIn(script).first().evidence.size(), 12);
}

void TestRefusalRule::keepsReasonsAndAddressesApart()
{
    JournalScript script;
    refuse(script.on(1), AuthVerdict::Expired, 401, u"127.0.0.1:1"_s);
    refuse(script.on(2), AuthVerdict::Expired, 401, u"127.0.0.2:1"_s);
    refuse(script.on(3), AuthVerdict::Missing, 401, u"127.0.0.1:2"_s);
    refuse(script.on(4), AuthVerdict::Missing, 403, u"127.0.0.1:3"_s);
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
