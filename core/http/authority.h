// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Hosts and origins as clients name them, taken apart and brought to one spelling, so that two of
/// them can be compared. Nothing is resolved.
namespace wirelamp::http {

/// `host[:port]`, as in the `Host` header (RFC 9110 section 7.2).
struct Authority
{
    QByteArray host; ///< Lower case, without the trailing dot; an IPv6 address in its brackets.
    std::optional<quint16> port; ///< nullopt where none was named. Never 0.

    bool operator==(const Authority &) const = default;
};

/// `scheme://host[:port]` (RFC 6454 section 6.2).
struct Origin
{
    QByteArray scheme; ///< Lower case.
    Authority authority; ///< Without the port that its scheme implies.

    bool operator==(const Origin &) const = default;
};

/// Letters, digits, `-`, `_` and single dots, or an IPv6 address in brackets. Stricter than RFC
/// 3986: no user, no percent code, no zone, no empty port. nullopt for anything else.
std::optional<Authority> parseAuthority(QByteArrayView text);

/// Nothing may follow the port. nullopt for anything that is not an origin, also for `null`.
std::optional<Origin> parseOrigin(QByteArrayView text);

/// The same without the port that `scheme` implies: 80 for `http` and `ws`, 443 for `https` and
/// `wss`. `scheme` is in lower case.
Authority withoutDefaultPort(Authority authority, QByteArrayView scheme);

/// True for the host of an Authority that is `localhost`, four plain decimal numbers of which the
/// first is 127, or `[::1]`. Every other spelling of these addresses is refused: no browser sends
/// one, so who does wants to be mistaken.
bool isLoopbackHost(QByteArrayView host);

} // namespace wirelamp::http
