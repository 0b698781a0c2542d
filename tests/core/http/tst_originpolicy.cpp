// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/originpolicy.h"

#include <QTest>

#include <algorithm>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestOriginPolicy final : public QObject
{
    Q_OBJECT

private slots:
    void allowsLoopbackOrigins_data();
    void allowsLoopbackOrigins();
    void refusesOriginsThatOnlyLookLikeLoopback_data();
    void refusesOriginsThatOnlyLookLikeLoopback();
    void allowsListedOrigins_data();
    void allowsListedOrigins();
    void allowsNobodyByDefault();
    void allowsEverybodyIfToldSo();
    void givesListedOriginsCredentials();
    void givesEverybodyElseNoCredentials();
    void givesStrangersNothing_data();
    void givesStrangersNothing();
    void knowsAPreflight_data();
    void knowsAPreflight();
    void answersAPreflight();
    void answersAPreflightForEverybodyWithoutCredentials();
    void answersAStrangersPreflightWithoutPermission();
    void echoesOnlyTokensAsAllowedHeaders_data();
    void echoesOnlyTokensAsAllowedHeaders();
    void allowsPrivateNetworkOnlyWhenAsked_data();
    void allowsPrivateNetworkOnlyWhenAsked();
};

namespace {

/// `Name: value` lines, sorted: the order does not matter.
QByteArrayList linesOf(const Headers &headers)
{
    QByteArrayList lines;
    for (const Header &header : headers.all())
        lines << header.name + ": " + header.value;
    std::sort(lines.begin(), lines.end());
    return lines;
}

RequestHead preflight(const QByteArray &origin)
{
    return {.method = "OPTIONS"_ba,
            .headers = {{"Origin"_ba, origin}, {"Access-Control-Request-Method"_ba, "POST"_ba}}};
}

} // namespace

void TestOriginPolicy::allowsLoopbackOrigins_data()
{
    QTest::addColumn<QByteArray>("origin");
    for (const char *origin :
         {"http://localhost", "http://localhost:3000", "https://localhost:8443",
          "HTTP://LOCALHOST:3000", "http://localhost.:3000", "http://127.0.0.1:5173",
          "http://127.1.2.3", "http://[::1]:3000", "tauri://localhost"})
        QTest::newRow(origin) << QByteArray(origin);
}

void TestOriginPolicy::allowsLoopbackOrigins()
{
    QFETCH(const QByteArray, origin);
    QVERIFY(OriginPolicy({u"loopback"_s}).isAllowed(origin));
    QVERIFY(!OriginPolicy({u"https://app.example"_s}).isAllowed(origin));
}

void TestOriginPolicy::refusesOriginsThatOnlyLookLikeLoopback_data()
{
    QTest::addColumn<QByteArray>("origin");
    for (const char *origin : {"",
                               "null",
                               "localhost",
                               "localhost:3000",
                               "//localhost",
                               "http:localhost",
                               "http:///localhost",
                               "file://",
                               "http://localhost.evil.example",
                               "http://evil.localhost",
                               "http://localhost@evil.example",
                               "http://evil.example@localhost",
                               "http://localhost:80@evil.example",
                               "http://evil.example#localhost",
                               "http://evil.example/localhost",
                               "http://evil.example?localhost",
                               "http://localhost/",
                               "http://localhost/path",
                               "http://localhost evil.example",
                               "http://localhost, http://evil.example",
                               "http://localhost\\.evil.example",
                               "http://localhost%2eevil.example",
                               "http://127.0.0.1.nip.io",
                               "http://127.0.0.1.evil.example:3000",
                               "http://127.1",
                               "http://2130706433",
                               "http://0x7f000001",
                               "http://0177.0.0.1",
                               "http://0.0.0.0",
                               "http://[::]",
                               "http://[::ffff:127.0.0.1]",
                               "http://[::1].evil.example",
                               "http://localhost:99999",
                               "http://localhost:",
                               "loopback",
                               "*"})
        QTest::newRow(origin) << QByteArray(origin);
    QTest::newRow("NUL") << "http://localhost\0"_ba;
    QTest::newRow("line break") << "http://localhost\r\nX: y"_ba;
}

void TestOriginPolicy::refusesOriginsThatOnlyLookLikeLoopback()
{
    QFETCH(const QByteArray, origin);
    QVERIFY(!OriginPolicy({u"loopback"_s}).isAllowed(origin));
}

