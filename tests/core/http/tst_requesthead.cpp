// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/http/heads.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::http;
using namespace wirelamp::http::heads;
using namespace Qt::StringLiterals;

class TestRequestHead final : public QObject
{
    Q_OBJECT

private slots:
    void readsABrowsersRequest();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void readsNothingBehindTheHead();
    void skipsEmptyLinesInFront();
    void understandsBothVersions();
    void keepsTheMethodAsSent_data();
    void keepsTheMethodAsSent();
    void acceptsHosts_data();
    void acceptsHosts();
    void acceptsAnAbsoluteFormForTheSameHost_data();
    void acceptsAnAbsoluteFormForTheSameHost();
    void answersOptionsForTheWholeServer();
    void readsTheFraming_data();
    void readsTheFraming();
    void decidesWhetherTheConnectionStays_data();
    void decidesWhetherTheConnectionStays();
    void knowsWhoWaitsForPermissionToSend_data();
    void knowsWhoWaitsForPermissionToSend();
    void noticesWebSocketUpgrades_data();
    void noticesWebSocketUpgrades();
    void acceptsExactlyTheLimits();
    void findsQueryValues_data();
    void findsQueryValues();
};

void TestRequestHead::readsABrowsersRequest()
{
    const QByteArray bytes = "POST /api/chat/stream?thread=a%20b HTTP/1.1\r\n"
                             "Host: localhost:8765\r\n"
                             "Connection: keep-alive\r\n"
                             "Content-Type: application/json\r\n"
                             "Accept:text/event-stream  \r\n"
                             "X-Empty:\r\n"
                             "X-Name: caf\xc3\xa9 \t du monde\t\r\n"
                             "Content-Length: 17\r\n"
                             "\r\n"_ba;
    const HeadParse parse = parseRequestHead(bytes, {});
    QCOMPARE(verdictOn(parse), "sound"_ba);
    const RequestHead head = std::get<RequestHead>(parse);
    QCOMPARE(head.method, "POST"_ba);
    QCOMPARE(head.target, "/api/chat/stream?thread=a%20b"_ba);
    QCOMPARE(head.path, "/api/chat/stream"_ba);
    QCOMPARE(head.query, "thread=a%20b"_ba);
    QCOMPARE(head.minorVersion, 1);
    QCOMPARE(head.headers.all().size(), 7);
    QCOMPARE(head.headers.value("accept"), "text/event-stream"_ba);
    QVERIFY(head.headers.contains("x-empty"));
    QCOMPARE(head.headers.value("x-empty"), QByteArray());
    QCOMPARE(head.headers.value("x-name"), "caf\xc3\xa9 \t du monde"_ba);
    QCOMPARE(head.framing, BodyFraming::Length);
    QCOMPARE(head.contentLength, 17);
    QVERIFY(head.keepAlive);
    QVERIFY(!head.expectsContinue);
    QVERIFY(!head.isWebSocketUpgrade);
    QCOMPARE(head.leadingBytes, 0);
    QCOMPARE(head.headBytes, bytes.size());
}

void TestRequestHead::waitsForTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = "\r\n" + withLines("Content-Length: 0"_ba);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QTest::addRow("%d bytes", static_cast<int>(size)) << whole.first(size);
    QTest::newRow("half a TLS record") << "\x16"_ba;
}

void TestRequestHead::waitsForTheRest()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(verdictOn(parseRequestHead(bytes, {})), "incomplete"_ba);
}

void TestRequestHead::readsNothingBehindTheHead()
{
    const QByteArray first = withRequestLine("GET /first HTTP/1.1"_ba);
    for (const QByteArray &behind : {"\n\n"_ba, "\0\r\n"_ba, QByteArray(100'000, 'x'), first}) {
        const RequestHead head = soundHead(first + behind);
        QCOMPARE(head.path, "/first"_ba);
        QCOMPARE(head.headBytes, first.size());
    }
}

void TestRequestHead::skipsEmptyLinesInFront()
{
    const QByteArray request = withRequestLine("GET / HTTP/1.1"_ba);
    for (int lines = 0; lines <= leadingEmptyLinesMax; ++lines) {
        const RequestHead head = soundHead("\r\n"_ba.repeated(lines) + request);
        QCOMPARE(head.path, "/"_ba);
        QCOMPARE(head.leadingBytes, 2 * lines);
        QCOMPARE(head.headBytes, 2 * lines + request.size());
    }
}

void TestRequestHead::understandsBothVersions()
{
    QCOMPARE(soundHead("GET /a HTTP/1.0\r\n\r\n").path, "/a"_ba);
    QCOMPARE(soundHead("GET /a HTTP/1.0\r\n\r\n").minorVersion, 0);
    QCOMPARE(soundHead(withRequestLine("GET /a HTTP/1.0"_ba)).minorVersion, 0);
    QCOMPARE(soundHead(withRequestLine("GET /a HTTP/1.1"_ba)).minorVersion, 1);
}

void TestRequestHead::keepsTheMethodAsSent_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "HEAD", "PATCH", "get", "M-SEARCH", "X!#$%&'*+-.^_`|~9"})
        QTest::newRow(method) << QByteArray(method);
}

