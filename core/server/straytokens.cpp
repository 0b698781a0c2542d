// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/straytokens.h"

#include "core/http/grammar.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

constexpr qsizetype placesMax = 8;
constexpr qsizetype nameBytesMax = 64;

/// Three segments, of which the first begins as base64url of a JSON object does.
bool looksLikeToken(const QByteArray &value)
{
    const qsizetype begin = value.indexOf("ey");
    return begin >= 0 && value.count('.') >= 2;
}

bool isTokenName(const QByteArray &name)
{
    constexpr std::array<QByteArrayView, 10> names{
        "token",      "access_token", "auth_token", "id_token",     "jwt",
        "auth-token", "access-token", "x-token",    "x-auth-token", "x-access-token"};
    return std::ranges::any_of(
        names, [&name](QByteArrayView each) { return http::equalsIgnoringCase(each, name); });
}

/// `X-Anything`
bool isExtension(QByteArrayView name)
{
    return http::equalsIgnoringCase(name.first(std::min<qsizetype>(name.size(), 2)), "x-");
}

QString shown(const QByteArray &name)
{
    return QString::fromLatin1(name.first(std::min(name.size(), nameBytesMax)));
}

/// Pairs of a cookie or a query: `a=1; token=...`.
void addPairs(const QByteArray &text, char separator, const QString &form, QStringList &places)
{
    for (const QByteArray &pair : text.split(separator)) {
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0 || equals + 1 == pair.size())
            continue;
        const QByteArray name = pair.first(equals).trimmed();
        if (isTokenName(name) || looksLikeToken(pair.sliced(equals + 1)))
            places << form.arg(shown(name));
    }
}

/// Another scheme than Bearer, or a token without any.
void addAuthorization(const QByteArray &value, QStringList &places)
{
    if (value.isEmpty())
        return;
    const qsizetype space = value.indexOf(' ');
    places << (space > 0 && !looksLikeToken(value.first(space))
                   ? u"Authorization: "_s + shown(value.first(space))
                   : u"Authorization, without Bearer"_s);
}

} // namespace

QStringList strayTokenPlaces(const http::RequestHead &head)
{
    QStringList places;
    for (const http::Header &header : head.headers.all()) {
        const auto is = [&header](QByteArrayView name) {
            return http::equalsIgnoringCase(header.name, name);
        };
        if (is("authorization"))
            addAuthorization(header.value, places);
        else if (is("cookie"))
            addPairs(header.value, ';', u"Cookie: %1"_s, places);
        else if (is("sec-websocket-protocol") && header.value.contains("ey"))
            places << u"Sec-WebSocket-Protocol, without jwt."_s;
        else if (!header.value.isEmpty() && !is("referer")
                 && (isTokenName(header.name)
                     || (isExtension(header.name) && looksLikeToken(header.value))))
            places << shown(header.name) + u':';
    }
    if (!head.query.isEmpty())
        addPairs(head.query, '&', u"?%1="_s, places);
    return places.mid(0, placesMax);
}

} // namespace wirelamp::server
