// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/requesthead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

namespace {

/// Of one line, its line break included: other servers read no longer ones either.
constexpr qsizetype handshakeLineBytesMax = 8LL * 1024;
constexpr qsizetype keyBytes = 16; // RFC 6455 section 4.1, before base64.

HeadFailure badHandshake(const QString &message)
{
    return {HeadFault::BadHandshake, message};
}

/// Encoding what was decoded must give the same text: Qt skips what is no base64.
bool isKey(const QByteArray &text)
{
    const QByteArray key = QByteArray::fromBase64(text);
    return key.size() == keyBytes && key.toBase64() == text;
}

bool isLineTooLong(const Header &header)
{
    constexpr qsizetype around = 4; // Colon, space, CR, LF.
    return header.name.size() + header.value.size() + around > handshakeLineBytesMax;
}

std::optional<HeadFailure> judgeLengths(const RequestHead &head)
{
    constexpr qsizetype around = sizeof("GET  HTTP/1.1\r\n") - 1;
    if (head.target.size() + around > handshakeLineBytesMax)
        return HeadFailure{HeadFault::TargetTooLong,
                           u"the target is too long for a WebSocket handshake"_s};
    if (std::ranges::any_of(head.headers.all(), isLineTooLong))
        return HeadFailure{HeadFault::HeadTooLarge,
                           u"a header line is too long for a WebSocket handshake"_s};
    return std::nullopt;
}

std::optional<HeadFailure> judgeUpgrade(const RequestHead &head)
{
    if (head.method != "GET")
        return badHandshake(u"a WebSocket handshake is a GET"_s);
    if (head.minorVersion < 1)
        return badHandshake(
            u"the handshake came as HTTP/1.0; a proxy in between must forward HTTP/1.1"_s);
    if (!head.headers.hasToken("Upgrade", "websocket"))
        return badHandshake(u"the Upgrade header does not name websocket"_s);
    if (!head.headers.hasToken("Connection", "Upgrade"))
        return badHandshake(
            u"the Connection header does not name Upgrade; a proxy in between must forward it"_s);
    if (head.framing == BodyFraming::Chunked || head.contentLength > 0)
        return badHandshake(u"a WebSocket handshake has no body"_s);
    return std::nullopt;
}

} // namespace

std::optional<HeadFailure> checkHandshake(const RequestHead &head)
{
    if (std::optional<HeadFailure> fault = judgeUpgrade(head))
        return fault;
    const QByteArrayList versions = head.headers.values("Sec-WebSocket-Version");
    if (versions.size() != 1)
        return badHandshake(u"the handshake must have one Sec-WebSocket-Version header"_s);
    if (versions.first() != "13")
        return HeadFailure{HeadFault::UnsupportedWebSocketVersion,
                           u"the only WebSocket version understood here is 13"_s};
    const QByteArrayList keys = head.headers.values("Sec-WebSocket-Key");
    if (keys.size() != 1 || !isKey(keys.first()))
        return badHandshake(
            u"the handshake must have one Sec-WebSocket-Key header: 16 bytes in base64"_s);
    return judgeLengths(head);
}

} // namespace wirelamp::http
