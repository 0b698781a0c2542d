// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"

#include "core/base/json.h"

#include <QByteArrayList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
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

// Base64 of `{`, and of the spaces that JSON allows before it, begins with one of four letters; so
// does base64 of those.
enum TokenCharacterTrait : unsigned char {
    IsTokenCharacter = 1,
    BeginsHeader = 2,
    BeginsEncodedHeader = 4,
    IsCapitalJ = 8, ///< Of `eyJ`, and rarer than the others.
};

/// The traits of token characters; other bytes have none and end a segment.
constexpr std::array<unsigned char, 256> tokenCharacters = [] {
    std::array<unsigned char, 256> table{};
    for (size_t c = 0; c < table.size(); ++c)
        table.at(c) = isTokenCharacter(static_cast<char>(c)) ? IsTokenCharacter : 0;
    for (const char c : std::string_view("eICD"))
        table.at(static_cast<size_t>(c)) |= BeginsHeader;
    for (const char c : std::string_view("ZSQR"))
        table.at(static_cast<size_t>(c)) |= BeginsEncodedHeader;
    table.at('J') |= IsCapitalJ;
    return table;
}();

constexpr unsigned char traitsOf(char c)
{
    return tokenCharacters[static_cast<unsigned char>(c)];
}

/// A shorter one is no whole token, encoded or not.
constexpr qsizetype encodedTokenCharactersMin = 40;

qsizetype endOfTokenPart(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && traitsOf(text[from]) != 0)
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
    while (end > 0 && traitsOf(text[end - 1]) != 0)
        --end;
    return end;
}

/// Faster than QByteArrayView::contains() for so short a needle.
bool holds(QByteArrayView text, std::string_view needle)
{
    return std::string_view(text.data(), static_cast<size_t>(text.size())).find(needle)
        != std::string_view::npos;
}

bool mayBeEncodedToken(QByteArrayView segment)
{
    return (traitsOf(segment.front()) & BeginsEncodedHeader) != 0 || holds(segment, "ZXlK");
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
    constexpr qsizetype headerCharactersMin = 3;
    const char *const bytes = text.data();
    qsizetype begin = at;
    unsigned char traits = 0; // Of any character in the segment.
    while (begin > 0) {
        const unsigned char character = traitsOf(bytes[begin - 1]);
        if (character == 0)
            break;
        traits |= character;
        --begin;
    }
    const QByteArrayView segment = text.sliced(begin, at - begin);
    if (text[at] == '"')
        return begin > 0 && text[begin - 1] == '"' && isSecretField(segment);
    return segment.size() >= headerCharactersMin
        && ((traitsOf(segment.front()) & BeginsHeader) != 0
            || ((traits & IsCapitalJ) != 0 && holds(segment, "eyJ")));
}

/// Of so many bytes the compiler looks at all at once, since the number is fixed.
constexpr qsizetype blockSize = 16;
constexpr qsizetype wordSize = sizeof(quint64);
/// A byte for each of a block: 1 where a secret may end, else 0.
using BlockEnds = std::array<quint64, blockSize / wordSize>;

/// The two bytes before the block are read as well.
inline BlockEnds endsIn(const char *block)
{
    std::array<char, blockSize> ends{};
    for (qsizetype i = 0; i < blockSize; ++i)
        ends[static_cast<size_t>(i)] = static_cast<char>(mayEndSecret(block + i));
    return std::bit_cast<BlockEnds>(ends);
}

constexpr bool isAny(const BlockEnds &ends)
{
    return (ends[0] | ends[1]) != 0;
}

/// Takes a closer look at the ends of the block that is at `at`.
bool holdsSuspect(QByteArrayView text, qsizetype at, const BlockEnds &ends)
{
    for (const quint64 word : ends) {
        // The lowest byte is the first; each of them has one bit at most.
        for (quint64 left = qFromLittleEndian(word); left != 0; left &= left - 1) {
            if (endsSuspectAt(text, at + std::countr_zero(left) / 8))
                return true;
        }
        at += wordSize;
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

/// Is any byte of the word zero?
constexpr bool holdsZeroByte(quint64 word)
{
    constexpr quint64 ones = 0x0101010101010101;
    return ((word - ones) & ~word & (ones << 7)) != 0;
}

/// True for most names of records: a short text in which nothing ends at a dot or begins behind a
/// question mark is neither a whole token nor a field with its value.
bool isPlainName(QByteArrayView text)
{
    constexpr unsigned char apart = '.' ^ '?'; // With these bits both are the same, as are `/>`.
    constexpr unsigned char both = '.' | '?';
    constexpr quint64 ones = 0x0101010101010101;
    if (text.size() >= encodedTokenCharactersMin)
        return false;
    if (text.size() < wordSize)
        return std::ranges::none_of(text, [](char c) { return (c | apart) == both; });
    for (qsizetype at = 0; at < text.size(); at += wordSize) {
        at = std::min(at, text.size() - wordSize); // The last word overlaps the one before.
        quint64 word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if (holdsZeroByte((word | (ones * apart)) ^ (ones * both)))
            return false;
    }
    return true;
}

} // namespace

bool mayHoldSecret(QByteArrayView text)
{
    constexpr qsizetype first = 2; // What is shorter than three bytes is no secret.
    if (text.size() < first + blockSize) {
        std::array<char, first + blockSize> padded{};
        std::ranges::copy(text, padded.begin());
        const BlockEnds ends = endsIn(padded.data() + first);
        return isAny(ends) && holdsSuspect(text, first, ends);
    }
    for (qsizetype at = first; at < text.size(); at += blockSize) {
        at = std::min(at, text.size() - blockSize); // The last block overlaps the one before.
        const BlockEnds ends = endsIn(text.data() + at);
        if (isAny(ends) && holdsSuspect(text, at, ends))
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
    return isPlainName(target) ? target : withoutSecretValues(target);
}

QByteArray redactText(const QByteArray &text)
{
    return mayHoldSecret(text) ? withoutSecretFields(withoutJwts(text)) : text;
}

} // namespace wirelamp
