// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/tokenverifier.h"

#include "core/auth/compacttoken.h"
#include "core/auth/showntext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr qsizetype nameLengthMax = 128; // Of `alg` and `kid` in the record.
constexpr qsizetype tokenIdLengthMax = 255; // So that ten thousand revoked ones stay small.

AuthOutcome refused(AuthOutcome outcome, const Refusal &refusal)
{
    outcome.verdict = refusal.verdict;
    outcome.message = refusal.message;
    outcome.skewSeconds = refusal.skewSeconds;
    return outcome;
}

Refusal refusalOfAlgorithm(const QString &name)
{
    const QString choice = u"use HS256, HS384, HS512, RS256, ES256 or EdDSA"_s;
    const QString text = name.compare(u"none", Qt::CaseInsensitive) == 0
        ? u"token is not signed (alg none); "_s
        : u"algorithm '%1' is not supported; "_s.arg(shownText(name));
    return {.verdict = AuthVerdict::UnsupportedAlgorithm, .message = text + choice};
}

} // namespace

TokenVerifier::TokenVerifier(const Clock &clock, KeySet keys, VerifierPolicy policy)
    : m_clock(clock)
    , m_keys(std::move(keys))
    , m_policy(std::move(policy))
{
}

void TokenVerifier::setKeys(const KeySet &keys)
{
    m_keys = keys;
    m_knownTokens.forgetAll();
}

void TokenVerifier::revoke(const QString &tokenId)
{
    // A token with a longer id is refused anyway.
    if (tokenId.isEmpty() || tokenId.size() > tokenIdLengthMax || m_revoked.contains(tokenId))
        return;
    m_revoked.insert(tokenId);
    m_revokedInOrder.append(tokenId);
    if (m_revokedInOrder.size() > revokedMax)
        m_revoked.remove(m_revokedInOrder.takeFirst());
}

AuthOutcome TokenVerifier::verify(const std::optional<FoundToken> &found) const
{
    const Instant begin = m_clock.now();
    AuthOutcome outcome;
    if (found && !found->token.isEmpty()) {
        outcome = judge(*found);
    } else {
        outcome.verdict = AuthVerdict::Missing;
        outcome.message = u"no token was sent; send 'Authorization: Bearer (token)', the "
                          "subprotocol 'jwt.(base64url of the token)' or '?token=(token)'"_s;
    }
    outcome.expected = expectedInstead(outcome.verdict);
    outcome.duration = m_clock.now() - begin;
    return outcome;
}

AuthOutcome TokenVerifier::judge(const FoundToken &found) const
{
    AuthOutcome outcome;
    outcome.carrier = found.carrier;
    if (found.token.size() > tokenBytesMax) {
        return refused(
            outcome,
            {.message = u"the token has %1 bytes; at most %2 are read"_s.arg(found.token.size())
                            .arg(tokenBytesMax)});
    }
    const auto digest = KnownTokens::digestOf(found.token);
    if (const KnownToken *known = digest ? m_knownTokens.find(*digest) : nullptr) {
        outcome.algorithm = known->algorithm;
        outcome.keyId = known->keyId;
        outcome.claims = known->claims;
        outcome.subject = known->subject;
        return judgeClaims(outcome, known->claims);
    }
    const CompactToken token = readCompactToken(found.token);
    outcome.algorithm = shownText(token.algorithm, nameLengthMax);
    outcome.keyId = shownText(token.keyId, nameLengthMax);
    outcome.claims = shownClaims(token.claims);
    if (!token.problem.isEmpty())
        return refused(outcome, {.message = token.problem});
    if (const auto refusal = refusalOfSignature(token))
        return refused(outcome, *refusal);

    outcome.subject = subjectIn(token.claims);
    // Where claims had to be hidden or left out, what may be kept is not enough to judge by.
    if (digest && outcome.claims == token.claims) {
        m_knownTokens.remember(*digest,
                               {.algorithm = outcome.algorithm,
                                .keyId = outcome.keyId,
                                .subject = outcome.subject,
                                .claims = outcome.claims});
    }
    return judgeClaims(outcome, token.claims);
}

