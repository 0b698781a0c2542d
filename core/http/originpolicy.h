// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/authority.h"
#include "core/http/requesthead.h"

#include <QList>
#include <QStringList>

namespace wirelamp::http {

/// Which web pages may talk to this server, and what they are told (WHATWG Fetch, CORS protocol).
class OriginPolicy
{
public:
    /// `allowed` holds origins (`https://app.example:8443`), `loopback` (any port and scheme on
    /// localhost, 127.0.0.0/8, [::1]) or `*`. What is none of these allows nobody.
    explicit OriginPolicy(const QStringList &allowed);

    /// True for a listed origin. `null` and what is no origin are never allowed, except by `*`.
    bool isAllowed(QByteArrayView origin) const;

    /// What a response to this origin carries. Credentials only for listed origins, never for `*`.
    /// Always varies by Origin; that is all an origin which is not allowed gets.
    Headers responseHeaders(QByteArrayView origin) const;

    /// True for an OPTIONS request that asks for permission.
    static bool isPreflight(const RequestHead &head);
    /// The headers of the 204 that answers one, or of the 403 (then without permission).
    Headers preflightHeaders(const RequestHead &head) const;

private:
    bool isListed(QByteArrayView origin) const;
    Headers permission(QByteArrayView origin) const;

    QList<Origin> m_listed;
    bool m_allowsLoopback = false;
    bool m_allowsAll = false;
};

/// Which names this server answers to: a defence against DNS rebinding.
class HostPolicy
{
public:
    /// Loopback names and addresses are always allowed; `configured` adds names, without port. `*`
    /// allows all.
    explicit HostPolicy(const QStringList &configured);

    /// Judges a `Host` header with or without port. An empty or unreadable one is never allowed.
    bool isAllowed(QByteArrayView host) const;
    bool isAllowed(const Authority &host) const;

private:
    QByteArrayList m_names; ///< As Authority spells them.
    bool m_allowsAll = false;
};

} // namespace wirelamp::http
