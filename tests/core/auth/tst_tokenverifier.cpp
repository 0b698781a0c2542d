// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/tokenverifier.h"
#include "core/base/json.h"
#include "tests/core/auth/vectors.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using wirelamp::tests::ManualClock;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'767'225'600; // Where ManualClock starts.

const QByteArray secret = "a secret of a developer";
const QByteArray plainHeader = "{\"alg\":\"HS256\"}";

QByteArray claimsWith(const QJsonObject &more = {})
{
    QJsonObject claims{{u"sub"_s, u"ana"_s}, {u"exp"_s, now + 3600}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        claims.insert(it.key(), it.value());
    return toJson(claims);
}

/// Signed with the secret that secretKeys() trusts.
QByteArray signedToken(const QByteArray &payload, const QByteArray &header = plainHeader,
                       Algorithm algorithm = Algorithm::HS256)
{
    return tokenOf(header, payload, *SigningKey::fromSecret(secret), algorithm);
}

KeySet secretKeys(const QByteArray &keyId = {})
{
    KeySet keys;
    keys.add(*VerificationKey::fromSecret(secret, keyId));
    return keys;
}

KeySet keysOf(const QByteArrayList &jwks)
{
    KeySet keys;
    for (const QByteArray &jwk : jwks)
        keys.add(*VerificationKey::fromJwk(jwk));
    return keys;
}

AuthOutcome judge(const QByteArray &token, const KeySet &keys = secretKeys(),
                  const VerifierPolicy &policy = {})
{
    const ManualClock clock;
    return TokenVerifier(clock, keys, policy)
        .verify(FoundToken{.token = token, .carrier = TokenCarrier::Query});
}

/// A clock that moves on by a microsecond whenever somebody looks.
class TickingClock final : public Clock
{
public:
    Instant now() const override { return m_now += std::chrono::microseconds(1); }
    WallTime wallNow() const override { return ManualClock().wallNow(); }

private:
    mutable Instant m_now{};
};

/// RFC 6750 section 3: what may stand in `error_description="..."`.
bool fitsErrorDescription(const QString &message)
{
    return !message.isEmpty() && std::ranges::all_of(message, [](QChar c) {
        return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\';
    });
}

} // namespace

class TestTokenVerifier final : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAGoodToken();
    void acceptsTheExamplesOfTheStandards_data();
    void acceptsTheExamplesOfTheStandards();
    void givesEachVerdictWithASentence_data();
    void givesEachVerdictWithASentence();
    void refusesNoneInEveryDisguise_data();
    void refusesNoneInEveryDisguise();
    void refusesAnHmacMadeWithAPublicKey_data();
    void refusesAnHmacMadeWithAPublicKey();
    void neverTrustsAKeyThatTheTokenBringsAlong();
    void triesEveryCandidateWhenTheTokenNamesNoKey();
    void triesSixteenCandidatesAtMost();
    void usesOnlyTheKeyThatTheTokenNames();
    void acceptsAnyKeyIdForAKeyWithoutOne();
    void takesTheNewKeysFromNowOn();
    void refusesEveryFlippedBitOfTheWholeToken();
    void readsTokensUpToTheLimit();
    void revokesByTokenId();
    void boundsTheLengthOfTokenIds();
    void remembersTheNewestRevocations();
    void fillsTheOutcomeOfARefusal();
    void leavesTheSubjectOutUntilTheSignatureIsGood();
    void measuresHowLongTheCheckTook();
    void neverRepeatsAToken_data();
    void neverRepeatsAToken();
    void keepsHostileNamesOutOfTheSentence_data();
    void keepsHostileNamesOutOfTheSentence();
    void boundsTheClaimsItShows();
    void survivesGarbage_data();
    void survivesGarbage();
};

