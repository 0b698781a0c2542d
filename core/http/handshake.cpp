// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/grammar.h"
#include "core/http/requesthead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

namespace {

/// Of one line, its line break included: other servers read no longer ones either.
constexpr qsizetype handshakeLineBytesMax = 8LL * 1024;

HeadFailure badHandshake(const QString &message)
{
    return {HeadFault::BadHandshake, message};
}

/// 16 bytes in base64 (RFC 6455 section 4.1): 21 digits for 126 bits, one for two bits and four
/// zeros, and the padding. By hand, since Qt skips what is no base64.
bool isKey(QByteArrayView text)
{
    constexpr qsizetype fullDigits = 21;
    constexpr QByteArrayView lastDigits = "AQgw";
    constexpr QByteArrayView padding = "==";
    const auto isDigit = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '+' || c == '/';
    };
    return text.size() == fullDigits + 1 + padding.size()
        && std::ranges::all_of(text.first(fullDigits), isDigit)
        && lastDigits.contains(text[fullDigits]) && text.endsWith(padding);
}

/// The value of the one line of that name; nullopt when there are none or more.
std::optional<QByteArrayView> onlyValue(const Headers &headers, QByteArrayView name)
{
    std::optional<QByteArrayView> value;
    for (const Header &header : headers.all()) {
        if (!equalsIgnoringCase(header.name, name))
            continue;
        if (value)
            return std::nullopt;
        value = header.value;
    }
    return value;
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
    const auto version = onlyValue(head.headers, "Sec-WebSocket-Version");
    if (!version)
        return badHandshake(u"the handshake must have one Sec-WebSocket-Version header"_s);
    if (*version != "13")
        return HeadFailure{HeadFault::UnsupportedWebSocketVersion,
                           u"the only WebSocket version understood here is 13"_s};
    const auto key = onlyValue(head.headers, "Sec-WebSocket-Key");
    if (!key || !isKey(*key))
        return badHandshake(
            u"the handshake must have one Sec-WebSocket-Key header: 16 bytes in base64"_s);
    return judgeLengths(head);
}

} // namespace wirelamp::http
