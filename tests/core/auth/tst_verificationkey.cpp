// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/keypair.h"
#include "core/auth/verificationkey.h"
#include "core/base/json.h"
#include "tests/core/auth/vectors.h"

#include <QJsonArray>
#include <QTest>

#include <openssl/pem.h>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using namespace Qt::StringLiterals;

namespace {

const QList<Algorithm> everyAlgorithm{Algorithm::HS256, Algorithm::HS384, Algorithm::HS512,
                                      Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA};

/// RSA of 1024 bits: too weak.
const QByteArray weakRsa =
    "MIGJAoGBALgMe8dP7cee6efV86Mqf2bStvttn9CQDrNZZZ5KEyvChqus93P6QqPjghC7VCV2CF2NE"
    "XTa0hsKNzIc8ScAydsbLyDlXjhhg2I1lx8MZvKL8q6SaKtwJ2f0y4IJxqq1OjJ7PYl2uMKPv+ovVj"
    "1d+02DMWske8KScnbagoi4Ztj9AgMBAAE=";
/// RSA of 2048 bits as PKCS #1.
const QByteArray oldRsa =
    "MIIBCgKCAQEA64vnD0i+F9h3HnJ4TWe9Oyh/JINqnbI0YQeYI3wMh6MNeMAAQidy6sTq+4XEKNBGXryKX6p/dvKResgc6n"
    "30yORWod1gxVomQStE/dKGqeQ1XfYybMkBWHaVD3fiNw2HfDOsIChvgQs+REKV6z5B/hCIRJo1xkwXRH1Y2kwp34w9F8Me"
    "c+0W73I14qh9pgOI380c2bajno+t1GpF1A5Cqavtg9l4Gor+iB5nw8Lx82hWgtVR4zzUbxSMJJXsczYHl5naJsDzI82mki"
    "vcZxKBuDxI2AiMRMd/nmU0J0AT+ljk8ltrOPGoQUABI/Ut8a6MoZnaD0+16NtFg7WqNjbaHQIDAQAB";
const QByteArray otherCurve =
    "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEFe/eEPaofOmdP5IB4cKZKpd3qCuTPhsjUUajDkhnapyuF"
    "PsbkaF4/YEaYSUjtsKPmZI9OUodjHlR3i+nlLtCcKKa3qWPCRV7g7mEayiUk4KK6cPaWAtVYteX"
    "Ewdsz4I2";
const QByteArray agreementKey = "MCowBQYDK2VuAyEADxNxmceQejtCDZUritY8kh4C7uorI+nejnXnFPCtuxs=";
const QByteArray pssKey =
    "MIIBIDALBgkqhkiG9w0BAQoDggEPADCCAQoCggEBAL2lTXr8PXlPgFQwmDzwuxdlIytCeNVTw9kqT4yJHkaCW5wOV2gXCc"
    "JqQpaFZxSWkXjTm+JR+yhDdSXLrq9k8nkQbTAKJneCKktnOB0b7CzJ2AGLPlERUFMXjUeSfVhylXdxO6uKhBkrkLTRHGg1"
    "HqJfjNqK078i2589ZIMpRk7mI05ZHbLP9EAtPR2J62ycZDFVwnnAn+s3LytztX+iqW6vZLtm0wrGzDa/E2Q0OTy4c+DYx/"
    "gIX2NCZqbVC/FZp1ksXXX8UVc5KT3saokbbAjaax+jFL7rO0oZJ0q+omSOJM/1UzrEA2gqkduT4RDWK2ajKeReuyD2ywIV"
    "y+BFM4ECAwEAAQ==";
const QByteArray certificate =
    "MIIBbTCCAROgAwIBAgIUMLa2Xui+fU2MeA2+pwqj1YqcKP4wCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBdDAeFw0yNjExMj"
    "MxNTM3NDBaFw0zNjExMjAxNTM3NDBaMAwxCjAIBgNVBAMMAXQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQhHUNz9huV"
    "+qEE+4oEVZJK2jNBHt7qFWU21HAlM5ZgSc7JFb6l1p/onz5KI4wowpfAn2BJvkB0E+Q06rmkLewFo1MwUTAdBgNVHQ4EFg"
    "QUqgsfNWizBbgMsWTtcxrqK5SkdFwwHwYDVR0jBBgwFoAUqgsfNWizBbgMsWTtcxrqK5SkdFwwDwYDVR0TAQH/BAUwAwEB"
    "/zAKBggqhkjOPQQDAgNIADBFAiEAprUChW+agxGLeFQ2R8oDZPrnGqvRM7+OE5fp8KwKsd0CIF6mCphFrN/0D6des6Me3E"
    "IK+ws/3S2xwjn4P/hAdiLT";
const QByteArray encryptedKey =
    "MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg9SbtcmfWb8AICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQ"
    "MEASoEEIypHfOpaVN+xwdbZ6snpB4EgZBp7q8nw0U3EzxRMTsIebswDpb50QResDJeoktElGLHbAOhZzvpf3OwHWWnsJIV"
    "5qGopM99zPntLMVoN9RDqDsrtOSaw+YleDerB6hM56dXWUEHFkIv7+i5agXZFRF0DVGfWeXrgJTfiY9gZ5R36SWbfSqFE9"
    "pdyQXWfj88tNwP2jm9CMV+cuVB890z2qeGnRA=";

/// A pair of keys for each algorithm, and its two texts.
struct Pair
{
    SigningKey signer;
    VerificationKey verifier;
};

Pair pairFor(Algorithm algorithm)
{
    if (isSymmetric(algorithm)) {
        const QByteArray secret = "a secret of a developer";
        return {*SigningKey::fromSecret(secret), *VerificationKey::fromSecret(secret)};
    }
    const QByteArray pem = auth::pemOf(*generateKey(algorithm));
    return {*SigningKey::fromPem(pem), *VerificationKey::fromPem(pem)};
}

QJsonObject jwkOf(const QByteArray &json)
{
    return *parseJsonObject(json);
}

} // namespace

