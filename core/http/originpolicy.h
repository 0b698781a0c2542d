// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/requesthead.h"

#include <QStringList>

namespace wirelamp::http {

/// Which web pages may talk to this server, and what they are told (WHATWG Fetch, CORS protocol).
class OriginPolicy
{
public:
    /// `allowed` holds origins (`https://app.example:8443`), `loopback` (any port and scheme on
    /// localhost, 127.0.0.0/8, [::1]) or `*`.
    explicit OriginPolicy(QStringList allowed);

    /// True for a listed origin. `null` is never allowed, except by `*`.
    bool isAllowed(QByteArrayView origin) const;

    /// What a response to this origin carries; empty if it is not allowed. Credentials only for
    /// listed origins, never for `*`. Always varies by Origin.
    Headers responseHeaders(QByteArrayView origin) const;

    /// True for an OPTIONS request that asks for permission.
    static bool isPreflight(const RequestHead &head);
    /// The headers of the 204 that answers one, or of the 403 (then without permission).
    Headers preflightHeaders(const RequestHead &head) const;

private:
    QStringList m_allowed;
};

/// Which names this server answers to: a defence against DNS rebinding.
class HostPolicy
{
public:
    /// Loopback names and addresses are always allowed; `configured` adds names, without port. `*`
    /// allows all.
    explicit HostPolicy(QStringList configured);

    /// Judges a `Host` header with or without port.
    bool isAllowed(QByteArrayView host) const;

private:
    QStringList m_configured;
};

} // namespace wirelamp::http