void TestTokenVerifier::acceptsAGoodToken()
{
    const AuthOutcome outcome =
        judge(signedToken(claimsWith({{u"iat"_s, now}, {u"nbf"_s, now}, {u"jti"_s, u"7"_s}}),
                          "{\"alg\":\"HS256\",\"kid\":\"k1\"}"),
              secretKeys("k1"));
    QCOMPARE(outcome.verdict, AuthVerdict::Accepted);
    QVERIFY(outcome.isAccepted());
    QCOMPARE(outcome.carrier, TokenCarrier::Query);
    QCOMPARE(outcome.message, u"token accepted"_s);
    QCOMPARE(outcome.subject, u"ana"_s);
    QCOMPARE(outcome.algorithm, u"HS256"_s);
    QCOMPARE(outcome.keyId, u"k1"_s);
    QCOMPARE(outcome.claims.value(u"jti"), u"7"_s);
    QVERIFY(!outcome.skewSeconds);
}

void TestTokenVerifier::acceptsTheExamplesOfTheStandards_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("RFC 7515 A.1 and RFC 7519 3.1") << rfcSharedJwk << rfcSharedToken;
    QTest::newRow("RFC 7515 A.2") << rfcRsaJwk << rfcRsaToken;
    QTest::newRow("RFC 7515 A.3") << rfcCurveJwk << rfcCurveToken;
}

void TestTokenVerifier::acceptsTheExamplesOfTheStandards()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QByteArray, token);
    // They name no user, so they pass every check but the last: at the second before they expire.
    ManualClock clock;
    clock.jumpWall(std::chrono::seconds(1'300'819'379 - now));
    const TokenVerifier verifier(clock, keysOf({rfcEdwardsJwk, jwk}), {.issuer = u"joe"_s});
    const AuthOutcome outcome = verifier.verify(FoundToken{token, TokenCarrier::Query});
    QCOMPARE(outcome.verdict, AuthVerdict::MissingSubject);
    clock.jumpWall(std::chrono::seconds(1));
    QCOMPARE(verifier.verify(FoundToken{token, TokenCarrier::Query}).verdict, AuthVerdict::Expired);
}

void TestTokenVerifier::givesEachVerdictWithASentence_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<AuthVerdict>("verdict");
    QTest::addColumn<QString>("sentence");
    const QByteArray stranger =
        tokenOf(plainHeader, claimsWith(), *SigningKey::fromSecret("another"), Algorithm::HS256);
    const QByteArray good = signedToken(claimsWith());

    QTest::newRow("empty token") << QByteArray() << AuthVerdict::Missing
                                 << u"no token was sent; send 'Authorization: Bearer (token)', the "
                                    "subprotocol 'jwt.(base64url of the token)' or "
                                    "'?token=(token)'"_s;
    QTest::newRow("malformed")
        << "hello"_ba << AuthVerdict::Malformed
        << u"the token has 1 part; a JWT has three parts with dots between"_s;
    QTest::newRow("malformed: crit")
        << signedToken(claimsWith(), "{\"alg\":\"HS256\",\"crit\":[\"exp\"],\"exp\":1}")
        << AuthVerdict::Malformed
        << u"the token demands extensions (crit) that are not supported; mint it without"_s;
    QTest::newRow("malformed: no exp")
        << signedToken("{\"sub\":\"ana\"}") << AuthVerdict::Malformed
        << u"token never expires; give it an exp, or set auth.require_exp = false"_s;
    QTest::newRow("malformed: jti is a number")
        << signedToken(claimsWith({{u"jti"_s, 7}})) << AuthVerdict::Malformed
        << u"the id of the token (jti) is not a string of at most 255 characters"_s;
    QTest::newRow("unsupported algorithm")
        << signedToken(claimsWith(), "{\"alg\":\"PS256\"}") << AuthVerdict::UnsupportedAlgorithm
        << u"algorithm 'PS256' is not supported; use HS256, HS384, HS512, RS256, ES256 or EdDSA"_s;
    QTest::newRow("algorithm without a key")
        << signedToken(claimsWith(), "{\"alg\":\"RS256\"}") << AuthVerdict::UnsupportedAlgorithm
        << u"no key may be used with RS256; sign with another algorithm or add a key"_s;
    QTest::newRow("algorithm of another key")
        << signedToken(claimsWith(), "{\"alg\":\"ES256\",\"kid\":\"k1\"}")
        << AuthVerdict::UnsupportedAlgorithm
        << u"the key 'k1' may not be used with ES256; sign with its own algorithm"_s;
    QTest::newRow("unknown key")
        << signedToken(claimsWith(), "{\"alg\":\"HS256\",\"kid\":\"k2\"}")
        << AuthVerdict::UnknownKey
        << u"no key has the id 'k2' (kid); was the token made for another server?"_s;
    QTest::newRow("bad signature")
        << stranger << AuthVerdict::BadSignature
        << u"signature does not match any key; was it signed with another secret?"_s;
    QTest::newRow("empty signature")
        << good.first(good.lastIndexOf('.') + 1) << AuthVerdict::BadSignature
        << u"signature is empty; sign the token with HS256"_s;
    QTest::newRow("forged and expired")
        << tokenOf(plainHeader, claimsWith({{u"exp"_s, 1}}), *SigningKey::fromSecret("another"),
                   Algorithm::HS256)
        << AuthVerdict::BadSignature
        << u"signature does not match any key; was it signed with another secret?"_s;
    QTest::newRow("expired") << signedToken(claimsWith({{u"exp"_s, now - 42}}))
                             << AuthVerdict::Expired
                             << u"token expired 42 s ago (exp 2025-12-31T23:59:18Z); mint a new "
                                "one"_s;
    QTest::newRow("not yet valid")
        << signedToken(claimsWith({{u"nbf"_s, now + 72}})) << AuthVerdict::NotYetValid
        << u"clock skew: token becomes valid in 72 s (nbf "
           "2026-01-01T00:01:12Z); set the clocks of both machines"_s;
    QTest::newRow("wrong issuer") << signedToken(claimsWith({{u"iss"_s, u"you"_s}}))
                                  << AuthVerdict::WrongIssuer
                                  << u"token is from 'you'; only tokens from 'me' are accepted"_s;
    QTest::newRow("wrong audience")
        << signedToken(claimsWith({{u"iss"_s, u"me"_s}, {u"iat"_s, now}, {u"aud"_s, u"app"_s}}))
        << AuthVerdict::WrongAudience
        << u"token is for 'app'; only tokens for 'web' are accepted"_s;
    QTest::newRow("missing subject")
        << signedToken("{\"exp\":1767225601,\"iat\":1767225600,\"iss\":\"me\",\"aud\":\"web\"}")
        << AuthVerdict::MissingSubject << u"token names no user; give it a sub that is a string"_s;
    QTest::newRow("too old") << signedToken(claimsWith({{u"iat"_s, now - 7200}}))
                             << AuthVerdict::TooOld
                             << u"token was issued 2 h ago (iat 2025-12-31T22:00:00Z) and may be "
                                "60 min old; mint a new one"_s;
    QTest::newRow("revoked") << signedToken(claimsWith(
        {{u"iss"_s, u"me"_s}, {u"iat"_s, now}, {u"aud"_s, u"web"_s}, {u"jti"_s, u"bad"_s}}))
                             << AuthVerdict::Revoked << u"token was revoked; log in again"_s;
}

