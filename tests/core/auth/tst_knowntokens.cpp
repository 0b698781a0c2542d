// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/knowntokens.h"
#include "core/auth/tokenverifier.h"
#include "core/base/json.h"
#include "tests/core/auth/vectors.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using wirelamp::tests::ManualClock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 now = 1'767'225'600; // Where ManualClock starts.

const QByteArray secret = "a secret of a developer";
const QByteArray header = R"({"alg":"HS256","kid":"k1"})";

QByteArray claimsWith(const QJsonObject &more = {})
{
    QJsonObject claims{{u"sub"_s, u"ana"_s}, {u"exp"_s, now + 3600}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        claims.insert(it.key(), it.value());
    return toJson(claims);
}

FoundToken tokenWith(const QJsonObject &claims = {}, const QByteArray &key = secret)
{
    return {.token =
                tokenOf(header, claimsWith(claims), *SigningKey::fromSecret(key), Algorithm::HS256),
            .carrier = TokenCarrier::Query};
}

KeySet keysWith(const QByteArray &key)
{
    KeySet keys;
    keys.add(*VerificationKey::fromSecret(key, "k1"));
    return keys;
}

/// What a verifier says that never saw a token before.
QByteArray freshRecord(const FoundToken &token, const Clock &clock,
                       const VerifierPolicy &policy = {})
{
    return toJson(TokenVerifier(clock, keysWith(secret), policy).verify(token));
}

/// The key id is built anew from a token that is read, so only a remembered one shares it.
bool isSameReading(const AuthOutcome &left, const AuthOutcome &right)
{
    return !left.keyId.isEmpty() && left.keyId.constData() == right.keyId.constData();
}

bool isRemembered(const TokenVerifier &verifier, const FoundToken &token)
{
    const AuthOutcome first = verifier.verify(token);
    return isSameReading(first, verifier.verify(token));
}

} // namespace

class TestKnownTokens final : public QObject
{
    Q_OBJECT

private slots:
    void remembersATokenThatIsGood();
    void saysTheSameOfATokenAsTheFirstTime_data();
    void saysTheSameOfATokenAsTheFirstTime();
    void namesTheCarrierOfThisTime();
    void refusesATokenThatExpiredSince();
    void acceptsATokenThatBecameValidSince();
    void refusesATokenThatGrewTooOldSince();
    void refusesATokenThatWasRevokedSince();
    void refusesAnotherSignatureBelowTheSameClaims();
    void refusesEveryFlippedBitOfAKnownToken();
    void remembersNoTokenWithABadSignature_data();
    void remembersNoTokenWithABadSignature();
    void remembersNoTokenWithSecretOrManyClaims_data();
    void remembersNoTokenWithSecretOrManyClaims();
    void forgetsEveryTokenWhenTheKeysChange();
    void knowsNothingOfAnotherVerifier();
    void judgesMoreTokensThanItRemembers();
    void dropsTheOldestOfTooMany();
    void hashesTheWholeToken();
};

void TestKnownTokens::remembersATokenThatIsGood()
{
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    QVERIFY(isRemembered(verifier, tokenWith()));
    QVERIFY(verifier.verify(tokenWith()).isAccepted());
}