void TestOriginPolicy::allowsListedOrigins_data()
{
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *listed, const char *origin, bool isAllowed) {
        QTest::addRow("%s for %s", listed, origin)
            << QString::fromLatin1(listed) << QByteArray(origin) << isAllowed;
    };
    row("https://app.example:8443", "https://app.example:8443", true);
    row("https://app.example:8443", "https://App.Example:8443", true);
    row("https://app.example:8443", "https://app.example", false);
    row("https://app.example:8443", "http://app.example:8443", false);
    row("https://app.example", "https://app.example:443", true);
    row("https://app.example:443", "https://app.example", true);
    row("https://app.example/", "https://app.example", true);
    row("https://app.example", "https://app.example/", false);
    row("https://app.example", "https://app.example.evil.example", false);
    row("https://app.example", "https://evil.app.example", false);
    row("https://app.example", "https://app.example@evil.example", false);
    row("https://app.example", "null", false);
    row("http://127.0.0.1:3000", "http://127.0.0.1:3000", true);
    row("http://127.0.0.1:3000", "http://localhost:3000", false);
    row("chrome-extension://abc", "chrome-extension://abc", true);
    row("null", "null", false);
    row("app.example", "https://app.example", false);
    row("https://*.example", "https://app.example", false);
    row("", "", false);
}

void TestOriginPolicy::allowsListedOrigins()
{
    QFETCH(const QString, listed);
    QFETCH(const QByteArray, origin);
    QTEST(OriginPolicy({u"https://first.example"_s, listed}).isAllowed(origin), "isAllowed");
}

void TestOriginPolicy::allowsNobodyByDefault()
{
    QVERIFY(!OriginPolicy({}).isAllowed("http://localhost"));
    QVERIFY(!OriginPolicy({}).isAllowed("null"));
    QVERIFY(!OriginPolicy({}).isAllowed({}));
}

void TestOriginPolicy::allowsEverybodyIfToldSo()
{
    const OriginPolicy policy({u"*"_s});
    QVERIFY(policy.isAllowed("https://evil.example"));
    QVERIFY(policy.isAllowed("null"));
}

void TestOriginPolicy::givesListedOriginsCredentials()
{
    for (const QStringList &allowed :
         {QStringList{u"loopback"_s}, QStringList{u"*"_s, u"loopback"_s},
          QStringList{u"http://localhost:3000"_s}}) {
        QCOMPARE(linesOf(OriginPolicy(allowed).responseHeaders("http://localhost:3000")),
                 (QByteArrayList{"Access-Control-Allow-Credentials: true"_ba,
                                 "Access-Control-Allow-Origin: http://localhost:3000"_ba,
                                 "Access-Control-Expose-Headers: Allow, Retry-After, "
                                 "WWW-Authenticate"_ba,
                                 "Vary: Origin"_ba}));
    }
}

void TestOriginPolicy::givesEverybodyElseNoCredentials()
{
    const OriginPolicy policy({u"*"_s, u"loopback"_s});
    for (const char *origin : {"https://evil.example", "null"}) {
        QCOMPARE(linesOf(policy.responseHeaders(origin)),
                 (QByteArrayList{"Access-Control-Allow-Origin: *"_ba,
                                 "Access-Control-Expose-Headers: Allow, Retry-After, "
                                 "WWW-Authenticate"_ba,
                                 "Vary: Origin"_ba}));
    }
}

void TestOriginPolicy::givesStrangersNothing_data()
{
    QTest::addColumn<QByteArray>("origin");
    for (const char *origin : {"", "null", "https://evil.example", "http://localhost.evil.example"})
        QTest::newRow(origin) << QByteArray(origin);
}

void TestOriginPolicy::givesStrangersNothing()
{
    QFETCH(const QByteArray, origin);
    const OriginPolicy policy({u"loopback"_s});
    QCOMPARE(linesOf(policy.responseHeaders(origin)), QByteArrayList{"Vary: Origin"_ba});
}

