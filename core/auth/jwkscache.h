// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/keyset.h"
#include "core/base/clock.h"

#include <optional>

namespace wirelamp::auth {

/// What happens around a JWKS URL, for JwksCache.
struct KeysNeeded ///< The server started, or a token is about to be judged.
{
};
struct UnknownKeySeen ///< A token was refused with `unknown_key`.
{
};
struct JwksFetched
{
    QByteArray body; ///< Of a response with status 200, at most KeySet::jwksBytesMax + 1 bytes.
};
struct JwksFetchFailed
{
    QString reason; ///< A sentence about the network or the status. Ends up in the journal.
};

/// What the host of a JwksCache has to do.
struct JwksDecision
{
    bool fetchNow = false; ///< Ask the URL; the answer comes back as the next input.
    bool keysChanged = false; ///< Give JwksCache::keys() to the verifier.
    std::optional<Error> failure; ///< For the journal: what went wrong and what holds now.
};

/// Decides when a JWKS URL is fetched and what its answer means; the host owns the network. The
/// keys are fetched at first use, when a token names a key we do not know (the issuer may have
/// rotated), and after an hour; but never twice within 30 s, so that nobody can make us hammer the
/// issuer with forged key ids. Until an answer is good the old keys stay: a key set that cannot be
/// reached does not lock out those who are in. A fetch that is never answered is forgotten after
/// the same 30 s.
class JwksCache
{
public:
    static constexpr std::chrono::seconds fetchInterval{30};
    static constexpr std::chrono::hours freshFor{1};

    JwksDecision accept(const KeysNeeded &input, Instant now);
    JwksDecision accept(const UnknownKeySeen &input, Instant now);
    JwksDecision accept(const JwksFetched &input, Instant now);
    JwksDecision accept(const JwksFetchFailed &input, Instant now);

    /// The keys of the last good answer; empty before the first.
    const KeySet &keys() const { return m_keys; }

private:
    JwksDecision fetchUnlessTooSoon(Instant now);
    JwksDecision failed(const QString &reason) const;

    KeySet m_keys;
    std::optional<Instant> m_lastAsked;
    std::optional<Instant> m_lastGood;
};

} // namespace wirelamp::auth
