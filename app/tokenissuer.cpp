// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/tokenissuer.h"

#include "core/auth/developmentkeys.h"

namespace wirelamp::app {

namespace {

bool takesSecret(auth::Algorithm algorithm)
{
    switch (algorithm) {
    case auth::Algorithm::HS256:
    case auth::Algorithm::HS384:
    case auth::Algorithm::HS512:
        return true;
    case auth::Algorithm::RS256:
    case auth::Algorithm::ES256:
    case auth::Algorithm::EdDSA:
        return false;
    }
    Q_UNREACHABLE();
}

Result<auth::SigningKey> signingKey(auth::Algorithm algorithm, const config::Settings &settings,
                                    const auth::DevelopmentKeys &developmentKeys)
{
    if (takesSecret(algorithm) && !settings.auth.secret.isEmpty())
        return auth::SigningKey::fromSecret(settings.auth.secret.toUtf8());
    return developmentKeys.signingKey(algorithm);
}

} // namespace

Result<IssuedToken> issueToken(auth::TokenRequest request, const config::Settings &settings,
                               const Clock &clock)
{
    const auth::DevelopmentKeys developmentKeys(settings.configFolder);
    const auto key = signingKey(request.algorithm, settings, developmentKeys);
    if (!key)
        return Failure{key.error()};
    if (request.issuer.isEmpty())
        request.issuer = settings.auth.issuer;
    if (request.audience.isEmpty() && !settings.auth.audiences.isEmpty())
        request.audience = settings.auth.audiences.first();

    QStringList notes = developmentKeys.notes();
    if (request.flaw == auth::TokenFlaw::WrongAudience && settings.auth.audiences.isEmpty()) {
        notes << QStringLiteral(
            "setting auth.audience is empty, so the server accepts every audience");
    }
    const auto token = auth::mintToken(request, *key, clock);
    if (!token)
        return Failure{token.error()};
    return IssuedToken{*token, notes};
}

} // namespace wirelamp::app