class TestVerificationKey final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(ERR_peek_error() == 0); }
    /// The next TLS read of the thread would take what is left for its own.
    void cleanup() { QVERIFY2(ERR_peek_error() == 0, "an OpenSSL error was left behind"); }

    void verifiesTheExamplesOfTheStandards_data();
    void verifiesTheExamplesOfTheStandards();
    void verifiesNothingButWhatWasSigned_data();
    void verifiesNothingButWhatWasSigned();
    void refusesEveryFlippedBit_data();
    void refusesEveryFlippedBit();
    void refusesSignaturesOfOtherLengths_data();
    void refusesSignaturesOfOtherLengths();
    void refusesTheSignatureOfZeros_data();
    void refusesTheSignatureOfZeros();
    void acceptsNumbersWithLeadingZeros();
    void refusesTheSignatureInDer();
    void refusesAnEd25519SignatureWithALargerScalar();
    void allowsOnlyTheAlgorithmsOfItsKind_data();
    void allowsOnlyTheAlgorithmsOfItsKind();
    void neverTakesAPublicKeyForASecret();
    void readsEveryKindOfPem_data();
    void readsEveryKindOfPem();
    void refusesPemThatCannotVerify_data();
    void refusesPemThatCannotVerify();
    void refusesSecretsThatAreNone_data();
    void refusesSecretsThatAreNone();
    void readsJwksWithTheirRestrictions_data();
    void readsJwksWithTheirRestrictions();
    void refusesBrokenJwks_data();
    void refusesBrokenJwks();
};

void TestVerificationKey::verifiesTheExamplesOfTheStandards_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Algorithm>("algorithm");
    QTest::newRow("RFC 7515 A.1") << rfcSharedJwk << rfcSharedToken << Algorithm::HS256;
    QTest::newRow("RFC 7515 A.2") << rfcRsaJwk << rfcRsaToken << Algorithm::RS256;
    QTest::newRow("RFC 7515 A.3") << rfcCurveJwk << rfcCurveToken << Algorithm::ES256;
    QTest::newRow("RFC 8037 A.4") << rfcEdwardsJwk << rfcEdwardsToken << Algorithm::EdDSA;
}