void TestKnownTokens::saysTheSameOfATokenAsTheFirstTime_data()
{
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<AuthVerdict>("verdict");
    const QJsonObject good{{u"iss"_s, u"me"_s}, {u"aud"_s, u"web"_s}, {u"iat"_s, now}};
    const auto with = [&good](const QString &name, const QJsonValue &value) {
        QJsonObject claims = good;
        claims.insert(name, value);
        return claims;
    };
    QTest::newRow("accepted") << with(u"role"_s, QJsonArray{u"admin"_s, 1.5, QJsonValue::Null})
                              << AuthVerdict::Accepted;
    QTest::newRow("expired") << with(u"exp"_s, now - 42) << AuthVerdict::Expired;
    QTest::newRow("not yet valid") << with(u"nbf"_s, now + 72) << AuthVerdict::NotYetValid;
    QTest::newRow("too old") << with(u"iat"_s, now - 7200) << AuthVerdict::TooOld;
    QTest::newRow("no date") << with(u"nbf"_s, u"today"_s) << AuthVerdict::Malformed;
    QTest::newRow("wrong issuer") << with(u"iss"_s, u"you"_s) << AuthVerdict::WrongIssuer;
    QTest::newRow("wrong audience") << with(u"aud"_s, u"app"_s) << AuthVerdict::WrongAudience;
    QTest::newRow("missing subject") << with(u"sub"_s, u" "_s) << AuthVerdict::MissingSubject;
    QTest::newRow("no name") << with(u"sub"_s, u"a\nb"_s) << AuthVerdict::Malformed;
    QTest::newRow("id is a number") << with(u"jti"_s, 7) << AuthVerdict::Malformed;
    QTest::newRow("revoked") << with(u"jti"_s, u"bad"_s) << AuthVerdict::Revoked;
}

void TestKnownTokens::saysTheSameOfATokenAsTheFirstTime()
{
    QFETCH(const QJsonObject, claims);
    QFETCH(const AuthVerdict, verdict);
    const ManualClock clock;
    const VerifierPolicy policy{.issuer = u"me"_s, .audiences = {u"web"_s}, .maxAge = 1h};
    TokenVerifier verifier(clock, keysWith(secret), policy);
    verifier.revoke(u"bad"_s);
    const FoundToken token = tokenWith(claims);
    const AuthOutcome first = verifier.verify(token);
    const AuthOutcome second = verifier.verify(token);
    QCOMPARE(first.verdict, verdict);
    QVERIFY(isSameReading(first, second));
    QCOMPARE(toJson(second), toJson(first));
    QCOMPARE(second.skewSeconds, first.skewSeconds);
    QCOMPARE(second.expected, first.expected);
    QCOMPARE(second.claims, first.claims);
    if (verdict != AuthVerdict::Revoked)
        QCOMPARE(toJson(second), freshRecord(token, clock, policy));
}

void TestKnownTokens::namesTheCarrierOfThisTime()
{
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    FoundToken token = tokenWith();
    QCOMPARE(verifier.verify(token).carrier, TokenCarrier::Query);
    token.carrier = TokenCarrier::Subprotocol;
    QCOMPARE(verifier.verify(token).carrier, TokenCarrier::Subprotocol);
}

void TestKnownTokens::refusesATokenThatExpiredSince()
{
    ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken token = tokenWith();
    QVERIFY(isRemembered(verifier, token));
    clock.advance(3599s);
    QVERIFY(verifier.verify(token).isAccepted());
    clock.advance(1s);
    const AuthOutcome outcome = verifier.verify(token);
    QCOMPARE(outcome.verdict, AuthVerdict::Expired);
    QCOMPARE(outcome.skewSeconds, 0.0);
    QCOMPARE(toJson(outcome), freshRecord(token, clock));
    clock.jumpWall(-1s);
    QVERIFY(verifier.verify(token).isAccepted());
}

void TestKnownTokens::acceptsATokenThatBecameValidSince()
{
    ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken token = tokenWith({{u"nbf"_s, now + 100}});
    QCOMPARE(verifier.verify(token).verdict, AuthVerdict::NotYetValid);
    clock.advance(40s);
    QCOMPARE(toJson(verifier.verify(token)), freshRecord(token, clock));
    QVERIFY(verifier.verify(token).isAccepted());
}

void TestKnownTokens::refusesATokenThatGrewTooOldSince()
{
    ManualClock clock;
    const VerifierPolicy policy{.maxAge = 10min};
    const TokenVerifier verifier(clock, keysWith(secret), policy);
    const FoundToken token = tokenWith({{u"iat"_s, now}});
    QVERIFY(isRemembered(verifier, token));
    clock.advance(601s);
    QCOMPARE(verifier.verify(token).verdict, AuthVerdict::TooOld);
    QCOMPARE(toJson(verifier.verify(token)), freshRecord(token, clock, policy));
}

