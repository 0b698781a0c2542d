// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace wirelamp::auth {

enum class Algorithm {
    HS256,
    HS384,
    HS512,
    RS256,
    ES256,
    EdDSA,
};

/// `HS256`, ... as in the JOSE header (RFC 7518 section 3.1, RFC 8037 section 3.1).
QByteArray codeOf(Algorithm algorithm);
std::optional<Algorithm> algorithmFromCode(const QByteArray &code);

/// One key that tokens may be signed with, and the algorithms it may be used for: a public key is
/// never used as an HMAC secret. Immutable, shared, any thread.
class VerificationKey
{
public:
    /// HS256, HS384 and HS512. Fails for an empty secret.
    static Result<VerificationKey> fromSecret(const QByteArray &secret,
                                              const QByteArray &keyId = {});
    /// The algorithm follows from the kind of key: RSA (2048 bits or more), P-256, Ed25519. Takes a
    /// public key, a private key or a certificate.
    static Result<VerificationKey> fromPem(const QByteArray &pem, const QByteArray &keyId = {});
    /// One key of a JWK set (RFC 7517): kty `oct`, `RSA`, `EC` with P-256, `OKP` with Ed25519.
    static Result<VerificationKey> fromJwk(const QByteArray &json);

    const QByteArray &keyId() const { return m_keyId; }
    bool allows(Algorithm algorithm) const;
    /// Constant-time for HMAC. ES256 signatures are r and s, 32 bytes each (RFC 7518 section 3.4).
    bool verifies(Algorithm algorithm, const QByteArray &signedBytes,
                  const QByteArray &signature) const;

private:
    struct Material;

    VerificationKey() = default;

    QByteArray m_keyId;
    QList<Algorithm> m_algorithms;
    std::shared_ptr<const Material> m_material;
};

/// The keys a verifier trusts. A value: copies are cheap.
class KeySet
{
public:
    void add(const VerificationKey &key);
    void add(const KeySet &other);

    /// Reads a JWK set. Keys of a kind we do not know are skipped, as RFC 7517 section 5 asks; no
    /// usable key at all is an error.
    static Result<KeySet> fromJwks(const QByteArray &json);

    /// The keys that may have signed a token: those with this id, or, if the token names none, all
    /// that allow the algorithm.
    QList<VerificationKey> candidates(Algorithm algorithm, const QByteArray &keyId) const;
    bool isEmpty() const { return m_keys.isEmpty(); }
    qsizetype size() const { return m_keys.size(); }

private:
    QList<VerificationKey> m_keys;
};

} // namespace wirelamp::auth
