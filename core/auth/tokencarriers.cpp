// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/tokencarriers.h"

#include "core/auth/base64url.h"

#include <array>

namespace wirelamp::auth {

namespace {

/// The credentials of `Bearer`, whose name is compared without regard to case (RFC 9110 section
/// 11.1); empty for another scheme.
QByteArray bearerToken(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "bearer ";
    const QByteArray value = authorization.trimmed();
    if (QByteArrayView(value)
            .first(std::min(value.size(), scheme.size()))
            .compare(scheme, Qt::CaseInsensitive)
        != 0)
        return {};
    return value.sliced(scheme.size()).trimmed();
}

/// Three parts, of which the last may be empty: an unsigned token shall be refused as one, not
/// overlooked.
bool looksLikeToken(const QByteArray &text)
{
    const QByteArrayList parts = text.split('.');
    return parts.size() == 3 && !parts[0].isEmpty() && !parts[1].isEmpty();
}

/// base64url has no dot and a token has two, so the raw and the encoded form cannot be confused.
QByteArray tokenInItem(QByteArrayView content)
{
    if (content.contains('.'))
        return looksLikeToken(content.toByteArray()) ? content.toByteArray() : QByteArray();
    return fromBase64Url(content).value_or(QByteArray());
}

QByteArray subprotocolToken(const QByteArrayList &protocols)
{
    constexpr std::array<QByteArrayView, 2> prefixes{"jwt.", "bearer."};
    for (const QByteArray &item : protocols) {
        const QByteArray name = item.trimmed();
        for (const QByteArrayView prefix : prefixes) {
            if (!name.startsWith(prefix))
                continue;
            if (const QByteArray token = tokenInItem(name.sliced(prefix.size())); !token.isEmpty())
                return token;
        }
    }
    return {};
}

} // namespace

std::optional<FoundToken> findToken(const TokenSources &sources)
{
    if (const QByteArray token = bearerToken(sources.authorization); !token.isEmpty())
        return FoundToken{.token = token, .carrier = TokenCarrier::AuthorizationHeader};
    if (const QByteArray token = subprotocolToken(sources.protocols); !token.isEmpty())
        return FoundToken{.token = token, .carrier = TokenCarrier::Subprotocol};
    if (!sources.queryToken.isEmpty())
        return FoundToken{.token = sources.queryToken, .carrier = TokenCarrier::Query};
    return std::nullopt;
}

QByteArray answeredSubprotocol(const QByteArrayList &offered)
{
    constexpr QByteArrayView known = "jwt-auth";
    for (const QByteArray &item : offered) {
        if (item.trimmed() == known)
            return known.toByteArray();
    }
    return {};
}

} // namespace wirelamp::auth
