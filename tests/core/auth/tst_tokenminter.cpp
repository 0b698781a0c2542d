// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/keypair.h"
#include "core/auth/tokenminter.h"
#include "core/auth/tokenverifier.h"
#include "core/base/json.h"
#include "tests/core/auth/vectors.h"
#include "tests/support/manualclock.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <utility>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using wirelamp::tests::ManualClock;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'767'225'600; // Where ManualClock starts.

const QList<Algorithm> everyAlgorithm{Algorithm::HS256, Algorithm::HS384, Algorithm::HS512,
                                      Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA};

/// A key to sign with and the set that trusts it.
struct Pair
{
    SigningKey signer;
    KeySet trusted;
};

Pair pairFor(Algorithm algorithm)
{
    const QByteArray secret = "a secret of a developer";
    KeySet trusted;
    if (isSymmetric(algorithm)) {
        trusted.add(*VerificationKey::fromSecret(secret, "k1"));
        return {*SigningKey::fromSecret(secret, "k1"), trusted};
    }
    static QHash<Algorithm, QByteArray> made; // RSA takes a while.
    if (!made.contains(algorithm))
        made.insert(algorithm, auth::pemOf(*generateKey(algorithm)));
    const QByteArray pem = made.value(algorithm);
    trusted.add(*VerificationKey::fromPem(pem, "k1"));
    return {*SigningKey::fromPem(pem, "k1"), trusted};
}

QJsonObject partOf(const QByteArray &token, qsizetype index)
{
    return *parseJsonObject(*fromBase64Url(token.split('.').at(index)));
}

} // namespace

class TestTokenMinter final : public QObject
{
    Q_OBJECT

private slots:
    void makesTokensThatAreAccepted_data();
    void makesTokensThatAreAccepted();
    void everyFlawLeadsToItsVerdict_data();
    void everyFlawLeadsToItsVerdict();
    void theWrongAudienceIsFineForWhoAsksForNone();
    void writesTheClaimsThatWereAsked();
    void leavesOutWhatIsEmpty();
    void letsTheExtraClaimsWin();
    void givesEveryTokenItsOwnId();
    void namesTheKeyOnlyIfItHasAnId();
    void refusesAKeyOfAnotherKind();
    void refusesLifetimesOutOfRange_data();
    void refusesLifetimesOutOfRange();
    void refusesToMakeATokenThatNobodyReads();
    void everyFlawHasACodeThatReadsBack();
};

void TestTokenMinter::makesTokensThatAreAccepted_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    for (const Algorithm algorithm : everyAlgorithm)
        QTest::newRow(codeOf(algorithm).constData()) << algorithm;
}

void TestTokenMinter::makesTokensThatAreAccepted()
{
    QFETCH(const Algorithm, algorithm);
    ManualClock clock;
    const Pair pair = pairFor(algorithm);
    const Result<QByteArray> token =
        mintToken({.subject = u"ana"_s, .algorithm = algorithm}, pair.signer, clock);
    QVERIFY(token);
    const TokenVerifier verifier(clock, pair.trusted, {.maxAge = std::chrono::hours(2)});
    const AuthOutcome outcome = verifier.verify(FoundToken{*token, TokenCarrier::Query});
    QCOMPARE(outcome.message, u"token accepted"_s);
    QCOMPARE(outcome.subject, u"ana"_s);
    QCOMPARE(outcome.algorithm.toLatin1(), codeOf(algorithm));
    QCOMPARE(outcome.keyId, u"k1"_s);
    clock.advance(std::chrono::hours(1));
    QCOMPARE(verifier.verify(FoundToken{*token, TokenCarrier::Query}).verdict,
             AuthVerdict::Expired);
}

