// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/jwk.h"

#include "core/auth/base64url.h"
#include "core/auth/keypair.h"
#include "core/auth/showntext.h"

#include <QJsonArray>

#include <openssl/core_names.h>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr qsizetype coordinateBytes = 32; // Of P-256 (RFC 7518 section 6.2.1.2) and of Ed25519.

/// A member that holds base64url bytes; empty when it is missing or anything else.
QByteArray bytesIn(const QJsonObject &jwk, QStringView name)
{
    return fromBase64Url(jwk.value(name).toString().toLatin1()).value_or(QByteArray());
}

BigNumber numberOf(const QByteArray &bytes)
{
    return BigNumber(BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<int>(bytes.size()), nullptr));
}

EvpPkey keyOf(const char *kind, OSSL_PARAM_BLD &builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(&builder));
    const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return {};
    return EvpPkey(key);
}

EvpPkey rsaKeyOf(const QJsonObject &jwk)
{
    const QByteArray modulus = bytesIn(jwk, u"n");
    const QByteArray exponent = bytesIn(jwk, u"e");
    if (modulus.isEmpty() || exponent.isEmpty() || modulus.size() > rsaBitsMax / 8
        || exponent.size() > 8)
        return {};
    const BigNumber n = numberOf(modulus);
    const BigNumber e = numberOf(exponent);
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    return keyOf("RSA", *builder);
}

EvpPkey ecKeyOf(const QJsonObject &jwk)
{
    const QByteArray x = bytesIn(jwk, u"x");
    const QByteArray y = bytesIn(jwk, u"y");
    if (jwk.value(u"crv") != u"P-256"_s || x.size() != coordinateBytes
        || y.size() != coordinateBytes)
        return {};
    const QByteArray point = "\x04" + x + y; // Not compressed. A point off the curve is refused.
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder
        || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0)
            != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                            point.constData(), static_cast<size_t>(point.size()))
            != 1)
        return {};
    return keyOf("EC", *builder);
}

EvpPkey octetKeyOf(const QJsonObject &jwk)
{
    const QByteArray x = bytesIn(jwk, u"x");
    if (jwk.value(u"crv") != u"Ed25519"_s || x.size() != coordinateBytes)
        return {};
    return EvpPkey(EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char *>(x.constData()),
        static_cast<size_t>(x.size())));
}

/// `use` and `key_ops` may say that a key is not for signatures (RFC 7517 sections 4.2, 4.3).
bool isForSignatures(const QJsonObject &jwk)
{
    const QJsonValue use = jwk.value(u"use");
    const QJsonValue operations = jwk.value(u"key_ops");
    return (use.isUndefined() || use == u"sig"_s)
        && (operations.isUndefined() || operations.toArray().contains(u"verify"_s));
}

Result<Jwk> withAlgorithm(Jwk key, const QJsonObject &jwk)
{
    const QJsonValue name = jwk.value(u"alg");
    if (name.isUndefined())
        return key;
    const auto algorithm = algorithmFromCode(name.toString().toLatin1());
    if (!algorithm || !key.algorithms.contains(*algorithm)) {
        return Failure{Error{u"a key of this kind cannot be used for the alg '%1'"_s.arg(
            shownText(name.toString()))}};
    }
    key.algorithms = {*algorithm};
    return key;
}

} // namespace

Result<Jwk> readJwk(const QJsonObject &jwk)
{
    const ErrorScope scope;
    const QString kind = jwk.value(u"kty").toString();
    if (!isForSignatures(jwk))
        return Failure{Error{u"the key is not meant for signatures (use, key_ops)"_s}};
    Jwk key;
    key.keyId = jwk.value(u"kid").toString().toUtf8();
    if (kind == u"oct") {
        key.secret = bytesIn(jwk, u"k");
        if (key.secret.isEmpty())
            return Failure{Error{u"the secret (k) is missing or no base64url"_s}};
        key.algorithms = symmetricAlgorithms();
        return withAlgorithm(std::move(key), jwk);
    }
    if (kind == u"RSA")
        key.publicKey = rsaKeyOf(jwk);
    else if (kind == u"EC")
        key.publicKey = ecKeyOf(jwk);
    else if (kind == u"OKP")
        key.publicKey = octetKeyOf(jwk);
    else
        return Failure{Error{u"the kty '%1' is not supported"_s.arg(shownText(kind))}};
    if (!key.publicKey)
        return Failure{
            Error{u"the %1 key is broken, or on a curve other than P-256 or Ed25519"_s.arg(kind)}};
    const Result<Algorithm> algorithm = algorithmOf(*key.publicKey);
    if (!algorithm)
        return Failure{algorithm.error()};
    key.algorithms = {*algorithm};
    return withAlgorithm(std::move(key), jwk);
}

} // namespace wirelamp::auth