void TestKnownTokens::refusesATokenThatWasRevokedSince()
{
    const ManualClock clock;
    TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken token = tokenWith({{u"jti"_s, u"7"_s}});
    QVERIFY(isRemembered(verifier, token));
    QVERIFY(verifier.verify(token).isAccepted());
    verifier.revoke(u"7"_s);
    QCOMPARE(verifier.verify(token).verdict, AuthVerdict::Revoked);
    QCOMPARE(verifier.verify(token).subject, u"ana"_s);
}

void TestKnownTokens::refusesAnotherSignatureBelowTheSameClaims()
{
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken good = tokenWith();
    QVERIFY(isRemembered(verifier, good));
    const FoundToken forged = tokenWith({}, "another");
    QCOMPARE(signedPart(forged.token), signedPart(good.token));
    QCOMPARE(verifier.verify(forged).verdict, AuthVerdict::BadSignature);
    QCOMPARE(verifier.verify(forged).subject, QString());
    const FoundToken unsignedOne{signedPart(good.token) + '.', TokenCarrier::Query};
    QCOMPARE(verifier.verify(unsignedOne).verdict, AuthVerdict::BadSignature);
    QCOMPARE(toJson(verifier.verify(forged)), freshRecord(forged, clock));
    QVERIFY(verifier.verify(good).isAccepted());
}

void TestKnownTokens::refusesEveryFlippedBitOfAKnownToken()
{
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken good = tokenWith();
    QVERIFY(isRemembered(verifier, good));
    for (qsizetype at = 0; at < good.token.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            FoundToken forged = good;
            forged.token[at] = static_cast<char>(forged.token[at] ^ (1 << bit));
            QVERIFY2(!verifier.verify(forged).isAccepted(),
                     qPrintable(u"byte %1 bit %2"_s.arg(at).arg(bit)));
        }
    }
}

void TestKnownTokens::remembersNoTokenWithABadSignature_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray good = tokenWith().token;
    const auto signedAs = [](const QByteArray &text) {
        return tokenOf(text, claimsWith(), *SigningKey::fromSecret(secret), Algorithm::HS256);
    };
    QTest::newRow("another secret") << tokenWith({}, "another").token;
    QTest::newRow("no signature") << signedPart(good) + '.';
    QTest::newRow("broken signature") << good + "!";
    QTest::newRow("unknown key") << signedAs(R"({"alg":"HS256","kid":"k2"})");
    QTest::newRow("none") << signedAs(R"({"alg":"none","kid":"k1"})");
    QTest::newRow("another kind of key") << signedAs(R"({"alg":"ES256","kid":"k1"})");
    QTest::newRow("crit") << signedAs(R"({"alg":"HS256","kid":"k1","crit":["exp"]})");
}

void TestKnownTokens::remembersNoTokenWithABadSignature()
{
    QFETCH(const QByteArray, token);
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken found{token, TokenCarrier::Query};
    QVERIFY(!isRemembered(verifier, found));
    QVERIFY(!verifier.verify(found).isAccepted());
    QCOMPARE(toJson(verifier.verify(found)), freshRecord(found, clock));
}

void TestKnownTokens::remembersNoTokenWithSecretOrManyClaims_data()
{
    QTest::addColumn<QJsonObject>("claims");
    QTest::newRow("secret") << QJsonObject{{u"password"_s, u"c2lnbmF0dXJl"_s}};
    QTest::newRow("token as issuer")
        << QJsonObject{{u"iss"_s, QString::fromLatin1(rfcSharedToken)}};
    QTest::newRow("large") << QJsonObject{{u"fill"_s, QString(5000, u'x')}};
}

