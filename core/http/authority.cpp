// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/authority.h"

#include "core/http/grammar.h"

#include <algorithm>

namespace wirelamp::http {

namespace {

constexpr qsizetype nameBytesMax = 253; // RFC 1035 section 2.3.4, written with dots.
constexpr qsizetype addressBytesMax = 45; // An IPv6 address that ends with an IPv4 address.

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNameCharacter(char c)
{
    return isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '.';
}

bool isAddressCharacter(char c)
{
    return hexadecimalValue(c).has_value() || c == ':' || c == '.';
}

std::optional<QByteArray> parseName(QByteArrayView name)
{
    if (name.endsWith('.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > nameBytesMax || !std::ranges::all_of(name, isNameCharacter))
        return std::nullopt;
    if (name.startsWith('.') || name.endsWith('.') || name.contains(".."))
        return std::nullopt;
    return name.toByteArray().toLower();
}

/// The address without its brackets. Not every text that passes is an address, but every address
/// passes, and those that count are compared by their exact text.
std::optional<QByteArray> parseAddress(QByteArrayView address)
{
    if (address.size() < 2 || address.size() > addressBytesMax || !address.contains(':')
        || !std::ranges::all_of(address, isAddressCharacter))
        return std::nullopt;
    return '[' + address.toByteArray().toLower() + ']';
}

/// 1 to 65535 without sign, space or leading zero.
std::optional<quint16> parsePort(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 5 || digits.startsWith('0')
        || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    const int port = digits.toInt();
    return port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

std::optional<quint16> defaultPort(QByteArrayView scheme)
{
    if (scheme == "http" || scheme == "ws")
        return quint16(80);
    if (scheme == "https" || scheme == "wss")
        return quint16(443);
    return std::nullopt;
}

/// RFC 3986 section 3.1.
bool isScheme(QByteArrayView text)
{
    return !text.isEmpty() && isLetter(text.front()) && std::ranges::all_of(text, [](char c) {
        return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
    });
}

/// A decimal number up to 255 that no one reads as octal.
bool isPlainByte(QByteArrayView digits)
{
    const bool isShort = !digits.isEmpty() && digits.size() <= 3;
    if (!isShort || !std::ranges::all_of(digits, isDigit))
        return false;
    int number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number <= 255 && (digits.size() == 1 || !digits.startsWith('0'));
}

} // namespace

std::optional<Authority> parseAuthority(QByteArrayView text)
{
    const bool isBracketed = text.startsWith('[');
    const qsizetype hostEnd = isBracketed ? text.indexOf(']') : text.indexOf(':');
    if (isBracketed && hostEnd < 0)
        return std::nullopt;
    const std::optional<QByteArray> host = isBracketed
        ? parseAddress(text.first(hostEnd).sliced(1))
        : parseName(hostEnd < 0 ? text : text.first(hostEnd));
    if (!host)
        return std::nullopt;
    const QByteArrayView rest =
        hostEnd < 0 ? QByteArrayView() : text.sliced(isBracketed ? hostEnd + 1 : hostEnd);
    if (rest.isEmpty())
        return Authority{*host, std::nullopt};
    const std::optional<quint16> port =
        rest.startsWith(':') ? parsePort(rest.sliced(1)) : std::nullopt;
    return port ? std::optional(Authority{*host, port}) : std::nullopt;
}

std::optional<Origin> parseOrigin(QByteArrayView text)
{
    const qsizetype schemeEnd = text.indexOf("://");
    if (schemeEnd < 0 || !isScheme(text.first(schemeEnd)))
        return std::nullopt;
    const std::optional<Authority> authority = parseAuthority(text.sliced(schemeEnd + 3));
    if (!authority)
        return std::nullopt;
    const QByteArray scheme = text.first(schemeEnd).toByteArray().toLower();
    return Origin{scheme, withoutDefaultPort(*authority, scheme)};
}

Authority withoutDefaultPort(Authority authority, QByteArrayView scheme)
{
    if (authority.port == defaultPort(scheme))
        authority.port.reset();
    return authority;
}

bool isLoopbackHost(QByteArrayView host)
{
    if (host == "localhost" || host == "[::1]")
        return true;
    constexpr QByteArrayView first = "127.";
    if (!host.startsWith(first))
        return false;
    int parts = 1;
    for (QByteArrayView rest = host.sliced(first.size()); parts < 4; ++parts) {
        const qsizetype dot = rest.indexOf('.');
        if (!isPlainByte(dot < 0 ? rest : rest.first(dot)))
            return false;
        if (dot < 0)
            return parts == 3;
        rest = rest.sliced(dot + 1);
    }
    return false;
}

} // namespace wirelamp::http
