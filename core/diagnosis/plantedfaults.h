// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/finding.h"
#include "core/diagnosis/observation.h"

namespace wirelamp::diagnosis {

/// Which faults were injected where: what looks wrong on that connection or in that run was
/// planted on purpose.
class PlantedFaults
{
public:
    static constexpr size_t subjectsMax = 10'000;

    /// Takes FaultInjected, and RunOpened for the connection of a run.
    void observe(const Observation &observation);
    void forget();

    /// The title of the last fault on that connection or in that run; empty: none.
    QString titleFor(ConnectionId connection, RunId run);

private:
    struct Fault
    {
        quint64 sequence = 0;
        QString title;
    };

    BoundedMap<ConnectionId, Fault> m_byConnection{subjectsMax};
    BoundedMap<RunId, Fault> m_byRun{subjectsMax};
    BoundedMap<RunId, ConnectionId> m_connections{subjectsMax};
};

} // namespace wirelamp::diagnosis
