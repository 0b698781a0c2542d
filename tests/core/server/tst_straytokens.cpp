// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/straytokens.h"
#include "tests/core/http/heads.h"

#include <QTest>

using namespace wirelamp;
using namespace Qt::StringLiterals;

class TestStrayTokens final : public QObject
{
    Q_OBJECT

private slots:
    void namesWhereATokenIs_data();
    void namesWhereATokenIs();
    void namesAtMostEight();
};

void TestStrayTokens::namesWhereATokenIs_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("places");
    const QByteArray token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln";
    const auto header = [&token](const QByteArray &name) { return name + ": " + token; };
    QTest::newRow("token") << "/ws"_ba << header("token") << QStringList{u"token:"_s};
    QTest::newRow("X-Auth-Token") << "/ws"_ba
                                  << "X-Auth-Token: abc"_ba << QStringList{u"X-Auth-Token:"_s};
    QTest::newRow("header of one's own")
        << "/ws"_ba << header("X-Session") << QStringList{u"X-Session:"_s};
    QTest::newRow("no scheme") << "/ws"_ba << header("Authorization")
                               << QStringList{u"Authorization, without Bearer"_s};
    QTest::newRow("another scheme")
        << "/ws"_ba
        << "Authorization: Token abc"_ba << QStringList{u"Authorization: Token"_s};
    QTest::newRow("cookie") << "/ws"_ba
                            << "Cookie: a=1; access_token=x"_ba
                            << QStringList{u"Cookie: access_token"_s};
    QTest::newRow("cookie of any name") << "/ws"_ba
                                        << "Cookie: sid=" + token << QStringList{u"Cookie: sid"_s};
    QTest::newRow("query") << "/ws?access_token=x"_ba << QByteArray()
                           << QStringList{u"?access_token="_s};
    QTest::newRow("subprotocol") << "/ws"_ba << header("Sec-WebSocket-Protocol")
                                 << QStringList{u"Sec-WebSocket-Protocol, without jwt."_s};
    QTest::newRow("none") << "/ws?a=1&token="_ba
                          << "Cookie: sid=12\r\nX-Request-Id: a.b.c"_ba << QStringList();
}

void TestStrayTokens::namesWhereATokenIs()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, lines);
    const QByteArray bytes = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + lines
        + (lines.isEmpty() ? "" : "\r\n") + "\r\n";
    QCOMPARE(http::heads::verdictOn(http::parseRequestHead(bytes, {})), "sound"_ba);
    QTEST(server::strayTokenPlaces(http::heads::soundHead(bytes)), "places");
}

void TestStrayTokens::namesAtMostEight()
{
    QByteArray target = "/ws?a=1";
    for (int i = 0; i < 100; ++i)
        target += "&jwt=x";
    const http::RequestHead head =
        http::heads::soundHead("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QCOMPARE(server::strayTokenPlaces(head).size(), 8);
}

QTEST_APPLESS_MAIN(TestStrayTokens)
#include "tst_straytokens.moc"
