// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/authority.h"

#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestAuthority final : public QObject
{
    Q_OBJECT

private slots:
    void readsHostAndPort_data();
    void readsHostAndPort();
    void refusesWhatIsNoHost_data();
    void refusesWhatIsNoHost();
    void readsOrigins_data();
    void readsOrigins();
    void refusesWhatIsNoOrigin_data();
    void refusesWhatIsNoOrigin();
    void dropsThePortThatTheSchemeImplies_data();
    void dropsThePortThatTheSchemeImplies();
    void knowsLoopbackHosts_data();
    void knowsLoopbackHosts();
};

void TestAuthority::readsHostAndPort_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port"); // 0: none
    const auto row = [](const char *text, const char *host, int port) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(host) << port;
    };
    row("localhost", "localhost", 0);
    row("localhost:8765", "localhost", 8765);
    row("LocalHost:1", "localhost", 1);
    row("localhost.", "localhost", 0);
    row("localhost.:80", "localhost", 80);
    row("a.b-c.example:65535", "a.b-c.example", 65535);
    row("my_machine", "my_machine", 0);
    row("127.0.0.1:8765", "127.0.0.1", 8765);
    row("2130706433", "2130706433", 0);
    row("[::1]", "[::1]", 0);
    row("[::1]:8765", "[::1]", 8765);
    row("[FE80::ABCD]", "[fe80::abcd]", 0);
    row("[::ffff:127.0.0.1]:9", "[::ffff:127.0.0.1]", 9);
}

void TestAuthority::readsHostAndPort()
{
    QFETCH(const QByteArray, text);
    const std::optional<Authority> authority = parseAuthority(text);
    QVERIFY(authority);
    QTEST(authority->host, "host");
    QTEST(static_cast<int>(authority->port.value_or(0)), "port");
}

void TestAuthority::refusesWhatIsNoHost_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("empty", {});
    row("dot", "."_ba);
    row("two dots at the end", "localhost.."_ba);
    row("dot in front", ".localhost"_ba);
    row("empty label", "a..b"_ba);
    row("space", "local host"_ba);
    row("space in front", " localhost"_ba);
    row("list", "localhost,evil.example"_ba);
    row("user", "localhost@evil.example"_ba);
    row("user and password", "a:b@evil.example"_ba);
    row("path", "localhost/"_ba);
    row("query", "localhost?x"_ba);
    row("fragment", "localhost#x"_ba);
    row("backslash", "localhost\\evil"_ba);
    row("percent code", "local%68ost"_ba);
    row("NUL", "localhost\0"_ba);
    row("UTF-8", "l\xc3\xb6kalhost"_ba);
    row("only a port", ":80"_ba);
    row("no port behind the colon", "localhost:"_ba);
    row("port 0", "localhost:0"_ba);
    row("port too large", "localhost:65536"_ba);
    row("port of six digits", "localhost:100000"_ba);
    row("port with a leading zero", "localhost:080"_ba);
    row("port with a sign", "localhost:+80"_ba);
    row("port with a space", "localhost: 80"_ba);
    row("port in hexadecimal", "localhost:0x50"_ba);
    row("two ports", "localhost:80:80"_ba);
    row("IPv6 without brackets", "::1"_ba);
    row("open bracket", "[::1"_ba);
    row("closing bracket", "::1]"_ba);
    row("two opening brackets", "[[::1]"_ba);
    row("name in brackets", "[localhost]"_ba);
    row("IPv4 in brackets", "[127.0.0.1]"_ba);
    row("empty brackets", "[]"_ba);
    row("zone", "[fe80::1%25eth0]"_ba);
    row("text behind the bracket", "[::1]x"_ba);
    row("port without colon behind the bracket", "[::1]80"_ba);
    row("future address", "[v1.a:b]"_ba);
    row("name too long", QByteArray(254, 'a'));
    row("address too long", '[' + QByteArray(46, ':') + ']');
}

void TestAuthority::refusesWhatIsNoHost()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parseAuthority(text));
    QVERIFY(!parseOrigin("http://" + text));
}

