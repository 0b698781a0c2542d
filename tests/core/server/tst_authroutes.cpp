// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/server/routeworld.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAuthRoutes final : public QObject
{
    Q_OBJECT

private slots:
    void handsOutATokenThatTheServerTakes();
    void handsOutATokenForTheNamedUser();
    void handsOutTokensOnlyInDevelopment_data();
    void handsOutTokensOnlyInDevelopment();
    void refusesToHandOutTokensThatItWouldNotTake();
    void forbidsToKeepTokensInACache();
    void renewsWithARefreshTokenOnly();
    void refusesToRenewWithABadToken_data();
    void refusesToRenewWithABadToken();
    void validatesWithStatus200Whatever_data();
    void validatesWithStatus200Whatever();
    void saysWhenATokenExpires();
    void saysHowToGetAToken();

private:
    static config::Settings withSecret()
    {
        config::Settings settings;
        settings.auth.secret = u"a secret that is long enough for the test"_s;
        return settings;
    }
    static QByteArray bodyWith(const QString &field, const QJsonValue &token)
    {
        return toJson({{field, token}});
    }
};

void TestAuthRoutes::handsOutATokenThatTheServerTakes()
{
    for (const config::Settings &settings : {config::Settings(), withSecret()}) {
        tests::RouteWorld world(settings);
        const QJsonObject login = world.askJson("POST", "/auth/dev/login");
        QCOMPARE(login.value(u"token_type").toString(), u"Bearer"_s);
        QCOMPARE(login.value(u"expires_in").toInt(), 3600);
        QCOMPARE(login.value(u"user").toObject().value(u"id").toString(), u"dev"_s);
        const QJsonObject valid = world.askJson("POST", "/auth/validate",
                                                bodyWith(u"token"_s, login.value(u"access_token")));
        QCOMPARE(valid.value(u"valid"), QJsonValue(true));
        QCOMPARE(valid.value(u"user_id").toString(), u"dev"_s);
        QCOMPARE(valid.value(u"email").toString(), u"dev@example.com"_s);
        QVERIFY(valid.value(u"permissions").toArray().contains(u"user"_s));
    }
}

void TestAuthRoutes::handsOutATokenForTheNamedUser()
{
    tests::RouteWorld world(withSecret());
    const QJsonObject login = world.askJson("POST", "/auth/dev/login", R"({"sub":"ana"})");
    const QJsonObject valid =
        world.askJson("POST", "/auth/validate", bodyWith(u"token"_s, login.value(u"access_token")));
    QCOMPARE(valid.value(u"user_id").toString(), u"ana"_s);
    const QByteArray tooLong = bodyWith(u"sub"_s, QString(129, u'x'));
    QCOMPARE(world.ask("POST", "/auth/dev/login", tooLong).status, 422);
}

void TestAuthRoutes::handsOutTokensOnlyInDevelopment_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<int>("status");
    QTest::newRow("development") << u"development"_s << 200;
    QTest::newRow("letter case") << u"Development"_s << 200;
    QTest::newRow("test") << u"test"_s << 200;
    QTest::newRow("staging") << u"staging"_s << 403;
    QTest::newRow("production") << u"production"_s << 403;
    QTest::newRow("anything else") << u"devil"_s << 403;
}

void TestAuthRoutes::handsOutTokensOnlyInDevelopment()
{
    QFETCH(const QString, environment);
    QFETCH(const int, status);
    config::Settings settings = withSecret();
    settings.server.environment = environment;
    tests::RouteWorld world(settings);
    QCOMPARE(world.ask("POST", "/auth/dev/login").status, status);
    const QJsonObject config = world.askJson("GET", "/auth/config");
    QCOMPARE(config.value(u"development_mode"), QJsonValue(status == 200));
    const QJsonValue login = config.value(u"endpoints").toObject().value(u"dev_login");
    QCOMPARE(login.isString(), status == 200);
}

void TestAuthRoutes::refusesToHandOutTokensThatItWouldNotTake()
{
    config::Settings settings;
    settings.auth.jwksUrl = QUrl(u"http://127.0.0.1:1/jwks.json"_s);
    tests::RouteWorld world(settings);
    const Answer answer = world.ask("POST", "/auth/dev/login");
    QCOMPARE(answer.status, 403);
    QCOMPARE(tests::RouteWorld::json(answer).value(u"error").toString(),
             u"other_keys_configured"_s);
}

