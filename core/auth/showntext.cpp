// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/showntext.h"

#include "core/base/json.h"
#include "core/base/redaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr qsizetype claimsBytesMax = 4 * 1024;
constexpr int claimsDepthMax = 8;
constexpr std::array registeredClaims{"iss"_L1, "sub"_L1, "aud"_L1, "exp"_L1,
                                      "nbf"_L1, "iat"_L1, "jti"_L1};
// Seven of them, with their names, stay below claimsBytesMax.
constexpr qsizetype registeredClaimBytesMax = 512;
constexpr int registeredClaimDepthMax = 2; // `aud` may be a list.

bool isPlain(QChar c)
{
    return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\' && c != u'\'';
}

QJsonObject registeredOnly(const QJsonObject &claims)
{
    QJsonObject kept;
    for (const QLatin1StringView name : registeredClaims) {
        const auto found = claims.constFind(name);
        if (found == claims.constEnd())
            continue;
        const QByteArray alone = toJson({{QString(name), *found}});
        if (alone.size() <= registeredClaimBytesMax
            && jsonDepth(alone, registeredClaimDepthMax) <= registeredClaimDepthMax)
            kept.insert(name, *found);
    }
    return kept;
}

} // namespace

QString shownText(const QString &foreign, qsizetype lengthMax)
{
    // Redacted first: half a token would no longer look like one.
    QString text = QString::fromUtf8(redactText(foreign.toUtf8()));
    if (text.size() > lengthMax)
        text = text.first(lengthMax) + u"..."_s;
    std::ranges::replace_if(
        text, [](QChar c) { return !isPlain(c); }, u'?');
    return text;
}

QJsonObject shownClaims(const QJsonObject &claims)
{
    const QByteArray json = toJson(claims);
    const QByteArray clean = redactText(json);
    // Most claims hold no secret: what did not change needs not be read again.
    const Result<QJsonObject> shown =
        clean.isSharedWith(json) ? Result<QJsonObject>(claims) : parseJsonObject(clean);
    if (!shown)
        return {};
    if (clean.size() > claimsBytesMax || jsonDepth(clean, claimsDepthMax) > claimsDepthMax)
        return registeredOnly(*shown);
    return *shown;
}

} // namespace wirelamp::auth
