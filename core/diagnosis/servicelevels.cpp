// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/servicelevels.h"

namespace wirelamp::diagnosis {

void ServiceLevels::fold(const journal::Page &page)
{
    if (page.lostCount > 0) {
        m_connections.forget();
        m_streams.forget();
        m_runs.forget();
    }
    for (const journal::Entry &entry : page.entries) {
        const Observation observation(entry);
        m_connections.observe(observation);
        m_streams.observe(observation);
        m_runs.observe(observation);
    }
}

QList<Meter> ServiceLevels::meters() const
{
    return {m_connections.welcomeTime(),
            m_connections.success(),
            m_connections.internalErrors(),
            m_streams.firstByte(),
            m_streams.total(),
            m_runs.fiveEvents(),
            m_runs.delivery()};
}

} // namespace wirelamp::diagnosis
