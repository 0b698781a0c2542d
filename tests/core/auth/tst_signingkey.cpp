// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/signingkey.h"
#include "core/auth/verificationkey.h"
#include "tests/core/auth/vectors.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using namespace Qt::StringLiterals;

class TestSigningKey final : public QObject
{
    Q_OBJECT

private slots:
    void signsTheExamplesOfTheStandards_data();
    void signsTheExamplesOfTheStandards();
    void signsHmacOfTheRightLength();
    void refusesAnAlgorithmOfAnotherKind_data();
    void refusesAnAlgorithmOfAnotherKind();
    void refusesPemWithoutAPrivateKey_data();
    void refusesPemWithoutAPrivateKey();
    void generatesAKeyThatNobodyElseHas_data();
    void generatesAKeyThatNobodyElseHas();
    void remembersItsId();
};

void TestSigningKey::signsTheExamplesOfTheStandards_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Algorithm>("algorithm");
    const QByteArray shared = *fromBase64Url(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
    QTest::newRow("RFC 7515 A.1") << QByteArray() << shared << rfcSharedToken << Algorithm::HS256;
    QTest::newRow("RFC 8037 A.4") << rfcEdwardsPem() << QByteArray() << rfcEdwardsToken
                                  << Algorithm::EdDSA;
}

void TestSigningKey::signsTheExamplesOfTheStandards()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, token);
    QFETCH(const Algorithm, algorithm);
    const Result<SigningKey> key =
        secret.isEmpty() ? SigningKey::fromPem(pem) : SigningKey::fromSecret(secret);
    QVERIFY(key);
    const Result<QByteArray> signature = key->sign(algorithm, signedPart(token));
    QVERIFY(signature);
    QCOMPARE(*signature, signatureIn(token));
}

void TestSigningKey::signsHmacOfTheRightLength()
{
    const Result<SigningKey> key = SigningKey::fromSecret("Jefe");
    QVERIFY(key);
    // RFC 4231 section 4.3.
    const QByteArray data = "what do ya want for nothing?";
    QCOMPARE(key->sign(Algorithm::HS256, data)->toHex(),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba);
    QCOMPARE(
        key->sign(Algorithm::HS384, data)->toHex(),
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ec"
        "fab21649"_ba);
    QCOMPARE(
        key->sign(Algorithm::HS512, data)->toHex(),
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65"
        "f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"_ba);
}

void TestSigningKey::refusesAnAlgorithmOfAnotherKind_data()
{
    QTest::addColumn<Algorithm>("own");
    QTest::addColumn<Algorithm>("asked");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("secret for RS256") << Algorithm::HS256 << Algorithm::RS256
                                      << u"the key cannot sign with RS256; it is one for HS256"_s;
    QTest::newRow("Ed25519 for ES256") << Algorithm::EdDSA << Algorithm::ES256
                                       << u"the key cannot sign with ES256; it is one for EdDSA"_s;
    QTest::newRow("P-256 for HS256") << Algorithm::ES256 << Algorithm::HS256
                                     << u"the key cannot sign with HS256; it is one for ES256"_s;
}

void TestSigningKey::refusesAnAlgorithmOfAnotherKind()
{
    QFETCH(const Algorithm, own);
    QFETCH(const Algorithm, asked);
    QFETCH(const QString, sentence);
    const Result<SigningKey> key = SigningKey::generate(own);
    QVERIFY(key);
    QVERIFY(!key->allows(asked));
    const Result<QByteArray> signature = key->sign(asked, "a.b");
    QVERIFY(!signature);
    QCOMPARE(signature.error().text, sentence);
}

void TestSigningKey::refusesPemWithoutAPrivateKey_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << "hello"_ba;
    QTest::newRow("public key only") << tests::pemOf(
        "PUBLIC KEY", "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
}

void TestSigningKey::refusesPemWithoutAPrivateKey()
{
    QFETCH(const QByteArray, pem);
    const Result<SigningKey> key = SigningKey::fromPem(pem);
    QVERIFY(!key);
    QCOMPARE(key.error().text,
             u"the text holds no private PEM key that can be read; encrypted keys are not "
             "supported"_s);
}

void TestSigningKey::generatesAKeyThatNobodyElseHas_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    for (const Algorithm algorithm : {Algorithm::HS256, Algorithm::HS384, Algorithm::HS512,
                                      Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA})
        QTest::newRow(codeOf(algorithm).constData()) << algorithm;
}

void TestSigningKey::generatesAKeyThatNobodyElseHas()
{
    QFETCH(const Algorithm, algorithm);
    const Result<SigningKey> first = SigningKey::generate(algorithm);
    const Result<SigningKey> second = SigningKey::generate(algorithm);
    QVERIFY(first && second);
    QVERIFY(*first->sign(algorithm, "a.b") != *second->sign(algorithm, "a.b"));
}

void TestSigningKey::remembersItsId()
{
    QCOMPARE(SigningKey::fromSecret("s", "k1")->keyId(), "k1"_ba);
    QCOMPARE(SigningKey::fromPem(rfcEdwardsPem(), "k2")->keyId(), "k2"_ba);
    QCOMPARE(SigningKey::generate(Algorithm::EdDSA)->keyId(), QByteArray());
}

QTEST_APPLESS_MAIN(TestSigningKey)
#include "tst_signingkey.moc"
