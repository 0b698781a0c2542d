// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/headers.h"

#include <optional>

/// The character classes and small rules of RFC 9110 section 5 that several parsers share. Locale
/// plays no part in any of them.
namespace wirelamp::http {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
/// 0 to 15; nullopt for what is no hexadecimal digit.
std::optional<int> hexadecimalValue(char c);

/// One or more token characters (RFC 9110 section 5.6.2).
bool isToken(QByteArrayView text);
/// True if the text holds nothing but horizontal tabs, spaces, visible ASCII and bytes from 0x80:
/// no CR, no LF, no NUL (RFC 9110 section 5.5).
bool isFieldText(QByteArrayView text);
bool equalsIgnoringCase(QByteArrayView one, QByteArrayView other);

/// A header or trailer line without its CRLF (RFC 9112 section 5). nullopt for white space before
/// the colon, an empty name, a name that is no token, a control character or a missing colon.
std::optional<Header> parseFieldLine(QByteArrayView line);

/// The byte that `%XX` at `at` stands for; nullopt if there are not two hexadecimal digits.
std::optional<char> percentDecodedAt(QByteArrayView text, qsizetype at);

} // namespace wirelamp::http
