// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/algorithm.h"
#include "core/auth/opensslhandles.h"
#include "core/base/result.h"

#include <QJsonObject>

/// For the sources of core/auth.
namespace wirelamp::auth {

/// What one JSON Web Key (RFC 7517 section 4) says.
struct Jwk
{
    QByteArray keyId;
    QList<Algorithm> algorithms; ///< What its kind is good for, narrowed by `alg`.
    QByteArray secret; ///< Of a key of kind `oct`.
    EvpPkey publicKey; ///< Of any other.
};

/// Reads the public part; members we do not know are ignored. The error says why the key cannot
/// verify a signature.
Result<Jwk> readJwk(const QJsonObject &jwk);

} // namespace wirelamp::auth
