// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/tokencommand.h"
#include "core/auth/developmentkeys.h"
#include "core/auth/tokenverifier.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace Qt::StringLiterals;

class TestTokenCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theServerAcceptsTheToken_data();
    void theServerAcceptsTheToken();
    void theTokenHoldsWhatWasAsked();
    void aConfiguredSecretSignsTheToken();
    void issuerAndAudienceFollowTheConfiguration();
    void theServerRefusesABadToken_data();
    void theServerRefusesABadToken();
    void warnsWhenTheServerAcceptsEveryAudience();
    void readsClaims_data();
    void readsClaims();
    void refusesWrongOptions_data();
    void refusesWrongOptions();
    void aWrongSettingIsAConfigurationError();
    void aKeyThatCannotBeReadIsAFailure();

private:
    struct Outcome
    {
        ExitCode exitCode;
        QString out;
        QString error;
    };

    Outcome outcomeOf(const QList<GivenOption> &options);
    AuthOutcome verdictOn(const Outcome &outcome, const auth::VerifierPolicy &policy = {}) const;

    tests::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QMap<QString, QString> m_environment;
};

void TestTokenCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment.clear();
}

TestTokenCommand::Outcome TestTokenCommand::outcomeOf(const QList<GivenOption> &options)
{
    QString outText;
    QString errorText;
    QTextStream out(&outText);
    QTextStream error(&errorText);
    Console console{out, error};
    const SettingsReader reader(m_environment, m_folder->path());
    TokenCommand command(reader, m_clock);
    const ExitCode exitCode = command.run({{}, options}, console);
    return {exitCode, outText, errorText};
}

/// What a server with the keys of the folder says.
AuthOutcome TestTokenCommand::verdictOn(const Outcome &outcome,
                                        const auth::VerifierPolicy &policy) const
{
    const auto keys = auth::DevelopmentKeys(m_folder->path()).keySet();
    const auth::TokenVerifier verifier(m_clock, keys ? *keys : auth::KeySet(), policy);
    return verifier.verify(
        auth::FoundToken{outcome.out.trimmed().toUtf8(), TokenCarrier::AuthorizationHeader});
}

void TestTokenCommand::theServerAcceptsTheToken_data()
{
    QTest::addColumn<QString>("algorithm");
    for (const QString &algorithm :
         {u"HS256"_s, u"HS384"_s, u"HS512"_s, u"RS256"_s, u"ES256"_s, u"EdDSA"_s})
        QTest::newRow(qPrintable(algorithm)) << algorithm;
}

void TestTokenCommand::theServerAcceptsTheToken()
{
    QFETCH(const QString, algorithm);
    const Outcome outcome = outcomeOf({{u"alg"_s, algorithm}});
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.out.count(u'\n'), 1);
    const AuthOutcome verdict = verdictOn(outcome);
    QVERIFY2(verdict.verdict == AuthVerdict::Accepted, qPrintable(verdict.message));
    QCOMPARE(verdict.algorithm, algorithm);
    QCOMPARE(verdict.subject, u"dev"_s);
}

void TestTokenCommand::theTokenHoldsWhatWasAsked()
{
    const Outcome outcome = outcomeOf({{u"sub"_s, u"ana"_s},
                                       {u"ttl"_s, u"15m"_s},
                                       {u"issuer"_s, u"me"_s},
                                       {u"audience"_s, u"you"_s},
                                       {u"claim"_s, u"role=admin"_s},
                                       {u"claim"_s, u"level=3"_s}});
    const QJsonObject claims = verdictOn(outcome).claims;
    QCOMPARE(claims[u"sub"_s], QJsonValue(u"ana"_s));
    QCOMPARE(claims[u"exp"_s].toInteger() - claims[u"iat"_s].toInteger(), 900);
    QCOMPARE(claims[u"iss"_s], QJsonValue(u"me"_s));
    QCOMPARE(claims[u"aud"_s], QJsonValue(u"you"_s));
    QCOMPARE(claims[u"role"_s], QJsonValue(u"admin"_s));
    QCOMPARE(claims[u"level"_s], QJsonValue(3));
}

void TestTokenCommand::aConfiguredSecretSignsTheToken()
{
    m_environment[u"JWT_SECRET_KEY"_s] = u"a secret of sixteen bytes or more"_s;
    const Outcome outcome = outcomeOf({});
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    QCOMPARE(verdictOn(outcome).verdict, AuthVerdict::BadSignature);

    auth::KeySet keys;
    keys.add(auth::VerificationKey::fromSecret("a secret of sixteen bytes or more").value());
    const AuthOutcome verdict =
        auth::TokenVerifier(m_clock, keys, {})
            .verify(auth::FoundToken{outcome.out.trimmed().toUtf8(), TokenCarrier::Query});
    QCOMPARE(verdict.verdict, AuthVerdict::Accepted);
}

void TestTokenCommand::issuerAndAudienceFollowTheConfiguration()
{
    m_environment[u"WIRELAMP_AUTH_ISSUER"_s] = u"https://idp.example"_s;
    m_environment[u"WIRELAMP_AUTH_AUDIENCE"_s] = u"chat, other"_s;
    const QJsonObject claims = verdictOn(outcomeOf({})).claims;
    QCOMPARE(claims[u"iss"_s], QJsonValue(u"https://idp.example"_s));
    QCOMPARE(claims[u"aud"_s], QJsonValue(u"chat"_s));
}

