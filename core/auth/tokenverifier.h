// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/keyset.h"
#include "core/auth/tokencarriers.h"
#include "core/base/clock.h"

#include <QStringList>

namespace wirelamp::auth {

/// What is asked of a token beyond its signature.
struct VerifierPolicy
{
    QString issuer; ///< Empty: any.
    QStringList audiences; ///< Empty: any. Else `aud` must name one of them.
    bool requireExpiry = true;
    std::chrono::seconds leeway{60}; ///< For `iat` in the future, and `nbf`. `exp` gets none.
    std::chrono::seconds maxAge{0}; ///< Since `iat`; 0: any age.
};

/// Judges tokens. Pure: the same token at the same time gets the same verdict.
class TokenVerifier
{
public:
    static constexpr qsizetype tokenBytesMax = 16 * 1024;

    TokenVerifier(const Clock &clock, KeySet keys, VerifierPolicy policy);

    void setKeys(const KeySet &keys) { m_keys = keys; }
    /// Refuses tokens with this `jti` from now on. The newest 10 000 are kept.
    void revoke(const QString &tokenId);

    /// The verdict over the token that was found, with its sentence, claims and duration. Without a
    /// token: `missing`. The order of checks is: form, algorithm, key, signature, then `exp`,
    /// `nbf`, `iat`, age, `iss`, `aud`, `sub`, `jti`: nothing is said about claims of a forged
    /// token but what is read from it.
    AuthOutcome verify(const std::optional<FoundToken> &found) const;

private:
    const Clock &m_clock;
    KeySet m_keys;
    VerifierPolicy m_policy;
    QStringList m_revoked;
};

} // namespace wirelamp::auth
