// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/signature.h"

#include <array>
#include <openssl/crypto.h>

namespace wirelamp::auth {

namespace {

constexpr int coordinateBytes = 32; // Of P-256.

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

size_t sizeOf(const QByteArray &bytes)
{
    return static_cast<size_t>(bytes.size());
}

const char *digestName(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::HS256:
    case Algorithm::RS256:
    case Algorithm::ES256:
        return "SHA256";
    case Algorithm::HS384:
        return "SHA384";
    case Algorithm::HS512:
        return "SHA512";
    case Algorithm::EdDSA:
        return nullptr; // Ed25519 hashes for itself.
    }
    Q_UNREACHABLE();
}

/// r and s as JOSE wants them (RFC 7518 section 3.4), from OpenSSL's DER; empty when it fails.
QByteArray joseFromDer(const QByteArray &der)
{
    const unsigned char *begin = bytesOf(der);
    const EcdsaSignature pair(d2i_ECDSA_SIG(nullptr, &begin, static_cast<long>(der.size())));
    QByteArray jose(2 * qsizetype{coordinateBytes}, '\0');
    unsigned char *const out = bytesOf(jose);
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, coordinateBytes) < 0
        || BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + coordinateBytes, coordinateBytes) < 0)
        return {};
    return jose;
}

/// The other way; empty unless there are exactly 64 bytes.
QByteArray derFromJose(const QByteArray &jose)
{
    if (jose.size() != 2 * qsizetype{coordinateBytes})
        return {};
    const EcdsaSignature pair(ECDSA_SIG_new());
    BigNumber r(BN_bin2bn(bytesOf(jose), coordinateBytes, nullptr));
    BigNumber s(BN_bin2bn(bytesOf(jose) + coordinateBytes, coordinateBytes, nullptr));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return {};
    // The pair owns the two numbers now.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    const int size = i2d_ECDSA_SIG(pair.get(), nullptr);
    QByteArray der(std::max(0, size), '\0');
    unsigned char *out = bytesOf(der);
    return i2d_ECDSA_SIG(pair.get(), &out) == size ? der : QByteArray();
}

} // namespace

QByteArray hmacOf(Algorithm algorithm, const QByteArray &secret, const QByteArray &bytes)
{
    Q_ASSERT(isSymmetric(algorithm));
    const ErrorScope scope;
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    size_t size = 0;
    if (EVP_Q_mac(nullptr, "HMAC", nullptr, digestName(algorithm), nullptr, bytesOf(secret),
                  sizeOf(secret), bytesOf(bytes), sizeOf(bytes), code.data(), code.size(), &size)
        == nullptr)
        return {};
    return {reinterpret_cast<const char *>(code.data()), static_cast<qsizetype>(size)};
}

bool areEqual(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
        && CRYPTO_memcmp(left.constData(), right.constData(), sizeOf(left)) == 0;
}

QByteArray signatureOf(Algorithm algorithm, EVP_PKEY &key, const QByteArray &bytes)
{
    const ErrorScope scope;
    const EvpMdContext context(EVP_MD_CTX_new());
    size_t size = 0;
    if (!context
        || EVP_DigestSignInit_ex(context.get(), nullptr, digestName(algorithm), nullptr, nullptr,
                                 &key, nullptr)
            != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), sizeOf(bytes)) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), bytesOf(signature), &size, bytesOf(bytes), sizeOf(bytes))
        != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(size));
    return algorithm == Algorithm::ES256 ? joseFromDer(signature) : signature;
}

bool isSignatureOf(Algorithm algorithm, EVP_PKEY &key, const QByteArray &bytes,
                   const QByteArray &signature)
{
    const ErrorScope scope;
    const QByteArray plain = algorithm == Algorithm::ES256 ? derFromJose(signature) : signature;
    if (plain.isEmpty())
        return false;
    const EvpMdContext context(EVP_MD_CTX_new());
    return context
        && EVP_DigestVerifyInit_ex(context.get(), nullptr, digestName(algorithm), nullptr, nullptr,
                                   &key, nullptr)
        == 1
        && EVP_DigestVerify(context.get(), bytesOf(plain), sizeOf(plain), bytesOf(bytes),
                            sizeOf(bytes))
        == 1;
}

} // namespace wirelamp::auth
