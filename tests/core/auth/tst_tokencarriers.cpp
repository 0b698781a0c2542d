// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/base64url.h"
#include "core/auth/tokencarriers.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "eyJhbGciOiJIUzI1NiJ9.e30.c2ln"_ba;

} // namespace

class TestTokenCarriers final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheAuthorizationHeader_data();
    void readsTheAuthorizationHeader();
    void readsTheSubprotocols_data();
    void readsTheSubprotocols();
    void readsTheQuery();
    void findsNothingWhereNothingWasSent();
    void prefersTheHeaderToTheSubprotocolToTheQuery();
    void fallsBackWhenAnEarlierPlaceHoldsNoToken();
    void answersJwtAuthAndNothingElse_data();
    void answersJwtAuthAndNothingElse();
};

void TestTokenCarriers::readsTheAuthorizationHeader_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bearer") << "Bearer " + token << token;
    QTest::newRow("lower case") << "bearer " + token << token;
    QTest::newRow("upper case") << "BEARER " + token << token;
    QTest::newRow("more spaces") << "Bearer   " + token + " " << token;
    QTest::newRow("not a token, which the verdict will say") << "Bearer hello"_ba
                                                             << "hello"_ba;
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("scheme alone") << "Bearer"_ba
                                  << ""_ba;
    QTest::newRow("scheme and space") << "Bearer "_ba
                                      << ""_ba;
    QTest::newRow("no space") << "Bearer" + token << ""_ba;
    QTest::newRow("basic") << "Basic dXNlcjpwYXNz"_ba
                           << ""_ba;
    QTest::newRow("no scheme") << token << ""_ba;
    QTest::newRow("short") << "B"_ba
                           << ""_ba;
}

void TestTokenCarriers::readsTheAuthorizationHeader()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, expected);
    const auto found = findToken({.authorization = value});
    QCOMPARE(found.has_value(), !expected.isEmpty());
    if (found) {
        QCOMPARE(found->token, expected);
        QCOMPARE(found->carrier, TokenCarrier::AuthorizationHeader);
    }
}

void TestTokenCarriers::readsTheSubprotocols_data()
{
    QTest::addColumn<QByteArrayList>("items");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray encoded = toBase64Url(token);
    const QByteArray unsignedToken = "eyJhbGciOiJub25lIn0.e30."_ba;
    QTest::newRow("browser") << QByteArrayList{"jwt-auth", "jwt." + encoded} << token;
    QTest::newRow("token first") << QByteArrayList{"jwt." + encoded, "jwt-auth"} << token;
    QTest::newRow("raw") << QByteArrayList{"jwt." + token} << token;
    QTest::newRow("bearer, encoded") << QByteArrayList{"bearer." + encoded} << token;
    QTest::newRow("bearer, raw") << QByteArrayList{"bearer." + token} << token;
    QTest::newRow("spaces around") << QByteArrayList{" jwt-auth", " jwt." + encoded + " "} << token;
    QTest::newRow("unsigned, raw") << QByteArrayList{"jwt." + unsignedToken} << unsignedToken;
    QTest::newRow("not a token, which the verdict will say")
        << QByteArrayList{"jwt." + toBase64Url("hello")} << "hello"_ba;
    QTest::newRow("broken, then good")
        << QByteArrayList{"jwt.A", "jwt.Zg==", "jwt." + encoded} << token;
    QTest::newRow("first of two") << QByteArrayList{"jwt." + encoded,
                                                    "bearer." + toBase64Url("hello")}
                                  << token;
    QTest::newRow("none") << QByteArrayList{} << ""_ba;
    QTest::newRow("jwt-auth alone") << QByteArrayList{"jwt-auth"} << ""_ba;
    QTest::newRow("nothing behind the dot") << QByteArrayList{"jwt.", "bearer."} << ""_ba;
    QTest::newRow("other prefix") << QByteArrayList{"token." + encoded} << ""_ba;
    QTest::newRow("prefix in upper case") << QByteArrayList{"JWT." + encoded} << ""_ba;
    QTest::newRow("prefix in the middle") << QByteArrayList{"x-jwt." + encoded} << ""_ba;
    QTest::newRow("not base64url") << QByteArrayList{"jwt.a+b/"} << ""_ba;
    QTest::newRow("two raw parts") << QByteArrayList{"jwt.v1.chat"} << ""_ba;
    QTest::newRow("empty raw parts") << QByteArrayList{"jwt...", "jwt..a.b"} << ""_ba;
    QTest::newRow("five raw parts") << QByteArrayList{"jwt.a.b.c.d.e"} << ""_ba;
}

void TestTokenCarriers::readsTheSubprotocols()
{
    QFETCH(const QByteArrayList, items);
    QFETCH(const QByteArray, expected);
    const auto found = findToken({.protocols = items});
    QCOMPARE(found.has_value(), !expected.isEmpty());
    if (found) {
        QCOMPARE(found->token, expected);
        QCOMPARE(found->carrier, TokenCarrier::Subprotocol);
    }
}

void TestTokenCarriers::readsTheQuery()
{
    const auto found = findToken({.queryToken = token});
    QVERIFY(found);
    QCOMPARE(found->token, token);
    QCOMPARE(found->carrier, TokenCarrier::Query);
}

void TestTokenCarriers::findsNothingWhereNothingWasSent()
{
    QVERIFY(!findToken({}).has_value());
}

void TestTokenCarriers::prefersTheHeaderToTheSubprotocolToTheQuery()
{
    TokenSources sources{.authorization = "Bearer one",
                         .protocols = {"jwt." + toBase64Url("two")},
                         .queryToken = "three"};
    QCOMPARE(findToken(sources)->token, "one"_ba);
    sources.authorization.clear();
    QCOMPARE(findToken(sources)->token, "two"_ba);
    sources.protocols.clear();
    QCOMPARE(findToken(sources)->token, "three"_ba);
}

void TestTokenCarriers::fallsBackWhenAnEarlierPlaceHoldsNoToken()
{
    const auto found = findToken({.authorization = "Basic dXNlcjpwYXNz",
                                  .protocols = {"jwt-auth", "jwt.A"},
                                  .queryToken = token});
    QVERIFY(found);
    QCOMPARE(found->carrier, TokenCarrier::Query);
}

void TestTokenCarriers::answersJwtAuthAndNothingElse_data()
{
    QTest::addColumn<QByteArrayList>("offered");
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("offered") << QByteArrayList{"jwt-auth"} << "jwt-auth"_ba;
    QTest::newRow("offered last") << QByteArrayList{"jwt.abc", " jwt-auth "} << "jwt-auth"_ba;
    QTest::newRow("a token is never echoed") << QByteArrayList{"jwt.abc", "bearer.abc"} << ""_ba;
    QTest::newRow("another one") << QByteArrayList{"chat"} << ""_ba;
    QTest::newRow("another case") << QByteArrayList{"JWT-Auth"} << ""_ba;
    QTest::newRow("longer") << QByteArrayList{"jwt-auth.abc"} << ""_ba;
    QTest::newRow("nothing") << QByteArrayList{} << ""_ba;
}

void TestTokenCarriers::answersJwtAuthAndNothingElse()
{
    QFETCH(const QByteArrayList, offered);
    QTEST(answeredSubprotocol(offered), "answered");
}

QTEST_APPLESS_MAIN(TestTokenCarriers)
#include "tst_tokencarriers.moc"
