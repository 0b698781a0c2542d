// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/core/http/heads.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::http;
using namespace wirelamp::http::heads;
using namespace Qt::StringLiterals;

class TestHandshake final : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheExampleOfTheStandard();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void readsKeysAsStrictlyAsEncodingThemAgain();
    void refusesLinesThatQtWouldDropInSilence_data();
    void refusesLinesThatQtWouldDropInSilence();
};

namespace {

constexpr qsizetype qtLineBytesMax = 8192;

/// A sound handshake in which the lines of one name are replaced.
QByteArray handshake(QByteArrayView name = {}, const QByteArray &lines = {})
{
    QByteArray bytes = "GET /ws HTTP/1.1\r\n"_ba;
    const QList<Header> sound{{"Host"_ba, "localhost:8765"_ba},
                              {"Upgrade"_ba, "websocket"_ba},
                              {"Connection"_ba, "Upgrade"_ba},
                              {"Sec-WebSocket-Key"_ba, "dGhlIHNhbXBsZSBub25jZQ=="_ba},
                              {"Sec-WebSocket-Version"_ba, "13"_ba}};
    for (const Header &header : sound) {
        if (header.name != name)
            bytes += header.name + ": " + header.value + "\r\n";
    }
    return bytes + lines + "\r\n";
}

/// `sound` or the code of the fault, of the head or else of the handshake.
QByteArray judge(const QByteArray &bytes, const HttpLimits &limits = {})
{
    const HeadParse parse = parseRequestHead(bytes, limits);
    const RequestHead *head = std::get_if<RequestHead>(&parse);
    if (!head)
        return "head: " + verdictOn(parse);
    const std::optional<HeadFailure> failure = checkHandshake(*head);
    return failure ? codeOf(failure->fault) : "sound"_ba;
}

} // namespace

void TestHandshake::acceptsTheExampleOfTheStandard()
{
    // RFC 6455 section 1.2.
    QCOMPARE(judge("GET /chat HTTP/1.1\r\n"
                   "Host: server.example.com\r\n"
                   "Upgrade: websocket\r\n"
                   "Connection: Upgrade\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                   "Origin: http://example.com\r\n"
                   "Sec-WebSocket-Protocol: chat, superchat\r\n"
                   "Sec-WebSocket-Version: 13\r\n\r\n"_ba),
             "sound"_ba);
}

void TestHandshake::accepts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *header, const char *lines) {
        QTest::newRow(name) << handshake(header, lines);
    };
    row("nothing special", "", "");
    row("Connection list", "Connection", "Connection: keep-alive, Upgrade\r\n");
    row("Connection on two lines", "Connection",
        "Connection: keep-alive\r\nConnection: Upgrade\r\n");
    row("lower-case Connection", "Connection", "connection: upgrade\r\n");
    row("Upgrade list", "Upgrade", "Upgrade: h2c, websocket\r\n");
    row("upper-case Upgrade", "Upgrade", "UPGRADE: WebSocket\r\n");
    row("key of zeros", "Sec-WebSocket-Key", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
    row("key with plus and slash", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: +/+/+/+/+/+/+/+/+/+/+w==\r\n");
    row("two protocol lines", "",
        "Sec-WebSocket-Protocol: jwt-auth\r\nSec-WebSocket-Protocol: jwt.abc\r\n");
    row("empty body", "", "Content-Length: 0\r\n");
}

void TestHandshake::accepts()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(judge(bytes), "sound"_ba);
}

