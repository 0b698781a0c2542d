// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/grammar.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace wirelamp::http {

namespace {

/// By byte: one look for each, however many marks there are.
constexpr std::array<bool, 256> tokenCharacters = [] {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    std::array<bool, 256> table{};
    for (size_t byte = 0; byte < table.size(); ++byte) {
        const auto c = static_cast<char>(byte);
        table.at(byte) = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c)
            || marks.find(c) != std::string_view::npos;
    }
    return table;
}();

bool isTokenCharacter(char c)
{
    return tokenCharacters[static_cast<unsigned char>(c)];
}

constexpr bool isFieldCharacter(char c)
{
    // Without branches, for the loop over many bytes.
    const auto byte = static_cast<unsigned char>(c);
    return static_cast<bool>((byte == '\t') | ((byte >= 0x20) & (byte != 0x7f)));
}

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

} // namespace

std::optional<int> hexadecimalValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isFieldText(QByteArrayView text)
{
    constexpr qsizetype blockSize = 16; // Fixed: the compiler compares all of them at once.
    for (; text.size() >= blockSize; text = text.sliced(blockSize)) {
        char others = 0; // A char, since GCC does not vectorize this with a bool.
        for (qsizetype i = 0; i < blockSize; ++i)
            others = static_cast<char>(others | int(!isFieldCharacter(text.data()[i])));
        if (others != 0)
            return false;
    }
    return std::ranges::all_of(text, isFieldCharacter);
}

bool equalsIgnoringCase(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size()
        && std::ranges::equal(one, other, [](char a, char b) { return lowered(a) == lowered(b); });
}

std::optional<Header> parseFieldLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)) || !isFieldText(line))
        return std::nullopt;
    return Header{line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()};
}

std::optional<char> percentDecodedAt(QByteArrayView text, qsizetype at)
{
    if (at + 2 >= text.size() || text[at] != '%')
        return std::nullopt;
    const std::optional<int> high = hexadecimalValue(text[at + 1]);
    const std::optional<int> low = hexadecimalValue(text[at + 2]);
    if (!high || !low)
        return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

} // namespace wirelamp::http
