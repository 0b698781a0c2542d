// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/requesthead.h"

#include "core/base/result.h"
#include "core/http/grammar.h"
#include "core/http/headrules.h"
#include "core/http/requesttarget.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

namespace {

/// The empty lines in front, up to one more than are tolerated.
qsizetype leadingEmptyLines(QByteArrayView bytes)
{
    qsizetype lines = 0;
    while (lines <= leadingEmptyLinesMax && bytes.sliced(2 * lines).startsWith("\r\n"))
        ++lines;
    return lines;
}

/// How far the head reaches in what has come.
struct Extent
{
    qsizetype bytes = 0; ///< With the empty line, once that is in sight.
    int lines = 0; ///< Without the empty line; counting stops behind the first that is too many.
    bool isWhole = false;
};

constexpr int linesMax = 1 + headerLinesMax;

/// A bare line feed ends a line here, too: whoever sends one is refused, not waited for.
Extent extentOfHead(QByteArrayView bytes)
{
    Extent extent;
    while (!extent.isWhole && extent.lines <= linesMax) {
        const qsizetype lineFeed = bytes.indexOf('\n', extent.bytes);
        if (lineFeed < 0)
            break;
        const QByteArrayView rest = bytes.sliced(lineFeed + 1);
        const qsizetype emptyLine = rest.startsWith('\n') ? 1 : rest.startsWith("\r\n") ? 2 : 0;
        ++extent.lines;
        extent.bytes = lineFeed + 1 + emptyLine;
        extent.isWhole = emptyLine > 0;
    }
    return extent;
}

/// Judged before the line is complete: one that has no end shall be told why.
bool isTargetTooLong(QByteArrayView bytes, const HttpLimits &limits)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArrayView line = lineEnd < 0 ? bytes : bytes.first(lineEnd);
    const qsizetype begin = line.indexOf(' ') + 1;
    if (begin == 0)
        return false;
    const qsizetype end = line.indexOf(' ', begin);
    return (end < 0 ? line.size() : end) - begin > limits.targetBytesMax;
}

/// Takes one line off the front of `rest`, which ends with a line feed.
Result<QByteArrayView, HeadFailure> takeLine(QByteArrayView &rest)
{
    const qsizetype lineFeed = rest.indexOf('\n');
    QByteArrayView line = rest.first(lineFeed);
    rest = rest.sliced(lineFeed + 1);
    if (!line.endsWith('\r')) {
        return Failure{
            HeadFailure{HeadFault::BareLineFeed, u"a line ends with LF alone instead of CRLF"_s}};
    }
    line.chop(1);
    return line;
}

/// 1 for HTTP/1.1, 0 for HTTP/1.0.
Result<int, HeadFailure> parseVersion(QByteArrayView text)
{
    if (text.size() != 8 || !text.startsWith("HTTP/") || !isDigit(text[5]) || text[6] != '.'
        || !isDigit(text[7])) {
        return Failure{HeadFailure{HeadFault::Malformed,
                                   u"the request line does not end with an HTTP version"_s}};
    }
    if (text != "HTTP/1.1" && text != "HTTP/1.0") {
        return Failure{HeadFailure{HeadFault::UnsupportedVersion,
                                   u"the versions understood here are HTTP/1.1 and HTTP/1.0"_s}};
    }
    return text[7] - '0';
}

/// `method SP target SP version` (RFC 9112 section 3), into `head`.
Result<RequestTarget, HeadFailure> readRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (last <= first + 1 || !isToken(line.first(first))
        || line.sliced(first + 1, last - first - 1).contains(' ')) {
        return Failure{HeadFailure{
            HeadFault::Malformed,
            u"the first line is not a method, a target and a version with one space between"_s}};
    }
    const Result<int, HeadFailure> version = parseVersion(line.sliced(last + 1));
    if (!version)
        return Failure{version.error()};
    const QByteArrayView method = line.first(first);
    Result<RequestTarget, HeadFailure> target =
        parseRequestTarget(method, line.sliced(first + 1, last - first - 1));
    if (!target)
        return target;
    head.method = method.toByteArray();
    head.target = target->originForm;
    head.path = target->path;
    head.query = target->query;
    head.minorVersion = *version;
    return target;
}

