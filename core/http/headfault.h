// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QString>

namespace wirelamp::http {

/// Why a head is refused. The connection closes after the answer: what follows can't be trusted.
enum class HeadFault {
    Malformed, ///< 400
    BareLineFeed, ///< 400 (RFC 9112 section 2.2 allows it; request smuggling lives on it)
    ObsoleteFolding, ///< 400 (RFC 9112 section 5.2)
    MissingHost, ///< 400, also several or an unreadable one (RFC 9112 section 3.2)
    AmbiguousFraming, ///< 400 (RFC 9112 section 6.3)
    UnknownTransferCoding, ///< 400
    BadTarget, ///< 400: absolute form for another host, NUL, dot segments, bad percent code, ...
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
    QString message; ///< One sentence that names what was wrong. Never quotes what was sent.
};

/// The status of the answer; 400 also for TlsOnPlainPort, which nobody can read.
int statusOf(HeadFault fault);
/// `bare_line_feed`, `head_too_large`, ...: the `error` of the answer and the name in the journal.
QByteArray codeOf(HeadFault fault);

} // namespace wirelamp::http