void TestAuthRoutes::forbidsToKeepTokensInACache()
{
    tests::RouteWorld world(withSecret());
    QCOMPARE(world.ask("POST", "/auth/dev/login").headers.value("Cache-Control"), "no-store"_ba);
}

void TestAuthRoutes::renewsWithARefreshTokenOnly()
{
    tests::RouteWorld world(withSecret());
    const QJsonObject login = world.askJson("POST", "/auth/dev/login", R"({"sub":"ana"})");
    for (const QString &field : {u"refresh_token"_s, u"refreshToken"_s, u"token"_s}) {
        const Answer good =
            world.ask("POST", "/auth/refresh", bodyWith(field, login.value(u"refresh_token")));
        QCOMPARE(good.status, 200);
        const QJsonObject renewed = tests::RouteWorld::json(good);
        QCOMPARE(renewed.value(u"user").toObject().value(u"id").toString(), u"ana"_s);
        QVERIFY(renewed.value(u"access_token") != login.value(u"access_token"));

        const Answer bad =
            world.ask("POST", "/auth/refresh", bodyWith(field, login.value(u"access_token")));
        QCOMPARE(bad.status, 401);
        QCOMPARE(tests::RouteWorld::json(bad).value(u"error").toString(), u"not_a_refresh_token"_s);
    }
}

void TestAuthRoutes::refusesToRenewWithABadToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << "{}"_ba << 422 << u"missing_field"_s;
    QTest::newRow("garbage") << bodyWith(u"token"_s, u"garbage"_s) << 401 << u"malformed"_s;
    QTest::newRow("not JSON") << "token=x"_ba << 400 << u"invalid_json"_s;
    QTest::newRow("header injection")
        << bodyWith(u"token"_s, u"a\r\nX: y"_s) << 401 << u"malformed"_s;
}

void TestAuthRoutes::refusesToRenewWithABadToken()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    tests::RouteWorld world(withSecret());
    const Answer answer = world.ask("POST", "/auth/refresh", body);
    QCOMPARE(answer.status, status);
    QCOMPARE(tests::RouteWorld::json(answer).value(u"error").toString(), code);
    QCOMPARE(world.deferredAnswers, 1);
}

void TestAuthRoutes::validatesWithStatus200Whatever_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << "{}"_ba << u"missing"_s;
    QTest::newRow("empty") << bodyWith(u"token"_s, QString()) << u"missing"_s;
    QTest::newRow("garbage") << bodyWith(u"token"_s, u"garbage"_s) << u"malformed"_s;
    QTest::newRow("huge") << bodyWith(u"token"_s, QString(100'000, u'x')) << u"malformed"_s;
}

void TestAuthRoutes::validatesWithStatus200Whatever()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    tests::RouteWorld world(withSecret());
    const Answer answer = world.ask("POST", "/auth/validate", body);
    QCOMPARE(answer.status, 200);
    const QJsonObject verdict = tests::RouteWorld::json(answer);
    QCOMPARE(verdict.value(u"valid"), QJsonValue(false));
    QCOMPARE(verdict.value(u"error").toString(), code);
    QVERIFY(!verdict.value(u"message").toString().isEmpty());
}

void TestAuthRoutes::saysWhenATokenExpires()
{
    tests::RouteWorld world(withSecret());
    const QJsonValue token = world.askJson("POST", "/auth/dev/login").value(u"access_token");
    const QByteArray body = bodyWith(u"token"_s, token);
    QCOMPARE(world.askJson("POST", "/auth/validate", body).value(u"expires_at").toString(),
             u"2026-01-01T01:00:00.000Z"_s);
    world.clock.advance(1h);
    QCOMPARE(world.askJson("POST", "/auth/validate", body).value(u"error").toString(),
             u"expired"_s);
}

void TestAuthRoutes::saysHowToGetAToken()
{
    tests::RouteWorld world;
    QCOMPARE(world.askJson("GET", "/auth/status").value(u"status").toString(), u"running"_s);
    const QJsonObject endpoints =
        world.askJson("GET", "/auth/config").value(u"endpoints").toObject();
    QCOMPARE(endpoints.value(u"refresh").toString(), u"http://127.0.0.1:8765/auth/refresh"_s);
}

QTEST_GUILESS_MAIN(TestAuthRoutes)
#include "tst_authroutes.moc"
