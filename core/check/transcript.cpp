// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/transcript.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

bool Transcript::hasWelcome() const
{
    return !messages.isEmpty() && isWelcome(messages.first().object);
}

std::chrono::milliseconds Transcript::duration() const
{
    return std::chrono::round<std::chrono::milliseconds>(endedAt - startedAt);
}

QByteArray nameOf(const QJsonObject &message)
{
    const QString type = message.value(u"type").toString();
    const QString event = message.value(u"event").toString();
    const bool isEnvelope = type.isEmpty() || type == u"system_message" || type == u"event";
    return (isEnvelope && !event.isEmpty() ? event : type).toUtf8();
}

QJsonValue fieldOf(const QJsonObject &message, const QString &name)
{
    if (const QJsonValue top = message.value(name); !top.isUndefined())
        return top;
    for (const QString &place : {u"data"_s, u"payload"_s}) {
        const QJsonValue inner = message.value(place).toObject().value(name);
        if (!inner.isUndefined())
            return inner;
    }
    return QJsonValue::Undefined;
}

bool isWelcome(const QJsonObject &message)
{
    return nameOf(message) == "connection_established";
}

} // namespace wirelamp::check
