// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/threadjson.h"

#include "core/protocol/servermessages.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

qint64 wholeSeconds(WallTime at)
{
    return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

QJsonObject objectOf(const MessageMetadata &metadata)
{
    QJsonObject object = metadata.given;
    if (!metadata.runName.isEmpty()) {
        object.insert(u"run_id"_s, QString::fromLatin1(metadata.runName));
        object.insert(u"agent_name"_s, metadata.agentName);
    }
    return object;
}

} // namespace

QJsonObject toJsonObject(const Thread &thread)
{
    return {
        {u"id"_s, thread.id},
        {u"object"_s, u"thread"_s},
        {u"title"_s, thread.title.isEmpty() ? QJsonValue() : QJsonValue(thread.title)},
        {u"created_at"_s, wholeSeconds(thread.createdAt)},
        {u"updated_at"_s, wholeSeconds(thread.updatedAt)},
        {u"metadata"_s, thread.metadata},
        {u"message_count"_s, static_cast<qint64>(thread.messageCount)},
    };
}

QJsonArray toJsonArray(const QList<Thread> &threads)
{
    QJsonArray array;
    for (const Thread &thread : threads)
        array << toJsonObject(thread);
    return array;
}

QJsonObject toJsonObject(const ThreadMessage &message, const QString &user)
{
    const QString role = QString::fromLatin1(codeOf(message.role));
    return {
        {u"id"_s, message.id},
        {u"object"_s, u"message"_s},
        {u"thread_id"_s, message.threadId},
        {u"user_id"_s, user},
        {u"role"_s, role},
        {u"message_type"_s, role},
        {u"content"_s, message.content},
        {u"created_at"_s, wholeSeconds(message.at)},
        {u"timestamp"_s, protocol::isoTime(message.at)},
        {u"metadata"_s, objectOf(message.metadata)},
    };
}

QJsonArray toJsonArray(const QList<ThreadMessage> &messages, const QString &user)
{
    QJsonArray array;
    for (const ThreadMessage &message : messages)
        array << toJsonObject(message, user);
    return array;
}

} // namespace wirelamp::server
