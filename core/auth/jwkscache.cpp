// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/jwkscache.h"

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

JwksDecision JwksCache::accept(const KeysNeeded &, Instant now)
{
    if (m_lastGood && now - *m_lastGood < freshFor)
        return {};
    return fetchUnlessTooSoon(now);
}

JwksDecision JwksCache::accept(const UnknownKeySeen &, Instant now)
{
    return fetchUnlessTooSoon(now);
}

JwksDecision JwksCache::accept(const JwksFetched &input, Instant now)
{
    const Result<KeySet> keys = KeySet::fromJwks(input.body);
    if (!keys)
        return failed(keys.error().text);
    m_keys = *keys;
    m_lastGood = now;
    return {.keysChanged = true};
}

JwksDecision JwksCache::accept(const JwksFetchFailed &input, Instant)
{
    return failed(input.reason);
}

JwksDecision JwksCache::fetchUnlessTooSoon(Instant now)
{
    if (m_lastAsked && now - *m_lastAsked < fetchInterval)
        return {};
    m_lastAsked = now;
    return {.fetchNow = true};
}

JwksDecision JwksCache::failed(const QString &reason) const
{
    const QString consequence = m_keys.isEmpty()
        ? u"no token signed with its keys is accepted until it can be fetched"_s
        : m_keys.size() == 1 ? u"the one key from before stays in use"_s
                             : u"the %1 keys from before stay in use"_s.arg(m_keys.size());
    return {.failure = Error{u"the JWKS URL gave no keys: %1; %2"_s.arg(reason, consequence)}};
}

} // namespace wirelamp::auth
