// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <optional>

namespace wirelamp {

namespace {

constexpr std::array<QByteArrayView, 9> secretFields{"token",  "access_token", "refresh_token",
                                                     "jwt",    "auth_token",   "ticket",
                                                     "secret", "password",     "id_token"};

bool isSecretField(QByteArrayView name)
{
    return std::ranges::any_of(secretFields, [name](QByteArrayView secret) {
        return name.compare(secret, Qt::CaseInsensitive) == 0;
    });
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

qsizetype endOfTokenPart(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isTokenCharacter(text[from]))
        ++from;
    return from;
}

/// Where the secret that begins at `begin` ends, if one begins there. A JWT header is a JSON
/// object, so its base64url begins with `eyJ`; base64url of that once more begins with `ZXlK`.
std::optional<qsizetype> endOfJwt(QByteArrayView text, qsizetype begin)
{
    constexpr qsizetype encodedTokenBytesMin = 40;
    const QByteArrayView rest = text.sliced(begin);
    if (rest.startsWith("ZXlK")) {
        const qsizetype end = endOfTokenPart(text, begin);
        return end - begin >= encodedTokenBytesMin ? std::optional(end) : std::nullopt;
    }
    if (!rest.startsWith("eyJ"))
        return std::nullopt;
    const qsizetype headerEnd = endOfTokenPart(text, begin);
    if (headerEnd >= text.size() || text[headerEnd] != '.')
        return std::nullopt;
    qsizetype end = endOfTokenPart(text, headerEnd + 1);
    if (end < text.size() && text[end] == '.')
        end = endOfTokenPart(text, end + 1);
    return end;
}

QByteArray withoutJwts(const QByteArray &text)
{
    if (!text.contains("eyJ") && !text.contains("ZXlK"))
        return text;
    QByteArray clean;
    clean.reserve(text.size());
    const QByteArrayView view = text;
    for (qsizetype at = 0; at < view.size();) {
        const auto end = endOfJwt(view, at);
        if (end) {
            clean += redactedMark;
            at = *end;
        } else {
            clean += view[at++];
        }
    }
    return clean;
}

/// The end of the JSON string that begins behind the quote at `quote`, or the end of the text: a
/// record that was cut in the middle of a secret must not show its first half.
qsizetype endOfJsonString(QByteArrayView text, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at, text.size());
}

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size()
           && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
        ++at;
    return at;
}

/// Replaces the string values of secret fields: `"token":"..."`.
QByteArray withoutSecretFields(const QByteArray &text)
{
    const QByteArrayView view = text;
    const QByteArray lower = text.toLower();
    if (std::ranges::none_of(secretFields, [&lower](auto field) { return lower.contains(field); }))
        return text;
    QByteArray clean;
    for (qsizetype at = 0; at < view.size();) {
        if (view[at] != '"') {
            clean += view[at++];
            continue;
        }
        const qsizetype nameEnd = endOfJsonString(view, at);
        const QByteArrayView name = view.sliced(at + 1, std::max<qsizetype>(0, nameEnd - at - 1));
        const qsizetype afterName = std::min(nameEnd + 1, view.size());
        clean += view.sliced(at, afterName - at);
        at = afterName;
        if (!isSecretField(name))
            continue;
        qsizetype value = skipSpace(view, at);
        if (value >= view.size() || view[value] != ':')
            continue;
        value = skipSpace(view, value + 1);
        if (value >= view.size() || view[value] != '"')
            continue;
        clean += view.sliced(at, value - at);
        clean += '"';
        clean += redactedMark;
        clean += '"';
        at = std::min(endOfJsonString(view, value) + 1, view.size());
    }
    return clean;
}

QByteArray redactedProtocols(QByteArrayView value)
{
    QByteArrayList kept;
    for (const QByteArray &item : value.toByteArray().split(',')) {
        const QByteArray name = item.trimmed();
        const qsizetype dot = name.indexOf('.');
        kept << (dot < 0 ? name : name.first(dot + 1) + redactedMark.toByteArray());
    }
    return kept.join(", ");
}

} // namespace

QByteArray redactHeader(QByteArrayView name, QByteArrayView value)
{
    const auto is = [name](QByteArrayView other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    };
    if (is("authorization") || is("proxy-authorization")) {
        const qsizetype space = value.indexOf(' ');
        return (space < 0 ? QByteArray() : value.first(space + 1).toByteArray())
            + redactedMark.toByteArray();
    }
    if (is("cookie") || is("set-cookie"))
        return redactedMark.toByteArray();
    if (is("sec-websocket-protocol"))
        return redactedProtocols(value);
    return redactTarget(redactText(value.toByteArray()));
}

QByteArray redactTarget(QByteArrayView target)
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return withoutJwts(target.toByteArray());
    QByteArrayList pairs = target.sliced(question + 1).toByteArray().split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && isSecretField(QByteArray::fromPercentEncoding(pair.first(equals))))
            pair = pair.first(equals + 1) + redactedMark.toByteArray();
    }
    return withoutJwts(target.first(question + 1).toByteArray() + pairs.join('&'));
}

QByteArray redactText(const QByteArray &text)
{
    return withoutSecretFields(withoutJwts(text));
}

} // namespace wirelamp
