// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/plan.h"

#include "core/fault/faultword.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wirelamp::fault {

QJsonObject toJsonObject(const Plan &plan)
{
    QJsonArray faults;
    for (const Fault &fault : plan.faults)
        faults << toJsonObject(fault);
    return {{u"seed"_s, static_cast<qint64>(plan.seed)}, {u"faults"_s, faults}};
}

} // namespace wirelamp::fault
