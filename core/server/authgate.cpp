// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/authgate.h"

#include "core/server/requestrecord.h"

#include <QFile>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

/// The developer may have made a key pair just now; looking for it costs a few file reads.
constexpr auto ownKeysInterval = 20ms;
constexpr auto fetchTimeout = 4s;
constexpr qint64 jwksBytesMax = 256 * 1024;
constexpr size_t waitingMax = 1'000;

auth::VerifierPolicy policyOf(const config::AuthSettings &settings)
{
    auth::VerifierPolicy policy;
    policy.issuer = settings.issuer;
    policy.audiences = settings.audiences;
    policy.requireExpiry = settings.requireExpiry;
    policy.maxAge = settings.maxAge;
    return policy;
}

/// A refresh token buys a new access token at /auth/refresh, and opens nothing else.
AuthOutcome asAccess(AuthOutcome outcome)
{
    const bool isRefreshToken = outcome.claims.value(u"token_type").toString() == u"refresh";
    if (outcome.verdict == AuthVerdict::Accepted && isRefreshToken) {
        outcome.verdict = AuthVerdict::WrongAudience;
        outcome.message = u"this is a refresh token; send the access token that came with it"_s;
    }
    return outcome;
}

Result<QByteArray> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Error{u"cannot read the key file %1: %2"_s.arg(path, file.errorString())}};
    return file.read(jwksBytesMax);
}

} // namespace

AuthGate::AuthGate(const ServerParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_verifier(parts.clock, {}, policyOf(parts.settings.auth))
    , m_developmentKeys(parts.settings.configFolder)
{
}

Result<void> AuthGate::loadKeys()
{
    const config::AuthSettings &settings = m_parts.settings.auth;
    if (!settings.secret.isEmpty()) {
        const auto key = auth::VerificationKey::fromSecret(settings.secret.toUtf8());
        if (!key)
            return Failure{key.error()};
        m_fixedKeys.add(*key);
    }
    for (const QString &path : settings.keyFiles) {
        const Result<QByteArray> pem = readKeyFile(path);
        if (!pem)
            return Failure{pem.error()};
        const auto key = auth::VerificationKey::fromPem(*pem);
        if (!key)
            return Failure{Error{u"%1: %2"_s.arg(path, key.error().text)}};
        m_fixedKeys.add(*key);
    }
    if (!settings.jwksFile.isEmpty()) {
        const Result<QByteArray> json = readKeyFile(settings.jwksFile);
        if (!json)
            return Failure{json.error()};
        const auto keys = auth::KeySet::fromJwks(*json);
        if (!keys)
            return Failure{Error{u"%1: %2"_s.arg(settings.jwksFile, keys.error().text)}};
        m_fixedKeys.add(*keys);
    }
    return readOwnKeys();
}

Result<void> AuthGate::readOwnKeys()
{
    // Somebody who configured keys of their own does not also want those of this machine.
    const config::AuthSettings &settings = m_parts.settings.auth;
    m_ownKeysReadAt = m_parts.clock.now();
    const bool wantsOwnKeys = m_fixedKeys.isEmpty() && settings.jwksUrl.isEmpty();
    if (wantsOwnKeys) {
        const auto keys = m_developmentKeys.keySet();
        if (!keys)
            return Failure{keys.error()};
        m_ownKeys = *keys;
    }
    combineKeys();
    if (!settings.jwksUrl.isEmpty())
        follow(m_jwks.accept(auth::KeysNeeded{}, m_parts.clock.now()));
    return {};
}

void AuthGate::combineKeys()
{
    auth::KeySet keys = m_fixedKeys;
    keys.add(m_ownKeys);
    keys.add(m_jwks.keys());
    m_verifier.setKeys(keys);
}

void AuthGate::judge(const auth::TokenSources &sources, QObject *context, const Verdict &verdict)
{
    judgeAccess(auth::findToken(sources), context, verdict);
}

void AuthGate::judgeAccess(const std::optional<auth::FoundToken> &found, QObject *context,
                           const Verdict &verdict)
{
    judgeToken(found, context,
               [verdict](const AuthOutcome &outcome) { verdict(asAccess(outcome)); });
}

void AuthGate::judgeToken(const std::optional<auth::FoundToken> &found, QObject *context,
                          const Verdict &verdict)
{
    AuthOutcome outcome = m_verifier.verify(found);
    const Instant now = m_parts.clock.now();
    if (outcome.verdict == AuthVerdict::UnknownKey && now - m_ownKeysReadAt >= ownKeysInterval) {
        if (const Result<void> read = readOwnKeys(); !read)
            recordNotice(m_parts.journal, {}, "keys_unreadable", read.error().text);
        outcome = m_verifier.verify(found);
    }
    const bool mayBeKnownElsewhere =
        outcome.verdict == AuthVerdict::UnknownKey && !m_parts.settings.auth.jwksUrl.isEmpty();
    if (mayBeKnownElsewhere && m_waiting.size() < waitingMax) {
        follow(m_jwks.accept(auth::UnknownKeySeen{}, now));
        if (m_isFetching) {
            const Instant deadline = now + m_parts.settings.webSocketLimits.authentication;
            m_waiting.push_back({*found, context, verdict, deadline, now});
            return;
        }
        outcome = m_verifier.verify(found);
    }
    verdict(relaxed(outcome));
}

AuthOutcome AuthGate::relaxed(AuthOutcome outcome) const
{
    if (m_parts.settings.auth.required || outcome.isAccepted())
        return outcome;
    const QString why =
        outcome.verdict == AuthVerdict::Missing ? u"no token was sent"_s : outcome.message;
    outcome.message = u"let in as anonymous because auth.required is false; %1"_s.arg(why);
    outcome.verdict = AuthVerdict::Anonymous;
    outcome.subject = u"anonymous"_s;
    return outcome;
}

void AuthGate::follow(const auth::JwksDecision &decision)
{
    if (decision.failure)
        recordNotice(m_parts.journal, {}, "jwks_failed", decision.failure->text);
    if (decision.keysChanged)
        combineKeys();
    if (decision.fetchNow)
        fetchJwks();
}

void AuthGate::fetchJwks()
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkRequest request(m_parts.settings.auth.jwksUrl);
    request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(fetchTimeout).count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setRawHeader("Accept", "application/json");
    QNetworkReply *reply = m_network->get(request);
    m_isFetching = true;
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received) {
        if (received > jwksBytesMax)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { takeJwks(reply); });
}

