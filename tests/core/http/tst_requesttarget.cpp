// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/requesttarget.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestRequestTarget final : public QObject
{
    Q_OBJECT

private slots:
    void takesTargetsApart_data();
    void takesTargetsApart();
    void namesTheOriginOfAnAbsoluteForm_data();
    void namesTheOriginOfAnAbsoluteForm();
    void refusesTargets_data();
    void refusesTargets();
    void judgesEveryRawByteOfAPathAndAQuery();
    void judgesEveryEncodedByteOfAPathAndAQuery();
};

void TestRequestTarget::takesTargetsApart_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("originForm");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *target, const char *originForm, const char *path,
                        const char *query) {
        QTest::newRow(target) << QByteArray(target) << QByteArray(originForm) << QByteArray(path)
                              << QByteArray(query);
    };
    row("/", "/", "/", "");
    row("/ws", "/ws", "/ws", "");
    row("/ws?token=a.b.c", "/ws?token=a.b.c", "/ws", "token=a.b.c");
    row("/?", "/?", "/", "");
    row("/a?b?c=/d/../e", "/a?b?c=/d/../e", "/a", "b?c=/d/../e");
    row("/caf%C3%a9", "/caf%C3%a9", "/caf\xc3\xa9", "");
    row("/a%20b%25?c%20d%0a", "/a%20b%25?c%20d%0a", "/a b%", "c%20d%0a");
    row("/%252e%252e/", "/%252e%252e/", "/%2e%2e/", "");
    row("/...", "/...", "/...", "");
    row("/.well-known/x", "/.well-known/x", "/.well-known/x", "");
    row("/a..b/..c", "/a..b/..c", "/a..b/..c", "");
    row("/a//b/", "/a//b/", "/a//b/", "");
    row("/a;v=1:@!$&'()*+,=~", "/a;v=1:@!$&'()*+,=~", "/a;v=1:@!$&'()*+,=~", "");
    row("/[a]{b}|^`?[a]{b}|^`\\", "/[a]{b}|^`?[a]{b}|^`\\", "/[a]{b}|^`", "[a]{b}|^`\\");
    row("http://localhost/a?b", "/a?b", "/a", "b");
    row("HTTP://LOCALHOST:8765", "/", "/", "");
    row("wss://localhost?x=1", "/?x=1", "/", "x=1");
    row("https://localhost/http://b", "/http://b", "/http://b", "");
}

void TestRequestTarget::takesTargetsApart()
{
    QFETCH(const QByteArray, target);
    const Result<RequestTarget, HeadFailure> parsed = parseRequestTarget("GET", target);
    QVERIFY(parsed);
    QTEST(parsed->originForm, "originForm");
    QTEST(parsed->path, "path");
    QTEST(parsed->query, "query");
}

void TestRequestTarget::namesTheOriginOfAnAbsoluteForm_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<std::optional<Origin>>("origin");
    QTest::newRow("origin form") << "/a"_ba << std::optional<Origin>();
    QTest::newRow("asterisk form") << "*"_ba << std::optional<Origin>();
    QTest::newRow("without port") << "http://A.example/"_ba
                                  << std::optional(Origin{"http"_ba, {"a.example"_ba, {}}});
    QTest::newRow("default port") << "ws://a:80/"_ba
                                  << std::optional(Origin{"ws"_ba, {"a"_ba, {}}});
    QTest::newRow("other port") << "https://a:80/"_ba
                                << std::optional(Origin{"https"_ba, {"a"_ba, quint16(80)}});
}

void TestRequestTarget::namesTheOriginOfAnAbsoluteForm()
{
    QFETCH(const QByteArray, target);
    QFETCH(const std::optional<Origin>, origin);
    const Result<RequestTarget, HeadFailure> parsed = parseRequestTarget("OPTIONS", target);
    QVERIFY(parsed);
    QVERIFY(parsed->origin == origin);
    QVERIFY(parsed->path.startsWith('/'));
}

