// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/compacttoken.h"
#include "tests/core/auth/vectors.h"

#include <QTest>

using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray nested(int depth)
{
    return "{\"sub\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}";
}

} // namespace

class TestCompactToken final : public QObject
{
    Q_OBJECT

private slots:
    void takesATokenApart();
    void readsHeadersThatAreUnusualButFine_data();
    void readsHeadersThatAreUnusualButFine();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesThePartThatIsNoJson_data();
    void namesThePartThatIsNoJson();
    void saysWhatCouldBeReadOfABrokenToken();
};

void TestCompactToken::takesATokenApart()
{
    const CompactToken token = readCompactToken(
        joined("{\"alg\":\"HS256\",\"kid\":\"k1\"}", "{\"sub\":\"ana\"}") + ".c2ln");
    QCOMPARE(token.problem, QString());
    QCOMPARE(token.algorithm, u"HS256"_s);
    QCOMPARE(token.keyId, u"k1"_s);
    QCOMPARE(token.claims, (QJsonObject{{u"sub"_s, u"ana"_s}}));
    QCOMPARE(token.signature, "sig"_ba);
    QCOMPARE(token.signedBytes, joined("{\"alg\":\"HS256\",\"kid\":\"k1\"}", "{\"sub\":\"ana\"}"));
}

void TestCompactToken::readsHeadersThatAreUnusualButFine_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray header = "{\"alg\":\"HS256\"}"_ba;
    QTest::newRow("white space in the JSON") << rfcSharedToken;
    QTest::newRow("no signature") << joined(header, "{}") + "."_ba;
    QTest::newRow("another typ") << joined("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}", "{}") + ".AA";
    QTest::newRow("a key brought along, not looked at")
        << joined("{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}", "{}") + ".AA";
    QTest::newRow("deepest payload") << joined(header, nested(16)) + ".AA";
    QTest::newRow("same name on two levels")
        << joined(header, "{\"a\":{\"a\":1},\"b\":[{\"a\":2},{\"a\":3}]}") + ".AA";
    QTest::newRow("colons and quotes in strings")
        << joined(header, "{\"a:b\":\":\\\":\\\\\",\"c\":\"\\\\\"}") + ".AA";
    QTest::newRow("empty key id") << joined("{\"alg\":\"HS256\",\"kid\":\"\"}", "{}") + ".AA";
}

void TestCompactToken::readsHeadersThatAreUnusualButFine()
{
    QFETCH(const QByteArray, token);
    QCOMPARE(readCompactToken(token).problem, QString());
}