void TestTokenVerifier::givesEachVerdictWithASentence()
{
    QFETCH(const QByteArray, token);
    QFETCH(const AuthVerdict, verdict);
    QFETCH(const QString, sentence);
    // The policy asks only for what this row gets to: iss, aud and age come one after the other.
    VerifierPolicy policy{.issuer = u"me"_s, .audiences = {u"web"_s}};
    if (verdict == AuthVerdict::TooOld)
        policy.maxAge = std::chrono::hours(1);
    if (sentence.contains(u"jti"))
        policy = {};
    const ManualClock clock;
    TokenVerifier verifier(clock, secretKeys("k1"), policy);
    verifier.revoke(u"bad"_s);
    const AuthOutcome outcome = verifier.verify(FoundToken{token, TokenCarrier::Query});
    QCOMPARE(codeOf(outcome.verdict), codeOf(verdict));
    QCOMPARE(outcome.message, sentence);
    QVERIFY(fitsErrorDescription(outcome.message));
    QCOMPARE(outcome.skewSeconds.has_value(),
             verdict == AuthVerdict::Expired || verdict == AuthVerdict::NotYetValid
                 || verdict == AuthVerdict::TooOld);
    QVERIFY(!outcome.isAccepted());
}

void TestTokenVerifier::refusesNoneInEveryDisguise_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const char *name : {"none", "None", "NONE", "nOnE", "NoNe"})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("space behind") << "none "_ba;
    QTest::newRow("zero byte behind") << "none\\u0000"_ba;
    QTest::newRow("escaped") << "\\u006eone"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("long s") << "H\\u017f256"_ba;
    QTest::newRow("full width") << "\\uff28S256"_ba;
    QTest::newRow("zero byte behind HS256") << "HS256\\u0000"_ba;
    QTest::newRow("lower case") << "hs256"_ba;
}

