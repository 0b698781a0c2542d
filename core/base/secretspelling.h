// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <string_view>

/// How secrets are spelled: what redaction.cpp and secretsearch.cpp have in common.
namespace wirelamp {

inline constexpr std::array<QByteArrayView, 9> secretFields{
    "token",  "access_token", "refresh_token", "jwt",     "auth_token",
    "ticket", "secret",       "password",      "id_token"};

inline bool isSecretField(QByteArrayView name)
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
inline constexpr std::array<unsigned char, 256> tokenCharacters = [] {
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
inline constexpr qsizetype encodedTokenCharactersMin = 40;

inline qsizetype endOfTokenPart(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && traitsOf(text[from]) != 0)
        ++from;
    return from;
}

/// True for most names of records: a short text in which nothing ends at a dot or begins behind a
/// question mark is neither a whole token nor a field with its value.
bool isPlainName(QByteArrayView text);

} // namespace wirelamp