void TestAuthority::readsOrigins_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port"); // 0: none
    const auto row = [](const char *text, const char *scheme, const char *host, int port) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(scheme) << QByteArray(host) << port;
    };
    row("http://localhost:3000", "http", "localhost", 3000);
    row("HTTPS://App.Example", "https", "app.example", 0);
    row("https://app.example:443", "https", "app.example", 0);
    row("https://app.example:80", "https", "app.example", 80);
    row("app+x.y-z://localhost", "app+x.y-z", "localhost", 0);
    row("chrome-extension://abcdefgh", "chrome-extension", "abcdefgh", 0);
    row("http://[::1]:3000", "http", "[::1]", 3000);
}

void TestAuthority::readsOrigins()
{
    QFETCH(const QByteArray, text);
    const std::optional<Origin> origin = parseOrigin(text);
    QVERIFY(origin);
    QTEST(origin->scheme, "scheme");
    QTEST(origin->authority.host, "host");
    QTEST(static_cast<int>(origin->authority.port.value_or(0)), "port");
}

void TestAuthority::refusesWhatIsNoOrigin_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "null", "localhost", "//localhost", "://localhost", "http:localhost",
          "http:/localhost", "http://", "file://", "1http://localhost", "ht tp://localhost",
          "http://localhost/", "http://localhost/path", "http://a http://b", "http://a, http://b",
          "*"})
        QTest::newRow(text) << QByteArray(text);
}

void TestAuthority::refusesWhatIsNoOrigin()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parseOrigin(text));
}

void TestAuthority::dropsThePortThatTheSchemeImplies_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("http 80") << "http"_ba << 80 << true;
    QTest::newRow("ws 80") << "ws"_ba << 80 << true;
    QTest::newRow("https 443") << "https"_ba << 443 << true;
    QTest::newRow("wss 443") << "wss"_ba << 443 << true;
    QTest::newRow("http 443") << "http"_ba << 443 << false;
    QTest::newRow("wss 80") << "wss"_ba << 80 << false;
    QTest::newRow("app 80") << "app"_ba << 80 << false;
}

void TestAuthority::dropsThePortThatTheSchemeImplies()
{
    QFETCH(const QByteArray, scheme);
    QFETCH(const int, port);
    const Authority authority{"a"_ba, static_cast<quint16>(port)};
    QTEST(!withoutDefaultPort(authority, scheme).port.has_value(), "isDropped");
}

void TestAuthority::knowsLoopbackHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isLoopback");
    for (const char *host :
         {"localhost", "127.0.0.1", "127.0.0.0", "127.255.255.255", "127.1.2.3", "[::1]"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : {"",
                             "localhos",
                             "localhost.evil.example",
                             "evil.localhost",
                             "127.0.0.1.nip.io",
                             "127.0.0.1.",
                             "127.1",
                             "127.0.1",
                             "127.0.0.0.1",
                             "127.0.0.256",
                             "127.0.0.01",
                             "127.0.0.1x",
                             "127.0.0.",
                             "127..0.1",
                             "127.0.0.-1",
                             "127.0.0.+1",
                             "127.0.0.0x1",
                             "0127.0.0.1",
                             "0177.0.0.1",
                             "0x7f.0.0.1",
                             "0x7f000001",
                             "2130706433",
                             "017700000001",
                             "128.0.0.1",
                             "12.7.0.1",
                             "0.0.0.0",
                             "::1",
                             "[::]",
                             "[::2]",
                             "[0:0:0:0:0:0:0:1]",
                             "[::0001]",
                             "[::127.0.0.1]",
                             "[::ffff:127.0.0.1]",
                             "[::ffff:7f00:1]"})
        QTest::newRow(host) << QByteArray(host) << false;
}

void TestAuthority::knowsLoopbackHosts()
{
    QFETCH(const QByteArray, host);
    QTEST(isLoopbackHost(host), "isLoopback");
}

QTEST_APPLESS_MAIN(TestAuthority)
#include "tst_authority.moc"
