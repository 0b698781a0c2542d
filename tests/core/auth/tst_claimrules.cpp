// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/claimrules.h"
#include "core/base/json.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

namespace {

constexpr double now = 1'767'225'600; // 2026-01-01T00:00:00Z
constexpr double hour = 3600;

QJsonObject with(const QString &name, const QJsonValue &value)
{
    QJsonObject claims{{u"sub"_s, u"ana"_s}, {u"exp"_s, now + hour}};
    claims.insert(name, value);
    return claims;
}

/// The verdict over claims, Accepted when nothing is wrong.
AuthVerdict verdictOver(const QJsonObject &claims, const VerifierPolicy &policy = {})
{
    const auto refusal = refusalOfClaims(claims, subjectIn(claims), policy, now);
    return refusal ? refusal->verdict : AuthVerdict::Accepted;
}

QString sentenceOver(const QJsonObject &claims, const VerifierPolicy &policy = {})
{
    const auto refusal = refusalOfClaims(claims, subjectIn(claims), policy, now);
    return refusal ? refusal->message : QString();
}

} // namespace

class TestClaimRules final : public QObject
{
    Q_OBJECT

private slots:
    void judgesDates_data();
    void judgesDates();
    void refusesDatesThatAreNoNumbers_data();
    void refusesDatesThatAreNoNumbers();
    void namesTheFirstDateThatIsNoNumber();
    void refusesANumberTooLargeForAnything();
    void saysHowFarTheClockIsOff_data();
    void saysHowFarTheClockIsOff();
    void takesTheLeewayFromThePolicy();
    void acceptsNoExpiryOnlyWhenThePolicyDoes();
    void refusesWhatIsTooOld();
    void asksForTheIssuer_data();
    void asksForTheIssuer();
    void asksForTheAudience_data();
    void asksForTheAudience();
    void namesAtMostFiveAudiences();
    void readsTheSubject_data();
    void readsTheSubject();
    void checksInTheOrderOfTheContract();
    void ignoresClaimsItDoesNotKnow();
};

void TestClaimRules::judgesDates_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<double>("value");
    QTest::addColumn<AuthVerdict>("verdict");
    QTest::newRow("exp in a microsecond") << u"exp"_s << now + 1e-6 << AuthVerdict::Accepted;
    QTest::newRow("exp now") << u"exp"_s << now << AuthVerdict::Expired;
    QTest::newRow("exp a fraction ago") << u"exp"_s << now - 0.25 << AuthVerdict::Expired;
    QTest::newRow("exp gets no leeway") << u"exp"_s << now - 1 << AuthVerdict::Expired;
    QTest::newRow("exp huge") << u"exp"_s << 1e300 << AuthVerdict::Accepted;
    QTest::newRow("exp in milliseconds by mistake")
        << u"exp"_s << now * 1000 << AuthVerdict::Accepted;
    QTest::newRow("exp zero") << u"exp"_s << 0.0 << AuthVerdict::Expired;
    QTest::newRow("exp negative") << u"exp"_s << -1e300 << AuthVerdict::Expired;
    QTest::newRow("nbf now") << u"nbf"_s << now << AuthVerdict::Accepted;
    QTest::newRow("nbf at the leeway") << u"nbf"_s << now + 60 << AuthVerdict::Accepted;
    QTest::newRow("nbf beyond the leeway") << u"nbf"_s << now + 60.5 << AuthVerdict::NotYetValid;
    QTest::newRow("nbf huge") << u"nbf"_s << 1e300 << AuthVerdict::NotYetValid;
    QTest::newRow("nbf negative") << u"nbf"_s << -1e300 << AuthVerdict::Accepted;
    QTest::newRow("iat long ago") << u"iat"_s << 0.0 << AuthVerdict::Accepted;
    QTest::newRow("iat at the leeway") << u"iat"_s << now + 60 << AuthVerdict::Accepted;
    QTest::newRow("iat beyond the leeway") << u"iat"_s << now + 60.5 << AuthVerdict::NotYetValid;
    QTest::newRow("iat huge") << u"iat"_s << 1e300 << AuthVerdict::NotYetValid;
}

void TestClaimRules::judgesDates()
{
    QFETCH(const QString, claim);
    QFETCH(const double, value);
    QTEST(verdictOver(with(claim, value)), "verdict");
}