void TestTokenVerifier::refusesNoneInEveryDisguise()
{
    QFETCH(const QByteArray, algorithm);
    const QByteArray bytes = joined("{\"alg\":\"" + algorithm + "\"}", claimsWith());
    const QByteArray hmac = *SigningKey::fromSecret(secret)->sign(Algorithm::HS256, bytes);
    for (const QByteArray &signature : {QByteArray(), QByteArray("x"), hmac}) {
        const AuthOutcome outcome = judge(bytes + '.' + toBase64Url(signature));
        QCOMPARE(outcome.verdict, AuthVerdict::UnsupportedAlgorithm);
        QVERIFY(fitsErrorDescription(outcome.message));
    }
    QCOMPARE(judge(rfcUnsignedToken, {}).verdict, AuthVerdict::UnsupportedAlgorithm);
}

void TestTokenVerifier::refusesAnHmacMadeWithAPublicKey_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::newRow("RSA") << rfcRsaJwk;
    QTest::newRow("P-256") << rfcCurveJwk;
    QTest::newRow("Ed25519") << rfcEdwardsJwk;
}

void TestTokenVerifier::refusesAnHmacMadeWithAPublicKey()
{
    QFETCH(const QByteArray, jwk);
    QJsonObject object = *parseJsonObject(jwk);
    const QString material = object.value(object.contains(u"n"_s) ? u"n"_s : u"x"_s).toString();
    object.insert(u"kid"_s, u"public"_s);
    KeySet keys;
    keys.add(*VerificationKey::fromJwk(object));
    const QByteArrayList secrets{jwk, toJson(object), material.toLatin1(),
                                 *fromBase64Url(material.toLatin1())};
    for (const QByteArray &known : secrets) {
        const SigningKey attacker = *SigningKey::fromSecret(known);
        const QByteArray unnamed = tokenOf(plainHeader, claimsWith(), attacker, Algorithm::HS256);
        const QByteArray named = tokenOf("{\"alg\":\"HS256\",\"kid\":\"public\"}", claimsWith(),
                                         attacker, Algorithm::HS256);
        QCOMPARE(judge(unnamed, keys).verdict, AuthVerdict::UnsupportedAlgorithm);
        QCOMPARE(judge(named, keys).verdict, AuthVerdict::UnsupportedAlgorithm);
        // Not even where HMAC is allowed, with another key.
        keys.add(secretKeys());
        QCOMPARE(judge(unnamed, keys).verdict, AuthVerdict::BadSignature);
        QCOMPARE(judge(named, keys).verdict, AuthVerdict::UnsupportedAlgorithm);
        keys = {};
        keys.add(*VerificationKey::fromJwk(object));
    }
}

void TestTokenVerifier::neverTrustsAKeyThatTheTokenBringsAlong()
{
    const QByteArray header = "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\""
        + toBase64Url("mine") + "\"},\"jku\":\"https://example.com/keys\"}";
    const QByteArray token =
        tokenOf(header, claimsWith(), *SigningKey::fromSecret("mine"), Algorithm::HS256);
    QCOMPARE(judge(token).verdict, AuthVerdict::BadSignature);
    QCOMPARE(judge(token, {}).verdict, AuthVerdict::UnknownKey);
    QCOMPARE(judge(token, {}).message,
             u"no keys are known to check tokens with; are they being fetched?"_s);
}

