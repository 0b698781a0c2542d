// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/redaction.h"
#include "core/base/secretspelling.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

/// Looking for secrets, in almost everything that is recorded: a few instructions for each byte.
namespace wirelamp {

namespace {

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

/// Is any byte of the word zero?
constexpr bool holdsZeroByte(quint64 word)
{
    constexpr quint64 ones = 0x0101010101010101;
    return ((word - ones) & ~word & (ones << 7)) != 0;
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

} // namespace wirelamp
