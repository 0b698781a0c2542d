// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/plan.h"

#include <bitset>
#include <optional>

namespace wirelamp::fault {

/// A fault that is waiting for its occasion.
struct ArmedFault
{
    QByteArray id; ///< `f1`, `f2` ... of this plan.
    Fault fault;
    qint64 fired = 0; ///< How often.

    friend bool operator==(const ArmedFault &, const ArmedFault &) = default;
};

/// A fault that fires now.
struct Shot
{
    QByteArray id;
    Fault fault;
    std::chrono::milliseconds delay{0}; ///< With its jitter.
};

/// Decides what goes wrong. Chance comes from the seed of the plan alone: the same questions in the
/// same order get the same answers. A fault's dice do not depend on those of others. Not
/// thread-safe.
class FaultEngine
{
public:
    /// Replaces everything that is armed; counts begin anew.
    void arm(const Plan &plan);

    /// The first armed fault of this kind that fits the subject, if its dice say so. Counts it.
    std::optional<Shot> fire(FaultKind kind, const Subject &subject);
    /// Is there any fault of this kind? Costs nothing.
    bool isArmed(FaultKind kind) const { return m_kinds.test(static_cast<size_t>(kind)); }

    quint64 seed() const { return m_seed; }
    const QList<ArmedFault> &armed() const { return m_armed; }

private:
    bool fits(const ArmedFault &armed, const Subject &subject) const;

    quint64 m_seed = 1;
    QList<ArmedFault> m_armed;
    QList<quint64> m_asked; ///< How often the dice of each were rolled.
    std::bitset<faultKindCount> m_kinds;
};

} // namespace wirelamp::fault