void TestRequestTarget::refusesTargets_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const auto get = [](const char *name, const char *target) {
        QTest::newRow(name) << "GET"_ba << QByteArray(target);
    };
    get("empty", "");
    get("asterisk with GET", "*");
    get("asterisk and more", "*x");
    get("no slash in front", "ws");
    get("query only", "?a");
    get("fragment", "/a#b");
    get("fragment in the query", "/a?b#c");
    get("host and port", "localhost:80");
    get("two slashes in front", "//evil.example/ws");
    get("two slashes behind a host", "http://localhost//evil.example/ws");
    get("two dots", "/..");
    get("two dots in front", "/../etc/passwd");
    get("two dots within", "/a/../b");
    get("two dots at the end", "/a/..");
    get("one dot", "/.");
    get("one dot within", "/a/./b");
    get("one dot at the end", "/a/.");
    get("encoded dots", "/%2e%2e/etc/passwd");
    get("half encoded dots", "/a/.%2E/b");
    get("encoded slash", "/a%2fb");
    get("encoded slash in upper case", "/a%2Fb");
    get("dots before an encoded slash", "/..%2fetc");
    get("backslash", "/a\\b");
    get("encoded backslash", "/..%5cetc");
    get("encoded NUL", "/a%00");
    get("encoded NUL in the query", "/a?b=%00");
    get("encoded line break", "/a%0d%0ab");
    get("encoded DEL", "/a%7f");
    get("overlong slash", "/..%c0%afetc");
    get("overlong dot", "/%c0%ae%c0%ae/etc");
    get("lone surrogate", "/%ed%a0%80");
    get("cut UTF-8", "/%c3");
    get("no digits behind the percent sign", "/%");
    get("one digit behind the percent sign", "/%4");
    get("no hexadecimal digits", "/%zz");
    get("sixteen bit code", "/%u002e");
    get("bad code in the query", "/a?b=100%");
    get("bad code in the query's middle", "/a?b=%g0&c");
    get("other scheme", "ftp://localhost/");
    get("file", "file:///etc/passwd");
    get("script", "javascript:alert(1)");
    get("no host", "http:///a");
    get("no slashes", "http:localhost");
    get("user", "http://localhost@evil.example/");
    get("bad port", "http://localhost:99999/");
    get("dots behind a host", "http://localhost/../a");
    get("fragment behind a host", "http://localhost#/a");
    QTest::newRow("authority form") << "CONNECT"_ba
                                    << "localhost:443"_ba;
    QTest::newRow("CONNECT with a path") << "CONNECT"_ba
                                         << "/"_ba;
    QTest::newRow("asterisk with CONNECT") << "CONNECT"_ba
                                           << "*"_ba;
    QTest::newRow("asterisk with lower-case options") << "options"_ba
                                                      << "*"_ba;
}

void TestRequestTarget::refusesTargets()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const Result<RequestTarget, HeadFailure> parsed = parseRequestTarget(method, target);
    QVERIFY(!parsed);
    QCOMPARE(codeOf(parsed.error().fault), "bad_target"_ba);
    QVERIFY(!parsed.error().message.isEmpty());
}

void TestRequestTarget::judgesEveryRawByteOfAPathAndAQuery()
{
    const QByteArray never = "\"#<>%"_ba; // A percent sign alone is no code.
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool isVisible = byte > 0x20 && byte < 0x7f && !never.contains(c);
        const QByteArray path = QByteArray("/a") + c;
        const QByteArray query = QByteArray("/?a") + c;
        QCOMPARE(parseRequestTarget("GET", path).has_value(), isVisible && c != '\\');
        QCOMPARE(parseRequestTarget("GET", query).has_value(), isVisible);
    }
}

void TestRequestTarget::judgesEveryEncodedByteOfAPathAndAQuery()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray code = '%' + QByteArray(1, static_cast<char>(byte)).toHex();
        const bool isSafe = byte >= 0x20 && byte < 0x7f && byte != '/' && byte != '\\';
        QCOMPARE(parseRequestTarget("GET", "/a" + code).has_value(), isSafe);
        QCOMPARE(parseRequestTarget("GET", "/?a" + code).has_value(), byte != 0);
    }
}

QTEST_APPLESS_MAIN(TestRequestTarget)
#include "tst_requesttarget.moc"
