// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/textmatcher.h"

#include <algorithm>

namespace wirelamp::ui {

namespace {

constexpr std::array<uchar, 256> lowerCases = [] {
    std::array<uchar, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<uchar>(i >= 'A' && i <= 'Z' ? i + 'a' - 'A' : i);
    return table;
}();

uchar lowerCase(char c)
{
    return lowerCases[static_cast<uchar>(c)];
}

bool isAscii(const QByteArray &bytes)
{
    return std::none_of(bytes.cbegin(), bytes.cend(),
                        [](char c) { return static_cast<uchar>(c) >= 0x80; });
}

} // namespace

TextMatcher::TextMatcher(const QString &text)
    : m_text(text)
    , m_needle(text.toUtf8())
{
    m_isAscii = isAscii(m_needle);
    std::ranges::transform(m_needle, m_needle.begin(),
                           [](char c) { return static_cast<char>(lowerCase(c)); });
    m_skips.fill(m_needle.size());
    for (qsizetype i = 0; i + 1 < m_needle.size(); ++i)
        m_skips[lowerCase(m_needle[i])] = m_needle.size() - 1 - i;
}

bool TextMatcher::isFoundIn(const QByteArray &utf8) const
{
    if (m_isAscii)
        return isNeedleIn(utf8);
    return !isAscii(utf8) && QString::fromUtf8(utf8).contains(m_text, Qt::CaseInsensitive);
}

bool TextMatcher::isNeedleIn(const QByteArray &bytes) const
{
    const qsizetype length = m_needle.size();
    const char *const needle = m_needle.constData();
    const auto isSame = [](char a, char b) { return lowerCase(a) == static_cast<uchar>(b); };
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while (end - at >= length) {
        if (std::equal(at, at + length, needle, isSame))
            return true;
        at += m_skips[lowerCase(at[length - 1])];
    }
    return false;
}

} // namespace wirelamp::ui
