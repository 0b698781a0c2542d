// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/idsource.h"

#include <QRandomGenerator>

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
    constexpr quint64 lower48Bits = 0xffff'ffff'ffff;
    const QByteArray digits = QByteArray::number(m_generator() & lower48Bits, 16);
    return prefix.toByteArray() + '_' + digits.rightJustified(12, '0');
}

quint64 IdSource::nextSeed()
{
    return m_generator();
}

} // namespace wirelamp
