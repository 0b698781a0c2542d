// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/algorithm.h"
#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace wirelamp::auth {

/// A private key or secret that tokens are signed with. Immutable, shared, any thread.
class SigningKey
{
public:
    /// HS256, HS384 and HS512. Fails as VerificationKey::fromSecret() does.
    static Result<SigningKey> fromSecret(const QByteArray &secret, const QByteArray &keyId = {});
    /// A private key: RSA (2048 to 8192 bits), P-256 or Ed25519, not encrypted.
    static Result<SigningKey> fromPem(const QByteArray &pem, const QByteArray &keyId = {});
    /// A new key that nobody else has.
    static Result<SigningKey> generate(Algorithm algorithm, const QByteArray &keyId = {});

    const QByteArray &keyId() const { return m_keyId; }
    bool allows(Algorithm algorithm) const { return m_algorithms.contains(algorithm); }
    /// Fails when the key is not one for this algorithm.
    Result<QByteArray> sign(Algorithm algorithm, const QByteArray &bytes) const;

private:
    struct Material;

    SigningKey() = default;

    QByteArray m_keyId;
    QList<Algorithm> m_algorithms;
    std::shared_ptr<const Material> m_material;
};

} // namespace wirelamp::auth
