// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/verificationkey.h"

#include <QList>

namespace wirelamp::auth {

/// The keys a verifier trusts. A value: copies are cheap.
class KeySet
{
public:
    static constexpr qsizetype candidatesMax = 16; ///< What one token may cost.
    static constexpr qsizetype jwksBytesMax = 256 * 1024;
    static constexpr qsizetype jwksKeysMax = 100; ///< Ten times what large issuers publish.

    void add(const VerificationKey &key) { m_keys << key; }
    void add(const KeySet &other) { m_keys << other.m_keys; }

    /// Reads a JWK set. Keys of a kind we do not know are skipped, as RFC 7517 section 5 asks, and
    /// so are broken ones; no usable key at all is an error, which says what is wrong with the
    /// first.
    static Result<KeySet> fromJwks(const QByteArray &json);

    /// The keys that may have signed a token, at most candidatesMax, each allowing the algorithm:
    /// those with this id. If the token names none, all. If no key has this id, those that have no
    /// id themselves: a secret or a key file does not know what its issuer calls it.
    QList<VerificationKey> candidates(Algorithm algorithm, const QByteArray &keyId) const;
    /// True if a key has this id, whatever it may be used for.
    bool hasKeyId(const QByteArray &keyId) const;
    /// The ids the keys have, sorted, each once.
    QByteArrayList keyIds() const;
    bool isEmpty() const { return m_keys.isEmpty(); }
    qsizetype size() const { return m_keys.size(); }

private:
    QList<VerificationKey> m_keys;
};

} // namespace wirelamp::auth
