// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/authoutcome.h"

#include <QByteArrayList>

#include <optional>

namespace wirelamp::auth {

/// The places of one request where a token may be.
struct TokenSources
{
    QByteArray authorization; ///< Value of `Authorization`.
    QByteArrayList protocols; ///< Items of `Sec-WebSocket-Protocol`, over all its lines.
    QByteArray queryToken; ///< Decoded value of `?token=`.
};

struct FoundToken
{
    QByteArray token; ///< The JWT, decoded from its carrier.
    TokenCarrier carrier = TokenCarrier::None;
};

/// The token of a request: `Authorization: Bearer` first, then `jwt.<base64url of the token>` (also
/// raw, also `bearer.`), then the query. An item that does not decode is skipped, as the original
/// does. nullopt: none was sent.
std::optional<FoundToken> findToken(const TokenSources &sources);

/// The subprotocol to answer: `jwt-auth` if it was offered, else none. An item that carries a token
/// is never echoed.
QByteArray answeredSubprotocol(const QByteArrayList &offered);

} // namespace wirelamp::auth
