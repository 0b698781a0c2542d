// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/developmentcertificate.h"

#include "core/auth/keypair.h"
#include "core/auth/privatefolder.h"

#include <ctime>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

using std::chrono::days;

constexpr days validity{825};
constexpr days renewal{30};
constexpr std::chrono::hours backdating{1}; // A virtual machine's clock may be behind ours.

struct Identity
{
    Certificate certificate;
    EvpPkey key;
};

std::time_t timeOf(WallTime at)
{
    return static_cast<std::time_t>(
        std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
}

bool addExtension(X509 &certificate, int kind, const char *value)
{
    X509V3_CTX context{};
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool addExtensions(X509 &certificate)
{
    return addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1")
        && addExtension(certificate, NID_subject_key_identifier, "hash");
}

/// 127 random bits: two certificates of the same name never share a number, as Firefox demands.
bool setSerial(X509 &certificate)
{
    constexpr int serialBits = 127;
    const BigNumber number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)) != nullptr;
}

bool setName(X509 &certificate)
{
    const QByteArray text = "Wirelamp development (localhost)"_ba;
    const auto *const begin = reinterpret_cast<const unsigned char *>(text.constData());
    X509_NAME *const name = X509_get_subject_name(&certificate);
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, begin,
                                      static_cast<int>(text.size()), -1, 0)
        == 1
        && X509_set_issuer_name(&certificate, name) == 1;
}

bool setTimes(X509 &certificate, WallTime now)
{
    const WallTime begin = now - backdating;
    return ASN1_TIME_set(X509_getm_notBefore(&certificate), timeOf(begin)) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(&certificate), timeOf(begin + validity)) != nullptr;
}

std::optional<Identity> makeIdentity(WallTime now)
{
    const ErrorScope scope;
    Identity identity{.certificate = Certificate(X509_new()), .key = generateKey(Algorithm::ES256)};
    if (!identity.certificate || !identity.key)
        return std::nullopt;
    X509 &certificate = *identity.certificate;
    const bool isMade = X509_set_version(&certificate, X509_VERSION_3) == 1
        && setSerial(certificate) && setName(certificate) && setTimes(certificate, now)
        && X509_set_pubkey(&certificate, identity.key.get()) == 1 && addExtensions(certificate)
        && X509_sign(&certificate, identity.key.get(), EVP_sha256()) > 0;
    return isMade ? std::optional(std::move(identity)) : std::nullopt;
}

std::optional<Identity> readIdentity(const QByteArray &pem)
{
    const ErrorScope scope;
    Identity identity{.certificate = certificateFromPem(pem), .key = privateKeyFromPem(pem)};
    const bool isWhole = identity.certificate && identity.key
        && X509_check_private_key(identity.certificate.get(), identity.key.get()) == 1;
    return isWhole ? std::optional(std::move(identity)) : std::nullopt;
}

bool isFresh(const X509 &certificate, WallTime now)
{
    std::time_t today = timeOf(now);
    std::time_t soon = timeOf(now + renewal);
    return X509_cmp_time(X509_get0_notBefore(&certificate), &today) < 0
        && X509_cmp_time(X509_get0_notAfter(&certificate), &soon) > 0;
}

QByteArray certificatePem(X509 &certificate)
{
    const MemoryBio bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509(bio.get(), &certificate) == 1 ? contentOf(*bio) : QByteArray();
}

/// `BEGIN EC PRIVATE KEY` (RFC 5915).
QByteArray traditionalPem(const EVP_PKEY &key)
{
    const EncoderContext context(
        OSSL_ENCODER_CTX_new_for_pkey(&key, EVP_PKEY_KEYPAIR, "PEM", "type-specific", nullptr));
    const MemoryBio bio(BIO_new(BIO_s_mem()));
    return context && bio && OSSL_ENCODER_to_bio(context.get(), bio.get()) == 1 ? contentOf(*bio)
                                                                                : QByteArray();
}

PemPair pemPairOf(const Identity &identity)
{
    const ErrorScope scope;
    return {.certificate = certificatePem(*identity.certificate),
            .privateKey = traditionalPem(*identity.key)};
}

} // namespace

Result<PemPair> loadOrMakeCertificate(const QString &folder, const Clock &clock)
{
    const QString file = u"development-certificate.pem"_s;
    PrivateFolder keys(folder + u"/keys"_s);
    const WallTime now = clock.wallNow();
    QString note;
    const auto isGood = [&note, now](const QByteArray &content) {
        const auto identity = readIdentity(content);
        const bool isUsable = identity && isFresh(*identity->certificate, now);
        if (!isUsable) {
            note = u"the development certificate %1; a new one was made, trust it again"_s.arg(
                identity ? u"was about to expire"_s : u"was broken"_s);
        }
        return isUsable;
    };
    const auto make = [now]() -> Result<QByteArray> {
        const auto identity = makeIdentity(now);
        if (!identity)
            return Failure{Error{u"OpenSSL could not make a certificate"_s}};
        const PemPair pair = pemPairOf(*identity);
        return pair.privateKey + pair.certificate;
    };
    const Result<QByteArray> content = keys.readOrMake(file, isGood, make);
    if (!content)
        return Failure{content.error()};
    const auto identity = readIdentity(*content);
    if (!identity)
        return Failure{Error{u"OpenSSL could not read the certificate it made"_s}};
    PemPair pair = pemPairOf(*identity);
    pair.notes = keys.notes();
    if (!note.isEmpty())
        pair.notes << note;
    return pair;
}

} // namespace wirelamp::auth
