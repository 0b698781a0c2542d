// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/fault.h"

#include <QList>

namespace wirelamp::fault {

/// Everything that is to go wrong. The same plan with the same seed goes wrong in the same way.
struct Plan
{
    static constexpr qsizetype faultsMax = 200;

    quint64 seed = 1;
    QList<Fault> faults;

    bool isEmpty() const { return faults.isEmpty(); }
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// `{"seed": 1, "faults": [...]}`
QJsonObject toJsonObject(const Plan &plan);

} // namespace wirelamp::fault
