// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/keyset.h"
#include "core/base/json.h"
#include "tests/core/auth/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jwk(const QByteArray &json, const QString &keyId = {})
{
    QJsonObject object = *parseJsonObject(json);
    if (!keyId.isEmpty())
        object.insert(u"kid"_s, keyId);
    return object;
}

QByteArray jwksOf(const QJsonArray &keys)
{
    return toJson({{u"keys"_s, keys}});
}

VerificationKey secretKey(const QByteArray &keyId)
{
    return *VerificationKey::fromSecret("secret of " + keyId, keyId);
}

QByteArrayList idsOf(const QList<VerificationKey> &keys)
{
    QByteArrayList ids;
    for (const VerificationKey &key : keys)
        ids << key.keyId();
    return ids;
}

} // namespace

class TestKeySet final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheKeyWithTheId();
    void findsAllThatAllowTheAlgorithmWithoutAnId();
    void triesKeysWithoutAnIdForAnIdNobodyHas();
    void neverOffersAKeyOfAnotherKind();
    void offersSixteenKeysAtMost();
    void offersEveryKeyThatSharesAnId();
    void addsAnotherSet();
    void readsAMixedKeySet();
    void refusesWhatIsNoKeySet_data();
    void refusesWhatIsNoKeySet();
    void readsAsManyKeysAsAllowed();
};

void TestKeySet::findsTheKeyWithTheId()
{
    KeySet set;
    set.add(secretKey("a"));
    set.add(secretKey("b"));
    QCOMPARE(idsOf(set.candidates(Algorithm::HS256, "b")), QByteArrayList{"b"});
    QVERIFY(set.candidates(Algorithm::HS256, "c").isEmpty());
    QVERIFY(set.candidates(Algorithm::HS256, "B").isEmpty());
    QVERIFY(set.hasKeyId("a"));
    QVERIFY(!set.hasKeyId("c"));
    QVERIFY(!set.hasKeyId(""));
}

void TestKeySet::findsAllThatAllowTheAlgorithmWithoutAnId()
{
    KeySet set;
    set.add(secretKey("a"));
    set.add(*VerificationKey::fromJwk(jwk(rfcRsaJwk, u"b"_s)));
    set.add(secretKey(""));
    QCOMPARE(idsOf(set.candidates(Algorithm::HS256, "")), (QByteArrayList{"a", ""}));
    QCOMPARE(idsOf(set.candidates(Algorithm::RS256, "")), QByteArrayList{"b"});
    QVERIFY(set.candidates(Algorithm::EdDSA, "").isEmpty());
}

void TestKeySet::triesKeysWithoutAnIdForAnIdNobodyHas()
{
    KeySet set;
    set.add(secretKey("a"));
    set.add(secretKey(""));
    QCOMPARE(idsOf(set.candidates(Algorithm::HS256, "x")), QByteArrayList{""});
    QCOMPARE(idsOf(set.candidates(Algorithm::HS256, "a")), QByteArrayList{"a"});
    QVERIFY(!set.hasKeyId("x"));
}

void TestKeySet::neverOffersAKeyOfAnotherKind()
{
    KeySet set;
    set.add(*VerificationKey::fromJwk(jwk(rfcRsaJwk, u"rsa"_s)));
    QVERIFY(set.candidates(Algorithm::HS256, "rsa").isEmpty());
    QVERIFY(set.candidates(Algorithm::HS256, "").isEmpty());
    QVERIFY(set.hasKeyId("rsa"));
}

void TestKeySet::offersSixteenKeysAtMost()
{
    KeySet set;
    for (int i = 0; i < 40; ++i)
        set.add(*VerificationKey::fromJwk(jwk(rfcRsaJwk, u"rsa"_s)));
    for (int i = 0; i < 40; ++i)
        set.add(secretKey("shared"));
    QCOMPARE(set.candidates(Algorithm::HS256, "").size(), KeySet::candidatesMax);
    QCOMPARE(set.candidates(Algorithm::HS256, "shared").size(), KeySet::candidatesMax);
    QCOMPARE(set.size(), 80);
}

void TestKeySet::offersEveryKeyThatSharesAnId()
{
    KeySet set;
    set.add(secretKey("a"));
    set.add(secretKey("a"));
    QCOMPARE(set.candidates(Algorithm::HS256, "a").size(), 2);
}