void TestTokenCommand::theServerRefusesABadToken_data()
{
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<AuthVerdict>("verdict");
    QTest::newRow("expired") << u"expired"_s << AuthVerdict::Expired;
    QTest::newRow("not yet valid") << u"not-yet-valid"_s << AuthVerdict::NotYetValid;
    QTest::newRow("wrong key") << u"wrong-key"_s << AuthVerdict::BadSignature;
    QTest::newRow("wrong audience") << u"wrong-audience"_s << AuthVerdict::WrongAudience;
    QTest::newRow("unsigned") << u"alg-none"_s << AuthVerdict::UnsupportedAlgorithm;
    QTest::newRow("malformed") << u"malformed"_s << AuthVerdict::Malformed;
}

void TestTokenCommand::theServerRefusesABadToken()
{
    QFETCH(const QString, flaw);
    m_environment[u"WIRELAMP_AUTH_AUDIENCE"_s] = u"chat"_s;
    const Outcome outcome = outcomeOf({{u"bad"_s, flaw}});
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    QCOMPARE(outcome.error, QString());
    auth::VerifierPolicy policy;
    policy.audiences = QStringList{u"chat"_s};
    QTEST(verdictOn(outcome, policy).verdict, "verdict");
}

void TestTokenCommand::warnsWhenTheServerAcceptsEveryAudience()
{
    const Outcome outcome = outcomeOf({{u"bad"_s, u"wrong-audience"_s}});
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    QCOMPARE(outcome.error,
             u"wirelamp: warning: setting auth.audience is empty, so the server accepts every "
             u"audience\n"_s);
}

void TestTokenCommand::readsClaims_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("text") << u"a b"_s << QJsonValue(u"a b"_s);
    QTest::newRow("number") << u"42"_s << QJsonValue(42);
    QTest::newRow("true") << u"true"_s << QJsonValue(true);
    QTest::newRow("null") << u"null"_s << QJsonValue(QJsonValue::Null);
    QTest::newRow("list") << u"[1,\"a\"]"_s << QJsonValue(QJsonArray{1, u"a"_s});
    QTest::newRow("object") << u"{\"a\":{}}"_s << QJsonValue(QJsonObject{{u"a"_s, QJsonObject()}});
    QTest::newRow("quoted text") << u"\"42\""_s << QJsonValue(u"42"_s);
    QTest::newRow("equals sign") << u"a=b"_s << QJsonValue(u"a=b"_s);
    QTest::newRow("empty") << QString() << QJsonValue(QString());
    QTest::newRow("comma is not a list") << u"1,2"_s << QJsonValue(u"1,2"_s);
    QTest::newRow("broken JSON") << u"{\"a\":"_s << QJsonValue(u"{\"a\":"_s);
    QTest::newRow("closes the list early") << u"1],[2"_s << QJsonValue(u"1],[2"_s);
    QTest::newRow("too deep") << QString(100, u'[') + QString(100, u']')
                              << QJsonValue(QString(100, u'[') + QString(100, u']'));
}

void TestTokenCommand::readsClaims()
{
    QFETCH(const QString, written);
    QFETCH(const QJsonValue, expected);
    const auto request = TokenCommand::requestFrom({{}, {{u"claim"_s, u"name="_s + written}}});
    QVERIFY(request.has_value());
    QCOMPARE(request->claims.size(), 1);
    QCOMPARE(request->claims[u"name"_s], expected);
}

void TestTokenCommand::refusesWrongOptions_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    const QString ttl = u" is no lifetime; write whole seconds or more, like 90s, 15m, 1h or 7d"_s;
    QTest::newRow("no time") << u"ttl"_s << u"0"_s << u"--ttl 0"_s + ttl;
    QTest::newRow("half a second") << u"ttl"_s << u"1500ms"_s << u"--ttl 1500ms"_s + ttl;
    QTest::newRow("no duration") << u"ttl"_s << u"soon"_s << u"--ttl soon"_s + ttl;
    QTest::newRow("algorithm") << u"alg"_s << u"none"_s
                               << u"--alg none is not known; choose HS256, HS384, HS512, RS256, "
                                  u"ES256 or EdDSA"_s;
    QTest::newRow("flaw") << u"bad"_s << u"expird"_s
                          << u"--bad expird is not known; choose expired, not-yet-valid, "
                             u"wrong-key, wrong-audience, alg-none or malformed"_s;
    QTest::newRow("claim without a value")
        << u"claim"_s << u"role"_s << u"--claim role has no name; write it as NAME=VALUE"_s;
    QTest::newRow("claim without a name")
        << u"claim"_s << u"=admin"_s << u"--claim =admin has no name; write it as NAME=VALUE"_s;
}

void TestTokenCommand::refusesWrongOptions()
{
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    QFETCH(const QString, sentence);
    const Outcome outcome = outcomeOf({{option, value}});
    QCOMPARE(outcome.exitCode, ExitCode::Usage);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.error, u"wirelamp: "_s + sentence + u'\n');
}

void TestTokenCommand::aWrongSettingIsAConfigurationError()
{
    m_environment[u"WIRELAMP_SERVER_PORT"_s] = u"x"_s;
    const Outcome outcome = outcomeOf({});
    QCOMPARE(outcome.exitCode, ExitCode::Configuration);
    QCOMPARE(outcome.out, QString());
    QVERIFY(outcome.error.startsWith(u"wirelamp: WIRELAMP_SERVER_PORT: server.port must be"));
}

void TestTokenCommand::aKeyThatCannotBeReadIsAFailure()
{
    // A file where the folder should be.
    const QString path = m_folder->filePath(u"keys"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Outcome outcome = outcomeOf({});
    QCOMPARE(outcome.exitCode, ExitCode::Failure);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.error.contains(path), qPrintable(outcome.error));
}

QTEST_APPLESS_MAIN(TestTokenCommand)
#include "tst_tokencommand.moc"
