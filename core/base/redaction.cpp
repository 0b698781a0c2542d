// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"

#include "core/base/json.h"
#include "core/base/secretspelling.h"

#include <QByteArrayList>

#include <algorithm>
#include <optional>

namespace wirelamp {

namespace {

/// True for base64url of a JSON object that has `alg`, however it is spaced (RFC 7515 section 4).
bool isJoseHeader(QByteArrayView segment)
{
    constexpr qsizetype charactersMin = 14; // `{"alg":""}`
    constexpr qsizetype charactersMax = 4096;
    if (segment.size() < charactersMin || segment.size() > charactersMax)
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(
        segment.toByteArray(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !QByteArrayView(*decoded).trimmed().startsWith('{'))
        return false;
    const Result<QJsonObject> header = parseJsonObject(*decoded);
    return header && header->contains(u"alg");
}

/// True for base64url of text that begins with a JOSE header and a dot.
bool isEncodedToken(QByteArrayView segment)
{
    constexpr qsizetype charactersRead = 8192; // A multiple of four: enough for the longest header.
    const auto decoded = QByteArray::fromBase64Encoding(
        segment.first(std::min(segment.size(), charactersRead)).toByteArray(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return false;
    const qsizetype dot = (*decoded).indexOf('.');
    return dot > 0 && isJoseHeader(QByteArrayView(*decoded).first(dot));
}

qsizetype endOfToken(QByteArrayView text, qsizetype headerEnd)
{
    const qsizetype end = endOfTokenPart(text, headerEnd + 1);
    return end < text.size() && text[end] == '.' ? endOfTokenPart(text, end + 1) : end;
}

/// Where the token ends that begins at `begin`, where a segment begins that ends at `segmentEnd`.
std::optional<qsizetype> endOfSpacedJwt(QByteArrayView text, qsizetype begin, qsizetype segmentEnd)
{
    const QByteArrayView segment = text.sliced(begin, segmentEnd - begin);
    if (segmentEnd < text.size() && text[segmentEnd] == '.' && isJoseHeader(segment))
        return endOfToken(text, segmentEnd);
    if (segment.size() >= encodedTokenCharactersMin && isEncodedToken(segment))
        return segmentEnd;
    return std::nullopt;
}

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The first token in its usual spelling that begins in the segment: base64url of `{"` is `eyJ`,
/// and of that once more `ZXlK`. Whatever follows goes, even if it is no JSON.
std::optional<Span> usualJwtIn(QByteArrayView text, qsizetype begin, qsizetype segmentEnd)
{
    const QByteArrayView segment = text.sliced(begin, segmentEnd - begin);
    const bool isBeforeDot = segmentEnd < text.size() && text[segmentEnd] == '.';
    const qsizetype header = isBeforeDot ? segment.indexOf("eyJ") : -1;
    const qsizetype encoded = segment.indexOf("ZXlK");
    const bool isEncoded = encoded >= 0 && segment.size() - encoded >= encodedTokenCharactersMin;
    if (isEncoded && (header < 0 || encoded < header))
        return Span{begin + encoded, segmentEnd};
    if (header >= 0)
        return Span{begin + header, endOfToken(text, segmentEnd)};
    return std::nullopt;
}

/// Reads each segment once: a message of 1 MiB costs milliseconds, whatever it is made of.
QByteArray withoutJwts(const QByteArray &text)
{
    const QByteArrayView view = text;
    QByteArray clean;
    qsizetype kept = 0; // Everything before it is in `clean`.
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype segmentEnd = endOfTokenPart(view, at);
        std::optional<Span> token = usualJwtIn(view, at, segmentEnd);
        if (!token || token->begin > at) {
            if (const auto end = endOfSpacedJwt(view, at, segmentEnd))
                token = Span{at, *end};
        }
        if (!token) {
            at = segmentEnd + 1;
            continue;
        }
        clean += view.sliced(kept, token->begin - kept);
        clean += redactedMark;
        at = token->end;
        kept = at;
    }
    return kept == 0 ? text : clean + view.sliced(kept).toByteArray();
}

/// The end of the JSON string that begins behind the quote at `quote`, or the end of the text: a
/// record that was cut in the middle of a secret must not show its first half.
qsizetype endOfJsonString(QByteArrayView text, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at, text.size());
}

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size()
           && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
        ++at;
    return at;
}

/// Replaces the string values of secret fields: `"token":"..."`.
QByteArray withoutSecretFields(const QByteArray &text)
{
    const QByteArrayView view = text;
    const QByteArray lower = text.toLower();
    if (std::ranges::none_of(secretFields, [&lower](auto field) { return lower.contains(field); }))
        return text;
    QByteArray clean;
    for (qsizetype at = 0; at < view.size();) {
        if (view[at] != '"') {
            clean += view[at++];
            continue;
        }
        const qsizetype nameEnd = endOfJsonString(view, at);
        const QByteArrayView name = view.sliced(at + 1, std::max<qsizetype>(0, nameEnd - at - 1));
        const qsizetype afterName = std::min(nameEnd + 1, view.size());
        clean += view.sliced(at, afterName - at);
        at = afterName;
        if (!isSecretField(name))
            continue;
        qsizetype value = skipSpace(view, at);
        if (value >= view.size() || view[value] != ':')
            continue;
        value = skipSpace(view, value + 1);
        if (value >= view.size() || view[value] != '"')
            continue;
        clean += view.sliced(at, value - at);
        clean += '"';
        clean += redactedMark;
        clean += '"';
        at = std::min(endOfJsonString(view, value) + 1, view.size());
    }
    return clean;
}

QByteArray redactedProtocols(const QByteArray &value)
{
    QByteArrayList kept;
    for (const QByteArray &item : value.split(',')) {
        const QByteArray name = item.trimmed();
        const qsizetype dot = name.indexOf('.');
        kept << (dot < 0 ? name : name.first(dot + 1) + redactedMark.toByteArray());
    }
    return kept.join(", ");
}

/// Replaces the values of secret fields in the query, and tokens.
QByteArray withoutSecretValues(const QByteArray &target)
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        return mayHoldSecret(target) ? withoutJwts(target) : target;
    QByteArrayList pairs = target.sliced(question + 1).split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && isSecretField(QByteArray::fromPercentEncoding(pair.first(equals))))
            pair = pair.first(equals + 1) + redactedMark.toByteArray();
    }
    return withoutJwts(target.first(question + 1) + pairs.join('&'));
}

} // namespace

QByteArray redactHeader(QByteArrayView name, const QByteArray &value)
{
    const auto is = [name](QByteArrayView other) {
        return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
    };
    if (is("authorization") || is("proxy-authorization")) {
        const qsizetype space = value.indexOf(' ');
        return value.first(space + 1) + redactedMark.toByteArray();
    }
    if (is("cookie") || is("set-cookie"))
        return redactedMark.toByteArray();
    if (is("sec-websocket-protocol"))
        return redactedProtocols(value);
    const QByteArray clean = redactText(value);
    return clean.contains('?') ? redactTarget(clean) : clean;
}

QByteArray redactTarget(const QByteArray &target)
{
    return isPlainName(target) ? target : withoutSecretValues(target);
}

QByteArray redactText(const QByteArray &text)
{
    return mayHoldSecret(text) ? withoutSecretFields(withoutJwts(text)) : text;
}

} // namespace wirelamp
