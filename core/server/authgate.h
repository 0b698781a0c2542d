// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/developmentkeys.h"
#include "core/auth/jwkscache.h"
#include "core/auth/tokenverifier.h"
#include "core/server/serverparts.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QNetworkReply;

namespace wirelamp::server {

/// Judges tokens with all keys the configuration names: the secret, key files, the keys of this
/// machine's developer, a JWKS file and a JWKS URL. Knows no request and no connection.
class AuthGate final : public QObject
{
    Q_OBJECT

public:
    using Verdict = std::function<void(const AuthOutcome &)>;

    explicit AuthGate(const ServerParts &parts, QObject *parent = nullptr);

    /// Reads the keys. Fails when a file that was named cannot be used.
    Result<void> loadKeys();

    /// Calls `verdict` exactly once, with `context` alive: at once, or, when the key is unknown and
    /// a JWKS URL may know it, after fetching it; with `timeout` if that takes longer than
    /// ConnectionLimits::authentication.
    void judge(const auth::TokenSources &sources, QObject *context, const Verdict &verdict);
    /// The same for a token that was found elsewhere.
    void judgeAccess(const std::optional<auth::FoundToken> &found, QObject *context,
                     const Verdict &verdict);
    /// The same for a token of any type, also one that only /auth/refresh takes.
    void judgeToken(const std::optional<auth::FoundToken> &found, QObject *context,
                    const Verdict &verdict);

    const auth::TokenVerifier &verifier() const { return m_verifier; }
    void revoke(const QString &tokenId) { m_verifier.revoke(tokenId); }

    /// Ends what waits longer than it may. Called by the sweep.
    void sweep(Instant now);

private:
    struct Waiting
    {
        auth::FoundToken token;
        QPointer<QObject> context;
        Verdict verdict;
        Instant deadline{};
        Instant since{};
    };

    Result<void> readOwnKeys();
    void combineKeys();
    AuthOutcome relaxed(AuthOutcome outcome) const;
    void follow(const auth::JwksDecision &decision);
    void fetchJwks();
    void takeJwks(QNetworkReply *reply);
    void answerWaiting();

    ServerParts m_parts;
    auth::TokenVerifier m_verifier;
    auth::DevelopmentKeys m_developmentKeys;
    auth::KeySet m_fixedKeys;
    auth::KeySet m_ownKeys;
    auth::JwksCache m_jwks;
    QNetworkAccessManager *m_network = nullptr; ///< Made when a JWKS URL is first fetched.
    std::vector<Waiting> m_waiting;
    Instant m_ownKeysReadAt{};
    bool m_isFetching = false;
};

} // namespace wirelamp::server