/// The header lines up to the empty one.
std::optional<HeadFailure> readHeaderLines(QByteArrayView rest, Headers &headers)
{
    while (!rest.isEmpty()) {
        const Result<QByteArrayView, HeadFailure> line = takeLine(rest);
        if (!line)
            return line.error();
        if (line->isEmpty())
            return std::nullopt;
        if (line->startsWith(' ') || line->startsWith('\t')) {
            return HeadFailure{HeadFault::ObsoleteFolding,
                               u"a header line begins with white space"_s};
        }
        const std::optional<Header> header = parseFieldLine(*line);
        if (!header) {
            return HeadFailure{
                HeadFault::Malformed,
                u"a header line is not a name, a colon and a value, or holds a control character"_s};
        }
        headers.append(header->name, header->value);
    }
    return std::nullopt;
}

/// `bytes` is one whole head, from the request line to the empty line.
HeadParse judge(QByteArrayView bytes, const HttpLimits &limits)
{
    RequestHead head;
    const Result<QByteArrayView, HeadFailure> requestLine = takeLine(bytes);
    if (!requestLine)
        return requestLine.error();
    const Result<RequestTarget, HeadFailure> target = readRequestLine(*requestLine, head);
    if (!target)
        return target.error();
    if (std::optional<HeadFailure> fault = readHeaderLines(bytes, head.headers))
        return *fault;
    if (std::optional<HeadFailure> fault = applyHeadRules(head, target->origin, limits))
        return *fault;
    return head;
}

QByteArray formDecoded(QByteArrayView text)
{
    return text.toByteArray().replace('+', ' ').percentDecoded();
}

} // namespace

std::optional<QByteArray> RequestHead::queryValue(QByteArrayView name) const
{
    if (query.isEmpty())
        return std::nullopt; // As for most requests.
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView encoded = pair;
        if (formDecoded(equals < 0 ? encoded : encoded.first(equals)) == name)
            return equals < 0 ? QByteArray() : formDecoded(encoded.sliced(equals + 1));
    }
    return std::nullopt;
}

HeadParse parseRequestHead(QByteArrayView bytes, const HttpLimits &limits)
{
    if (bytes.startsWith("\x16\x03")) {
        return HeadFailure{HeadFault::TlsOnPlainPort,
                           u"the client speaks TLS to a port without it; use http:// or ws://"_s};
    }
    const QByteArrayView window = bytes.first(std::min(bytes.size(), limits.headBytesMax));
    const qsizetype emptyLines = leadingEmptyLines(window);
    if (emptyLines > leadingEmptyLinesMax)
        return HeadFailure{HeadFault::Malformed, u"the request begins with empty lines"_s};
    const QByteArrayView rest = window.sliced(2 * emptyLines);
    if (isTargetTooLong(rest, limits)) {
        return HeadFailure{
            HeadFault::TargetTooLong,
            u"the target is longer than the limit of %1 bytes"_s.arg(limits.targetBytesMax)};
    }
    const Extent extent = extentOfHead(rest);
    if (extent.lines > linesMax) {
        return HeadFailure{HeadFault::HeadTooLarge,
                           u"the head has more than %1 header lines"_s.arg(headerLinesMax)};
    }
    if (!extent.isWhole && bytes.size() < limits.headBytesMax)
        return HeadIncomplete{};
    if (!extent.isWhole) {
        return HeadFailure{
            HeadFault::HeadTooLarge,
            u"the head is larger than the limit of %1 bytes"_s.arg(limits.headBytesMax)};
    }
    HeadParse verdict = judge(rest.first(extent.bytes), limits);
    if (RequestHead *head = std::get_if<RequestHead>(&verdict)) {
        head->leadingBytes = 2 * emptyLines;
        head->headBytes = head->leadingBytes + extent.bytes;
    }
    return verdict;
}

} // namespace wirelamp::http
