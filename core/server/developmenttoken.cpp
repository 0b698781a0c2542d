// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/developmenttoken.h"

#include "core/auth/developmentkeys.h"
#include "core/auth/tokenminter.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

Result<auth::SigningKey> signingKeyFor(auth::Algorithm algorithm, const config::Settings &settings)
{
    const bool takesSecret = algorithm == auth::Algorithm::HS256
        || algorithm == auth::Algorithm::HS384 || algorithm == auth::Algorithm::HS512;
    if (takesSecret && !settings.auth.secret.isEmpty())
        return auth::SigningKey::fromSecret(settings.auth.secret.toUtf8());
    return auth::DevelopmentKeys(settings.configFolder).signingKey(algorithm);
}

} // namespace

Result<QString> mintDevelopmentToken(const control::TokenSpec &spec,
                                     const config::Settings &settings, const Clock &clock)
{
    const auto algorithm = auth::algorithmFromCode(spec.algorithm.toLatin1());
    if (!algorithm) {
        return Failure{Error{
            u"the algorithm \"%1\" is not known; use HS256, HS384, HS512, RS256, ES256 or EdDSA"_s
                .arg(spec.algorithm)}};
    }
    const auto flaw = auth::tokenFlawFromCode(spec.flaw.toLatin1());
    if (!flaw)
        return Failure{Error{u"there is no way to be wrong called \"%1\""_s.arg(spec.flaw)}};
    const Result<auth::SigningKey> key = signingKeyFor(*algorithm, settings);
    if (!key)
        return Failure{key.error()};
    auth::TokenRequest request;
    request.subject = spec.subject;
    request.lifetime = spec.lifetime;
    request.algorithm = *algorithm;
    request.claims = spec.claims;
    request.flaw = *flaw;
    request.issuer = settings.auth.issuer;
    request.audience = settings.auth.audiences.value(0);
    const Result<QByteArray> token = auth::mintToken(request, *key, clock);
    if (!token)
        return Failure{token.error()};
    return QString::fromLatin1(*token);
}

} // namespace wirelamp::server