void TestRequestHead::keepsTheMethodAsSent()
{
    QFETCH(const QByteArray, method);
    QCOMPARE(soundHead(withRequestLine(method + " / HTTP/1.1")).method, method);
}

void TestRequestHead::acceptsHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"localhost", "LOCALHOST:8765", "127.0.0.1:1", "[::1]", "[::1]:8765",
                             "my_machine.lan.", "evil.example"})
        QTest::newRow(host) << QByteArray(host);
}

void TestRequestHead::acceptsHosts()
{
    QFETCH(const QByteArray, host);
    const QByteArray bytes = "GET / HTTP/1.1\r\nhOsT: " + host + "\r\n\r\n";
    QCOMPARE(soundHead(bytes).headers.value("Host"), host);
}

void TestRequestHead::acceptsAnAbsoluteFormForTheSameHost_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("same") << "http://localhost:8765/a?b"_ba
                          << "localhost:8765"_ba;
    QTest::newRow("upper case") << "HTTP://LOCALHOST:8765/a?b"_ba
                                << "localhost:8765"_ba;
    QTest::newRow("default port in the target") << "http://localhost:80/a?b"_ba
                                                << "localhost"_ba;
    QTest::newRow("default port in the host") << "ws://localhost/a?b"_ba
                                              << "localhost:80"_ba;
    QTest::newRow("default port of TLS") << "wss://localhost/a?b"_ba
                                         << "localhost:443"_ba;
    QTest::newRow("trailing dot") << "https://localhost./a?b"_ba
                                  << "localhost"_ba;
    QTest::newRow("IPv6") << "http://[::1]:9/a?b"_ba
                          << "[::1]:9"_ba;
}

void TestRequestHead::acceptsAnAbsoluteFormForTheSameHost()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, host);
    const RequestHead head = soundHead("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QCOMPARE(head.target, "/a?b"_ba);
    QCOMPARE(head.path, "/a"_ba);
    QCOMPARE(head.query, "b"_ba);
}

void TestRequestHead::answersOptionsForTheWholeServer()
{
    const RequestHead head = soundHead(withRequestLine("OPTIONS * HTTP/1.1"_ba));
    QCOMPARE(head.target, "*"_ba);
    QCOMPARE(head.path, "/"_ba);
}

void TestRequestHead::readsTheFraming_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<BodyFraming>("framing");
    QTest::addColumn<qint64>("contentLength");
    const auto row = [](const char *line, BodyFraming framing, qint64 contentLength) {
        QTest::newRow(line) << QByteArray(line) << framing << contentLength;
    };
    row("X: y", BodyFraming::None, 0);
    row("Content-Length: 0", BodyFraming::Length, 0);
    row("Content-Length: 5", BodyFraming::Length, 5);
    row("content-length:5", BodyFraming::Length, 5);
    row("Content-Length:  \t5 ", BodyFraming::Length, 5);
    row("Content-Length: 0000000000000000000000000000005", BodyFraming::Length, 5);
    row("Content-Length: 1048576", BodyFraming::Length, 1048576);
    row("Transfer-Encoding: chunked", BodyFraming::Chunked, 0);
    row("transfer-encoding:\tCHUNKED ", BodyFraming::Chunked, 0);
}

void TestRequestHead::readsTheFraming()
{
    QFETCH(const QByteArray, line);
    const HeadParse parse = parseRequestHead(withLines(line), {});
    QCOMPARE(verdictOn(parse), "sound"_ba);
    QTEST(std::get<RequestHead>(parse).framing, "framing");
    QTEST(std::get<RequestHead>(parse).contentLength, "contentLength");
}

void TestRequestHead::decidesWhetherTheConnectionStays_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char *version, const char *lines, bool stays) {
        const QByteArray name = QByteArray(lines).replace("\r\n", " and ");
        QTest::addRow("%s %s", version, name.constData())
            << QByteArray(version) << QByteArray(lines) << stays;
    };
    row("HTTP/1.1", "X: y", true);
    row("HTTP/1.1", "Connection: keep-alive", true);
    row("HTTP/1.1", "Connection: close", false);
    row("HTTP/1.1", "connection: CLOSE", false);
    row("HTTP/1.1", "Connection: x, close", false);
    row("HTTP/1.1", "Connection: keep-alive\r\nConnection: close", false);
    row("HTTP/1.1", "Connection: closed", true);
    row("HTTP/1.0", "X: y", false);
    row("HTTP/1.0", "Connection: Keep-Alive", true);
    row("HTTP/1.0", "Connection: keep-alive, close", false);
    row("HTTP/1.0", "Keep-Alive: timeout=5", false);
}