/// What is judged on every use of a token: time passes, and tokens are revoked.
AuthOutcome TokenVerifier::judgeClaims(AuthOutcome outcome, const QJsonObject &claims) const
{
    auto refusal =
        refusalOfClaims(claims, outcome.subject, m_policy, unixSeconds(m_clock.wallNow()));
    if (!refusal)
        refusal = refusalOfRevocation(claims);
    if (refusal)
        return refused(outcome, *refusal);
    outcome.verdict = AuthVerdict::Accepted;
    outcome.message = u"token accepted"_s;
    return outcome;
}

/// Names only: what somebody who may read the record is allowed to know anyway.
QJsonObject TokenVerifier::expectedInstead(AuthVerdict verdict) const
{
    constexpr qsizetype idsShownMax = 20;
    if (verdict == AuthVerdict::WrongIssuer)
        return {{u"issuer"_s, m_policy.issuer}};
    if (verdict == AuthVerdict::WrongAudience)
        return {{u"audiences"_s, QJsonArray::fromStringList(m_policy.audiences)}};
    if (verdict != AuthVerdict::UnknownKey)
        return {};
    QJsonArray ids;
    for (const QByteArray &id : m_keys.keyIds().mid(0, idsShownMax))
        ids.append(shownText(QString::fromUtf8(id), nameLengthMax));
    return {{u"key_ids"_s, ids}};
}

std::optional<Refusal> TokenVerifier::refusalOfSignature(const CompactToken &token) const
{
    const auto algorithm = algorithmFromCode(token.algorithm.toUtf8());
    if (!algorithm)
        return refusalOfAlgorithm(token.algorithm);
    const QList<VerificationKey> candidates = m_keys.candidates(*algorithm, token.keyId.toUtf8());
    const bool isGood = std::ranges::any_of(candidates, [&](const VerificationKey &key) {
        return key.verifies(*algorithm, token.signedBytes, token.signature);
    });
    if (isGood)
        return std::nullopt;
    return reasonOfNoMatch(*algorithm, token, candidates.size());
}

Refusal TokenVerifier::reasonOfNoMatch(Algorithm algorithm, const CompactToken &token,
                                       qsizetype candidatesTried) const
{
    const QString name = QString::fromLatin1(codeOf(algorithm));
    const QString keyId = shownText(token.keyId);
    if (m_keys.isEmpty()) {
        return {.verdict = AuthVerdict::UnknownKey,
                .message = u"no keys are known to check tokens with; are they being fetched?"_s};
    }
    if (!token.keyId.isEmpty() && !m_keys.hasKeyId(token.keyId.toUtf8())) {
        return {.verdict = AuthVerdict::UnknownKey,
                .message =
                    u"no key has the id '%1' (kid); was the token made for another server?"_s.arg(
                        keyId)};
    }
    if (candidatesTried == 0) {
        const QString text = keyId.isEmpty()
            ? u"no key may be used with %1; sign with another algorithm or add a key"_s.arg(name)
            : u"the key '%1' may not be used with %2; sign with its own algorithm"_s.arg(keyId,
                                                                                         name);
        return {.verdict = AuthVerdict::UnsupportedAlgorithm, .message = text};
    }
    const QString whose = isSymmetric(algorithm) ? u"secret"_s : u"private key"_s;
    const QString text = token.signature.isEmpty()
        ? u"signature is empty; sign the token with %1"_s.arg(name)
        : u"signature does not match any key; was it signed with another %1?"_s.arg(whose);
    return {.verdict = AuthVerdict::BadSignature, .message = text};
}

std::optional<Refusal> TokenVerifier::refusalOfRevocation(const QJsonObject &claims) const
{
    const QJsonValue tokenId = claims.value(u"jti");
    const QString name = tokenId.toString();
    if ((!tokenId.isUndefined() && !tokenId.isString()) || name.size() > tokenIdLengthMax) {
        return Refusal{
            .message = u"the id of the token (jti) is not a string of at most %1 characters"_s.arg(
                tokenIdLengthMax)};
    }
    if (!m_revoked.contains(name))
        return std::nullopt;
    return Refusal{.verdict = AuthVerdict::Revoked,
                   .message = u"token was revoked; log in again"_s};
}

} // namespace wirelamp::auth
