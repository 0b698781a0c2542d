// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/upgradeanswer.h"

#include "core/http/httpdate.h"
#include "core/http/response.h"

#include <QCryptographicHash>

namespace wirelamp::http {

namespace {

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
    appendStatusLine(bytes, 101);
    appendHeader(bytes, "Upgrade", "websocket");
    appendHeader(bytes, "Connection", "Upgrade");
    appendHeader(bytes, "Sec-WebSocket-Accept",
                 acceptance(head.headers.value("Sec-WebSocket-Key")));
    if (!subprotocol.isEmpty())
        appendHeader(bytes, "Sec-WebSocket-Protocol", subprotocol);
    appendHeader(bytes, "Server", "Wirelamp");
    appendHeader(bytes, "Access-Control-Allow-Credentials", "false");
    appendHeader(bytes, "Access-Control-Allow-Methods", "GET");
    appendHeader(bytes, "Access-Control-Allow-Headers", "content-type");
    appendHeader(bytes, "Access-Control-Allow-Origin", origin.isEmpty() ? "*" : origin);
    appendHeader(bytes, "Date", httpDate(at));
    bytes.append("\r\n", 2);
    return {bytes.constData(), bytes.size()};
}

} // namespace wirelamp::http
