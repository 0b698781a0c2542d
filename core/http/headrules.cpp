// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/headrules.h"

#include "core/http/grammar.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

namespace {

using Verdict = std::optional<HeadFailure>;

Verdict judgeHost(RequestHead &head, const std::optional<Origin> &origin)
{
    const qsizetype hosts = head.headers.count("Host");
    if (hosts > 1)
        return HeadFailure{HeadFault::MissingHost, u"the request has more than one Host header"_s};
    if (hosts == 0) {
        if (head.minorVersion == 0)
            return std::nullopt;
        return HeadFailure{HeadFault::MissingHost, u"the request has no Host header"_s};
    }
    head.host = parseAuthority(head.headers.value("Host"));
    if (!head.host)
        return HeadFailure{HeadFault::MissingHost, u"the Host header is not a host and a port"_s};
    if (origin && withoutDefaultPort(*head.host, origin->scheme) != origin->authority)
        return HeadFailure{HeadFault::BadTarget, u"the target and the Host header disagree"_s};
    return std::nullopt;
}

Verdict judgeRepetition(const RequestHead &head)
{
    constexpr std::array<QByteArrayView, 3> singletons{"Authorization", "Origin", "Content-Type"};
    for (const QByteArrayView name : singletons) {
        if (head.headers.count(name) > 1)
            return HeadFailure{
                HeadFault::Malformed,
                u"the request has more than one %1 header"_s.arg(QLatin1String(name))};
    }
    return std::nullopt;
}

/// One or more digits and nothing else. A number that is too large for the type becomes the
/// largest.
std::optional<qint64> parseLength(QByteArrayView text)
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    qint64 length = 0;
    for (const char c : text) {
        const int digit = c - '0';
        if (length > (largest - digit) / 10)
            return largest;
        length = length * 10 + digit;
    }
    return length;
}

Verdict judgeTransferCoding(RequestHead &head)
{
    const QByteArrayList codings = head.headers.values("Transfer-Encoding");
    if (head.headers.contains("Content-Length")) {
        return HeadFailure{HeadFault::AmbiguousFraming,
                           u"the request has both Content-Length and Transfer-Encoding"_s};
    }
    if (head.minorVersion == 0) {
        return HeadFailure{HeadFault::AmbiguousFraming,
                           u"HTTP/1.0 knows no Transfer-Encoding (RFC 9112 section 6.1)"_s};
    }
    if (codings.size() != 1 || !equalsIgnoringCase(codings.first(), "chunked")) {
        return HeadFailure{HeadFault::UnknownTransferCoding,
                           u"the only Transfer-Encoding understood here is chunked"_s};
    }
    head.framing = BodyFraming::Chunked;
    return std::nullopt;
}

Verdict judgeFraming(RequestHead &head, const HttpLimits &limits)
{
    if (head.headers.contains("Transfer-Encoding"))
        return judgeTransferCoding(head);
    const QByteArrayList lengths = head.headers.values("Content-Length");
    if (lengths.isEmpty())
        return std::nullopt;
    const std::optional<qint64> length = parseLength(lengths.first());
    if (lengths.size() > 1 || !length) {
        return HeadFailure{HeadFault::AmbiguousFraming,
                           u"Content-Length must be there once and be a plain number"_s};
    }
    if (*length > limits.bodyBytesMax) {
        return HeadFailure{
            HeadFault::BodyTooLarge,
            u"the body is larger than the limit of %1 bytes"_s.arg(limits.bodyBytesMax)};
    }
    head.framing = BodyFraming::Length;
    head.contentLength = *length;
    return std::nullopt;
}

/// RFC 9110 section 10.1.1: an HTTP/1.0 client can't wait, nor one that sends no body.
Verdict judgeExpectation(RequestHead &head)
{
    for (const QByteArray &expectation : head.headers.listItems("Expect")) {
        if (!equalsIgnoringCase(expectation, "100-continue")) {
            return HeadFailure{HeadFault::UnsupportedExpectation,
                               u"the only expectation understood here is 100-continue"_s};
        }
        head.expectsContinue = head.minorVersion == 1
            && (head.framing == BodyFraming::Chunked || head.contentLength > 0);
    }
    return std::nullopt;
}

void readConnection(RequestHead &head)
{
    const bool isDefault = head.minorVersion == 1;
    head.keepAlive = (isDefault || head.headers.hasToken("Connection", "keep-alive"))
        && !head.headers.hasToken("Connection", "close");
    head.isWebSocketUpgrade = head.method == "GET" && head.headers.hasToken("Upgrade", "websocket");
}

} // namespace

std::optional<HeadFailure> applyHeadRules(RequestHead &head, const std::optional<Origin> &origin,
                                          const HttpLimits &limits)
{
    if (Verdict fault = judgeHost(head, origin))
        return fault;
    if (Verdict fault = judgeRepetition(head))
        return fault;
    if (Verdict fault = judgeFraming(head, limits))
        return fault;
    if (Verdict fault = judgeExpectation(head))
        return fault;
    readConnection(head);
    return std::nullopt;
}

} // namespace wirelamp::http