void TestHandshake::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char *name, const char *header, const char *lines,
                        const char *fault = "bad_handshake") {
        QTest::newRow(name) << handshake(header, lines) << QByteArray(fault);
    };
    row("no Upgrade", "Upgrade", "");
    row("other Upgrade", "Upgrade", "Upgrade: h2c\r\n");
    row("longer Upgrade", "Upgrade", "Upgrade: websocket2\r\n");
    row("no Connection", "Connection", "");
    row("Connection without Upgrade", "Connection", "Connection: keep-alive\r\n");
    row("no key", "Sec-WebSocket-Key", "");
    row("two keys", "", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    row("empty key", "Sec-WebSocket-Key", "Sec-WebSocket-Key:\r\n");
    row("key of 15 bytes", "Sec-WebSocket-Key", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAA\r\n");
    row("key of 17 bytes", "Sec-WebSocket-Key", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAAA=\r\n");
    row("key without padding", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA\r\n");
    row("key with base64url", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: -_-_-_-_-_-_-_-_-_-_-w==\r\n");
    row("key with a foreign character", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: AAAAAAAAAAA!AAAAAAAAAAA==\r\n");
    row("key with a space", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: AAAAAAAAAAA AAAAAAAAAAA==\r\n");
    row("key with bits behind its end", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAB==\r\n");
    row("list of keys", "Sec-WebSocket-Key",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ==\r\n");
    row("no version", "Sec-WebSocket-Version", "");
    row("two versions", "", "Sec-WebSocket-Version: 13\r\n");
    row("old version", "Sec-WebSocket-Version", "Sec-WebSocket-Version: 8\r\n",
        "unsupported_websocket_version");
    row("next version", "Sec-WebSocket-Version", "Sec-WebSocket-Version: 14\r\n",
        "unsupported_websocket_version");
    row("list of versions", "Sec-WebSocket-Version", "Sec-WebSocket-Version: 13, 8\r\n",
        "unsupported_websocket_version");
    row("version with a zero", "Sec-WebSocket-Version", "Sec-WebSocket-Version: 013\r\n",
        "unsupported_websocket_version");
    row("version that is no number", "Sec-WebSocket-Version", "Sec-WebSocket-Version: x\r\n",
        "unsupported_websocket_version");
    row("body", "", "Content-Length: 1\r\n");
    row("chunked body", "", "Transfer-Encoding: chunked\r\n");
    QTest::newRow("POST") << handshake().replace("GET", "POST") << "bad_handshake"_ba;
    QTest::newRow("lower-case get") << handshake().replace("GET", "get") << "bad_handshake"_ba;
    QTest::newRow("HTTP/1.0") << handshake().replace("HTTP/1.1", "HTTP/1.0") << "bad_handshake"_ba;
    QTest::newRow("no Host") << handshake("Host") << "head: missing_host"_ba;
    QTest::newRow("no Host in HTTP/1.0")
        << handshake("Host").replace("HTTP/1.1", "HTTP/1.0") << "bad_handshake"_ba;
}

void TestHandshake::refuses()
{
    QFETCH(const QByteArray, bytes);
    QTEST(judge(bytes), "fault");
}

void TestHandshake::readsKeysAsStrictlyAsEncodingThemAgain()
{
    const QByteArray sound = "dGhlIHNhbXBsZSBub25jZQ==";
    for (qsizetype at = 0; at < sound.size(); ++at) {
        for (char c = '!'; c <= '~'; ++c) {
            QByteArray key = sound;
            key[at] = c;
            const QByteArray decoded = QByteArray::fromBase64(key);
            const bool isKey = decoded.size() == 16 && decoded.toBase64() == key;
            QCOMPARE(judge(handshake("Sec-WebSocket-Key", "Sec-WebSocket-Key: " + key + "\r\n")),
                     isKey ? "sound"_ba : "bad_handshake"_ba);
        }
    }
}

void TestHandshake::refusesLinesThatQtWouldDropInSilence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("fault");
    const auto withTarget = [](qsizetype lineBytes) {
        const QByteArray filling(lineBytes - qsizetype(sizeof("GET /ws HTTP/1.1\r\n") - 1), 'a');
        return handshake().replace("/ws", "/ws" + filling);
    };
    const auto withHeader = [](qsizetype lineBytes) {
        const QByteArray filling(lineBytes - qsizetype(sizeof("X: \r\n") - 1), 'a');
        return handshake({}, "X: " + filling + "\r\n");
    };
    QTest::newRow("longest target") << withTarget(qtLineBytesMax) << "sound"_ba;
    QTest::newRow("target one over") << withTarget(qtLineBytesMax + 1) << "target_too_long"_ba;
    QTest::newRow("longest header") << withHeader(qtLineBytesMax) << "sound"_ba;
    QTest::newRow("header one over") << withHeader(qtLineBytesMax + 1) << "head_too_large"_ba;
}

void TestHandshake::refusesLinesThatQtWouldDropInSilence()
{
    QFETCH(const QByteArray, bytes);
    const HttpLimits generous{.headBytesMax = 64 * 1024, .targetBytesMax = 32 * 1024};
    QTEST(judge(bytes, generous), "fault");
}

QTEST_APPLESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