void TestClaimRules::refusesDatesThatAreNoNumbers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("string") << QJsonValue(u"1767229200"_s);
    QTest::newRow("ISO date") << QJsonValue(u"2027-01-01T00:00:00Z"_s);
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("true") << QJsonValue(true);
    QTest::newRow("list") << QJsonValue(QJsonArray{now + hour});
    QTest::newRow("object") << QJsonValue(QJsonObject{});
}

void TestClaimRules::refusesDatesThatAreNoNumbers()
{
    QFETCH(const QJsonValue, value);
    for (const QString &claim : {u"exp"_s, u"nbf"_s, u"iat"_s}) {
        QCOMPARE(verdictOver(with(claim, value)), AuthVerdict::Malformed);
        QCOMPARE(
            sentenceOver(with(claim, value)),
            u"the claim %1 is not a number; a date is a number of seconds since 1970"_s.arg(claim));
    }
}

void TestClaimRules::namesTheFirstDateThatIsNoNumber()
{
    QJsonObject claims = with(u"iat"_s, true);
    claims.insert(u"exp"_s, now - hour);
    claims.insert(u"nbf"_s, u"soon"_s);
    QCOMPARE(verdictOver(claims), AuthVerdict::Malformed);
    QVERIFY(sentenceOver(claims).startsWith(u"the claim nbf is not a number"));
}

void TestClaimRules::refusesANumberTooLargeForAnything()
{
    // Whether the parser already refuses it is its own affair: it must not be accepted.
    const Result<QJsonObject> claims = parseJsonObject("{\"sub\":\"ana\",\"exp\":1e999}");
    QVERIFY(!claims || verdictOver(*claims) == AuthVerdict::Malformed);
}

void TestClaimRules::saysHowFarTheClockIsOff_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("skew");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("just expired") << u"exp"_s << now << 0.0
                                  << u"token expired less than 1 s ago (exp 2026-01-01T00:00:00Z); "
                                     "mint a new one"_s;
    QTest::newRow("expired") << u"exp"_s << now - 42 << 42.0
                             << u"token expired 42 s ago (exp 2025-12-31T23:59:18Z); mint a new "
                                "one"_s;
    QTest::newRow("expired hours ago") << u"exp"_s << now - 2.5 * hour << 9000.0
                                       << u"token expired 2 h ago (exp 2025-12-31T21:30:00Z); mint "
                                          "a new one"_s;
    QTest::newRow("expired before there was time")
        << u"exp"_s << -1e300 << 1e300
        << u"token expired more than 10000 years ago (exp -1e+300); mint a new one"_s;
    QTest::newRow("valid soon") << u"nbf"_s << now + 72 << 72.0
                                << u"clock skew: token becomes valid in 72 s (nbf "
                                   "2026-01-01T00:01:12Z); set the clocks of both machines"_s;
    QTest::newRow("valid in an hour") << u"nbf"_s << now + hour << hour
                                      << u"token becomes valid in 60 min (nbf "
                                         "2026-01-01T01:00:00Z); mint one for now"_s;
    QTest::newRow("issued soon") << u"iat"_s << now + 200 << 200.0
                                 << u"clock skew: token will be issued in 3 min (iat "
                                    "2026-01-01T00:03:20Z); set the clocks of both machines"_s;
    QTest::newRow("issued in a day") << u"iat"_s << now + 24 * hour << 24 * hour
                                     << u"token will be issued in 24 h (iat "
                                        "2026-01-02T00:00:00Z); mint one for now"_s;
}

void TestClaimRules::saysHowFarTheClockIsOff()
{
    QFETCH(const QString, claim);
    QFETCH(const double, value);
    const auto refusal = refusalOfClaims(with(claim, value), u"ana"_s, {}, now);
    QVERIFY(refusal);
    QVERIFY(refusal->skewSeconds);
    QTEST(*refusal->skewSeconds, "skew");
    QTEST(refusal->message, "sentence");
}

void TestClaimRules::takesTheLeewayFromThePolicy()
{
    const VerifierPolicy strict{.leeway = std::chrono::seconds(0)};
    QCOMPARE(sentenceOver(with(u"nbf"_s, now + 12), strict),
             u"clock skew: token becomes valid in 12 s (nbf 2026-01-01T00:00:12Z); set the clocks "
             "of both machines"_s);
    QCOMPARE(verdictOver(with(u"iat"_s, now + 0.5), strict), AuthVerdict::NotYetValid);
    QCOMPARE(verdictOver(with(u"nbf"_s, now), strict), AuthVerdict::Accepted);
}

