// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/claimrules.h"
#include "core/auth/keyset.h"
#include "core/auth/knowntokens.h"
#include "core/auth/tokencarriers.h"
#include "core/base/clock.h"

#include <QSet>
#include <QStringList>

namespace wirelamp::auth {

struct CompactToken;

/// Judges tokens. Pure: the same token at the same time gets the same verdict. Remembers whose
/// signature was good, which shows in nothing but the time it takes; so even what is const is for
/// one thread at a time. Those of the server live on the server thread.
class TokenVerifier
{
public:
    static constexpr qsizetype tokenBytesMax = 16 * 1024;
    static constexpr qsizetype revokedMax = 10'000;

    TokenVerifier(const Clock &clock, KeySet keys, VerifierPolicy policy);

    /// From now on only these count, also for tokens that were judged before.
    void setKeys(const KeySet &keys);
    /// Refuses tokens with this `jti` from now on. The newest revokedMax are kept.
    void revoke(const QString &tokenId);

    /// The verdict over the token that was found, with its sentence, claims and duration. Without a
    /// token: `missing`. The order of checks is: form, algorithm, key, signature, then `exp`,
    /// `nbf`, `iat`, age, `iss`, `aud`, `sub`, `jti`: nothing is said about claims of a forged
    /// token but what is read from it. `subject` is set once the signature is known to be good. The
    /// message is fit for `error_description="..."`.
    AuthOutcome verify(const std::optional<FoundToken> &found) const;

private:
    AuthOutcome judge(const FoundToken &found) const;
    AuthOutcome judgeClaims(AuthOutcome outcome, const QJsonObject &claims) const;
    QJsonObject expectedInstead(AuthVerdict verdict) const;
    std::optional<Refusal> refusalOfSignature(const CompactToken &token) const;
    Refusal reasonOfNoMatch(Algorithm algorithm, const CompactToken &token,
                            qsizetype candidatesTried) const;
    std::optional<Refusal> refusalOfRevocation(const QJsonObject &claims) const;

    const Clock &m_clock;
    KeySet m_keys;
    VerifierPolicy m_policy;
    QSet<QString> m_revoked;
    QStringList m_revokedInOrder;
    mutable KnownTokens m_knownTokens; ///< What m_keys found good; nothing of other keys.
};

} // namespace wirelamp::auth
