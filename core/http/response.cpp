// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/response.h"

#include "core/base/json.h"
#include "core/http/grammar.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

namespace {

struct Reason
{
    int status;
    QByteArrayView phrase;
};

constexpr std::array reasons{
    Reason{100, "Continue"},
    Reason{101, "Switching Protocols"},
    Reason{102, "Processing"},
    Reason{103, "Early Hints"},
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{203, "Non-Authoritative Information"},
    Reason{204, "No Content"},
    Reason{205, "Reset Content"},
    Reason{206, "Partial Content"},
    Reason{207, "Multi-Status"},
    Reason{208, "Already Reported"},
    Reason{226, "IM Used"},
    Reason{300, "Multiple Choices"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{305, "Use Proxy"},
    Reason{307, "Temporary Redirect"},
    Reason{308, "Permanent Redirect"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{402, "Payment Required"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{407, "Proxy Authentication Required"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{411, "Length Required"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{416, "Range Not Satisfiable"},
    Reason{417, "Expectation Failed"},
    Reason{421, "Misdirected Request"},
    Reason{422, "Unprocessable Content"},
    Reason{423, "Locked"},
    Reason{424, "Failed Dependency"},
    Reason{425, "Too Early"},
    Reason{426, "Upgrade Required"},
    Reason{428, "Precondition Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{451, "Unavailable For Legal Reasons"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{502, "Bad Gateway"},
    Reason{503, "Service Unavailable"},
    Reason{504, "Gateway Timeout"},
    Reason{505, "HTTP Version Not Supported"},
    Reason{506, "Variant Also Negotiates"},
    Reason{507, "Insufficient Storage"},
    Reason{508, "Loop Detected"},
    Reason{511, "Network Authentication Required"},
};

QByteArrayView phraseOf(int status)
{
    const auto found = std::ranges::find(reasons, status, &Reason::status);
    return found == reasons.end() ? "Unknown" : found->phrase;
}

void append(HeadBytes &bytes, QByteArrayView text)
{
    bytes.append(text.data(), text.size());
}

void appendNumber(HeadBytes &bytes, qint64 number)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    bytes.append(digits.data(), end - digits.data());
}

/// Appends `text` without what could end its line.
void appendOnOneLine(HeadBytes &bytes, QByteArrayView text)
{
    const qsizetype begin = bytes.size();
    append(bytes, text);
    std::replace_if(
        bytes.begin() + begin, bytes.end(),
        [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
}

/// The code of `HTTP/1.1 200 OK`; the phrase is optional.
int parseStatusLine(QByteArrayView line)
{
    constexpr qsizetype codeBegin = sizeof("HTTP/1.1 ") - 1;
    constexpr qsizetype codeBytes = 3;
    constexpr int unreadable = 500;
    if (!line.startsWith("HTTP/1.") || line.size() < codeBegin + codeBytes)
        return unreadable;
    const QByteArrayView code = line.sliced(codeBegin, codeBytes);
    return std::ranges::all_of(code, isDigit) ? code.toInt() : unreadable;
}

} // namespace

QByteArray reasonPhrase(int status)
{
    return phraseOf(status).toByteArray();
}

void appendStatusLine(HeadBytes &bytes, int status)
{
    append(bytes, "HTTP/1.1 ");
    appendNumber(bytes, status);
    append(bytes, " ");
    append(bytes, phraseOf(status));
    append(bytes, "\r\n");
}

void appendHeader(HeadBytes &bytes, QByteArrayView name, QByteArrayView value)
{
    appendOnOneLine(bytes, name);
    append(bytes, ": ");
    appendOnOneLine(bytes, value);
    append(bytes, "\r\n");
}

void appendHeader(HeadBytes &bytes, QByteArrayView name, qint64 value)
{
    appendOnOneLine(bytes, name);
    append(bytes, ": ");
    appendNumber(bytes, value);
    append(bytes, "\r\n");
}

void appendHeaders(HeadBytes &bytes, const Headers &headers)
{
    for (const Header &header : headers.all())
        appendHeader(bytes, header.name, header.value);
}

QByteArray serialize(const ResponseHead &head)
{
    HeadBytes bytes;
    appendStatusLine(bytes, head.status);
    appendHeaders(bytes, head.headers);
    append(bytes, "\r\n");
    return {bytes.constData(), bytes.size()};
}

QByteArray errorBody(const QByteArray &code, const QString &message)
{
    return toJson({
        {u"error"_s, QString::fromUtf8(code)},
        {u"message"_s, message},
        {u"detail"_s, message},
    });
}

std::optional<ParsedResponse> parseResponseHead(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    ParsedResponse response;
    response.headBytes = end + 4;
    QByteArrayView lines = bytes.first(end + 2);
    const qsizetype statusEnd = lines.indexOf("\r\n");
    response.head.status = parseStatusLine(lines.first(statusEnd));
    lines = lines.sliced(statusEnd + 2);
    while (!lines.isEmpty()) {
        const qsizetype lineEnd = lines.indexOf("\r\n");
        if (const std::optional<Header> header = parseFieldLine(lines.first(lineEnd)))
            response.head.headers.append(header->name, header->value);
        lines = lines.sliced(lineEnd + 2);
    }
    return response;
}

} // namespace wirelamp::http
