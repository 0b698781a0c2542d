// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"

#include "core/base/json.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace wirelamp {

namespace {

constexpr std::array<QByteArrayView, 9> secretFields{"token",  "access_token", "refresh_token",
                                                     "jwt",    "auth_token",   "ticket",
                                                     "secret", "password",     "id_token"};

bool isSecretField(QByteArrayView name)
{
    return std::ranges::any_of(secretFields, [name](QByteArrayView secret) {
        return name.size() == secret.size() && name.compare(secret, Qt::CaseInsensitive) == 0;
    });
}

constexpr bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_';
}

/// True for token characters; other bytes end a segment.
constexpr std::array<bool, 256> tokenCharacters = [] {
    std::array<bool, 256> table{};
    for (size_t c = 0; c < table.size(); ++c)
        table.at(c) = isTokenCharacter(static_cast<char>(c));
    return table;
}();

/// A shorter one is no whole token, encoded or not.
constexpr qsizetype encodedTokenCharactersMin = 40;

qsizetype endOfTokenPart(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && tokenCharacters[static_cast<unsigned char>(text[from])])
        ++from;
    return from;
}

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

/// Where the run of token characters begins that ends at `end`.
qsizetype startOfSegment(QByteArrayView text, qsizetype end)
{
    while (end > 0 && tokenCharacters[static_cast<unsigned char>(text[end - 1])])
        --end;
    return end;
}

/// Faster than QByteArrayView::contains() for so short a needle.
bool holds(QByteArrayView text, std::string_view needle)
{
    return std::string_view(text.data(), static_cast<size_t>(text.size())).find(needle)
        != std::string_view::npos;
}

// Base64 of `{`, and of the spaces that JSON allows before it, begins with one of four letters; so
// does base64 of those.

/// May a token begin in this segment, which ends at a dot?
bool mayBeHeader(QByteArrayView segment)
{
    constexpr qsizetype charactersMin = 3;
    return segment.size() >= charactersMin
        && (QByteArrayView("eICD").contains(segment.front()) || holds(segment, "eyJ"));
}

bool mayBeEncodedToken(QByteArrayView segment)
{
    return QByteArrayView("ZSQR").contains(segment.front()) || holds(segment, "ZXlK");
}

/// Looks at few bytes: a segment that is long enough cannot hide between two that are so far apart.
bool mayHoldEncodedToken(QByteArrayView text)
{
    for (qsizetype at = encodedTokenCharactersMin - 1; at < text.size();) {
        const qsizetype begin = startOfSegment(text, at + 1);
        if (at + 1 - begin < encodedTokenCharactersMin) {
            at = begin + encodedTokenCharactersMin - 1;
            continue;
        }
        const qsizetype end = endOfTokenPart(text, at);
        if (mayBeEncodedToken(text.sliced(begin, end - begin)))
            return true;
        at = end + encodedTokenCharactersMin;
    }
    return false;
}

/// True for what names of secret fields end with, in either case.
constexpr bool mayEndSecretField(char last, char beforeLast)
{
    // Without branches, for mayHoldSecret().
    const auto z = static_cast<char>(last | 0x20);
    const auto y = static_cast<char>(beforeLast | 0x20);
    return static_cast<bool>(((z == 't') & ((y == 'e') | (y == 'w'))) // ticket, secret, jwt
                             | ((z == 'n') & (y == 'e')) // token
                             | ((z == 'd') & (y == 'r'))); // password
}
static_assert(std::ranges::all_of(secretFields, [](QByteArrayView name) {
    return mayEndSecretField(name.back(), name[name.size() - 2]);
}));

/// Is `end` a dot, or perhaps the quote that ends the name of a secret field?
constexpr bool mayEndSecret(const char *end)
{
    return static_cast<bool>((*end == '.') | ((*end == '"') & mayEndSecretField(end[-1], end[-2])));
}

/// Is the dot at `at` behind what may be a token, or the quote behind a secret field's name?
bool endsSuspectAt(QByteArrayView text, qsizetype at)
{
    const qsizetype begin = startOfSegment(text, at);
    const QByteArrayView segment = text.sliced(begin, at - begin);
    if (text[at] == '.')
        return mayBeHeader(segment);
    return begin > 0 && text[begin - 1] == '"' && isSecretField(segment);
}

bool holdsSuspect(QByteArrayView text, qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < end; ++at) {
        const char c = text[at];
        if ((c == '.' || c == '"') && mayEndSecret(text.data() + at) && endsSuspectAt(text, at))
            return true;
    }
    return false;
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

/// True for a short text of letters, digits and underscores alone, as most names of records are:
/// neither a whole token nor a field with its value.
bool isPlainWord(QByteArrayView text)
{
    return text.size() < encodedTokenCharactersMin && endOfTokenPart(text, 0) == text.size();
}

} // namespace

bool mayHoldSecret(QByteArrayView text)
{
    constexpr qsizetype first = 2; // What is shorter than three bytes is no secret.
    constexpr qsizetype blockSize = 16; // Fixed: the compiler compares all of them at once.
    if (text.size() < first + blockSize)
        return holdsSuspect(text, first, text.size());
    for (qsizetype at = first; at < text.size(); at += blockSize) {
        at = std::min(at, text.size() - blockSize); // The last block overlaps the one before.
        const char *const block = text.data() + at;
        char mayEnd = 0; // A char, since GCC does not vectorize this with a bool.
        for (qsizetype i = 0; i < blockSize; ++i)
            mayEnd = static_cast<char>(mayEnd | int(mayEndSecret(block + i)));
        if (mayEnd != 0 && holdsSuspect(text, at, at + blockSize))
            return true;
    }
    return mayHoldEncodedToken(text);
}

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
    if (isPlainWord(target))
        return target;
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

QByteArray redactText(const QByteArray &text)
{
    return mayHoldSecret(text) ? withoutSecretFields(withoutJwts(text)) : text;
}

} // namespace wirelamp
