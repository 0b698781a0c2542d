// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/algorithm.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>

namespace wirelamp::auth {

/// One key that tokens may be signed with, and the algorithms it may be used for: a public key is
/// never used as an HMAC secret. Immutable, shared, any thread.
class VerificationKey
{
public:
    /// HS256, HS384 and HS512. Fails for an empty secret, and for a PEM text: somebody gave the
    /// wrong file, and what is public must never be a secret.
    static Result<VerificationKey> fromSecret(const QByteArray &secret,
                                              const QByteArray &keyId = {});
    /// The algorithm follows from the kind of key: RSA (2048 to 8192 bits), P-256, Ed25519. Takes a
    /// public key, a private key or a certificate, of at most 64 KiB, not encrypted.
    static Result<VerificationKey> fromPem(const QByteArray &pem, const QByteArray &keyId = {});
    /// One key of a JWK set (RFC 7517): kty `oct`, `RSA`, `EC` with P-256, `OKP` with Ed25519. Its
    /// `alg` narrows what it may be used for; `use` and `key_ops` must allow signatures.
    static Result<VerificationKey> fromJwk(const QByteArray &json);
    static Result<VerificationKey> fromJwk(const QJsonObject &jwk);

    const QByteArray &keyId() const { return m_keyId; }
    bool allows(Algorithm algorithm) const { return m_algorithms.contains(algorithm); }
    /// False for an algorithm that is not allowed. Constant-time for HMAC. ES256 signatures are r
    /// and s, 32 bytes each (RFC 7518 section 3.4).
    bool verifies(Algorithm algorithm, const QByteArray &signedBytes,
                  const QByteArray &signature) const;

private:
    struct Material;

    VerificationKey() = default;

    QByteArray m_keyId;
    QList<Algorithm> m_algorithms;
    std::shared_ptr<const Material> m_material;
};

} // namespace wirelamp::auth
