// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/compacttoken.h"

#include "core/auth/base64url.h"
#include "core/base/json.h"

#include <QByteArrayList>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr int depthMax = 16; // Real tokens need three.

/// Members of all objects in a value; its depth is bounded by the parser.
qsizetype membersOf(const QJsonValue &value)
{
    qsizetype count = 0;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array)
            count += membersOf(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count += object.size();
        for (const QJsonValue member : object)
            count += membersOf(member);
    }
    return count;
}

/// Colons outside of strings. Valid JSON has one for each member that was written, while the parsed
/// object keeps one of those that share a name.
qsizetype membersWritten(QByteArrayView json)
{
    qsizetype count = 0;
    bool inString = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '"')
            inString = !inString;
        else if (inString && json[at] == '\\')
            ++at;
        else if (!inString && json[at] == ':')
            ++count;
    }
    return count;
}

Result<QJsonObject> readPart(QByteArrayView part)
{
    const auto json = fromBase64Url(part);
    if (!json)
        return Failure{Error{u"it is not base64url without padding (RFC 7515 section 2)"_s}};
    Result<QJsonObject> object = parseJsonObject(*json, depthMax);
    // Another reader of the same token might believe the other of the two.
    if (object && membersOf(*object) != membersWritten(*json))
        return Failure{Error{u"it names a member twice"_s}};
    return object;
}

/// What is wrong with a header that could be parsed; empty when nothing is.
QString problemOfHeader(const QJsonObject &header)
{
    const QJsonValue keyId = header.value(u"kid");
    if (!header.value(u"alg").isString())
        return u"the header of the token names no algorithm (alg)"_s;
    if (!keyId.isUndefined() && !keyId.isString())
        return u"the key id of the token (kid) is not a string"_s;
    if (header.contains(u"crit"))
        return u"the token demands extensions (crit) that are not supported; mint it without"_s;
    return {};
}

QString problemOfPartCount(qsizetype count)
{
    constexpr qsizetype encryptedParts = 5; // RFC 7516 section 7.1
    if (count == encryptedParts)
        return u"the token is encrypted (it has five parts); send one that is only signed"_s;
    return u"the token has %1; a JWT has three parts with dots between"_s.arg(
        count == 1 ? u"1 part"_s : u"%1 parts"_s.arg(count));
}

} // namespace

CompactToken readCompactToken(const QByteArray &token)
{
    CompactToken read;
    const qsizetype partCount = token.count('.') + 1;
    if (partCount != 3) {
        read.problem = problemOfPartCount(partCount);
        return read;
    }
    const qsizetype payloadEnd = token.lastIndexOf('.');
    const qsizetype headerEnd = token.indexOf('.');
    const QByteArrayView view = token;
    const Result<QJsonObject> header = readPart(view.first(headerEnd));
    if (!header) {
        read.problem = u"the header of the token cannot be read: "_s + header.error().text;
        return read;
    }
    read.algorithm = header->value(u"alg").toString();
    read.keyId = header->value(u"kid").toString();
    const Result<QJsonObject> payload =
        readPart(view.sliced(headerEnd + 1, payloadEnd - headerEnd - 1));
    const auto signature = fromBase64Url(view.sliced(payloadEnd + 1));
    if (payload)
        read.claims = *payload;
    read.signedBytes = token.first(payloadEnd);
    read.signature = signature.value_or(QByteArray());
    read.problem = problemOfHeader(*header);
    if (read.problem.isEmpty() && !payload)
        read.problem = u"the payload of the token cannot be read: "_s + payload.error().text;
    if (read.problem.isEmpty() && !signature)
        read.problem = u"the signature of the token is not base64url without padding"_s;
    return read;
}

} // namespace wirelamp::auth