void TestTokenVerifier::triesEveryCandidateWhenTheTokenNamesNoKey()
{
    KeySet keys = keysOf({rfcRsaJwk, rfcSharedJwk, rfcCurveJwk});
    for (int i = 0; i < 10; ++i)
        keys.add(*VerificationKey::fromSecret("other " + QByteArray::number(i), "id"));
    keys.add(secretKeys("k1"));
    for (const Algorithm algorithm : symmetricAlgorithms()) {
        const QByteArray header = "{\"alg\":\"" + codeOf(algorithm) + "\"}";
        QCOMPARE(judge(signedToken(claimsWith(), header, algorithm), keys).verdict,
                 AuthVerdict::Accepted);
    }
}

void TestTokenVerifier::triesSixteenCandidatesAtMost()
{
    for (const auto &[others, verdict] :
         {std::pair{15, AuthVerdict::Accepted}, std::pair{16, AuthVerdict::BadSignature}}) {
        KeySet keys;
        for (int i = 0; i < others; ++i)
            keys.add(*VerificationKey::fromSecret("other " + QByteArray::number(i)));
        keys.add(secretKeys());
        QCOMPARE(judge(signedToken(claimsWith()), keys).verdict, verdict);
    }
}

void TestTokenVerifier::usesOnlyTheKeyThatTheTokenNames()
{
    KeySet keys = secretKeys("k1");
    keys.add(*VerificationKey::fromSecret("another", "k2"));
    const auto tokenFor = [](const QByteArray &id) {
        return signedToken(claimsWith(), "{\"alg\":\"HS256\",\"kid\":\"" + id + "\"}");
    };
    QCOMPARE(judge(tokenFor("k1"), keys).verdict, AuthVerdict::Accepted);
    QCOMPARE(judge(tokenFor("k2"), keys).verdict, AuthVerdict::BadSignature);
    QCOMPARE(judge(tokenFor("k3"), keys).verdict, AuthVerdict::UnknownKey);
    QCOMPARE(judge(tokenFor("K1"), keys).verdict, AuthVerdict::UnknownKey);
    const QJsonObject known{{u"key_ids"_s, QJsonArray{u"k1"_s, u"k2"_s}}};
    QCOMPARE(judge(tokenFor("k3"), keys).expected, known);
    QVERIFY(judge(tokenFor("k1"), keys).expected.isEmpty());
    QCOMPARE(judge(tokenFor(""), keys).verdict, AuthVerdict::Accepted);
}

void TestTokenVerifier::acceptsAnyKeyIdForAKeyWithoutOne()
{
    const QByteArray header = "{\"alg\":\"HS256\",\"kid\":\"of the issuer\"}";
    QCOMPARE(judge(signedToken(claimsWith(), header)).verdict, AuthVerdict::Accepted);
    // It did not match, and nobody has that id: the key may be one still to be fetched.
    const QByteArray stranger =
        tokenOf(header, claimsWith(), *SigningKey::fromSecret("another"), Algorithm::HS256);
    QCOMPARE(judge(stranger).verdict, AuthVerdict::UnknownKey);
}

void TestTokenVerifier::takesTheNewKeysFromNowOn()
{
    const ManualClock clock;
    TokenVerifier verifier(clock, keysOf({rfcSharedJwk}), {});
    const FoundToken found{signedToken(claimsWith()), TokenCarrier::Query};
    QCOMPARE(verifier.verify(found).verdict, AuthVerdict::BadSignature);
    verifier.setKeys(secretKeys());
    QCOMPARE(verifier.verify(found).verdict, AuthVerdict::Accepted);
}

void TestTokenVerifier::refusesEveryFlippedBitOfTheWholeToken()
{
    const QByteArray token = signedToken(claimsWith());
    QVERIFY(judge(token).isAccepted());
    for (qsizetype at = 0; at < token.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray forged = token;
            forged[at] = static_cast<char>(forged[at] ^ (1 << bit));
            QVERIFY2(!judge(forged).isAccepted(), qPrintable(u"byte %1 bit %2"_s.arg(at).arg(bit)));
        }
    }
}