void TestVerificationKey::verifiesTheExamplesOfTheStandards()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QByteArray, token);
    QFETCH(const Algorithm, algorithm);
    const Result<VerificationKey> key = VerificationKey::fromJwk(jwk);
    QVERIFY2(key, key ? "" : qPrintable(key.error().text));
    QVERIFY(key->verifies(algorithm, signedPart(token), signatureIn(token)));
    QVERIFY(!key->verifies(algorithm, signedPart(token) + 'A', signatureIn(token)));
}

void TestVerificationKey::verifiesNothingButWhatWasSigned_data()
{
    QTest::addColumn<Algorithm>("algorithm");
    for (const Algorithm algorithm : everyAlgorithm)
        QTest::newRow(codeOf(algorithm).constData()) << algorithm;
}

void TestVerificationKey::verifiesNothingButWhatWasSigned()
{
    QFETCH(const Algorithm, algorithm);
    const Pair pair = pairFor(algorithm);
    const QByteArray signature = *pair.signer.sign(algorithm, "header.payload");
    QVERIFY(pair.verifier.verifies(algorithm, "header.payload", signature));
    QVERIFY(!pair.verifier.verifies(algorithm, "header.payloae", signature));
    QVERIFY(!pair.verifier.verifies(algorithm, "", signature));
    const QByteArray ofNothing = *pair.signer.sign(algorithm, "");
    QVERIFY(pair.verifier.verifies(algorithm, "", ofNothing));
    if (!isSymmetric(algorithm))
        QVERIFY(!pairFor(algorithm).verifier.verifies(algorithm, "header.payload", signature));
}

void TestVerificationKey::refusesEveryFlippedBit_data()
{
    verifiesNothingButWhatWasSigned_data();
}

void TestVerificationKey::refusesEveryFlippedBit()
{
    QFETCH(const Algorithm, algorithm);
    const Pair pair = pairFor(algorithm);
    const QByteArray signature = *pair.signer.sign(algorithm, "header.payload");
    for (int at = 0; at < signature.size(); ++at) {
        QByteArray forged = signature;
        forged[at] = static_cast<char>(forged[at] ^ (1 << (at % 8)));
        QVERIFY2(!pair.verifier.verifies(algorithm, "header.payload", forged),
                 qPrintable(u"byte %1"_s.arg(at)));
    }
}

void TestVerificationKey::refusesSignaturesOfOtherLengths_data()
{
    verifiesNothingButWhatWasSigned_data();
}

void TestVerificationKey::refusesSignaturesOfOtherLengths()
{
    QFETCH(const Algorithm, algorithm);
    const Pair pair = pairFor(algorithm);
    const QByteArray signature = *pair.signer.sign(algorithm, "header.payload");
    const QByteArrayList wrong{
        {},
        signature.first(1),
        signature.chopped(1),
        signature + '\0',
        '\0' + signature,
        signature + signature,
        signature.first(signature.size() / 2),
        QByteArray(1024, 'x'),
    };
    for (const QByteArray &forged : wrong)
        QVERIFY(!pair.verifier.verifies(algorithm, "header.payload", forged));
}

void TestVerificationKey::refusesTheSignatureOfZeros_data()
{
    verifiesNothingButWhatWasSigned_data();
}

void TestVerificationKey::refusesTheSignatureOfZeros()
{
    QFETCH(const Algorithm, algorithm);
    const Pair pair = pairFor(algorithm);
    const auto length = pair.signer.sign(algorithm, "header.payload")->size();
    QVERIFY(!pair.verifier.verifies(algorithm, "header.payload", QByteArray(length, '\0')));
    QVERIFY(!pair.verifier.verifies(algorithm, "header.payload", QByteArray(length, '\xff')));
}

