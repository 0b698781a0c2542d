// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/signingkey.h"
#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace wirelamp::auth {

/// A way for a token to be wrong on purpose, and the verdict it leads to.
enum class TokenFlaw {
    None,
    Expired, ///< `exp` an hour ago: `expired`.
    NotYetValid, ///< `nbf` in an hour: `not_yet_valid`.
    WrongKey, ///< Signed with a key nobody trusts: `bad_signature`.
    WrongAudience, ///< `wrong_audience`, if the verifier asks for one at all.
    AlgNone, ///< Unsigned, `alg: none`: `unsupported_algorithm`.
    Malformed, ///< Not three parts: `malformed`.
};

/// `expired`, `not-yet-valid`, `wrong-key`, `wrong-audience`, `alg-none`, `malformed`, `none`.
QByteArray codeOf(TokenFlaw flaw);
std::optional<TokenFlaw> tokenFlawFromCode(const QByteArray &code);

struct TokenRequest
{
    QString subject; ///< Left out when empty; such a token is refused with `missing_subject`.
    std::chrono::seconds lifetime{3600}; ///< 1 s to 100 years.
    Algorithm algorithm = Algorithm::HS256;
    QJsonObject claims; ///< Added last: they win, also over the flaw.
    TokenFlaw flaw = TokenFlaw::None;
    QString issuer; ///< Left out when empty.
    QString audience; ///< Left out when empty.
};

/// Makes a token (RFC 7519, compact serialisation): `sub`, `iat`, `exp`, `jti`, `iss` and `aud` if
/// asked, and the extra claims. The header names the key if it has an id. Fails when the key is not
/// one for the algorithm, when the lifetime is out of range, and when the token would be larger
/// than a verifier reads.
Result<QByteArray> mintToken(const TokenRequest &request, const SigningKey &key,
                             const Clock &clock);

} // namespace wirelamp::auth