void TestTokenVerifier::readsTokensUpToTheLimit()
{
    // Four characters for three bytes; the filler brings the token to the limit exactly.
    const auto tokenOfSize = [](qsizetype size) {
        for (qsizetype fill = 12'000; fill < 12'400; ++fill) {
            const QByteArray token = signedToken(claimsWith({{u"fill"_s, QString(fill, u'x')}}));
            if (token.size() >= size)
                return token;
        }
        return QByteArray();
    };
    const QByteArray largest = tokenOfSize(TokenVerifier::tokenBytesMax - 1);
    QVERIFY(largest.size() <= TokenVerifier::tokenBytesMax);
    QCOMPARE(judge(largest).verdict, AuthVerdict::Accepted);
    const AuthOutcome outcome = judge(tokenOfSize(TokenVerifier::tokenBytesMax + 1));
    QCOMPARE(outcome.verdict, AuthVerdict::Malformed);
    QVERIFY(outcome.message.endsWith(u"bytes; at most 16384 are read"));
    QVERIFY(outcome.claims.isEmpty());
}

void TestTokenVerifier::revokesByTokenId()
{
    const ManualClock clock;
    TokenVerifier verifier(clock, secretKeys(), {});
    const FoundToken first{signedToken(claimsWith({{u"jti"_s, u"1"_s}})), TokenCarrier::Query};
    const FoundToken second{signedToken(claimsWith({{u"jti"_s, u"2"_s}})), TokenCarrier::Query};
    const FoundToken nameless{signedToken(claimsWith()), TokenCarrier::Query};
    verifier.revoke(u"1"_s);
    verifier.revoke(u""_s);
    QCOMPARE(verifier.verify(first).verdict, AuthVerdict::Revoked);
    QCOMPARE(verifier.verify(first).subject, u"ana"_s);
    QCOMPARE(verifier.verify(second).verdict, AuthVerdict::Accepted);
    QCOMPARE(verifier.verify(nameless).verdict, AuthVerdict::Accepted);
}

void TestTokenVerifier::boundsTheLengthOfTokenIds()
{
    const auto tokenWithId = [](qsizetype length) {
        return signedToken(claimsWith({{u"jti"_s, QString(length, u'x')}}));
    };
    QCOMPARE(judge(tokenWithId(255)).verdict, AuthVerdict::Accepted);
    const ManualClock clock;
    TokenVerifier verifier(clock, secretKeys(), {});
    verifier.revoke(QString(255, u'x'));
    verifier.revoke(QString(256, u'x'));
    QCOMPARE(verifier.verify(FoundToken{tokenWithId(255), TokenCarrier::Query}).verdict,
             AuthVerdict::Revoked);
    QCOMPARE(verifier.verify(FoundToken{tokenWithId(256), TokenCarrier::Query}).verdict,
             AuthVerdict::Malformed);
}

