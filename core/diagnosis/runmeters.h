// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/meter.h"
#include "core/diagnosis/observation.h"

namespace wirelamp::diagnosis {

/// How long runs keep their clients waiting: for the five events, and for each event.
class RunMeters
{
public:
    void observe(const Observation &observation);
    void forget() { m_runs.clear(); }

    /// From the opening of a run until all of agent_started, agent_thinking, tool_executing,
    /// tool_completed and agent_completed were there. A run that does without one counts only when
    /// it took longer than the target.
    Meter fiveEvents() const;
    /// From the time an event carries to the moment it is handed to the socket.
    Meter delivery() const;

private:
    struct Run
    {
        Instant openedAt{};
        unsigned seen = 0; ///< One bit for each of the five.
    };

    void takeEvent(const journal::Entry &entry);

    BoundedMap<RunId, Run> m_runs;
    SampleWindow m_fiveEventsSeconds;
    SampleWindow m_deliverySeconds;
};

} // namespace wirelamp::diagnosis