void TestOriginPolicy::knowsAPreflight_data()
{
    QTest::addColumn<RequestHead>("head");
    QTest::addColumn<bool>("isPreflight");
    RequestHead head = preflight("null"_ba);
    QTest::newRow("whole") << head << true;
    head.method = "GET"_ba;
    QTest::newRow("GET") << head << false;
    head = preflight("null"_ba);
    head.headers.remove("Origin");
    QTest::newRow("without origin") << head << false;
    head = preflight("null"_ba);
    head.headers.remove("Access-Control-Request-Method");
    QTest::newRow("without method") << head << false;
}

void TestOriginPolicy::knowsAPreflight()
{
    QFETCH(const RequestHead, head);
    QTEST(OriginPolicy::isPreflight(head), "isPreflight");
}

void TestOriginPolicy::answersAPreflight()
{
    const OriginPolicy policy({u"loopback"_s});
    RequestHead head = preflight("http://localhost:3000"_ba);
    head.headers.append("Access-Control-Request-Headers"_ba, "authorization,content-type"_ba);
    QCOMPARE(linesOf(policy.preflightHeaders(head)),
             (QByteArrayList{
                 "Access-Control-Allow-Credentials: true"_ba,
                 "Access-Control-Allow-Headers: authorization, content-type"_ba,
                 "Access-Control-Allow-Methods: GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS"_ba,
                 "Access-Control-Allow-Origin: http://localhost:3000"_ba,
                 "Access-Control-Max-Age: 600"_ba, "Vary: Origin"_ba}));
}

void TestOriginPolicy::answersAPreflightForEverybodyWithoutCredentials()
{
    const OriginPolicy policy({u"*"_s});
    QCOMPARE(linesOf(policy.preflightHeaders(preflight("https://evil.example"_ba))),
             (QByteArrayList{
                 "Access-Control-Allow-Methods: GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS"_ba,
                 "Access-Control-Allow-Origin: *"_ba, "Access-Control-Max-Age: 600"_ba,
                 "Vary: Origin"_ba}));
}

void TestOriginPolicy::answersAStrangersPreflightWithoutPermission()
{
    const OriginPolicy policy({u"loopback"_s});
    RequestHead head = preflight("https://evil.example"_ba);
    head.headers.append("Access-Control-Request-Headers"_ba, "authorization"_ba);
    head.headers.append("Access-Control-Request-Private-Network"_ba, "true"_ba);
    QCOMPARE(linesOf(policy.preflightHeaders(head)), QByteArrayList{"Vary: Origin"_ba});
}

void TestOriginPolicy::echoesOnlyTokensAsAllowedHeaders_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("allowed");
    QTest::newRow("one") << "x-a"_ba
                         << "x-a"_ba;
    QTest::newRow("spaces and empty items") << " x-a ,,\tX-B,"_ba
                                            << "x-a, X-B"_ba;
    QTest::newRow("some are none") << "x-a, b c, d:e, \"f\", <g>, h"_ba
                                   << "x-a, h"_ba;
    QTest::newRow("line break") << "x-a\r\nX: y"_ba << QByteArray();
    QTest::newRow("none is one") << "b c"_ba << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestOriginPolicy::echoesOnlyTokensAsAllowedHeaders()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, allowed);
    RequestHead head = preflight("http://localhost"_ba);
    head.headers.append("Access-Control-Request-Headers"_ba, asked);
    const Headers headers = OriginPolicy({u"loopback"_s}).preflightHeaders(head);
    QCOMPARE(headers.contains("Access-Control-Allow-Headers"), !allowed.isEmpty());
    QCOMPARE(headers.value("Access-Control-Allow-Headers"), allowed);
}

void TestOriginPolicy::allowsPrivateNetworkOnlyWhenAsked_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("true") << "true"_ba << true;
    QTest::newRow("false") << "false"_ba << false;
    QTest::newRow("not at all") << QByteArray() << false;
}

void TestOriginPolicy::allowsPrivateNetworkOnlyWhenAsked()
{
    QFETCH(const QByteArray, asked);
    RequestHead head = preflight("http://localhost"_ba);
    head.headers.append("Access-Control-Request-Private-Network"_ba, asked);
    const Headers headers = OriginPolicy({u"loopback"_s}).preflightHeaders(head);
    QTEST(headers.hasToken("Access-Control-Allow-Private-Network", "true"), "isAllowed");
}

QTEST_APPLESS_MAIN(TestOriginPolicy)
#include "tst_originpolicy.moc"
