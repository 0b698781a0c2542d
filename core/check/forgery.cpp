// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/forgery.h"

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray partOf(const QJsonObject &object)
{
    return toJson(object).toBase64(base64url);
}

QByteArray signedWithNobodysKey(const QByteArray &payload)
{
    const QByteArray text = partOf({{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.' + payload;
    const QByteArray key = QUuid::createUuid().toRfc4122() + QUuid::createUuid().toRfc4122();
    return text + '.'
        + QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256)
              .toBase64(base64url);
}

} // namespace

QMap<QByteArray, QByteArray> forgeTokens(const QByteArray &goodToken)
{
    QMap<QByteArray, QByteArray> tokens{{"malformed", "this-is-no-token"}};
    const QByteArrayList parts = goodToken.split('.');
    if (parts.size() != 3)
        return tokens;
    const Result<QJsonObject> claims =
        parseJsonObject(QByteArray::fromBase64(parts.at(1), base64url));
    if (!claims)
        return tokens;
    QJsonObject other = *claims;
    other[u"sub"_s] = u"somebody-else"_s;
    tokens["alg_none"] =
        partOf({{u"alg"_s, u"none"_s}, {u"typ"_s, u"JWT"_s}}) + '.' + parts.at(1) + '.';
    tokens["wrong_key"] = signedWithNobodysKey(parts.at(1));
    tokens["tampered"] = parts.at(0) + '.' + partOf(other) + '.' + parts.at(2);
    return tokens;
}

bool isPresentable(const QByteArray &token)
{
    constexpr qsizetype bytesMax = 16LL * 1024;
    return !token.isEmpty() && token.size() <= bytesMax
        && std::ranges::all_of(token, [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace wirelamp::check