void TestTokenMinter::everyFlawLeadsToItsVerdict_data()
{
    QTest::addColumn<TokenFlaw>("flaw");
    QTest::addColumn<Algorithm>("algorithm");
    QTest::addColumn<AuthVerdict>("verdict");
    const QList<std::pair<TokenFlaw, AuthVerdict>> promises{
        {TokenFlaw::None, AuthVerdict::Accepted},
        {TokenFlaw::Expired, AuthVerdict::Expired},
        {TokenFlaw::NotYetValid, AuthVerdict::NotYetValid},
        {TokenFlaw::WrongKey, AuthVerdict::BadSignature},
        {TokenFlaw::WrongAudience, AuthVerdict::WrongAudience},
        {TokenFlaw::AlgNone, AuthVerdict::UnsupportedAlgorithm},
        {TokenFlaw::Malformed, AuthVerdict::Malformed},
    };
    for (const auto &[flaw, verdict] : promises) {
        for (const Algorithm algorithm : everyAlgorithm)
            QTest::addRow("%s, %s", codeOf(flaw).constData(), codeOf(algorithm).constData())
                << flaw << algorithm << verdict;
    }
}

void TestTokenMinter::everyFlawLeadsToItsVerdict()
{
    QFETCH(const TokenFlaw, flaw);
    QFETCH(const Algorithm, algorithm);
    QFETCH(const AuthVerdict, verdict);
    const ManualClock clock;
    const Pair pair = pairFor(algorithm);
    const TokenRequest request{.subject = u"ana"_s,
                               .lifetime = std::chrono::seconds(1),
                               .algorithm = algorithm,
                               .flaw = flaw,
                               .issuer = u"me"_s,
                               .audience = u"web"_s};
    const Result<QByteArray> token = mintToken(request, pair.signer, clock);
    QVERIFY(token);
    const TokenVerifier verifier(
        clock, pair.trusted,
        {.issuer = u"me"_s, .audiences = {u"web"_s}, .maxAge = std::chrono::hours(1)});
    const AuthOutcome outcome = verifier.verify(FoundToken{*token, TokenCarrier::Query});
    QCOMPARE(codeOf(outcome.verdict), codeOf(verdict));
    if (flaw == TokenFlaw::Expired || flaw == TokenFlaw::NotYetValid)
        QCOMPARE(outcome.skewSeconds, 3600.0);
}

void TestTokenMinter::theWrongAudienceIsFineForWhoAsksForNone()
{
    const ManualClock clock;
    const Pair pair = pairFor(Algorithm::HS256);
    const Result<QByteArray> token =
        mintToken({.subject = u"ana"_s, .flaw = TokenFlaw::WrongAudience}, pair.signer, clock);
    QVERIFY(token);
    const TokenVerifier verifier(clock, pair.trusted, {});
    QVERIFY(verifier.verify(FoundToken{*token, TokenCarrier::Query}).isAccepted());
}

void TestTokenMinter::writesTheClaimsThatWereAsked()
{
    ManualClock clock;
    clock.advance(std::chrono::milliseconds(999)); // Whole seconds: some readers know no fraction.
    const Pair pair = pairFor(Algorithm::HS512);
    const TokenRequest request{.subject = u"J\u00f6rg"_s,
                               .lifetime = std::chrono::seconds(90),
                               .algorithm = Algorithm::HS512,
                               .claims = {{u"role"_s, u"admin"_s}},
                               .issuer = u"me"_s,
                               .audience = u"web"_s};
    const Result<QByteArray> token = mintToken(request, pair.signer, clock);
    QVERIFY(token);
    QCOMPARE(partOf(*token, 0),
             (QJsonObject{{u"alg"_s, u"HS512"_s}, {u"kid"_s, u"k1"_s}, {u"typ"_s, u"JWT"_s}}));
    QJsonObject claims = partOf(*token, 1);
    QVERIFY(!claims.take(u"jti"_s).toString().isEmpty());
    QCOMPARE(claims,
             (QJsonObject{{u"sub"_s, u"J\u00f6rg"_s},
                          {u"iat"_s, now},
                          {u"exp"_s, now + 90},
                          {u"role"_s, u"admin"_s},
                          {u"iss"_s, u"me"_s},
                          {u"aud"_s, u"web"_s}}));
}

void TestTokenMinter::leavesOutWhatIsEmpty()
{
    const ManualClock clock;
    const Pair pair = pairFor(Algorithm::HS256);
    const Result<QByteArray> token = mintToken({}, pair.signer, clock);
    QVERIFY(token);
    QCOMPARE(partOf(*token, 1).keys(), (QStringList{u"exp"_s, u"iat"_s, u"jti"_s}));
    const TokenVerifier verifier(clock, pair.trusted, {});
    QCOMPARE(verifier.verify(FoundToken{*token, TokenCarrier::Query}).verdict,
             AuthVerdict::MissingSubject);
}

