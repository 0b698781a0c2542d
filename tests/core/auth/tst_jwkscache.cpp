// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/jwkscache.h"
#include "core/auth/tokenminter.h"
#include "core/auth/tokenverifier.h"
#include "core/base/json.h"
#include "tests/core/auth/vectors.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::auth;
using namespace wirelamp::auth::tests;
using wirelamp::tests::ManualClock;
using namespace Qt::StringLiterals;

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// A set of secrets, each with its id: the simplest keys there are.
QByteArray jwksOf(const QByteArrayList &ids)
{
    QJsonArray keys;
    for (const QByteArray &id : ids) {
        keys << QJsonObject{{u"kty"_s, u"oct"_s},
                            {u"kid"_s, QString::fromLatin1(id)},
                            {u"k"_s, QString::fromLatin1(toBase64Url("secret of " + id))}};
    }
    return toJson({{u"keys"_s, keys}});
}

} // namespace

class TestJwksCache final : public QObject
{
    Q_OBJECT

private slots:
    void fetchesAtFirstUseAndOnlyOnce();
    void fetchesAgainAfterAnHour();
    void fetchesForAnUnknownKeyOncePerHalfMinute();
    void cannotBeMadeToHammerTheIssuer();
    void keepsTheOldKeysWhenAFetchFails();
    void triesAgainHalfAMinuteAfterAFailure();
    void saysThatNothingIsAcceptedBeforeTheFirstAnswer();
    void forgetsAFetchThatIsNeverAnswered();
    void refusesABodyThatIsNoKeySet_data();
    void refusesABodyThatIsNoKeySet();
    void dropsTheKeysThatTheIssuerDropped();
    void followsARotationWithoutLosingAnybody();
};

void TestJwksCache::fetchesAtFirstUseAndOnlyOnce()
{
    JwksCache cache;
    QVERIFY(cache.keys().isEmpty());
    const JwksDecision first = cache.accept(KeysNeeded{}, seconds(5));
    QVERIFY(first.fetchNow);
    QVERIFY(!first.keysChanged);
    QVERIFY(!first.failure);
    QVERIFY(!cache.accept(KeysNeeded{}, seconds(5)).fetchNow);
    const JwksDecision answered = cache.accept(JwksFetched{jwksOf({"a"})}, seconds(6));
    QVERIFY(answered.keysChanged);
    QVERIFY(!answered.fetchNow);
    QVERIFY(!answered.failure);
    QVERIFY(cache.keys().hasKeyId("a"));
    QVERIFY(!cache.accept(KeysNeeded{}, minutes(5)).fetchNow);
}

void TestJwksCache::fetchesAgainAfterAnHour()
{
    JwksCache cache;
    QVERIFY(cache.accept(KeysNeeded{}, seconds(0)).fetchNow);
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a"})}, seconds(10)).keysChanged);
    QVERIFY(!cache.accept(KeysNeeded{}, seconds(3609)).fetchNow);
    const JwksDecision stale = cache.accept(KeysNeeded{}, seconds(3610));
    QVERIFY(stale.fetchNow);
    // In the background: meanwhile the old keys verify.
    QVERIFY(!stale.keysChanged);
    QCOMPARE(cache.keys().size(), 1);
}

void TestJwksCache::fetchesForAnUnknownKeyOncePerHalfMinute()
{
    JwksCache cache;
    QVERIFY(cache.accept(UnknownKeySeen{}, seconds(0)).fetchNow);
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a"})}, seconds(1)).keysChanged);
    QVERIFY(!cache.accept(UnknownKeySeen{}, seconds(1)).fetchNow);
    QVERIFY(!cache.accept(UnknownKeySeen{}, seconds(30) - Instant(1)).fetchNow);
    QVERIFY(cache.accept(UnknownKeySeen{}, seconds(30)).fetchNow);
    QVERIFY(!cache.accept(UnknownKeySeen{}, seconds(30)).fetchNow);
}

void TestJwksCache::cannotBeMadeToHammerTheIssuer()
{
    JwksCache cache;
    int fetches = 0;
    for (int second = 0; second < 300; ++second) {
        for (int i = 0; i < 10; ++i) {
            fetches += cache.accept(UnknownKeySeen{}, seconds(second)).fetchNow ? 1 : 0;
            fetches += cache.accept(KeysNeeded{}, seconds(second)).fetchNow ? 1 : 0;
            QVERIFY(cache.accept(JwksFetchFailed{u"no"_s}, seconds(second)).failure);
        }
    }
    QCOMPARE(fetches, 10);
}

void TestJwksCache::keepsTheOldKeysWhenAFetchFails()
{
    JwksCache cache;
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a"})}, seconds(0)).keysChanged);
    const JwksDecision failed = cache.accept(JwksFetchFailed{u"connection refused"_s}, minutes(70));
    QVERIFY(!failed.keysChanged);
    QCOMPARE(failed.failure->text,
             u"the JWKS URL gave no keys: connection refused; the one key from before stays in "
             "use"_s);
    QVERIFY(cache.keys().hasKeyId("a"));
}

