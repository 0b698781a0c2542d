// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/misplacedtype.h"

#include "core/diagnosis/finding.h"
#include "core/events/runtypes.h"

#include <algorithm>
#include <array>

namespace wirelamp::diagnosis {

namespace {

constexpr std::array<QByteArrayView, 9> otherTypes{
    "stop_agent",    "cancel",       "ping",          "heartbeat",      "get_thread_history",
    "switch_thread", "list_threads", "create_thread", "session_restore"};
constexpr std::array<QStringView, 6> otherMembers{u"event",    u"action",  u"kind",
                                                  u"msg_type", u"command", u"op"};
constexpr std::array<QStringView, 4> wrappers{u"data", u"payload", u"message", u"body"};

bool isClientType(const QString &type)
{
    const QByteArray word = type.toUtf8();
    return startsRun(type) || std::ranges::find(otherTypes, word) != otherTypes.end();
}

/// A word, as types are; no sentence of a person.
bool isWord(const QString &text)
{
    constexpr qsizetype wordCharsMax = 64;
    return !text.isEmpty() && text.size() <= wordCharsMax && !text.contains(u' ');
}

} // namespace

MisplacedType misplacedTypeIn(const Observation &message)
{
    const bool isInvalid = message.entry.name == "invalid";
    if (!isInvalid && message.entry.name != "user_message")
        return {}; // It has a type, or is no JSON object.
    const QJsonObject &object = message.payload();
    if (object.contains(u"type") || object.contains(u"jsonrpc"))
        return {};
    const auto isMeant = [isInvalid](const QString &type) {
        return isWord(type) && (isInvalid || isClientType(type));
    };
    for (const QStringView member : otherMembers) {
        if (const QString type = object.value(member).toString(); isMeant(type))
            return {member.toString(), type, false};
    }
    for (const QStringView wrapper : wrappers) {
        const QString type = object.value(wrapper).toObject().value(u"type").toString();
        if (isMeant(type))
            return {wrapper.toString(), type, true};
    }
    return {};
}

} // namespace wirelamp::diagnosis
