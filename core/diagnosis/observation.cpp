// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/observation.h"

#include "core/base/json.h"
#include "core/journal/payloadfield.h"

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

AnswerError answerErrorOf(const Observation &answer)
{
    const Result<QJsonObject> body = parseJsonObject(answer.field(u"body").toUtf8());
    if (!body || answer.entry.name.toInt() < 400)
        return {};
    return {body->value(u"error").toString().toUtf8(), body->value(u"message").toString()};
}

QString hostOf(const QString &endpoint)
{
    const qsizetype colon = endpoint.lastIndexOf(u':');
    return colon < 0 ? endpoint : endpoint.first(colon);
}

qint64 numberOf(const journal::Entry &event)
{
    constexpr double numberMax = 1e15; // What a double still counts exactly.
    const double number = journal::numberField(event.payload, "sequence").value_or(0);
    return number >= 1 && number <= numberMax ? static_cast<qint64>(number) : 0;
}

bool isTerminalEvent(const QByteArray &type)
{
    return type == "agent_completed" || type == "agent_error" || type == "agent_stopped";
}

} // namespace wirelamp::diagnosis
