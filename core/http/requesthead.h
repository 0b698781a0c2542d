// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/http/authority.h"
#include "core/http/headers.h"
#include "core/http/headfault.h"

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
    QByteArray target; ///< As sent, in origin form (also when it was absolute), or `*` for OPTIONS.
    /// Percent-decoded UTF-8. Begins with exactly one `/` and holds no dot segment, no control
    /// character and no slash that was encoded. `/` when the target is `*`.
    QByteArray path;
    QByteArray query; ///< Behind the question mark, still encoded.
    int minorVersion = 1; ///< HTTP/1.0 or HTTP/1.1
    Headers headers;
    std::optional<Authority> host; ///< Of the Host header, which HTTP/1.0 may leave out.
    BodyFraming framing = BodyFraming::None;
    qint64 contentLength = 0;
    bool keepAlive = true; ///< What version and `Connection` ask for (RFC 9112 section 9.3).
    bool expectsContinue = false;
    bool isWebSocketUpgrade = false; ///< `Upgrade: websocket` in a GET; not yet a valid handshake.
    qsizetype leadingBytes = 0; ///< Empty lines before the request line; `headBytes` counts them.
    qsizetype headBytes = 0; ///< With the empty line: where the body begins.

    /// The first value of that name in the query, decoded as forms are (a plus is a space); nullopt
    /// if it is not there, empty if it has no value.
    std::optional<QByteArray> queryValue(QByteArrayView name) const;
};

struct HeadIncomplete
{
};

using HeadParse = std::variant<HeadIncomplete, RequestHead, HeadFailure>;

/// Empty lines before a request line that are skipped (RFC 9112 section 2.2 asks for one).
inline constexpr int leadingEmptyLinesMax = 4;
/// Header lines of one head; more are HeadTooLarge.
inline constexpr int headerLinesMax = 100;

/// Judges the beginning of what a client sent. Pure, total over any bytes, linear in their number;
/// reads nothing behind the head. Never asks for more than `limits.headBytesMax` bytes. Call it
/// again with all bytes when more have come: what it said about some bytes, other than
/// HeadIncomplete, it says whatever follows them.
///
/// A repeated Authorization, Origin or Content-Type is Malformed: nobody can know which one counts.
HeadParse parseRequestHead(QByteArrayView bytes, const HttpLimits &limits);

/// Judges a WebSocket handshake (RFC 6455 section 4.2.1). nullopt: it is valid, and no
/// line is above 8 KiB (TargetTooLong or HeadTooLarge).
std::optional<HeadFailure> checkHandshake(const RequestHead &head);

} // namespace wirelamp::http
