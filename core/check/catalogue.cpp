// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"

#include "core/base/suggestion.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

QList<Check> allChecks()
{
    return reachChecks() + handshakeChecks() + refusalChecks() + messageChecks() + runChecks()
        + streamChecks() + concurrencyChecks() + levelChecks();
}

Result<QList<Check>> selectChecks(const QStringList &words)
{
    if (words.isEmpty())
        return allChecks();
    QList<Check> selected;
    QStringList unused = words;
    QStringList known;
    for (const Check &check : allChecks()) {
        const QString id = QString::fromUtf8(check.id);
        const QString group = id.section(u'.', 0, 0);
        known << id << group;
        if (words.contains(id) || words.contains(group))
            selected << check;
        unused.removeAll(id);
        unused.removeAll(group);
    }
    if (unused.isEmpty())
        return selected;
    const QString nearest = nearestName(unused.first(), known);
    const QString hint =
        nearest.isEmpty() ? u"see `wirelamp check --list`"_s : u"did you mean %1?"_s.arg(nearest);
    return Failure{Error{u"there is no check %1; %2"_s.arg(unused.first(), hint)}};
}

const QByteArrayList &criticalEvents()
{
    static const QByteArrayList events{"agent_started", "agent_thinking", "tool_executing",
                                       "tool_completed", "agent_completed"};
    return events;
}

QByteArrayList carrierProbes()
{
    return {"handshake.header", "handshake.subprotocol", "handshake.query"};
}

QByteArrayList concurrencyProbes()
{
    QByteArrayList names;
    for (int client = 1; client <= concurrentClients; ++client)
        names << "concurrency." + QByteArray::number(client);
    return names;
}

} // namespace wirelamp::check