void TestVerificationKey::acceptsNumbersWithLeadingZeros()
{
    // One signature in 128 has a short r or s; a thousand times as many tries always find both.
    const Pair pair = pairFor(Algorithm::ES256);
    bool hadShortR = false;
    bool hadShortS = false;
    for (int i = 0; i < 20'000 && !(hadShortR && hadShortS); ++i) {
        const QByteArray signature = *pair.signer.sign(Algorithm::ES256, "header.payload");
        QCOMPARE(signature.size(), 64);
        const bool isShort = signature[0] == '\0' || signature[32] == '\0';
        hadShortR = hadShortR || signature[0] == '\0';
        hadShortS = hadShortS || signature[32] == '\0';
        if (isShort)
            QVERIFY(pair.verifier.verifies(Algorithm::ES256, "header.payload", signature));
    }
    QVERIFY(hadShortR);
    QVERIFY(hadShortS);
}

void TestVerificationKey::refusesTheSignatureInDer()
{
    // The form that every library but JOSE's writes.
    const EvpPkey key = generateKey(Algorithm::ES256);
    const QByteArray bytes = "header.payload";
    const EvpMdContext context(EVP_MD_CTX_new());
    QByteArray der(128, '\0');
    size_t size = static_cast<size_t>(der.size());
    QCOMPARE(EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, key.get(),
                                   nullptr),
             1);
    QCOMPARE(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(der.data()), &size,
                            reinterpret_cast<const unsigned char *>(bytes.constData()),
                            static_cast<size_t>(bytes.size())),
             1);
    der.truncate(static_cast<qsizetype>(size));
    const Result<VerificationKey> verifier = VerificationKey::fromPem(auth::pemOf(*key));
    QVERIFY(verifier);
    QVERIFY(!verifier->verifies(Algorithm::ES256, bytes, der));
}

void TestVerificationKey::refusesAnEd25519SignatureWithALargerScalar()
{
    // S + L is the same scalar modulo the order L; RFC 8032 section 5.1.7 wants S < L.
    const QByteArray order =
        QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    QByteArray signature = signatureIn(rfcEdwardsToken);
    int carry = 0;
    for (int i = 0; i < 32; ++i) {
        const int sum =
            static_cast<uchar>(signature[32 + i]) + static_cast<uchar>(order[i]) + carry;
        signature[32 + i] = static_cast<char>(sum & 0xff);
        carry = sum >> 8;
    }
    QCOMPARE(carry, 0);
    const Result<VerificationKey> key = VerificationKey::fromJwk(rfcEdwardsJwk);
    QVERIFY(key);
    QVERIFY(!key->verifies(Algorithm::EdDSA, signedPart(rfcEdwardsToken), signature));
}

void TestVerificationKey::allowsOnlyTheAlgorithmsOfItsKind_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QList<Algorithm>>("allowed");
    QTest::newRow("secret") << rfcSharedJwk
                            << QList{Algorithm::HS256, Algorithm::HS384, Algorithm::HS512};
    QTest::newRow("RSA") << rfcRsaJwk << QList{Algorithm::RS256};
    QTest::newRow("P-256") << rfcCurveJwk << QList{Algorithm::ES256};
    QTest::newRow("Ed25519") << rfcEdwardsJwk << QList{Algorithm::EdDSA};
}

void TestVerificationKey::allowsOnlyTheAlgorithmsOfItsKind()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QList<Algorithm>, allowed);
    const Result<VerificationKey> key = VerificationKey::fromJwk(jwk);
    QVERIFY(key);
    for (const Algorithm algorithm : everyAlgorithm) {
        QCOMPARE(key->allows(algorithm), allowed.contains(algorithm));
        if (!allowed.contains(algorithm))
            QVERIFY(!key->verifies(algorithm, "a.b", QByteArray(64, 'x')));
    }
}

void TestVerificationKey::neverTakesAPublicKeyForASecret()
{
    // The classic: an HMAC made with the text or the bytes of the public key everybody knows.
    const EvpPkey pair = generateKey(Algorithm::RS256);
    const MemoryBio bio(BIO_new(BIO_s_mem()));
    QCOMPARE(PEM_write_bio_PUBKEY(bio.get(), pair.get()), 1);
    const QByteArray pem = contentOf(*bio);
    const Result<VerificationKey> key = VerificationKey::fromPem(pem);
    QVERIFY(key);
    QVERIFY(!SigningKey::fromSecret(pem));
    const QByteArrayList lines = pem.trimmed().split('\n');
    const QByteArray der = QByteArray::fromBase64(lines.mid(1, lines.size() - 2).join());
    for (const QByteArray &secret : {der, pem.mid(5)}) {
        const QByteArray signature =
            *SigningKey::fromSecret(secret)->sign(Algorithm::HS256, "header.payload");
        QVERIFY(!key->verifies(Algorithm::HS256, "header.payload", signature));
        QVERIFY(!key->verifies(Algorithm::RS256, "header.payload", signature));
    }
}

