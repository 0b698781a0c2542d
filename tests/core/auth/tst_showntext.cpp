// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/showntext.h"
#include "core/base/json.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

namespace {

const QString token = u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl"_s;

QJsonValue nested(int depth)
{
    QJsonValue value = 1;
    for (int i = 0; i < depth; ++i)
        value = QJsonArray{value};
    return value;
}

} // namespace

class TestShownText final : public QObject
{
    Q_OBJECT

private slots:
    void showsForeignTextSafely_data();
    void showsForeignTextSafely();
    void cutsLongText();
    void hidesATokenThatTheCutWouldHaveHalved();
    void showsSmallClaimsWhole();
    void hidesSecretsInClaims();
    void keepsTheRegisteredClaimsOfLargeOnes();
    void keepsTheRegisteredClaimsOfDeepOnes();
    void dropsRegisteredClaimsThatAreLargeThemselves();
    void staysBelowFourKibibytes_data();
    void staysBelowFourKibibytes();
};

void TestShownText::showsForeignTextSafely_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");
    QTest::newRow("harmless") << u"HS256"_s << u"HS256"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("quotes") << u"a\"b'c\\d"_s << u"a?b?c?d"_s;
    QTest::newRow("line breaks") << u"a\r\nb"_s << u"a??b"_s;
    QTest::newRow("zero byte") << QString(u'\0') << u"?"_s;
    QTest::newRow("not ASCII") << u"k\u00e4se"_s << u"k?se"_s;
    QTest::newRow("right to left override") << u"a\u202eb"_s << u"a?b"_s;
    QTest::newRow("token") << token << u"[redacted]"_s;
    QTest::newRow("token inside") << u"id-"_s + token << u"id-[redacted]"_s;
}

void TestShownText::showsForeignTextSafely()
{
    QFETCH(const QString, foreign);
    QTEST(shownText(foreign), "shown");
}

void TestShownText::cutsLongText()
{
    QCOMPARE(shownText(QString(64, u'a')), QString(64, u'a'));
    QCOMPARE(shownText(QString(65, u'a')), QString(64, u'a') + u"..."_s);
    QCOMPARE(shownText(QString(200, u'a'), 128).size(), 131);
}

void TestShownText::hidesATokenThatTheCutWouldHaveHalved()
{
    QVERIFY(!shownText(QString(50, u'a') + u'/' + token).contains(u"eyJ"));
}

void TestShownText::showsSmallClaimsWhole()
{
    const QJsonObject claims{{u"sub"_s, u"ana"_s},
                             {u"roles"_s, QJsonArray{u"a"_s, 1, true, QJsonValue::Null}},
                             {u"nested"_s, QJsonObject{{u"x"_s, 1.5}}}};
    QCOMPARE(shownClaims(claims), claims);
    QCOMPARE(shownClaims({}), QJsonObject());
}

void TestShownText::hidesSecretsInClaims()
{
    const QJsonObject claims{{u"sub"_s, u"ana"_s},
                             {u"password"_s, u"hunter2"_s},
                             {u"note"_s, u"see "_s + token},
                             {u"list"_s, QJsonArray{QJsonObject{{u"access_token"_s, u"abc"_s}}}}};
    const QByteArray shown = toJson(shownClaims(claims));
    QVERIFY(!shown.contains("hunter2"));
    QVERIFY(!shown.contains("eyJ"));
    QVERIFY(!shown.contains("abc"));
    QCOMPARE(shownClaims(claims).value(u"note"), u"see [redacted]"_s);
    QCOMPARE(shownClaims(claims).value(u"sub"), u"ana"_s);
}

void TestShownText::keepsTheRegisteredClaimsOfLargeOnes()
{
    const QJsonObject registered{
        {u"sub"_s, u"ana"_s}, {u"exp"_s, 1767225600}, {u"aud"_s, QJsonArray{u"a"_s, u"b"_s}}};
    QJsonObject claims = registered;
    claims.insert(u"bulk"_s, QString(5000, u'x'));
    QCOMPARE(shownClaims(claims), registered);
}

void TestShownText::keepsTheRegisteredClaimsOfDeepOnes()
{
    const QJsonObject fine{{u"sub"_s, u"ana"_s}, {u"deep"_s, nested(7)}};
    QCOMPARE(shownClaims(fine), fine);
    const QJsonObject deep{{u"sub"_s, u"ana"_s}, {u"deep"_s, nested(8)}};
    QCOMPARE(shownClaims(deep), (QJsonObject{{u"sub"_s, u"ana"_s}}));
    const QJsonObject deepAudience{{u"sub"_s, u"ana"_s}, {u"aud"_s, nested(8)}};
    QCOMPARE(shownClaims(deepAudience), (QJsonObject{{u"sub"_s, u"ana"_s}}));
}

void TestShownText::dropsRegisteredClaimsThatAreLargeThemselves()
{
    const QJsonObject claims{{u"sub"_s, QString(5000, u'x')}, {u"jti"_s, u"7"_s}};
    QCOMPARE(shownClaims(claims), (QJsonObject{{u"jti"_s, u"7"_s}}));
}

void TestShownText::staysBelowFourKibibytes_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("ASCII") << QString(495, u'x');
    QTest::newRow("control characters, six bytes each") << QString(82, u'\u0001');
    QTest::newRow("three bytes each") << QString(165, u'\u20ac');
    QTest::newRow("too large alone") << QString(4000, u'x');
}

void TestShownText::staysBelowFourKibibytes()
{
    QFETCH(const QString, value);
    QJsonObject claims{{u"bulk"_s, QString(5000, u'x')}};
    for (const QString &name :
         {u"iss"_s, u"sub"_s, u"aud"_s, u"exp"_s, u"nbf"_s, u"iat"_s, u"jti"_s})
        claims.insert(name, value);
    QVERIFY(toJson(shownClaims(claims)).size() <= 4096);
    QVERIFY(!shownClaims(claims).contains(u"bulk"));
}

QTEST_APPLESS_MAIN(TestShownText)
#include "tst_showntext.moc"
