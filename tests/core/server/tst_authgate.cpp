// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/developmenttoken.h"
#include "tests/core/server/routeworld.h"

#include <QFile>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAuthGate final : public QObject
{
    Q_OBJECT

private slots:
    void refusesATokenOfASecretThatWasReplaced();
    void refusesATokenThatWasRevoked();

private:
    static auth::FoundToken mint(const tests::RouteWorld &world, const control::TokenSpec &spec)
    {
        const Result<QString> token = mintDevelopmentToken(spec, world.settings, world.clock);
        return {token ? token->toLatin1() : QByteArray(), TokenCarrier::Query};
    }
    static AuthVerdict verdictOver(tests::RouteWorld &world, const auth::FoundToken &token)
    {
        AuthVerdict verdict = AuthVerdict::Timeout;
        world.gate.judgeAccess(token, &world.gate,
                               [&](const AuthOutcome &outcome) { verdict = outcome.verdict; });
        return verdict;
    }
};

void TestAuthGate::refusesATokenOfASecretThatWasReplaced()
{
    tests::RouteWorld world;
    const auth::FoundToken old = mint(world, {.subject = u"ana"_s});
    QCOMPARE(verdictOver(world, old), AuthVerdict::Accepted);
    QCOMPARE(verdictOver(world, old), AuthVerdict::Accepted);

    QVERIFY(QFile::remove(world.folder.filePath(u"keys/development.secret"_s)));
    world.clock.advance(1s);
    // Its key is new, so the keys are read again.
    const auth::FoundToken other = mint(world, {.subject = u"ana"_s, .algorithm = u"ES256"_s});
    QCOMPARE(verdictOver(world, other), AuthVerdict::Accepted);
    QCOMPARE(verdictOver(world, old), AuthVerdict::BadSignature);
    QCOMPARE(verdictOver(world, mint(world, {.subject = u"ana"_s})), AuthVerdict::Accepted);
}

void TestAuthGate::refusesATokenThatWasRevoked()
{
    tests::RouteWorld world;
    const auth::FoundToken token =
        mint(world, {.subject = u"ana"_s, .claims = {{u"jti"_s, u"7"_s}}});
    QCOMPARE(verdictOver(world, token), AuthVerdict::Accepted);
    QCOMPARE(verdictOver(world, token), AuthVerdict::Accepted);
    world.gate.revoke(u"7"_s);
    QCOMPARE(verdictOver(world, token), AuthVerdict::Revoked);
}

QTEST_GUILESS_MAIN(TestAuthGate)
#include "tst_authgate.moc"