void TestVerificationKey::readsEveryKindOfPem_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<Algorithm>("algorithm");
    const QByteArray parameters = tests::pemOf("EC PARAMETERS", "BggqhkjOPQMBBw==");
    const QByteArray traditional =
        tests::pemOf("EC PRIVATE KEY",
                     "MHcCAQEEIBD38LDZwql5H5QbGHrwLKeObzqtlCpTTQAq4PH4xqwHoAoGCCqGSM49\n"
                     "AwEHoUQDQgAEIR1Dc/YblfqhBPuKBFWSStozQR7e6hVlNtRwJTOWYEnOyRW+pdaf\n"
                     "6J8+SiOMKMKXwJ9gSb5AdBPkNOq5pC3sBQ==");
    QTest::newRow("PKCS 1 RSA") << tests::pemOf("RSA PUBLIC KEY", oldRsa) << Algorithm::RS256;
    QTest::newRow("traditional") << traditional << Algorithm::ES256;
    QTest::newRow("traditional with parameters") << parameters + traditional << Algorithm::ES256;
    QTest::newRow("certificate") << tests::pemOf("CERTIFICATE", certificate) << Algorithm::ES256;
    QTest::newRow("text before") << "my key:\n" + traditional << Algorithm::ES256;
    QTest::newRow("Windows line ends")
        << QByteArray(traditional).replace("\n", "\r\n") << Algorithm::ES256;
    QTest::newRow("PKCS 8") << rfcEdwardsPem() << Algorithm::EdDSA;
    for (const Algorithm algorithm : {Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA})
        QTest::addRow("made here, %s", codeOf(algorithm).constData())
            << auth::pemOf(*generateKey(algorithm)) << algorithm;
}

void TestVerificationKey::readsEveryKindOfPem()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const Algorithm, algorithm);
    const Result<VerificationKey> key = VerificationKey::fromPem(pem, "k1");
    QVERIFY2(key, key ? "" : qPrintable(key.error().text));
    QCOMPARE(key->keyId(), "k1"_ba);
    for (const Algorithm other : everyAlgorithm)
        QCOMPARE(key->allows(other), other == algorithm);
    // A key that was read without its private half verifies what the other half signs.
    if (const Result<SigningKey> signer = SigningKey::fromPem(pem))
        QVERIFY(key->verifies(algorithm, "a.b", *signer->sign(algorithm, "a.b")));
}

void TestVerificationKey::refusesPemThatCannotVerify_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("sentence");
    const QString none = u"the text holds no PEM key or certificate that can be read; encrypted "
                         "keys are not supported"_s;
    QTest::newRow("weak RSA") << tests::pemOf("RSA PUBLIC KEY", weakRsa)
                              << u"the RSA key has 1024 bits; use one of 2048 to 8192 bits"_s;
    QTest::newRow("P-384") << tests::pemOf("PUBLIC KEY", otherCurve)
                           << u"the curve secp384r1 is not supported; use P-256 (prime256v1)"_s;
    QTest::newRow("X25519") << tests::pemOf("PUBLIC KEY", agreementKey)
                            << u"a key of the kind X25519 cannot sign tokens; use RSA, P-256 or "
                               "Ed25519"_s;
    QTest::newRow("RSA-PSS") << tests::pemOf("PUBLIC KEY", pssKey)
                             << u"a key of the kind RSA-PSS cannot sign tokens; use RSA, P-256 or "
                                "Ed25519"_s;
    QTest::newRow("encrypted") << tests::pemOf("ENCRYPTED PRIVATE KEY", encryptedKey) << none;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("no PEM") << "hello"_ba << none;
    QTest::newRow("no base64") << tests::pemOf("PUBLIC KEY", "!!!!") << none;
    QTest::newRow("cut") << tests::pemOf("PUBLIC KEY", pssKey.first(100)) << none;
    QTest::newRow("no end") << tests::pemOf("PUBLIC KEY", pssKey).chopped(30) << none;
    QTest::newRow("another label") << tests::pemOf("CERTIFICATE REQUEST", certificate) << none;
    QTest::newRow("too large") << QByteArray(65537, ' ') + rfcEdwardsPem() << none;
}

