// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/faultplans.h"

#include <algorithm>

namespace wirelamp::ui {

using fault::ArmedFault;
using fault::Fault;
using fault::Plan;
using fault::Preset;

namespace {

template<typename Stays>
Plan planOf(const ArmedFaults &armed, Stays stays)
{
    Plan plan;
    for (const ArmedFault &one : armed) {
        if (stays(one))
            plan.faults << one.fault;
    }
    return plan;
}

} // namespace

bool isArmed(const ArmedFaults &armed, const Preset &preset)
{
    return std::ranges::any_of(
        armed, [&preset](const ArmedFault &one) { return one.fault.preset == preset.name; });
}

QList<Fault> faultsFor(const Preset &preset, const QString &user)
{
    QList<Fault> faults = preset.faults;
    erase_if(faults, [](const Fault &fault) { return fault::isBeforeVerdict(fault.kind); });
    for (Fault &fault : faults)
        fault.scope.user = user;
    return faults;
}

Plan planWith(const ArmedFaults &armed, const QList<Fault> &more)
{
    Plan plan = planOf(armed, [](const ArmedFault & /*one*/) { return true; });
    for (const Fault &fault : more) {
        if (!plan.faults.contains(fault))
            plan.faults << fault;
    }
    return plan;
}

Plan planWithout(const ArmedFaults &armed, const Preset &preset)
{
    return planOf(armed,
                  [&preset](const ArmedFault &one) { return one.fault.preset != preset.name; });
}

Plan planWithout(const ArmedFaults &armed, const QByteArray &id)
{
    return planOf(armed, [&id](const ArmedFault &one) { return one.id != id; });
}

} // namespace wirelamp::ui
