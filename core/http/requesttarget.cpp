// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/requesttarget.h"

#include "core/http/grammar.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::http {

namespace {

Failure<HeadFailure> badTarget(const QString &message)
{
    return Failure{HeadFailure{HeadFault::BadTarget, message}};
}

/// Visible ASCII without what RFC 3986 forbids and browsers encode.
bool isTargetCharacter(char c)
{
    return c > 0x20 && c < 0x7f && c != '"' && c != '#' && c != '<' && c != '>' && c != '\\';
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool hasDotSegment(QByteArrayView path)
{
    while (!path.isEmpty()) {
        const qsizetype slash = path.indexOf('/');
        const QByteArrayView segment = slash < 0 ? path : path.first(slash);
        if (segment == "." || segment == "..")
            return true;
        path = slash < 0 ? QByteArrayView() : path.sliced(slash + 1);
    }
    return false;
}

Result<QByteArray, HeadFailure> decodedPath(QByteArrayView encoded)
{
    QByteArray path;
    path.reserve(encoded.size());
    for (qsizetype at = 0; at < encoded.size(); ++at) {
        if (!isTargetCharacter(encoded[at]))
            return badTarget(u"the path holds a character that must be percent-encoded"_s);
        if (encoded[at] != '%') {
            path += encoded[at];
            continue;
        }
        const std::optional<char> byte = percentDecodedAt(encoded, at);
        if (!byte)
            return badTarget(u"the path holds a percent sign without two hexadecimal digits"_s);
        if (isControl(*byte) || *byte == '/' || *byte == '\\')
            return badTarget(u"the path holds an encoded slash or control character"_s);
        path += *byte;
        at += 2;
    }
    if (!QUtf8StringView(path).isValidUtf8())
        return badTarget(u"the decoded path is not UTF-8"_s);
    return path;
}

Result<QByteArray, HeadFailure> parsePath(QByteArrayView encoded)
{
    // Readers of URLs take what follows two slashes for a host, and so see another path than ours.
    if (encoded.startsWith("//"))
        return badTarget(u"the path begins with two slashes"_s);
    Result<QByteArray, HeadFailure> path = decodedPath(encoded);
    if (path && hasDotSegment(*path))
        return badTarget(u"the path holds a dot segment; send it resolved"_s);
    return path;
}

std::optional<HeadFailure> faultOfQuery(QByteArrayView query)
{
    for (qsizetype at = 0; at < query.size(); ++at) {
        if (!isTargetCharacter(query[at]) && query[at] != '\\')
            return badTarget(u"the query holds a character that must be percent-encoded"_s).error;
        if (query[at] != '%')
            continue;
        const std::optional<char> byte = percentDecodedAt(query, at);
        if (!byte)
            return badTarget(u"the query holds a percent sign without two hexadecimal digits"_s)
                .error;
        if (*byte == '\0')
            return badTarget(u"the query holds an encoded NUL"_s).error;
    }
    return std::nullopt;
}

Result<RequestTarget, HeadFailure> parseOriginForm(const QByteArray &text)
{
    const qsizetype question = text.indexOf('?');
    const Result<QByteArray, HeadFailure> path =
        parsePath(QByteArrayView(text).first(question < 0 ? text.size() : question));
    if (!path)
        return Failure{path.error()};
    const QByteArray query = question < 0 ? QByteArray() : text.sliced(question + 1);
    if (const std::optional<HeadFailure> fault = faultOfQuery(query))
        return Failure{*fault};
    return RequestTarget{text, *path, query, std::nullopt};
}

Result<RequestTarget, HeadFailure> parseAbsoluteForm(QByteArrayView text)
{
    const qsizetype schemeEnd = text.indexOf("://");
    if (schemeEnd < 0)
        return badTarget(u"the target is neither a path nor an absolute URL"_s);
    const auto end = std::find_if(text.begin() + schemeEnd + 3, text.end(),
                                  [](char c) { return c == '/' || c == '?'; });
    const qsizetype originEnd = end - text.begin();
    const std::optional<Origin> origin = parseOrigin(text.first(originEnd));
    constexpr std::array<QByteArrayView, 4> schemes{"http", "https", "ws", "wss"};
    if (!origin || std::ranges::find(schemes, origin->scheme) == schemes.end())
        return badTarget(u"the absolute URL is not one of http, https, ws or wss with a host"_s);
    const QByteArrayView rest = text.sliced(originEnd);
    // RFC 9112 section 3.2.1: an empty path is sent as a slash.
    const QByteArray slash = rest.startsWith('/') ? QByteArray() : "/"_ba;
    Result<RequestTarget, HeadFailure> target = parseOriginForm(slash + rest.toByteArray());
    if (!target)
        return target;
    return RequestTarget{target->originForm, target->path, target->query, origin};
}

} // namespace

Result<RequestTarget, HeadFailure> parseRequestTarget(QByteArrayView method, QByteArrayView target)
{
    if (method == "CONNECT")
        return badTarget(u"CONNECT is for proxies and this is none"_s);
    if (target == "*") {
        if (method != "OPTIONS")
            return badTarget(u"the target * is for OPTIONS only"_s);
        return RequestTarget{target.toByteArray(), "/"_ba, {}, std::nullopt};
    }
    if (target.startsWith('/'))
        return parseOriginForm(target.toByteArray());
    return parseAbsoluteForm(target);
}

} // namespace wirelamp::http
