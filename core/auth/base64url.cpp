// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/base64url.h"

#include <array>
#include <string_view>

namespace wirelamp::auth {

namespace {

constexpr quint8 noDigit = 0x80;

/// What each byte stands for: 0 to 63, or noDigit.
constexpr std::array<quint8, 256> digits = [] {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<quint8, 256> table{};
    table.fill(noDigit);
    for (size_t digit = 0; digit < alphabet.size(); ++digit)
        table.at(static_cast<unsigned char>(alphabet[digit])) = static_cast<quint8>(digit);
    return table;
}();

} // namespace

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    // By hand, since Qt forgives what the RFC does not: one would have to encode again and compare.
    QByteArray bytes(text.size() * 3 / 4, Qt::Uninitialized);
    char *to = bytes.data();
    quint32 bits = 0;
    int bitCount = 0; // Of those at the end of `bits` that are not written yet.
    quint8 seen = 0;
    for (const char c : text) {
        const quint8 digit = digits[static_cast<unsigned char>(c)];
        seen |= digit;
        bits = bits << 6U | (digit & 0x3fU);
        bitCount += 6;
        if (bitCount >= 8) {
            bitCount -= 8;
            *to++ = static_cast<char>(bits >> bitCount & 0xffU);
        }
    }
    const bool isCutOff = text.size() % 4 == 1;
    const bool hasStrayBits = (bits & ((1U << bitCount) - 1)) != 0;
    if ((seen & noDigit) != 0 || isCutOff || hasStrayBits)
        return std::nullopt;
    return bytes;
}

} // namespace wirelamp::auth
