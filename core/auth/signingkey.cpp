// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/signingkey.h"

#include "core/auth/base64url.h"
#include "core/auth/keypair.h"
#include "core/auth/secret.h"
#include "core/auth/signature.h"

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

struct SigningKey::Material
{
    QByteArray secret;
    EvpPkey privateKey;
};

Result<SigningKey> SigningKey::fromSecret(const QByteArray &secret, const QByteArray &keyId)
{
    if (const Result<void> usable = checkSecret(secret); !usable)
        return Failure{usable.error()};
    SigningKey key;
    key.m_keyId = keyId;
    key.m_algorithms = symmetricAlgorithms();
    key.m_material = std::make_shared<const Material>(Material{.secret = secret});
    return key;
}

Result<SigningKey> SigningKey::fromPem(const QByteArray &pem, const QByteArray &keyId)
{
    EvpPkey privateKey = privateKeyFromPem(pem);
    if (!privateKey) {
        return Failure{Error{u"the text holds no private PEM key that can be read; encrypted keys "
                             "are not supported"_s}};
    }
    const Result<Algorithm> algorithm = algorithmOf(*privateKey);
    if (!algorithm)
        return Failure{algorithm.error()};
    SigningKey key;
    key.m_keyId = keyId;
    key.m_algorithms = {*algorithm};
    key.m_material =
        std::make_shared<const Material>(Material{.privateKey = std::move(privateKey)});
    return key;
}

Result<SigningKey> SigningKey::generate(Algorithm algorithm, const QByteArray &keyId)
{
    constexpr int secretBytes = 32;
    if (isSymmetric(algorithm))
        return fromSecret(toBase64Url(randomBytes(secretBytes)), keyId);
    const EvpPkey key = generateKey(algorithm);
    return fromPem(key ? pemOf(*key) : QByteArray(), keyId);
}

Result<QByteArray> SigningKey::sign(Algorithm algorithm, const QByteArray &bytes) const
{
    const QString name = QString::fromLatin1(codeOf(algorithm));
    if (!allows(algorithm)) {
        return Failure{Error{u"the key cannot sign with %1; it is one for %2"_s.arg(
            name, QString::fromLatin1(codeOf(m_algorithms.first())))}};
    }
    const QByteArray signature = isSymmetric(algorithm)
        ? hmacOf(algorithm, m_material->secret, bytes)
        : signatureOf(algorithm, *m_material->privateKey, bytes);
    if (signature.isEmpty())
        return Failure{Error{u"signing with %1 failed inside OpenSSL"_s.arg(name)}};
    return signature;
}

} // namespace wirelamp::auth