void TestKnownTokens::remembersNoTokenWithSecretOrManyClaims()
{
    QFETCH(const QJsonObject, claims);
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken token = tokenWith(claims);
    QVERIFY(!isRemembered(verifier, token));
    QVERIFY(verifier.verify(token).isAccepted());
    QCOMPARE(toJson(verifier.verify(token)), freshRecord(token, clock));
}

void TestKnownTokens::forgetsEveryTokenWhenTheKeysChange()
{
    const ManualClock clock;
    TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken token = tokenWith();
    const FoundToken other = tokenWith({}, "another");
    QVERIFY(isRemembered(verifier, token));
    verifier.setKeys(keysWith("another"));
    QCOMPARE(verifier.verify(token).verdict, AuthVerdict::BadSignature);
    QVERIFY(isRemembered(verifier, other));
    verifier.setKeys({});
    QCOMPARE(verifier.verify(token).verdict, AuthVerdict::UnknownKey);
    QCOMPARE(verifier.verify(other).verdict, AuthVerdict::UnknownKey);
    verifier.setKeys(keysWith(secret));
    QVERIFY(isRemembered(verifier, token));
    QCOMPARE(verifier.verify(other).verdict, AuthVerdict::BadSignature);
}

void TestKnownTokens::knowsNothingOfAnotherVerifier()
{
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    const FoundToken token = tokenWith();
    QVERIFY(isRemembered(verifier, token));
    const TokenVerifier stranger(clock, keysWith("another"), {});
    QCOMPARE(stranger.verify(token).verdict, AuthVerdict::BadSignature);
}

void TestKnownTokens::judgesMoreTokensThanItRemembers()
{
    const ManualClock clock;
    const TokenVerifier verifier(clock, keysWith(secret), {});
    QList<FoundToken> tokens;
    for (size_t i = 0; i <= KnownTokens::tokensMax; ++i)
        tokens << tokenWith({{u"jti"_s, QString::number(i)}});
    for (int round = 0; round < 3; ++round) {
        for (const FoundToken &token : tokens)
            QCOMPARE(toJson(verifier.verify(token)), freshRecord(token, clock));
    }
    QVERIFY(isRemembered(verifier, tokens.last()));
}

void TestKnownTokens::dropsTheOldestOfTooMany()
{
    KnownTokens tokens;
    const auto digestOf = [](size_t number) {
        return *KnownTokens::digestOf(QByteArray::number(static_cast<qulonglong>(number)));
    };
    constexpr size_t many = 3 * KnownTokens::tokensMax + 5;
    for (size_t i = 0; i < many; ++i) {
        QCOMPARE(tokens.find(digestOf(i)), nullptr);
        tokens.remember(digestOf(i), {.keyId = QString::number(i)});
        QCOMPARE(tokens.size(), std::min(i + 1, KnownTokens::tokensMax));
    }
    for (size_t i = 0; i < many; ++i) {
        const KnownToken *found = tokens.find(digestOf(i));
        QCOMPARE(found != nullptr, i >= many - KnownTokens::tokensMax);
        if (found != nullptr)
            QCOMPARE(found->keyId, QString::number(i));
    }
    tokens.forgetAll();
    QCOMPARE(tokens.size(), size_t{0});
    QCOMPARE(tokens.find(digestOf(many - 1)), nullptr);
}

void TestKnownTokens::hashesTheWholeToken()
{
    // FIPS 180-2, appendix B.1.
    const auto digest = KnownTokens::digestOf("abc");
    QVERIFY(digest);
    const QByteArray hex = QByteArray(reinterpret_cast<const char *>(digest->data()),
                                      static_cast<qsizetype>(digest->size()))
                               .toHex();
    QCOMPARE(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
    QVERIFY(KnownTokens::digestOf("a.b.c") != KnownTokens::digestOf("a.b.d"));
    QVERIFY(KnownTokens::digestOf(QByteArray("a\0b", 3)) != KnownTokens::digestOf("a"));
}

QTEST_APPLESS_MAIN(TestKnownTokens)
#include "tst_knowntokens.moc"