void TestJwksCache::triesAgainHalfAMinuteAfterAFailure()
{
    JwksCache cache;
    QVERIFY(cache.accept(KeysNeeded{}, seconds(0)).fetchNow);
    QVERIFY(cache.accept(JwksFetchFailed{u"no"_s}, seconds(5)).failure);
    QVERIFY(!cache.accept(KeysNeeded{}, seconds(29)).fetchNow);
    QVERIFY(cache.accept(KeysNeeded{}, seconds(30)).fetchNow);
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a"})}, seconds(31)).keysChanged);
    QVERIFY(!cache.accept(KeysNeeded{}, seconds(100)).fetchNow);
}

void TestJwksCache::saysThatNothingIsAcceptedBeforeTheFirstAnswer()
{
    JwksCache cache;
    QCOMPARE(cache.accept(JwksFetchFailed{u"status 404"_s}, seconds(1)).failure->text,
             u"the JWKS URL gave no keys: status 404; no token signed with its keys is accepted "
             "until it can be fetched"_s);
}

void TestJwksCache::forgetsAFetchThatIsNeverAnswered()
{
    JwksCache cache;
    QVERIFY(cache.accept(KeysNeeded{}, seconds(0)).fetchNow);
    QVERIFY(cache.accept(KeysNeeded{}, seconds(30)).fetchNow);
    // Late is better than never.
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a"})}, seconds(45)).keysChanged);
}

void TestJwksCache::refusesABodyThatIsNoKeySet_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << ""_ba << u"invalid JSON"_s;
    QTest::newRow("page") << "<!doctype html>"_ba << u"invalid JSON"_s;
    QTest::newRow("no keys") << jwksOf({}) << u"the key set is empty"_s;
    QTest::newRow("too large") << QByteArray(KeySet::jwksBytesMax + 1, ' ')
                               << u"the key set has 262145 bytes; at most 262144 are read"_s;
}

void TestJwksCache::refusesABodyThatIsNoKeySet()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, reason);
    JwksCache cache;
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a", "b"})}, seconds(0)).keysChanged);
    const JwksDecision decision = cache.accept(JwksFetched{body}, minutes(61));
    QVERIFY(!decision.keysChanged);
    QVERIFY2(decision.failure->text.startsWith(u"the JWKS URL gave no keys: "_s + reason),
             qPrintable(decision.failure->text));
    QVERIFY(decision.failure->text.endsWith(u"; the 2 keys from before stay in use"));
    QCOMPARE(cache.keys().size(), 2);
    // Still stale, so the next token asks again.
    QVERIFY(cache.accept(KeysNeeded{}, minutes(62)).fetchNow);
}

void TestJwksCache::dropsTheKeysThatTheIssuerDropped()
{
    JwksCache cache;
    QVERIFY(cache.accept(JwksFetched{jwksOf({"a", "b"})}, seconds(0)).keysChanged);
    QVERIFY(cache.accept(JwksFetched{jwksOf({"b", "c"})}, minutes(61)).keysChanged);
    QVERIFY(!cache.keys().hasKeyId("a"));
    QVERIFY(cache.keys().hasKeyId("b"));
    QVERIFY(cache.keys().hasKeyId("c"));
}

void TestJwksCache::followsARotationWithoutLosingAnybody()
{
    ManualClock clock;
    JwksCache cache;
    TokenVerifier verifier(clock, {}, {});
    QByteArray published = jwksOf({"old"});
    // What the host does with a decision.
    const auto perform = [&](const JwksDecision &decision) {
        if (decision.fetchNow && cache.accept(JwksFetched{published}, clock.now()).keysChanged)
            verifier.setKeys(cache.keys());
    };
    const auto verdictOf = [&](const QByteArray &id) {
        const Result<SigningKey> key = SigningKey::fromSecret("secret of " + id, id);
        const Result<QByteArray> token = mintToken({.subject = u"ana"_s}, *key, clock);
        perform(cache.accept(KeysNeeded{}, clock.now()));
        const auto verdict = verifier.verify(FoundToken{*token, TokenCarrier::Query}).verdict;
        if (verdict == AuthVerdict::UnknownKey)
            perform(cache.accept(UnknownKeySeen{}, clock.now()));
        return verdict;
    };
    QCOMPARE(verdictOf("old"), AuthVerdict::Accepted);
    clock.advance(minutes(10));
    published = jwksOf({"old", "new"});
    // The first to come with the new key makes us ask; the next one passes, as does the old key.
    QCOMPARE(verdictOf("new"), AuthVerdict::UnknownKey);
    QCOMPARE(verdictOf("new"), AuthVerdict::Accepted);
    QCOMPARE(verdictOf("old"), AuthVerdict::Accepted);
    published = jwksOf({"new"});
    clock.advance(minutes(61));
    QCOMPARE(verdictOf("old"), AuthVerdict::UnknownKey);
    QCOMPARE(verdictOf("new"), AuthVerdict::Accepted);
}

QTEST_APPLESS_MAIN(TestJwksCache)
#include "tst_jwkscache.moc"
