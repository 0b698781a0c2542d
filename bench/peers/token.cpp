// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only
#include "bench/peers/token.h"

#include <array>
#include <charconv>
#include <ctime>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace wirelamp::bench {

namespace {

constexpr std::string_view scheme = "Bearer ";
constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string decoded(std::string_view text)
{
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char letter : text) {
        const std::size_t value = letters.find(letter);
        if (value == std::string_view::npos)
            return {};
        bits = bits << 6U | static_cast<unsigned>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xffU);
        }
    }
    return bytes;
}

std::string_view behind(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + name.size());
}

} // namespace

std::string userOf(std::string_view value, std::string_view secret)
{
    if (!value.starts_with(scheme))
        return {};
    const std::string_view token = value.substr(scheme.size());
    const std::size_t end = token.rfind('.');
    const std::size_t dot = token.find('.');
    if (end == std::string_view::npos || dot == end)
        return {};
    const std::string signature = decoded(token.substr(end + 1));
    std::array<unsigned char, 32> wanted{};
    unsigned length = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char *>(token.data()), end, wanted.data(), &length);
    if (signature.size() != wanted.size()
        || CRYPTO_memcmp(signature.data(), wanted.data(), wanted.size()) != 0)
        return {};
    const std::string claims = decoded(token.substr(dot + 1, end - dot - 1));
    const std::string_view expiry = behind(claims, "\"exp\":");
    long long seconds = 0;
    std::from_chars(expiry.data(), expiry.data() + expiry.size(), seconds);
    const std::string_view user = behind(claims, "\"sub\":\"");
    return seconds > std::time(nullptr) ? std::string(user.substr(0, user.find('"')))
                                        : std::string();
}

} // namespace wirelamp::bench
