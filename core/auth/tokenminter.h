// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/keyset.h"
#include "core/base/clock.h"

#include <QJsonObject>

namespace wirelamp::auth {

/// A way for a token to be wrong on purpose.
enum class TokenFlaw {
    None,
    Expired, ///< `exp` an hour ago.
    NotYetValid, ///< `nbf` in an hour.
    WrongKey, ///< Signed with a key nobody trusts.
    WrongAudience,
    AlgNone, ///< Unsigned, `alg: none`.
    Malformed, ///< Not three parts.
};

/// `expired`, `not-yet-valid`, `wrong-key`, `wrong-audience`, `alg-none`, `malformed`, `none`.
QByteArray codeOf(TokenFlaw flaw);
std::optional<TokenFlaw> tokenFlawFromCode(const QByteArray &code);

struct TokenRequest
{
    QString subject;
    std::chrono::seconds lifetime{3600};
    Algorithm algorithm = Algorithm::HS256;
    QJsonObject claims; ///< Added last: they win.
    TokenFlaw flaw = TokenFlaw::None;
    QString issuer; ///< Left out when empty.
    QString audience; ///< Left out when empty.
};

/// A private key or secret that tokens are signed with.
class SigningKey
{
public:
    static Result<SigningKey> fromSecret(const QByteArray &secret, const QByteArray &keyId = {});
    static Result<SigningKey> fromPem(const QByteArray &pem, const QByteArray &keyId = {});

    const QByteArray &keyId() const { return m_keyId; }
    /// Fails when the key is not one for this algorithm.
    Result<QByteArray> sign(Algorithm algorithm, const QByteArray &bytes) const;

private:
    struct Material;

    SigningKey() = default;

    QByteArray m_keyId;
    std::shared_ptr<const Material> m_material;
};

/// Makes a token (RFC 7519, compact serialisation): `sub`, `iat`, `exp`, `jti`, `iss` and `aud` if
/// asked, and the extra claims.
Result<QByteArray> mintToken(const TokenRequest &request, const SigningKey &key,
                             const Clock &clock);

} // namespace wirelamp::auth
