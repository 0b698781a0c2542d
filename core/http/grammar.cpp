// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/grammar.h"

#include <algorithm>

namespace wirelamp::http {

namespace {

bool isTokenCharacter(char c)
{
    constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || marks.contains(c);
}

bool isFieldCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

} // namespace

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

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
    return std::ranges::all_of(text, isFieldCharacter);
}

bool equalsIgnoringCase(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() && one.compare(other, Qt::CaseInsensitive) == 0;
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