void TestClaimRules::acceptsNoExpiryOnlyWhenThePolicyDoes()
{
    const QJsonObject claims{{u"sub"_s, u"ana"_s}};
    QCOMPARE(verdictOver(claims), AuthVerdict::Malformed);
    QCOMPARE(sentenceOver(claims),
             u"token never expires; give it an exp, or set auth.require_exp = false"_s);
    const VerifierPolicy policy{.requireExpiry = false};
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::Accepted);
    QCOMPARE(verdictOver(with(u"exp"_s, now - 1), policy), AuthVerdict::Expired);
    QCOMPARE(verdictOver(with(u"exp"_s, u"never"_s), policy), AuthVerdict::Malformed);
}

void TestClaimRules::refusesWhatIsTooOld()
{
    const VerifierPolicy policy{.maxAge = std::chrono::hours(1)};
    QCOMPARE(verdictOver(with(u"iat"_s, now - hour), policy), AuthVerdict::Accepted);
    const auto refusal = refusalOfClaims(with(u"iat"_s, now - 3 * hour), u"ana"_s, policy, now);
    QVERIFY(refusal);
    QCOMPARE(refusal->verdict, AuthVerdict::TooOld);
    QCOMPARE(refusal->skewSeconds, 2 * hour);
    QCOMPARE(refusal->message,
             u"token was issued 3 h ago (iat 2025-12-31T21:00:00Z) and may be 60 min old; mint a "
             "new one"_s);
    QCOMPARE(verdictOver({{u"sub"_s, u"ana"_s}, {u"exp"_s, now + hour}}, policy),
             AuthVerdict::Malformed);
    QCOMPARE(verdictOver(with(u"iat"_s, now - 3 * hour)), AuthVerdict::Accepted);
}

void TestClaimRules::asksForTheIssuer_data()
{
    QTest::addColumn<QJsonValue>("issuer");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("right") << QJsonValue(u"me"_s) << QString();
    QTest::newRow("wrong") << QJsonValue(u"you"_s)
                           << u"token is from 'you'; only tokens from 'me' are accepted"_s;
    QTest::newRow("case counts") << QJsonValue(u"Me"_s)
                                 << u"token is from 'Me'; only tokens from 'me' are accepted"_s;
    QTest::newRow("missing")
        << QJsonValue(QJsonValue::Undefined)
        << u"token names no issuer (iss); only tokens from 'me' are accepted"_s;
    QTest::newRow("list") << QJsonValue(QJsonArray{u"me"_s})
                          << u"token names no issuer (iss); only tokens from 'me' are accepted"_s;
}

void TestClaimRules::asksForTheIssuer()
{
    QFETCH(const QJsonValue, issuer);
    QFETCH(const QString, sentence);
    const QJsonObject claims = with(u"iss"_s, issuer);
    QCOMPARE(sentenceOver(claims, {.issuer = u"me"_s}), sentence);
    QCOMPARE(verdictOver(claims, {.issuer = u"me"_s}),
             sentence.isEmpty() ? AuthVerdict::Accepted : AuthVerdict::WrongIssuer);
    QCOMPARE(verdictOver(claims), AuthVerdict::Accepted);
}

void TestClaimRules::asksForTheAudience_data()
{
    QTest::addColumn<QJsonValue>("audience");
    QTest::addColumn<QString>("sentence");
    const QString missing =
        u"token names no audience (aud); only tokens for 'web', 'cli' are accepted"_s;
    QTest::newRow("first") << QJsonValue(u"web"_s) << QString();
    QTest::newRow("second") << QJsonValue(u"cli"_s) << QString();
    QTest::newRow("one of a list") << QJsonValue(QJsonArray{u"x"_s, u"cli"_s}) << QString();
    QTest::newRow("wrong") << QJsonValue(u"app"_s)
                           << u"token is for 'app'; only tokens for 'web', 'cli' are accepted"_s;
    QTest::newRow("wrong list") << QJsonValue(QJsonArray{
        u"app"_s,
        u"x"_s}) << u"token is for 'app', 'x'; only tokens for 'web', 'cli' are accepted"_s;
    QTest::newRow("part of a name")
        << QJsonValue(u"webx"_s)
        << u"token is for 'webx'; only tokens for 'web', 'cli' are accepted"_s;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << missing;
    QTest::newRow("number") << QJsonValue(7) << missing;
    QTest::newRow("list of numbers") << QJsonValue(QJsonArray{7}) << missing;
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"web"_s, u"web"_s}}) << missing;
}

