// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/upgradeanswer.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestUpgradeAnswer final : public QObject
{
    Q_OBJECT

private slots:
    void provesThatTheHandshakeWasRead();
    void namesTheSubprotocolThatWasChosen();
    void namesTheOriginThatAsked();
};

namespace {

const WallTime at{std::chrono::seconds(1'764'000'000)};

RequestHead handshake()
{
    RequestHead head;
    head.headers.append("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    return head;
}

} // namespace

void TestUpgradeAnswer::provesThatTheHandshakeWasRead()
{
    // The example of RFC 6455 section 1.3.
    QCOMPARE(upgradeAnswer(handshake(), {}, at),
             "HTTP/1.1 101 Switching Protocols\r\n"
             "Upgrade: websocket\r\n"
             "Connection: Upgrade\r\n"
             "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
             "Server: Wirelamp\r\n"
             "Access-Control-Allow-Credentials: false\r\n"
             "Access-Control-Allow-Methods: GET\r\n"
             "Access-Control-Allow-Headers: content-type\r\n"
             "Access-Control-Allow-Origin: *\r\n"
             "Date: Mon, 24 Nov 2025 16:00:00 GMT\r\n"
             "\r\n"_ba);
}

void TestUpgradeAnswer::namesTheSubprotocolThatWasChosen()
{
    const QByteArray answer = upgradeAnswer(handshake(), "jwt-auth", at);
    QVERIFY(answer.contains("\r\nSec-WebSocket-Protocol: jwt-auth\r\n"));
}

void TestUpgradeAnswer::namesTheOriginThatAsked()
{
    RequestHead head = handshake();
    head.headers.append("origin", "http://localhost:3000");
    const QByteArray answer = upgradeAnswer(head, {}, at);
    QVERIFY(answer.contains("\r\nAccess-Control-Allow-Origin: http://localhost:3000\r\n"));
}

QTEST_APPLESS_MAIN(TestUpgradeAnswer)
#include "tst_upgradeanswer.moc"