void TestKeySet::addsAnotherSet()
{
    KeySet set;
    QVERIFY(set.isEmpty());
    set.add(secretKey("a"));
    KeySet other;
    other.add(secretKey("b"));
    set.add(other);
    QCOMPARE(idsOf(set.candidates(Algorithm::HS256, "")), (QByteArrayList{"a", "b"}));
    QCOMPARE(other.size(), 1);
}

void TestKeySet::readsAMixedKeySet()
{
    QJsonObject forEncryption = jwk(rfcRsaJwk, u"enc"_s);
    forEncryption.insert(u"use"_s, u"enc"_s);
    QJsonObject broken = jwk(rfcCurveJwk, u"broken"_s);
    broken.remove(u"y"_s);
    const Result<KeySet> set = KeySet::fromJwks(
        jwksOf({forEncryption, jwk(rfcRsaJwk, u"r"_s), broken, 7, u"key"_s, QJsonArray{},
                QJsonObject{}, jwk("{\"kty\":\"AKP\"}", u"future"_s), jwk(rfcCurveJwk, u"e"_s),
                jwk(rfcEdwardsJwk, u"d"_s), jwk(rfcSharedJwk, u"s"_s)}));
    QVERIFY2(set, set ? "" : qPrintable(set.error().text));
    QCOMPARE(set->size(), 4);
    for (const QByteArray &id : {"r"_ba, "e"_ba, "d"_ba, "s"_ba})
        QVERIFY(set->hasKeyId(id));
    for (const QByteArray &id : {"enc"_ba, "broken"_ba, "future"_ba})
        QVERIFY(!set->hasKeyId(id));
    QVERIFY(set->candidates(Algorithm::ES256, "e")
                .first()
                .verifies(Algorithm::ES256, signedPart(rfcCurveToken), signatureIn(rfcCurveToken)));
}

void TestKeySet::refusesWhatIsNoKeySet_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << ""_ba << u"invalid JSON at byte"_s;
    QTest::newRow("a page") << "<html>404</html>"_ba << u"invalid JSON at byte"_s;
    QTest::newRow("list") << "[]"_ba << u"the JSON is not an object; send one in curly braces"_s;
    QTest::newRow("no keys") << "{}"_ba << u"the JSON has no list 'keys'; it is not a JWK set"_s;
    QTest::newRow("keys is an object")
        << "{\"keys\":{}}"_ba << u"the JSON has no list 'keys'; it is not a JWK set"_s;
    QTest::newRow("one bare key") << rfcRsaJwk
                                  << u"the JSON has no list 'keys'; it is not a JWK set"_s;
    QTest::newRow("empty list") << jwksOf({}) << u"the key set is empty"_s;
    QTest::newRow("nothing usable")
        << jwksOf({jwk("{\"kty\":\"AKP\"}"), jwk("{\"kty\":\"EC\"}")})
        << u"the key set has no key that can be used: the kty 'AKP' is not supported"_s;
    QTest::newRow("too many") << jwksOf(
        QJsonArray::fromVariantList(QVariantList(101, jwk(rfcEdwardsJwk).toVariantMap())))
                              << u"the key set has 101 keys; at most 100 are read"_s;
    QTest::newRow("too large") << jwksOf({jwk(rfcEdwardsJwk)}).leftJustified(262'145)
                               << u"the key set has 262145 bytes; at most 262144 are read"_s;
    QTest::newRow("too deep") << QByteArray(100, '[') << u"JSON nests deeper than 64 levels"_s;
}

void TestKeySet::refusesWhatIsNoKeySet()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, sentence);
    const Result<KeySet> set = KeySet::fromJwks(json);
    QVERIFY(!set);
    QVERIFY2(set.error().text.startsWith(sentence), qPrintable(set.error().text));
}

void TestKeySet::readsAsManyKeysAsAllowed()
{
    const QVariantList keys(100, jwk(rfcEdwardsJwk).toVariantMap());
    const QByteArray json = jwksOf(QJsonArray::fromVariantList(keys)).leftJustified(262'144);
    const Result<KeySet> set = KeySet::fromJwks(json);
    QVERIFY(set);
    QCOMPARE(set->size(), 100);
}

QTEST_APPLESS_MAIN(TestKeySet)
#include "tst_keyset.moc"