void TestTokenVerifier::remembersTheNewestRevocations()
{
    const ManualClock clock;
    TokenVerifier verifier(clock, secretKeys(), {});
    const auto verdictOf = [&verifier](int id) {
        const QByteArray payload = claimsWith({{u"jti"_s, QString::number(id)}});
        return verifier.verify(FoundToken{signedToken(payload), TokenCarrier::Query}).verdict;
    };
    for (int id = 0; id < TokenVerifier::revokedMax; ++id)
        verifier.revoke(QString::number(id));
    verifier.revoke(u"5"_s); // Again: takes no second place.
    QCOMPARE(verdictOf(0), AuthVerdict::Revoked);
    verifier.revoke(u"10000"_s);
    QCOMPARE(verdictOf(0), AuthVerdict::Accepted);
    QCOMPARE(verdictOf(1), AuthVerdict::Revoked);
    QCOMPARE(verdictOf(10'000), AuthVerdict::Revoked);
}

void TestTokenVerifier::fillsTheOutcomeOfARefusal()
{
    const AuthOutcome outcome =
        judge(signedToken(claimsWith({{u"exp"_s, now - 42}, {u"role"_s, u"admin"_s}}),
                          "{\"alg\":\"HS256\",\"kid\":\"k1\"}"),
              secretKeys("k1"));
    QCOMPARE(outcome.verdict, AuthVerdict::Expired);
    QCOMPARE(outcome.carrier, TokenCarrier::Query);
    QCOMPARE(outcome.subject, u"ana"_s);
    QCOMPARE(outcome.algorithm, u"HS256"_s);
    QCOMPARE(outcome.keyId, u"k1"_s);
    QCOMPARE(outcome.claims.value(u"role"), u"admin"_s);
    QCOMPARE(outcome.skewSeconds, 42.0);
}

void TestTokenVerifier::leavesTheSubjectOutUntilTheSignatureIsGood()
{
    const QByteArray forged =
        tokenOf(plainHeader, claimsWith(), *SigningKey::fromSecret("another"), Algorithm::HS256);
    const AuthOutcome outcome = judge(forged);
    QCOMPARE(outcome.verdict, AuthVerdict::BadSignature);
    QCOMPARE(outcome.subject, QString());
    QCOMPARE(outcome.claims.value(u"sub"), u"ana"_s);
}

void TestTokenVerifier::measuresHowLongTheCheckTook()
{
    const TickingClock clock;
    const TokenVerifier verifier(clock, secretKeys(), {});
    QCOMPARE(verifier.verify(std::nullopt).duration, Instant(std::chrono::microseconds(1)));
    QCOMPARE(verifier.verify(std::nullopt).verdict, AuthVerdict::Missing);
    QCOMPARE(verifier.verify(std::nullopt).carrier, TokenCarrier::None);
    const FoundToken found{signedToken(claimsWith()), TokenCarrier::FirstMessage};
    QCOMPARE(verifier.verify(found).duration, Instant(std::chrono::microseconds(1)));
    QCOMPARE(verifier.verify(found).carrier, TokenCarrier::FirstMessage);
}

void TestTokenVerifier::neverRepeatsAToken_data()
{
    QTest::addColumn<QByteArray>("token");
    const QString other = QString::fromLatin1(rfcRsaToken);
    QTest::newRow("accepted") << signedToken(claimsWith());
    QTest::newRow("bad signature") << signedToken(claimsWith()).chopped(4) + "AAAA";
    QTest::newRow("no JSON") << signedToken("eyJhbGciOiJIUzI1NiJ9.e30.c2ln");
    QTest::newRow("five parts") << rfcSharedToken + '.' + rfcSharedToken;
    QTest::newRow("token as algorithm") << signedToken(claimsWith(), toJson({{u"alg"_s, other}}));
    QTest::newRow("token as key id")
        << signedToken(claimsWith(), toJson({{u"alg"_s, u"HS256"_s}, {u"kid"_s, other}}));
    QTest::newRow("token as issuer") << signedToken(claimsWith({{u"iss"_s, other}}));
    QTest::newRow("token as audience")
        << signedToken(claimsWith({{u"iss"_s, u"me"_s}, {u"aud"_s, QJsonArray{other, other}}}));
    QTest::newRow("token as user") << signedToken(claimsWith({{u"sub"_s, other}}));
    QTest::newRow("token as date") << signedToken(claimsWith({{u"exp"_s, other}}));
    QTest::newRow("token in a claim") << signedToken(claimsWith(
        {{u"parent"_s, QJsonObject{{u"a"_s, QJsonArray{u"x "_s + other}}}}, {other, 1}}));
    QTest::newRow("secret in a claim")
        << signedToken(claimsWith({{u"password"_s, u"c2lnbmF0dXJl"_s}}));
}

void TestTokenVerifier::neverRepeatsAToken()
{
    QFETCH(const QByteArray, token);
    for (const VerifierPolicy &policy :
         {VerifierPolicy{}, VerifierPolicy{.issuer = u"me"_s, .audiences = {u"web"_s}}}) {
        const QByteArray record = toJson(judge(token, secretKeys("k1"), policy));
        QVERIFY2(!record.contains("eyJ"), record.constData());
        QVERIFY2(!record.contains("c2lnbmF0dXJl"), record.constData());
        for (const QByteArray &part : token.split('.')) {
            if (part.size() >= 8)
                QVERIFY2(!record.contains(part), record.constData());
        }
        QVERIFY(!record.contains(signatureIn(rfcRsaToken).toBase64().first(20)));
        QVERIFY(!record.contains(rfcRsaToken.last(40)));
    }
}

void TestTokenVerifier::keepsHostileNamesOutOfTheSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quote") << u"a\", error=\"none"_s;
    QTest::newRow("header injection") << u"a\r\nSet-Cookie: b=c"_s;
    QTest::newRow("mark-up") << u"<b onload='x'>"_s;
    QTest::newRow("bidirectional") << u"\u202egnp.exe"_s;
    QTest::newRow("long") << QString(5000, u'x');
    QTest::newRow("zero bytes") << QString(3, QChar(0));
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800));
}

