// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/observation.h"

#include "core/base/json.h"

namespace wirelamp::diagnosis {

const QJsonObject &Observation::payload() const
{
    if (!m_payload) {
        const Result<QJsonObject> object = parseJsonObject(entry.payload);
        m_payload = object ? *object : QJsonObject();
    }
    return *m_payload;
}

bool isFrameSent(const journal::Entry &entry)
{
    return entry.direction == journal::Direction::Out
        && (entry.kind == journal::EntryKind::MessageSent
            || entry.kind == journal::EntryKind::AgentEvent);
}

bool isEventFeed(const Observation &opened)
{
    return opened.field(u"route").startsWith(u"/api/events/");
}

QString hostOf(const QString &endpoint)
{
    const qsizetype colon = endpoint.lastIndexOf(u':');
    return colon < 0 ? endpoint : endpoint.first(colon);
}

bool isTerminalEvent(const QByteArray &type)
{
    return type == "agent_completed" || type == "agent_error" || type == "agent_stopped";
}

} // namespace wirelamp::diagnosis
