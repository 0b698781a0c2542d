// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/requesthead.h"

/// Heads for the tests of the parser, and its verdict as a word that reads well in a failure
/// report.
namespace wirelamp::http::heads {

inline QByteArray withRequestLine(const QByteArray &line)
{
    return line + "\r\nHost: localhost\r\n\r\n";
}

/// A GET with these lines behind its Host.
inline QByteArray withLines(const QByteArray &lines)
{
    return "GET / HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n\r\n";
}

/// `incomplete`, `sound` or the code of the fault.
inline QByteArray verdictOn(const HeadParse &parse)
{
    if (const HeadFailure *failure = std::get_if<HeadFailure>(&parse))
        return codeOf(failure->fault);
    return std::holds_alternative<RequestHead>(parse) ? "sound" : "incomplete";
}

/// An empty head when the bytes are not sound; compare verdictOn() first.
inline RequestHead soundHead(QByteArrayView bytes, const HttpLimits &limits = {})
{
    const HeadParse parse = parseRequestHead(bytes, limits);
    const RequestHead *head = std::get_if<RequestHead>(&parse);
    return head ? *head : RequestHead{};
}

} // namespace wirelamp::http::heads
