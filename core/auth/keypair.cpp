// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/keypair.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr qsizetype pemBytesMax = 64 * 1024; // A long chain of certificates still fits.

/// Without this, OpenSSL asks on the terminal of the server.
int refuseToAskForPassphrase(char *, int, int, void *)
{
    return -1;
}

void freeBytes(unsigned char *bytes)
{
    OPENSSL_free(bytes);
}

/// With the exponent 1 a signature is its own message: anybody could sign.
bool hasSoundExponent(const EVP_PKEY &rsa)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(&rsa, OSSL_PKEY_PARAM_RSA_E, &number) != 1)
        return false;
    const BigNumber exponent(number);
    return BN_is_odd(exponent.get()) == 1 && BN_is_one(exponent.get()) == 0;
}

Result<Algorithm> algorithmOfRsa(const EVP_PKEY &key)
{
    const int bits = EVP_PKEY_get_bits(&key);
    if (bits < rsaBitsMin || bits > rsaBitsMax) {
        return Failure{Error{u"the RSA key has %1 bits; use one of %2 to %3 bits"_s.arg(bits)
                                 .arg(rsaBitsMin)
                                 .arg(rsaBitsMax)}};
    }
    if (!hasSoundExponent(key))
        return Failure{Error{u"the RSA key has an unsafe public exponent; use 65537"_s}};
    return Algorithm::RS256;
}

Result<Algorithm> algorithmOfCurve(const EVP_PKEY &key)
{
    std::array<char, 64> name{};
    if (EVP_PKEY_get_group_name(&key, name.data(), name.size(), nullptr) == 1
        && (name.data() == "prime256v1"_ba || name.data() == "P-256"_ba))
        return Algorithm::ES256;
    return Failure{Error{u"the curve %1 is not supported; use P-256 (prime256v1)"_s.arg(
        name[0] == '\0' ? u"of the key"_s : QString::fromLatin1(name.data()))}};
}

/// The first `BEGIN PUBLIC KEY`. Looking for it by name is five times as fast as letting OpenSSL
/// try what a text may be, and a server reads its keys before its port is open.
EvpPkey publicKeyBlockOf(const QByteArray &pem)
{
    unsigned char *der = nullptr;
    long size = 0;
    if (PEM_bytes_read_bio(&der, &size, nullptr, PEM_STRING_PUBLIC, readerOf(pem).get(),
                           refuseToAskForPassphrase, nullptr)
        != 1)
        return {};
    const std::unique_ptr<unsigned char, FreeWith<freeBytes>> owner(der);
    const unsigned char *begin = der;
    return EvpPkey(d2i_PUBKEY(nullptr, &begin, size));
}

} // namespace

Result<Algorithm> algorithmOf(const EVP_PKEY &key)
{
    const ErrorScope scope;
    if (EVP_PKEY_is_a(&key, "RSA") == 1)
        return algorithmOfRsa(key);
    if (EVP_PKEY_is_a(&key, "EC") == 1)
        return algorithmOfCurve(key);
    if (EVP_PKEY_is_a(&key, "ED25519") == 1)
        return Algorithm::EdDSA;
    return Failure{
        Error{u"a key of the kind %1 cannot sign tokens; use RSA, P-256 or Ed25519"_s.arg(
            QString::fromLatin1(EVP_PKEY_get0_type_name(&key)))}};
}

MemoryBio readerOf(const QByteArray &bytes)
{
    Q_ASSERT(bytes.size() <= pemBytesMax);
    return MemoryBio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

EvpPkey privateKeyFromPem(const QByteArray &pem)
{
    const ErrorScope scope;
    if (pem.size() > pemBytesMax)
        return {};
    return EvpPkey(
        PEM_read_bio_PrivateKey(readerOf(pem).get(), nullptr, refuseToAskForPassphrase, nullptr));
}

EvpPkey publicKeyFromPem(const QByteArray &pem)
{
    const ErrorScope scope;
    if (pem.size() > pemBytesMax)
        return {};
    if (EvpPkey key = publicKeyBlockOf(pem))
        return key;
    if (EvpPkey key = privateKeyFromPem(pem))
        return key;
    if (const Certificate certificate = certificateFromPem(pem))
        return EvpPkey(X509_get_pubkey(certificate.get()));
    // What is left is the old form of RSA alone, `BEGIN RSA PUBLIC KEY`.
    return EvpPkey(
        PEM_read_bio_PUBKEY(readerOf(pem).get(), nullptr, refuseToAskForPassphrase, nullptr));
}

Certificate certificateFromPem(const QByteArray &pem)
{
    const ErrorScope scope;
    if (pem.size() > pemBytesMax)
        return {};
    return Certificate(
        PEM_read_bio_X509(readerOf(pem).get(), nullptr, refuseToAskForPassphrase, nullptr));
}

EvpPkey generateKey(Algorithm algorithm)
{
    const ErrorScope scope;
    switch (algorithm) {
    case Algorithm::RS256:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<size_t>(rsaBitsMin)));
    case Algorithm::ES256:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    case Algorithm::EdDSA:
        return EvpPkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    case Algorithm::HS256:
    case Algorithm::HS384:
    case Algorithm::HS512:
        break;
    }
    Q_ASSERT(!isSymmetric(algorithm));
    return {};
}

QByteArray pemOf(const EVP_PKEY &key)
{
    const ErrorScope scope;
    const MemoryBio bio(BIO_new(BIO_s_mem()));
    if (!bio
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr)
            != 1
        || PEM_write_bio_PUBKEY(bio.get(), &key) != 1)
        return {};
    return contentOf(*bio);
}

QByteArray contentOf(BIO &bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(&bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

QByteArray randomBytes(int count)
{
    const ErrorScope scope;
    QByteArray bytes(count, Qt::Uninitialized);
    auto *const begin = reinterpret_cast<unsigned char *>(bytes.data());
    return RAND_bytes(begin, count) == 1 ? bytes : QByteArray();
}

} // namespace wirelamp::auth
