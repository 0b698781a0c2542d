// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

namespace wirelamp::agent {

/// All chance of one scripted run. The same seed rolls the same numbers on every machine, which the
/// distributions of the standard library do not promise. SplitMix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014).
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    /// A number from `lowest` to `highest`, both included; `lowest <= highest`.
    qint64 between(qint64 lowest, qint64 highest);

private:
    quint64 next();

    quint64 m_state;
};

} // namespace wirelamp::agent