void TestTokenVerifier::keepsHostileNamesOutOfTheSentence()
{
    QFETCH(const QString, name);
    const VerifierPolicy policy{.issuer = u"me"_s, .audiences = {u"web"_s}};
    const QByteArrayList tokens{
        signedToken(claimsWith(), toJson({{u"alg"_s, name}})),
        signedToken(claimsWith(), toJson({{u"alg"_s, u"ES256"_s}, {u"kid"_s, name}})),
        signedToken(claimsWith(), toJson({{u"alg"_s, u"HS256"_s}, {u"kid"_s, name}})),
        signedToken(claimsWith({{u"iss"_s, name}})),
        signedToken(claimsWith({{u"iss"_s, u"me"_s}, {u"aud"_s, name}})),
        signedToken(claimsWith({{u"iss"_s, u"me"_s}, {u"aud"_s, u"web"_s}, {u"sub"_s, name}})),
        name.toUtf8(),
    };
    for (const QByteArray &token : tokens) {
        const AuthOutcome outcome = judge(token, secretKeys("k1"), policy);
        QVERIFY(fitsErrorDescription(outcome.message));
        QVERIFY(outcome.message.size() < 300);
        QVERIFY(outcome.algorithm.size() <= 131);
        QVERIFY(outcome.keyId.size() <= 131);
    }
}

void TestTokenVerifier::boundsTheClaimsItShows()
{
    const QByteArray large =
        signedToken(claimsWith({{u"fill"_s, QString(9000, u'x')}, {u"jti"_s, u"7"_s}}));
    const AuthOutcome outcome = judge(large);
    QVERIFY(outcome.isAccepted());
    QCOMPARE(outcome.claims.keys(), (QStringList{u"exp"_s, u"jti"_s, u"sub"_s}));
    QVERIFY(toJson(judge(signedToken(claimsWith({{u"sub"_s, QString(9000, u'x')}}))).claims).size()
            <= 4096);
}

void TestTokenVerifier::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("dots") << QByteArray(16'000, '.');
    QTest::newRow("two dots") << ".."_ba;
    QTest::newRow("one kind of byte") << QByteArray(16'000, '\xff');
    QTest::newRow("zeros with dots") << QByteArray("\0.\0.\0", 5);
    QTest::newRow("deep") << joined(plainHeader, QByteArray(8000, '[')) + ".AA";
    QTest::newRow("deep header") << joined(QByteArray(8000, '{'), "{}") + ".AA";
    QTest::newRow("many members")
        << joined(plainHeader, "{\"a\":1" + QByteArray(",\"b\":1").repeated(1500) + "}") + ".AA";
    QTest::newRow("unfinished string") << joined(plainHeader, "{\"a\":\"\\") + ".AA";
    QTest::newRow("huge") << QByteArray(1'000'000, 'a');
}

void TestTokenVerifier::survivesGarbage()
{
    QFETCH(const QByteArray, token);
    const AuthOutcome outcome = judge(token);
    QCOMPARE(outcome.verdict, AuthVerdict::Malformed);
    QVERIFY(fitsErrorDescription(outcome.message));
    QVERIFY(outcome.message.size() < 200);
}

QTEST_APPLESS_MAIN(TestTokenVerifier)
#include "tst_tokenverifier.moc"
