// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/developmentkeys.h"

#include "core/auth/base64url.h"
#include "core/auth/keypair.h"
#include "core/auth/privatefolder.h"
#include "core/auth/secret.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

QString secretFile()
{
    return u"development.secret"_s;
}

QString pairFile(Algorithm algorithm)
{
    return u"development-%1.pem"_s.arg(QString::fromLatin1(codeOf(algorithm).toLower()));
}

QByteArray pairId(Algorithm algorithm)
{
    return "dev-" + codeOf(algorithm).toLower();
}

bool isAnything(const QByteArray &)
{
    return true;
}

bool isVisibleText(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

Failure<Error> broken(const PrivateFolder &folder, const QString &file, const QString &why)
{
    return Failure{Error{u"%1 cannot be used: %2; delete it, and a new one is made"_s.arg(
        QDir::toNativeSeparators(folder.pathOf(file)), why)}};
}

} // namespace

DevelopmentKeys::DevelopmentKeys(const QString &folder)
    : m_folder(std::make_unique<PrivateFolder>(folder + u"/keys"_s))
{
}

DevelopmentKeys::~DevelopmentKeys() = default;
DevelopmentKeys::DevelopmentKeys(DevelopmentKeys &&other) noexcept = default;
DevelopmentKeys &DevelopmentKeys::operator=(DevelopmentKeys &&other) noexcept = default;

Result<QByteArray> DevelopmentKeys::secret() const
{
    constexpr int secretBytes = 32;
    const Result<QByteArray> content =
        m_folder->readOrMake(secretFile(), isAnything, []() -> Result<QByteArray> {
            const QByteArray bytes = randomBytes(secretBytes);
            if (bytes.isEmpty())
                return Failure{Error{u"the system has no random numbers for a secret"_s}};
            return toBase64Url(bytes) + '\n';
        });
    if (!content)
        return Failure{content.error()};
    const QByteArray text = content->trimmed();
    if (!isVisibleText(text))
        return broken(*m_folder, secretFile(), u"it is no line of text"_s);
    if (const Result<void> usable = checkSecret(text); !usable)
        return broken(*m_folder, secretFile(), usable.error().text);
    return text;
}

Result<SigningKey> DevelopmentKeys::signingKey(Algorithm algorithm) const
{
    if (isSymmetric(algorithm)) {
        const Result<QByteArray> text = secret();
        return text ? SigningKey::fromSecret(*text) : Failure{text.error()};
    }
    const QString file = pairFile(algorithm);
    const Result<QByteArray> pem =
        m_folder->readOrMake(file, isAnything, [algorithm]() -> Result<QByteArray> {
            const EvpPkey key = generateKey(algorithm);
            const QByteArray text = key ? pemOf(*key) : QByteArray();
            if (text.isEmpty())
                return Failure{Error{u"OpenSSL could not make a key"_s}};
            return text;
        });
    if (!pem)
        return Failure{pem.error()};
    Result<SigningKey> key = SigningKey::fromPem(*pem, pairId(algorithm));
    if (!key)
        return broken(*m_folder, file, key.error().text);
    if (!key->allows(algorithm))
        return broken(*m_folder, file, u"it holds a key of another kind"_s);
    return key;
}

Result<KeySet> DevelopmentKeys::keySet() const
{
    const Result<QByteArray> text = secret();
    if (!text)
        return Failure{text.error()};
    const Result<VerificationKey> shared = VerificationKey::fromSecret(*text);
    if (!shared)
        return Failure{shared.error()};
    KeySet keys;
    keys.add(*shared);
    for (const Algorithm algorithm : {Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA}) {
        const QString file = pairFile(algorithm);
        const Result<std::optional<QByteArray>> pem = m_folder->read(file);
        if (!pem)
            return Failure{pem.error()};
        if (!pem->has_value())
            continue;
        const Result<VerificationKey> key = VerificationKey::fromPem(**pem, pairId(algorithm));
        if (!key)
            return broken(*m_folder, file, key.error().text);
        keys.add(*key);
    }
    return keys;
}

QStringList DevelopmentKeys::notes() const
{
    return m_folder->notes();
}

} // namespace wirelamp::auth