void TestVerificationKey::refusesPemThatCannotVerify()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QString, sentence);
    const Result<VerificationKey> key = VerificationKey::fromPem(pem);
    QVERIFY(!key);
    QCOMPARE(key.error().text, sentence);
}

void TestVerificationKey::refusesSecretsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("public key") << tests::pemOf("PUBLIC KEY", pssKey);
    QTest::newRow("private key, indented") << "  " + rfcEdwardsPem();
    QTest::newRow("SSH key") << "ssh-ed25519 AAAA me@here"_ba;
}

void TestVerificationKey::refusesSecretsThatAreNone()
{
    QFETCH(const QByteArray, secret);
    const Result<VerificationKey> key = VerificationKey::fromSecret(secret);
    QVERIFY(!key);
    QVERIFY(key.error().text.startsWith(u"the secret is "));
    QVERIFY(!SigningKey::fromSecret(secret));
    const QJsonObject jwk{{u"kty"_s, u"oct"_s}, {u"k"_s, QString::fromLatin1(toBase64Url(secret))}};
    QVERIFY(!VerificationKey::fromJwk(jwk));
}

void TestVerificationKey::readsJwksWithTheirRestrictions_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QList<Algorithm>>("allowed");
    const QList<Algorithm> shared{Algorithm::HS256, Algorithm::HS384, Algorithm::HS512};
    const QList<Algorithm> rsa{Algorithm::RS256};
    QTest::newRow("for signatures") << rfcRsaJwk << u"use"_s << QJsonValue(u"sig"_s) << rsa;
    QTest::newRow("for encryption")
        << rfcRsaJwk << u"use"_s << QJsonValue(u"enc"_s) << QList<Algorithm>();
    QTest::newRow("use is a number")
        << rfcRsaJwk << u"use"_s << QJsonValue(1) << QList<Algorithm>();
    QTest::newRow("alg of its kind") << rfcRsaJwk << u"alg"_s << QJsonValue(u"RS256"_s) << rsa;
    QTest::newRow("alg of another kind")
        << rfcRsaJwk << u"alg"_s << QJsonValue(u"HS256"_s) << QList<Algorithm>();
    QTest::newRow("alg we do not know")
        << rfcRsaJwk << u"alg"_s << QJsonValue(u"RS512"_s) << QList<Algorithm>();
    QTest::newRow("alg none") << rfcSharedJwk << u"alg"_s << QJsonValue(u"none"_s)
                              << QList<Algorithm>();
    QTest::newRow("alg is null") << rfcRsaJwk << u"alg"_s << QJsonValue() << QList<Algorithm>();
    QTest::newRow("alg narrows a secret")
        << rfcSharedJwk << u"alg"_s << QJsonValue(u"HS512"_s) << QList{Algorithm::HS512};
    QTest::newRow("secret without alg") << rfcSharedJwk << u"x"_s << QJsonValue(1) << shared;
    QTest::newRow("may verify") << rfcRsaJwk << u"key_ops"_s
                                << QJsonValue(QJsonArray{u"sign"_s, u"verify"_s}) << rsa;
    QTest::newRow("may only encrypt")
        << rfcRsaJwk << u"key_ops"_s << QJsonValue(QJsonArray{u"encrypt"_s}) << QList<Algorithm>();
    QTest::newRow("key_ops is no list")
        << rfcRsaJwk << u"key_ops"_s << QJsonValue(u"verify"_s) << QList<Algorithm>();
}

