// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/upgradeanswer.h"

#include "core/http/httpdate.h"
#include "core/http/response.h"

#include <QCryptographicHash>

namespace wirelamp::http {

namespace {

constexpr QByteArrayView opening = "HTTP/1.1 101 Switching Protocols\r\n"
                                   "Upgrade: websocket\r\n"
                                   "Connection: Upgrade\r\n";
constexpr QByteArrayView alwaysTheSame = "Server: Wirelamp\r\n"
                                         "Access-Control-Allow-Credentials: false\r\n"
                                         "Access-Control-Allow-Methods: GET\r\n"
                                         "Access-Control-Allow-Headers: content-type\r\n";

void append(HeadBytes &bytes, QByteArrayView text)
{
    bytes.append(text.data(), text.size());
}

/// RFC 6455 section 1.3: proves that the server read the handshake as one.
QByteArray acceptance(const QByteArray &key)
{
    const QByteArray proof = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64();
}

} // namespace

QByteArray upgradeAnswer(const RequestHead &head, QByteArrayView subprotocol, WallTime at)
{
    const QByteArray origin = head.headers.value("Origin");
    HeadBytes bytes;
    append(bytes, opening);
    appendHeader(bytes, "Sec-WebSocket-Accept",
                 acceptance(head.headers.value("Sec-WebSocket-Key")));
    if (!subprotocol.isEmpty())
        appendHeader(bytes, "Sec-WebSocket-Protocol", subprotocol);
    append(bytes, alwaysTheSame);
    appendHeader(bytes, "Access-Control-Allow-Origin", origin.isEmpty() ? "*" : origin);
    appendHeader(bytes, "Date", httpDate(at));
    append(bytes, "\r\n");
    return {bytes.constData(), bytes.size()};
}

} // namespace wirelamp::http