void TestTokenMinter::letsTheExtraClaimsWin()
{
    const ManualClock clock;
    const Pair pair = pairFor(Algorithm::HS256);
    const TokenRequest request{
        .subject = u"ana"_s,
        .claims = {{u"sub"_s, u"bob"_s}, {u"exp"_s, now + 5}, {u"jti"_s, u"7"_s}},
        .flaw = TokenFlaw::Expired};
    const Result<QByteArray> token = mintToken(request, pair.signer, clock);
    QVERIFY(token);
    const TokenVerifier verifier(clock, pair.trusted, {});
    const AuthOutcome outcome = verifier.verify(FoundToken{*token, TokenCarrier::Query});
    QCOMPARE(outcome.verdict, AuthVerdict::Accepted);
    QCOMPARE(outcome.subject, u"bob"_s);
    QCOMPARE(outcome.claims.value(u"jti"), u"7"_s);
}

void TestTokenMinter::givesEveryTokenItsOwnId()
{
    const ManualClock clock;
    const Pair pair = pairFor(Algorithm::HS256);
    QSet<QString> ids;
    for (int i = 0; i < 100; ++i)
        ids << partOf(*mintToken({}, pair.signer, clock), 1).value(u"jti").toString();
    QCOMPARE(ids.size(), 100);
}

void TestTokenMinter::namesTheKeyOnlyIfItHasAnId()
{
    const ManualClock clock;
    const Result<QByteArray> token = mintToken({}, *SigningKey::fromSecret("s"), clock);
    QVERIFY(token);
    QCOMPARE(partOf(*token, 0), (QJsonObject{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}));
}

void TestTokenMinter::refusesAKeyOfAnotherKind()
{
    const ManualClock clock;
    const Result<QByteArray> token =
        mintToken({.algorithm = Algorithm::RS256}, *SigningKey::fromSecret("s"), clock);
    QVERIFY(!token);
    QCOMPARE(token.error().text, u"the key cannot sign with RS256; it is one for HS256"_s);
}

void TestTokenMinter::refusesLifetimesOutOfRange_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("isFine");
    const qint64 century = std::chrono::seconds(std::chrono::years(100)).count();
    QTest::newRow("none") << qint64{0} << false;
    QTest::newRow("negative") << qint64{-1} << false;
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << false;
    QTest::newRow("a second") << qint64{1} << true;
    QTest::newRow("a century") << century << true;
    QTest::newRow("more") << century + 1 << false;
    QTest::newRow("most") << std::numeric_limits<qint64>::max() << false;
}

void TestTokenMinter::refusesLifetimesOutOfRange()
{
    QFETCH(const qint64, seconds);
    const ManualClock clock;
    const Result<QByteArray> token =
        mintToken({.lifetime = std::chrono::seconds(seconds)}, *SigningKey::fromSecret("s"), clock);
    QTEST(token.has_value(), "isFine");
    if (!token)
        QVERIFY(token.error().text.startsWith(u"the lifetime of a token is 1 s to 100 years"));
}

void TestTokenMinter::refusesToMakeATokenThatNobodyReads()
{
    const ManualClock clock;
    const Result<QByteArray> token = mintToken({.claims = {{u"bulk"_s, QString(20'000, u'x')}}},
                                               *SigningKey::fromSecret("s"), clock);
    QVERIFY(!token);
    QVERIFY(token.error().text.contains(u"no more than 16384 are accepted"));
}

void TestTokenMinter::everyFlawHasACodeThatReadsBack()
{
    for (int i = 0; i <= static_cast<int>(TokenFlaw::Malformed); ++i) {
        const auto flaw = static_cast<TokenFlaw>(i);
        QCOMPARE(tokenFlawFromCode(codeOf(flaw)), flaw);
    }
    QCOMPARE(codeOf(TokenFlaw::NotYetValid), "not-yet-valid"_ba);
    QVERIFY(!tokenFlawFromCode("NONE"));
    QVERIFY(!tokenFlawFromCode(""));
}

QTEST_APPLESS_MAIN(TestTokenMinter)
#include "tst_tokenminter.moc"
