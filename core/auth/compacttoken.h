// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// For the sources of core/auth.
namespace wirelamp::auth {

/// A signed JWT in compact serialisation (RFC 7515 section 7.1), taken apart but not believed.
struct CompactToken
{
    QString algorithm; ///< `alg`
    QString keyId; ///< `kid`; empty when the token names no key.
    QJsonObject claims;
    QByteArray signedBytes; ///< Header and payload as they came, with the dot between.
    QByteArray signature;
    /// Why this is no token we can judge, as a sentence; empty when it is one. The other members
    /// then hold what could still be read.
    QString problem;
};

/// Three parts of strict base64url; header and payload are JSON objects, at most 16 levels deep,
/// that name no member twice; `alg` is a string, so is `kid` if there is one; no `crit`. A key that
/// the token brings along (`jwk`, `jku`, `x5c`, `x5u`) is never looked at.
CompactToken readCompactToken(const QByteArray &token);

} // namespace wirelamp::auth