void TestCompactToken::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("problem");
    const QByteArray header = "{\"alg\":\"HS256\"}"_ba;
    const QByteArray good = joined(header, "{}");
    const QString count = u"the token has %1; a JWT has three parts with dots between"_s;
    const QString base64 = u"the %1 of the token cannot be read: it is not base64url without "
                           "padding (RFC 7515 section 2)"_s;
    const QString twice = u"the %1 of the token cannot be read: it names a member twice"_s;
    const QString object = u"the %1 of the token cannot be read: the JSON is not an object; send "
                           "one in curly braces"_s;
    const QString deep =
        u"the payload of the token cannot be read: JSON nests deeper than 16 levels"_s;

    QTest::newRow("empty") << ""_ba << count.arg(u"1 part"_s);
    QTest::newRow("one part") << "hello"_ba << count.arg(u"1 part"_s);
    QTest::newRow("two parts") << good << count.arg(u"2 parts"_s);
    QTest::newRow("four parts") << good + ".a.b" << count.arg(u"4 parts"_s);
    QTest::newRow("encrypted")
        << "a.b.c.d.e"_ba
        << u"the token is encrypted (it has five parts); send one that is only signed"_s;
    QTest::newRow("padding in the header")
        << toBase64Url("{\"alg\":\"HS256\" }") + "=.e30.AA" << base64.arg(u"header"_s);
    QTest::newRow("space before") << " " + good + ".AA" << base64.arg(u"header"_s);
    QTest::newRow("padding in the payload")
        << toBase64Url(header) + ".e30=.AA" << base64.arg(u"payload"_s);
    QTest::newRow("newline in the payload")
        << toBase64Url(header) + ".e3\n0.AA" << base64.arg(u"payload"_s);
    QTest::newRow("stray bits in the payload")
        << toBase64Url(header) + ".e31.AA" << base64.arg(u"payload"_s);
    const QString signature = u"the signature of the token is not base64url without padding"_s;
    QTest::newRow("padding in the signature") << good + ".AA==" << signature;
    QTest::newRow("stray bits in the signature") << good + ".AB" << signature;
    QTest::newRow("newline behind") << good + ".AA\n" << signature;
    QTest::newRow("zero byte behind") << good + ".AA" + QByteArray(1, '\0') << signature;

    QTest::newRow("header is a list") << joined("[]", "{}") + ".AA" << object.arg(u"header"_s);
    QTest::newRow("payload is a list") << joined(header, "[]") + ".AA" << object.arg(u"payload"_s);
    QTest::newRow("payload too deep") << joined(header, nested(17)) + ".AA" << deep;
    QTest::newRow("alg twice") << joined("{\"alg\":\"none\",\"alg\":\"HS256\"}", "{}") + ".AA"
                               << twice.arg(u"header"_s);
    QTest::newRow("alg twice, once in disguise")
        << joined("{\"\\u0061lg\":\"none\",\"alg\":\"HS256\"}", "{}") + ".AA"
        << twice.arg(u"header"_s);
    QTest::newRow("sub twice") << joined(header, "{\"sub\":\"ana\",\"sub\":\"root\"}") + ".AA"
                               << twice.arg(u"payload"_s);
    QTest::newRow("twice, further down")
        << joined(header, "{\"a\":[{\"b\":1,\"b\":2}]}") + ".AA" << twice.arg(u"payload"_s);

    const QString noAlgorithm = u"the header of the token names no algorithm (alg)"_s;
    QTest::newRow("no alg") << joined("{}", "{}") + ".AA" << noAlgorithm;
    QTest::newRow("alg is a list") << joined("{\"alg\":[\"HS256\"]}", "{}") + ".AA" << noAlgorithm;
    QTest::newRow("alg is null") << joined("{\"alg\":null}", "{}") + ".AA" << noAlgorithm;
    const QString keyId = u"the key id of the token (kid) is not a string"_s;
    QTest::newRow("kid is a number")
        << joined("{\"alg\":\"HS256\",\"kid\":1}", "{}") + ".AA" << keyId;
    QTest::newRow("kid is null") << joined("{\"alg\":\"HS256\",\"kid\":null}", "{}") + ".AA"
                                 << keyId;
    const QString critical =
        u"the token demands extensions (crit) that are not supported; mint it without"_s;
    QTest::newRow("crit") << joined("{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":false}", "{}")
            + ".AA" << critical;
    QTest::newRow("crit that is no list")
        << joined("{\"alg\":\"HS256\",\"crit\":null}", "{}") + ".AA" << critical;
}

void TestCompactToken::namesWhatIsWrong()
{
    QFETCH(const QByteArray, token);
    QTEST(readCompactToken(token).problem, "problem");
}

void TestCompactToken::namesThePartThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("part");
    const QByteArray header = "{\"alg\":\"HS256\"}"_ba;
    QTest::newRow("only dots") << ".."_ba << u"header"_s;
    QTest::newRow("bare word") << joined("HS256", "{}") + ".AA" << u"header"_s;
    QTest::newRow("string") << joined("\"HS256\"", "{}") + ".AA" << u"header"_s;
    QTest::newRow("empty payload") << joined(header, "") + ".AA" << u"payload"_s;
    QTest::newRow("number") << joined(header, "7") + ".AA" << u"payload"_s;
    QTest::newRow("cut") << joined(header, "{\"sub\":\"ana\"") + ".AA" << u"payload"_s;
    QTest::newRow("two objects") << joined(header, "{}{}") + ".AA" << u"payload"_s;
    QTest::newRow("not UTF-8") << joined(header, "{\"sub\":\"\xff\"}") + ".AA" << u"payload"_s;
    QTest::newRow("zero byte") << joined(header, QByteArray("{}\0", 3)) + ".AA" << u"payload"_s;
    QTest::newRow("a token in a token") << joined(header, rfcSharedToken) + ".AA" << u"payload"_s;
}

void TestCompactToken::namesThePartThatIsNoJson()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, part);
    const QString problem = readCompactToken(token).problem;
    QVERIFY2(problem.startsWith(u"the %1 of the token cannot be read: "_s.arg(part)),
             qPrintable(problem));
}

void TestCompactToken::saysWhatCouldBeReadOfABrokenToken()
{
    const CompactToken token = readCompactToken(
        joined("{\"alg\":\"HS256\",\"kid\":\"k\",\"crit\":[]}", "{\"sub\":\"ana\"}") + ".A");
    QVERIFY(!token.problem.isEmpty());
    QCOMPARE(token.algorithm, u"HS256"_s);
    QCOMPARE(token.keyId, u"k"_s);
    QCOMPARE(token.claims.value(u"sub"), u"ana"_s);
}

QTEST_APPLESS_MAIN(TestCompactToken)
#include "tst_compacttoken.moc"