void TestClaimRules::asksForTheAudience()
{
    QFETCH(const QJsonValue, audience);
    QFETCH(const QString, sentence);
    const QJsonObject claims = with(u"aud"_s, audience);
    const VerifierPolicy policy{.audiences = {u"web"_s, u"cli"_s}};
    QCOMPARE(sentenceOver(claims, policy), sentence);
    QCOMPARE(verdictOver(claims, policy),
             sentence.isEmpty() ? AuthVerdict::Accepted : AuthVerdict::WrongAudience);
    QCOMPARE(verdictOver(claims), AuthVerdict::Accepted);
}

void TestClaimRules::namesAtMostFiveAudiences()
{
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many << u"audience%1"_s.arg(i);
    const QString sentence = sentenceOver(with(u"aud"_s, many), {.audiences = {u"web"_s}});
    QVERIFY(sentence.contains(u"'audience4', ...;"));
    QVERIFY(!sentence.contains(u"audience5"));
}

void TestClaimRules::readsTheSubject_data()
{
    QTest::addColumn<QJsonValue>("subject");
    QTest::addColumn<AuthVerdict>("verdict");
    QTest::newRow("name") << QJsonValue(u"ana"_s) << AuthVerdict::Accepted;
    QTest::newRow("not ASCII") << QJsonValue(u"J\u00f6rg \u6f22"_s) << AuthVerdict::Accepted;
    QTest::newRow("longest") << QJsonValue(QString(255, u'a')) << AuthVerdict::Accepted;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << AuthVerdict::MissingSubject;
    QTest::newRow("empty") << QJsonValue(u""_s) << AuthVerdict::MissingSubject;
    QTest::newRow("blank") << QJsonValue(u" \t"_s) << AuthVerdict::MissingSubject;
    QTest::newRow("number") << QJsonValue(7) << AuthVerdict::MissingSubject;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << AuthVerdict::MissingSubject;
    QTest::newRow("list") << QJsonValue(QJsonArray{u"ana"_s}) << AuthVerdict::MissingSubject;
    QTest::newRow("too long") << QJsonValue(QString(256, u'a')) << AuthVerdict::Malformed;
    QTest::newRow("line break") << QJsonValue(u"ana\nroot"_s) << AuthVerdict::Malformed;
    QTest::newRow("zero byte") << QJsonValue(u"ana"_s + QChar(0)) << AuthVerdict::Malformed;
    QTest::newRow("escape") << QJsonValue(u"\u001b[31mana"_s) << AuthVerdict::Malformed;
    QTest::newRow("token") << QJsonValue(u"eyJhbGciOiJIUzI1NiJ9.e30.c2ln"_s)
                           << AuthVerdict::Malformed;
}

void TestClaimRules::readsTheSubject()
{
    QFETCH(const QJsonValue, subject);
    QFETCH(const AuthVerdict, verdict);
    const QJsonObject claims = with(u"sub"_s, subject);
    QCOMPARE(verdictOver(claims), verdict);
    QCOMPARE(subjectIn(claims), verdict == AuthVerdict::Accepted ? subject.toString() : QString());
}

void TestClaimRules::checksInTheOrderOfTheContract()
{
    // Everything is wrong at once; what is found is put right, one after the other.
    const VerifierPolicy policy{
        .issuer = u"me"_s, .audiences = {u"web"_s}, .maxAge = std::chrono::seconds(10)};
    QJsonObject claims{{u"exp"_s, now - 1}, {u"nbf"_s, now + hour}, {u"iat"_s, now + hour}};
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::Expired);
    claims.insert(u"exp"_s, now + hour);
    QVERIFY(sentenceOver(claims, policy).contains(u"nbf"));
    claims.insert(u"nbf"_s, now);
    QVERIFY(sentenceOver(claims, policy).contains(u"iat"));
    claims.insert(u"iat"_s, now - hour);
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::TooOld);
    claims.insert(u"iat"_s, now);
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::WrongIssuer);
    claims.insert(u"iss"_s, u"me"_s);
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::WrongAudience);
    claims.insert(u"aud"_s, u"web"_s);
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::MissingSubject);
    claims.insert(u"sub"_s, u"ana"_s);
    QCOMPARE(verdictOver(claims, policy), AuthVerdict::Accepted);
}

void TestClaimRules::ignoresClaimsItDoesNotKnow()
{
    QJsonObject claims = with(u"token_type"_s, u"refresh"_s);
    claims.insert(u"permissions"_s, QJsonArray{u"all"_s});
    QCOMPARE(verdictOver(claims), AuthVerdict::Accepted);
}

QTEST_APPLESS_MAIN(TestClaimRules)
#include "tst_claimrules.moc"
