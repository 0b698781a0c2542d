// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/dice.h"

namespace wirelamp::agent {

qint64 Dice::between(qint64 lowest, qint64 highest)
{
    Q_ASSERT(lowest <= highest);
    const quint64 width = static_cast<quint64>(highest) - static_cast<quint64>(lowest) + 1;
    // Width 0 is the whole range of 64 bits. The modulo favours low numbers by less than anybody
    // can measure: ranges here are tiny against 2^64.
    const quint64 offset = width == 0 ? next() : next() % width;
    return static_cast<qint64>(static_cast<quint64>(lowest) + offset);
}

quint64 Dice::next()
{
    m_state += 0x9e37'79b9'7f4a'7c15;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58'476d'1ce4'e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d0'49bb'1331'11eb;
    return mixed ^ (mixed >> 31);
}

} // namespace wirelamp::agent