void AuthGate::takeJwks(QNetworkReply *reply)
{
    reply->deleteLater();
    m_isFetching = false;
    const Instant now = m_parts.clock.now();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() != QNetworkReply::NoError)
        follow(m_jwks.accept(auth::JwksFetchFailed{reply->errorString()}, now));
    else if (status != 200)
        follow(
            m_jwks.accept(auth::JwksFetchFailed{u"the JWKS URL answered %1"_s.arg(status)}, now));
    else
        follow(m_jwks.accept(auth::JwksFetched{reply->read(jwksBytesMax + 1)}, now));
    answerWaiting();
}

void AuthGate::answerWaiting()
{
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        AuthOutcome outcome = m_verifier.verify(one.token);
        outcome.duration = m_parts.clock.now() - one.since;
        if (one.context)
            one.verdict(relaxed(outcome));
    }
}

void AuthGate::sweep(Instant now)
{
    std::vector<Waiting> late;
    const auto isLate = [now](const Waiting &one) { return now >= one.deadline; };
    std::ranges::copy_if(m_waiting, std::back_inserter(late), isLate);
    std::erase_if(m_waiting, isLate);
    for (const Waiting &one : late) {
        AuthOutcome outcome = m_verifier.verify(one.token);
        outcome.verdict = AuthVerdict::Timeout;
        outcome.message =
            u"the key of this token could not be fetched in time; is auth.jwks_url reachable?"_s;
        outcome.duration = now - one.since;
        if (one.context)
            one.verdict(relaxed(outcome));
    }
}

} // namespace wirelamp::server
