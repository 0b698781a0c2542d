// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/idsource.h"

#include <QRandomGenerator>

#include <algorithm>

namespace wirelamp {

IdSource::IdSource(quint64 seed)
    : m_generator(seed)
{
}

IdSource::IdSource()
    : IdSource(QRandomGenerator::system()->generate64())
{
}

QByteArray IdSource::next(QByteArrayView prefix)
{
    constexpr QByteArrayView hexDigits = "0123456789abcdef";
    constexpr qsizetype digitCount = 12;
    QByteArray id(prefix.size() + 1 + digitCount, Qt::Uninitialized);
    char *at = std::copy(prefix.begin(), prefix.end(), id.data());
    *at = '_';
    quint64 number = m_generator();
    for (qsizetype digit = digitCount; digit > 0; --digit, number >>= 4)
        at[digit] = hexDigits[static_cast<qsizetype>(number & 0xf)];
    return id;
}

quint64 IdSource::nextSeed()
{
    return m_generator();
}

} // namespace wirelamp