void TestRequestHead::decidesWhetherTheConnectionStays()
{
    QFETCH(const QByteArray, version);
    QFETCH(const QByteArray, lines);
    const HeadParse parse =
        parseRequestHead("GET / " + version + "\r\nHost: a\r\n" + lines + "\r\n\r\n", {});
    QCOMPARE(verdictOn(parse), "sound"_ba);
    QTEST(std::get<RequestHead>(parse).keepAlive, "stays");
}

void TestRequestHead::knowsWhoWaitsForPermissionToSend_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("waits");
    QTest::newRow("no expectation") << withLines("Content-Length: 5"_ba) << false;
    QTest::newRow("with a length")
        << withLines("Content-Length: 5\r\nExpect: 100-continue"_ba) << true;
    QTest::newRow("upper case") << withLines("Expect: 100-Continue\r\nContent-Length: 5"_ba)
                                << true;
    QTest::newRow("chunked") << withLines("Transfer-Encoding: chunked\r\nExpect: 100-continue"_ba)
                             << true;
    QTest::newRow("no body") << withLines("Expect: 100-continue"_ba) << false;
    QTest::newRow("empty body") << withLines("Content-Length: 0\r\nExpect: 100-continue"_ba)
                                << false;
    QTest::newRow("HTTP/1.0")
        << "POST / HTTP/1.0\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"_ba << false;
}

void TestRequestHead::knowsWhoWaitsForPermissionToSend()
{
    QFETCH(const QByteArray, bytes);
    const HeadParse parse = parseRequestHead(bytes, {});
    QCOMPARE(verdictOn(parse), "sound"_ba);
    QTEST(std::get<RequestHead>(parse).expectsContinue, "waits");
}

void TestRequestHead::noticesWebSocketUpgrades_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isUpgrade");
    QTest::newRow("plain") << withLines("Connection: Upgrade\r\nUpgrade: websocket"_ba) << true;
    QTest::newRow("upper case") << withLines("Upgrade: WebSocket"_ba) << true;
    QTest::newRow("in a list") << withLines("Upgrade: h2c, websocket"_ba) << true;
    QTest::newRow("HTTP/1.0, for the handshake check to explain")
        << "GET / HTTP/1.0\r\nUpgrade: websocket\r\n\r\n"_ba << true;
    QTest::newRow("other protocol") << withLines("Upgrade: h2c"_ba) << false;
    QTest::newRow("longer name") << withLines("Upgrade: websockets"_ba) << false;
    QTest::newRow("only asked for in Connection") << withLines("Connection: Upgrade"_ba) << false;
    QTest::newRow("POST") << "POST / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n"_ba << false;
}

void TestRequestHead::noticesWebSocketUpgrades()
{
    QFETCH(const QByteArray, bytes);
    const HeadParse parse = parseRequestHead(bytes, {});
    QCOMPARE(verdictOn(parse), "sound"_ba);
    QTEST(std::get<RequestHead>(parse).isWebSocketUpgrade, "isUpgrade");
}

void TestRequestHead::acceptsExactlyTheLimits()
{
    const HttpLimits limits;
    const QByteArray target = '/' + QByteArray(limits.targetBytesMax - 1, 'a');
    QCOMPARE(soundHead(withRequestLine("GET " + target + " HTTP/1.1")).target, target);

    const qsizetype rest = limits.headBytesMax - withLines("X: "_ba).size();
    const QByteArray largest = withLines("X: " + QByteArray(rest, 'a'));
    QCOMPARE(largest.size(), limits.headBytesMax);
    QCOMPARE(soundHead(largest).headBytes, limits.headBytesMax);
    QCOMPARE(soundHead(largest + "behind").headBytes, limits.headBytesMax);

    const QByteArray lines = withLines("X: y\r\n"_ba.repeated(headerLinesMax - 2) + "X: y");
    QCOMPARE(soundHead(lines).headers.all().size(), headerLinesMax);
}

void TestRequestHead::findsQueryValues_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<std::optional<QByteArray>>("token");
    const auto row = [](const char *query, const std::optional<QByteArray> &token) {
        QTest::newRow(query) << QByteArray(query) << token;
    };
    row("", std::nullopt);
    row("a=b", std::nullopt);
    row("tokens=a", std::nullopt);
    row("Token=a", std::nullopt);
    row("a=token=b", std::nullopt);
    row("token", QByteArray());
    row("token=", QByteArray());
    row("token=a", "a"_ba);
    row("a=b&token=c", "c"_ba);
    row("token=a&token=b", "a"_ba);
    row("&&token=a&", "a"_ba);
    row("t%6Fken=a%26b", "a&b"_ba);
    row("token=a+b%2Bc", "a b+c"_ba);
    row("token=a=b", "a=b"_ba);
    row("token=%C3%A9", "\xc3\xa9"_ba);
    row("token=a;x=b", "a;x=b"_ba);
}

void TestRequestHead::findsQueryValues()
{
    QFETCH(const QByteArray, query);
    const RequestHead head{.query = query};
    QTEST(head.queryValue("token"), "token");
}

QTEST_APPLESS_MAIN(TestRequestHead)
#include "tst_requesthead.moc"
