// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/http/authority.h"
#include "core/http/headfault.h"

namespace wirelamp::http {

/// What the second word of a request line says (RFC 9112 section 3.2).
struct RequestTarget
{
    QByteArray originForm; ///< `/path?query`, still encoded, or `*`.
    QByteArray path; ///< Decoded; `/` in the asterisk form.
    QByteArray query; ///< Without the question mark, still encoded.
    std::optional<Origin> origin; ///< What an absolute form names in front of the path.
};

/// Takes a target apart. Refuses with BadTarget: the authority form and CONNECT, an asterisk
/// without OPTIONS, a scheme other than http, https, ws and wss, and a path that two readers could
/// understand differently: with dot segments, two slashes in front, an encoded slash or backslash,
/// control characters, or bytes that are not UTF-8.
///
/// Accepted beyond RFC 3986 is what browsers send raw (WHATWG URL, query percent-encode set):
/// `[ ] { } | ^` and the backtick, and the backslash in a query.
Result<RequestTarget, HeadFailure> parseRequestTarget(QByteArrayView method, QByteArrayView target);

} // namespace wirelamp::http
