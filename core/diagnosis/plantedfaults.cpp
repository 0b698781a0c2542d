// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/plantedfaults.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

void PlantedFaults::observe(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RunOpened && entry.connection != ConnectionId()) {
        m_connections[entry.run] = entry.connection;
        return;
    }
    if (entry.kind != EntryKind::FaultInjected)
        return;
    QString title = observation.field(u"title").left(Sentence::argumentCharsMax);
    if (title.isEmpty())
        title = QString::fromUtf8(entry.name).left(Sentence::argumentCharsMax);
    const Fault fault{entry.sequence, title};
    ConnectionId connection = entry.connection;
    if (entry.run != RunId()) {
        m_byRun[entry.run] = fault;
        const ConnectionId *known = m_connections.find(entry.run);
        if (connection == ConnectionId() && known)
            connection = *known;
    }
    if (connection != ConnectionId())
        m_byConnection[connection] = fault;
}

void PlantedFaults::forget()
{
    m_byConnection.clear();
    m_byRun.clear();
    m_connections.clear();
}

QString PlantedFaults::titleFor(ConnectionId connection, RunId run)
{
    const Fault *there = m_byConnection.find(connection);
    const Fault *inRun = m_byRun.find(run);
    if (there && inRun)
        return there->sequence > inRun->sequence ? there->title : inRun->title;
    if (inRun)
        return inRun->title;
    return there ? there->title : QString();
}

} // namespace wirelamp::diagnosis
