// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/verificationkey.h"

#include "core/auth/jwk.h"
#include "core/auth/keypair.h"
#include "core/auth/secret.h"
#include "core/auth/signature.h"
#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

struct VerificationKey::Material
{
    QByteArray secret;
    EvpPkey publicKey;
};

Result<VerificationKey> VerificationKey::fromSecret(const QByteArray &secret,
                                                    const QByteArray &keyId)
{
    if (const Result<void> usable = checkSecret(secret); !usable)
        return Failure{usable.error()};
    VerificationKey key;
    key.m_keyId = keyId;
    key.m_algorithms = symmetricAlgorithms();
    key.m_material = std::make_shared<const Material>(Material{.secret = secret});
    return key;
}

Result<VerificationKey> VerificationKey::fromPem(const QByteArray &pem, const QByteArray &keyId)
{
    EvpPkey publicKey = publicKeyFromPem(pem);
    if (!publicKey) {
        return Failure{Error{u"the text holds no PEM key or certificate that can be read; "
                             "encrypted keys are not supported"_s}};
    }
    const Result<Algorithm> algorithm = algorithmOf(*publicKey);
    if (!algorithm)
        return Failure{algorithm.error()};
    VerificationKey key;
    key.m_keyId = keyId;
    key.m_algorithms = {*algorithm};
    key.m_material = std::make_shared<const Material>(Material{.publicKey = std::move(publicKey)});
    return key;
}

Result<VerificationKey> VerificationKey::fromJwk(const QByteArray &json)
{
    const Result<QJsonObject> jwk = parseJsonObject(json);
    if (!jwk)
        return Failure{jwk.error()};
    return fromJwk(*jwk);
}

Result<VerificationKey> VerificationKey::fromJwk(const QJsonObject &jwk)
{
    Result<Jwk> read = readJwk(jwk);
    if (!read)
        return Failure{read.error()};
    Jwk parts = std::move(read).value();
    if (!parts.publicKey) {
        if (const Result<void> usable = checkSecret(parts.secret); !usable)
            return Failure{usable.error()};
    }
    VerificationKey key;
    key.m_keyId = parts.keyId;
    key.m_algorithms = parts.algorithms;
    key.m_material = std::make_shared<const Material>(
        Material{.secret = parts.secret, .publicKey = std::move(parts.publicKey)});
    return key;
}

bool VerificationKey::verifies(Algorithm algorithm, const QByteArray &signedBytes,
                               const QByteArray &signature) const
{
    if (!allows(algorithm) || signature.isEmpty())
        return false;
    if (isSymmetric(algorithm))
        return areEqual(hmacOf(algorithm, m_material->secret, signedBytes), signature);
    return isSignatureOf(algorithm, *m_material->publicKey, signedBytes, signature);
}

} // namespace wirelamp::auth
