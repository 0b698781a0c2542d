// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/http/headers.h"

#include <QString>

#include <optional>
#include <variant>

namespace wirelamp::http {

enum class BodyFraming {
    None,
    Length, ///< `contentLength` bytes follow; may be 0.
    Chunked,
};

/// A request head that was judged well-formed.
struct RequestHead
{
    QByteArray method; ///< Upper case as sent; any token.
    QByteArray target; ///< As sent: origin form, or `*` for OPTIONS.
    QByteArray path; ///< Percent-decoded, begins with `/`, no NUL, no dot segments.
    QByteArray query; ///< Behind the question mark, still encoded.
    int minorVersion = 1; ///< HTTP/1.x
    Headers headers;
    BodyFraming framing = BodyFraming::None;
    qint64 contentLength = 0;
    bool keepAlive =
        true; ///< After version and `Connection` were considered (RFC 9112 section 9.3).
    bool expectsContinue = false;
    bool isWebSocketUpgrade = false; ///< `Upgrade: websocket` in a GET; not yet a valid handshake.
    qsizetype headBytes = 0; ///< With the empty line: where the body begins.

    /// The first value of that name in the query, decoded; nullopt if it is not there.
    std::optional<QByteArray> queryValue(QByteArrayView name) const;
};

/// Why a head is refused. The connection closes after the answer: what follows can't be trusted.
enum class HeadFault {
    Malformed, ///< 400
    BareLineFeed, ///< 400 (RFC 9112 section 2.2 allows it; request smuggling lives on it)
    ObsoleteFolding, ///< 400 (RFC 9112 section 5.2)
    MissingHost, ///< 400, also several or an unreadable one (RFC 9112 section 3.2)
    AmbiguousFraming, ///< 400 (RFC 9112 section 6.3)
    UnknownTransferCoding, ///< 400
    BadTarget, ///< 400: absolute form for another host, NUL, `..` above the root, bad percent code
    TargetTooLong, ///< 414
    HeadTooLarge, ///< 431
    BodyTooLarge, ///< 413
    UnsupportedVersion, ///< 505
    UnsupportedExpectation, ///< 417
    TlsOnPlainPort, ///< The bytes are a TLS ClientHello: close, there is no readable answer.
    BadHandshake, ///< 400: a WebSocket upgrade that breaks RFC 6455 section 4.2.1
    UnsupportedWebSocketVersion, ///< 426 with `Sec-WebSocket-Version: 13`
};

struct HeadFailure
{
    HeadFault fault = HeadFault::Malformed;
    QString message; ///< One sentence that names what was wrong.
};

struct HeadIncomplete
{
};

using HeadParse = std::variant<HeadIncomplete, RequestHead, HeadFailure>;

/// Judges the beginning of what a client sent. Pure, total over any bytes, linear in their number;
/// reads nothing behind the head. Never asks for more than `limits.headBytesMax` bytes.
HeadParse parseRequestHead(QByteArrayView bytes, const HttpLimits &limits);

/// Judges a WebSocket handshake (RFC 6455 section 4.2.1). nullopt: it is valid.
std::optional<HeadFailure> checkHandshake(const RequestHead &head);

int statusOf(HeadFault fault);
/// `bare_line_feed`, `head_too_large`, ...: the `error` of the answer and the name in the journal.
QByteArray codeOf(HeadFault fault);

} // namespace wirelamp::http