void TestVerificationKey::readsJwksWithTheirRestrictions()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QList<Algorithm>, allowed);
    QJsonObject object = jwkOf(jwk);
    object.insert(u"kid"_s, u"k1"_s);
    object.insert(member, value);
    const Result<VerificationKey> key = VerificationKey::fromJwk(object);
    QCOMPARE(key.has_value(), !allowed.isEmpty());
    if (!key)
        return;
    QCOMPARE(key->keyId(), "k1"_ba);
    for (const Algorithm algorithm : everyAlgorithm)
        QCOMPARE(key->allows(algorithm), allowed.contains(algorithm));
}

void TestVerificationKey::refusesBrokenJwks_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto text = [](qsizetype bytes, char fill) {
        return QJsonValue(QString::fromLatin1(toBase64Url(QByteArray(bytes, fill))));
    };
    const QJsonValue missing(QJsonValue::Undefined);
    QTest::newRow("no kty") << rfcRsaJwk << u"kty"_s << missing;
    QTest::newRow("kty in lower case") << rfcRsaJwk << u"kty"_s << QJsonValue(u"rsa"_s);
    QTest::newRow("unknown kty") << rfcRsaJwk << u"kty"_s << QJsonValue(u"AKP"_s);
    QTest::newRow("no secret") << rfcSharedJwk << u"k"_s << missing;
    QTest::newRow("secret is a number") << rfcSharedJwk << u"k"_s << QJsonValue(7);
    QTest::newRow("secret is padded") << rfcSharedJwk << u"k"_s << QJsonValue(u"Zg=="_s);
    QTest::newRow("no modulus") << rfcRsaJwk << u"n"_s << missing;
    QTest::newRow("no exponent") << rfcRsaJwk << u"e"_s << missing;
    QTest::newRow("modulus of zeros") << rfcRsaJwk << u"n"_s << text(256, '\0');
    QTest::newRow("modulus of 1024 bits") << rfcRsaJwk << u"n"_s << text(128, '\xff');
    QTest::newRow("modulus of 16384 bits") << rfcRsaJwk << u"n"_s << text(2048, '\xff');
    QTest::newRow("exponent one") << rfcRsaJwk << u"e"_s << QJsonValue(u"AQ"_s);
    QTest::newRow("exponent two") << rfcRsaJwk << u"e"_s << QJsonValue(u"Ag"_s);
    QTest::newRow("exponent zero") << rfcRsaJwk << u"e"_s << QJsonValue(u"AA"_s);
    QTest::newRow("exponent of 9 bytes") << rfcRsaJwk << u"e"_s << text(9, '\xff');
    QTest::newRow("P-384") << rfcCurveJwk << u"crv"_s << QJsonValue(u"P-384"_s);
    QTest::newRow("no curve") << rfcCurveJwk << u"crv"_s << missing;
    QTest::newRow("short x") << rfcCurveJwk << u"x"_s << text(31, '\x01');
    QTest::newRow("long y") << rfcCurveJwk << u"y"_s << text(33, '\x01');
    QTest::newRow("point off the curve") << rfcCurveJwk << u"y"_s << text(32, '\x01');
    QTest::newRow("point at zero") << rfcCurveJwk << u"x"_s << text(32, '\0');
    QTest::newRow("Ed448") << rfcEdwardsJwk << u"crv"_s << QJsonValue(u"Ed448"_s);
    QTest::newRow("X25519") << rfcEdwardsJwk << u"crv"_s << QJsonValue(u"X25519"_s);
    QTest::newRow("short Ed25519") << rfcEdwardsJwk << u"x"_s << text(31, '\x01');
}

void TestVerificationKey::refusesBrokenJwks()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QVERIFY(VerificationKey::fromJwk(jwk));
    QJsonObject object = jwkOf(jwk);
    object.insert(member, value);
    const Result<VerificationKey> key = VerificationKey::fromJwk(object);
    QVERIFY(!key);
    QVERIFY(!key.error().text.isEmpty());
}

QTEST_APPLESS_MAIN(TestVerificationKey)
#include "tst_verificationkey.moc"
