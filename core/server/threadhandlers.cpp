// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/messagereply.h"
#include "core/server/threadjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Threads of this user, over the WebSocket. The routes under /api/threads do the same over HTTP.
namespace wirelamp::server {

namespace {

constexpr int listItemsMax = 100;

QString threadIdOf(const ClientMessage &message)
{
    return message.firstString({u"thread_id", u"threadId"});
}

/// `limit` and `offset` as sent, brought into bounds. Nothing else that may stand there counts.
Slice sliceOf(const ClientMessage &message)
{
    const int limit = message.fields.value(u"limit").toInt(50);
    const int offset = message.fields.value(u"offset").toInt(0);
    return {.limit = std::clamp(limit, 1, listItemsMax), .offset = std::max(offset, 0)};
}

void refuseThread(const QString &threadId, const MessageReply &reply)
{
    if (threadId.isEmpty())
        return reply.refuse("missing_thread_id", u"the message names no thread in \"thread_id\""_s);
    const QString shown = threadId.left(threadIdCharactersMax);
    reply.refuse("unknown_thread", u"there is no thread %1 of this user"_s.arg(shown),
                 {{u"thread_id"_s, shown}});
}

/// A thread with the messages that were asked for; nullopt: there is no such thread.
std::optional<QJsonObject> historyOf(const MessageServices &services, const QString &user,
                                     const QString &threadId, Slice slice)
{
    const auto thread = services.threads.find(user, threadId);
    const auto page = services.threads.history(user, threadId, slice);
    if (!thread || !page)
        return std::nullopt;
    return QJsonObject{{u"thread_id"_s, threadId},
                       {u"title"_s, thread->title},
                       {u"metadata"_s, thread->metadata},
                       {u"messages"_s, toJsonArray(page->messages, user)},
                       {u"total"_s, static_cast<qint64>(page->total)},
                       {u"limit"_s, static_cast<qint64>(slice.limit)},
                       {u"offset"_s, static_cast<qint64>(slice.offset)}};
}

void list(const MessageServices &services, const ClientMessage &message, WebSocketContext &context,
          const MessageReply &reply)
{
    const ThreadPage page = services.threads.threads(context.userId(), sliceOf(message));
    reply.sendEverywhere(
        "thread_list",
        {{u"threads"_s, toJsonArray(page.threads)}, {u"total"_s, static_cast<qint64>(page.total)}});
}

void create(const MessageServices &services, const ClientMessage &message,
            WebSocketContext &context, const MessageReply &reply)
{
    const Thread thread =
        services.threads.create(context.userId(), message.firstString({u"title", u"name"}),
                                message.fields.value(u"metadata").toObject());
    reply.sendEverywhere("thread_created",
                         {{u"thread_id"_s, thread.id}, {u"thread"_s, toJsonObject(thread)}});
}

void rename(const MessageServices &services, const ClientMessage &message,
            WebSocketContext &context, const MessageReply &reply)
{
    const QString title = message.firstString({u"title", u"new_title", u"name"});
    if (title.isEmpty())
        return reply.refuse("missing_title", u"the message names no title in \"title\""_s);
    const QString threadId = threadIdOf(message);
    const auto thread = services.threads.update(context.userId(), threadId, title);
    if (!thread)
        return refuseThread(threadId, reply);
    reply.sendEverywhere("thread_renamed",
                         {{u"thread_id"_s, threadId},
                          {u"title"_s, thread->title},
                          {u"thread"_s, toJsonObject(*thread)}});
}

void remove(const MessageServices &services, const ClientMessage &message,
            WebSocketContext &context, const MessageReply &reply)
{
    const QString threadId = threadIdOf(message);
    if (!services.threads.remove(context.userId(), threadId))
        return refuseThread(threadId, reply);
    reply.sendEverywhere("thread_deleted", {{u"thread_id"_s, threadId}});
}

/// `get_thread_history` and `switch_thread` ask the same of the store.
void sendHistory(const QByteArray &type, const MessageServices &services,
                 const ClientMessage &message, WebSocketContext &context, const MessageReply &reply)
{
    const QString threadId = threadIdOf(message);
    const auto found = historyOf(services, context.userId(), threadId, sliceOf(message));
    if (!found)
        return refuseThread(threadId, reply);
    reply.sendEverywhere(type, *found);
}

void history(const MessageServices &services, const ClientMessage &message,
             WebSocketContext &context, const MessageReply &reply)
{
    sendHistory("thread_history", services, message, context, reply);
}

void switchThread(const MessageServices &services, const ClientMessage &message,
                  WebSocketContext &context, const MessageReply &reply)
{
    sendHistory("thread_data", services, message, context, reply);
}

/// A client that was here before asks for what it missed. One that names no thread, or one that is
/// forgotten, is told so and goes on.
void restore(const MessageServices &services, const ClientMessage &message,
             WebSocketContext &context, const MessageReply &reply)
{
    const QString threadId = threadIdOf(message);
    const QString lastSeen = message.firstString({u"last_message_id", u"lastMessageId"});
    const QString user = context.userId();
    QJsonObject fields{{u"thread_id"_s, QJsonValue()}, {u"restored"_s, false}};
    if (const auto page = services.threads.missed(user, threadId, lastSeen, listItemsMax)) {
        fields = {{u"thread_id"_s, threadId},
                  {u"restored"_s, true},
                  {u"messages"_s, toJsonArray(page->messages, user)}};
    }
    reply.sendEverywhere("session_restored", fields);
}

} // namespace

void addThreadHandlers(agent::Router &router, const MessageServices &services)
{
    router.add({u"list_threads"_s}, handlerFor(services, list));
    router.add({u"create_thread"_s}, handlerFor(services, create));
    router.add({u"rename_thread"_s}, handlerFor(services, rename));
    router.add({u"delete_thread"_s}, handlerFor(services, remove));
    router.add({u"get_thread_history"_s}, handlerFor(services, history));
    router.add({u"switch_thread"_s}, handlerFor(services, switchThread));
    router.add({u"session_restore"_s}, handlerFor(services, restore));
}

} // namespace wirelamp::server
