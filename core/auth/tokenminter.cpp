// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/tokenminter.h"

#include "core/auth/base64url.h"
#include "core/auth/tokenverifier.h"
#include "core/base/json.h"

#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr std::array flawCodes{
    std::pair{TokenFlaw::None, "none"},
    std::pair{TokenFlaw::Expired, "expired"},
    std::pair{TokenFlaw::NotYetValid, "not-yet-valid"},
    std::pair{TokenFlaw::WrongKey, "wrong-key"},
    std::pair{TokenFlaw::WrongAudience, "wrong-audience"},
    std::pair{TokenFlaw::AlgNone, "alg-none"},
    std::pair{TokenFlaw::Malformed, "malformed"},
};

constexpr qint64 hour = 3600;

QJsonObject headerOf(const TokenRequest &request, const SigningKey &key)
{
    const bool isUnsigned = request.flaw == TokenFlaw::AlgNone;
    QJsonObject header{
        {u"typ"_s, u"JWT"_s},
        {u"alg"_s, isUnsigned ? u"none"_s : QString::fromLatin1(codeOf(request.algorithm))},
    };
    if (!key.keyId().isEmpty())
        header.insert(u"kid"_s, QString::fromUtf8(key.keyId()));
    return header;
}

void addTimes(QJsonObject &claims, const TokenRequest &request, qint64 now)
{
    // An expired token was good once, and one that is not valid yet will be.
    qint64 issued = now;
    qint64 expiry = now + request.lifetime.count();
    if (request.flaw == TokenFlaw::Expired) {
        expiry = now - hour;
        issued = expiry - request.lifetime.count();
    } else if (request.flaw == TokenFlaw::NotYetValid) {
        expiry += hour;
        claims.insert(u"nbf"_s, now + hour);
    }
    claims.insert(u"iat"_s, issued);
    claims.insert(u"exp"_s, expiry);
}

QJsonObject claimsOf(const TokenRequest &request, qint64 now)
{
    QJsonObject claims{{u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    addTimes(claims, request, now);
    const bool isForNobody = request.flaw == TokenFlaw::WrongAudience;
    const QString audience = isForNobody ? u"urn:wirelamp:nobody"_s : request.audience;
    if (!request.subject.isEmpty())
        claims.insert(u"sub"_s, request.subject);
    if (!request.issuer.isEmpty())
        claims.insert(u"iss"_s, request.issuer);
    if (!audience.isEmpty())
        claims.insert(u"aud"_s, audience);
    for (auto extra = request.claims.constBegin(); extra != request.claims.constEnd(); ++extra)
        claims.insert(extra.key(), extra.value());
    return claims;
}

Result<QByteArray> signatureFor(const TokenRequest &request, const SigningKey &key,
                                const QByteArray &bytes)
{
    if (request.flaw == TokenFlaw::AlgNone)
        return QByteArray();
    if (request.flaw != TokenFlaw::WrongKey)
        return key.sign(request.algorithm, bytes);
    const Result<SigningKey> stranger = SigningKey::generate(request.algorithm);
    if (!stranger)
        return Failure{stranger.error()};
    return stranger->sign(request.algorithm, bytes);
}

} // namespace

QByteArray codeOf(TokenFlaw flaw)
{
    const auto found =
        std::ranges::find_if(flawCodes, [flaw](const auto &row) { return row.first == flaw; });
    Q_ASSERT(found != flawCodes.end());
    return found->second;
}

std::optional<TokenFlaw> tokenFlawFromCode(const QByteArray &code)
{
    const auto found =
        std::ranges::find_if(flawCodes, [&code](const auto &row) { return code == row.second; });
    return found == flawCodes.end() ? std::nullopt : std::optional(found->first);
}

Result<QByteArray> mintToken(const TokenRequest &request, const SigningKey &key, const Clock &clock)
{
    constexpr std::chrono::seconds lifetimeMax = std::chrono::years{100};
    if (request.lifetime.count() < 1 || request.lifetime > lifetimeMax) {
        return Failure{Error{u"the lifetime of a token is 1 s to 100 years; for an expired one ask "
                             "for the flaw 'expired'"_s}};
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(clock.wallNow());
    const QByteArray signedBytes = toBase64Url(toJson(headerOf(request, key))) + '.'
        + toBase64Url(toJson(claimsOf(request, now.time_since_epoch().count())));
    const Result<QByteArray> signature = signatureFor(request, key, signedBytes);
    if (!signature)
        return Failure{signature.error()};
    if (request.flaw == TokenFlaw::Malformed)
        return signedBytes;
    const QByteArray token = signedBytes + '.' + toBase64Url(*signature);
    if (token.size() > TokenVerifier::tokenBytesMax) {
        return Failure{Error{u"the token would have %1 bytes, and no more than %2 are accepted; "
                             "give it fewer claims"_s.arg(token.size())
                                 .arg(TokenVerifier::tokenBytesMax)}};
    }
    return token;
}

} // namespace wirelamp::auth
