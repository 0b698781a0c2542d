// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/messagereply.h"

using namespace Qt::StringLiterals;

/// What clients say about themselves and the connection. Each is answered as the original answers
/// it.
namespace wirelamp::server {

namespace {

double timestampOf(const MessageServices &services)
{
    return unixSeconds(services.clock.wallNow());
}

void ping(const MessageServices &, const ClientMessage &, WebSocketContext &,
          const MessageReply &reply)
{
    reply.pong();
}

void heartbeat(const MessageServices &services, const ClientMessage &, WebSocketContext &,
               const MessageReply &reply)
{
    reply.send("heartbeat_ack",
               {{u"timestamp"_s, timestampOf(services)}, {u"status"_s, u"healthy"_s}});
}

/// The answer to something of ours: asks for none.
void silence(const MessageServices &, const ClientMessage &, WebSocketContext &,
             const MessageReply &reply)
{
    reply.done({});
}

void connected(const MessageServices &services, const ClientMessage &, WebSocketContext &context,
               const MessageReply &reply)
{
    reply.send("system_message",
               {{u"status"_s, u"connected"_s},
                {u"user_id"_s, context.userId()},
                {u"timestamp"_s, timestampOf(services)}});
}

void disconnecting(const MessageServices &, const ClientMessage &, WebSocketContext &,
                   const MessageReply &reply)
{
    reply.send("system_message", {{u"status"_s, u"disconnect_acknowledged"_s}});
}

void typing(const MessageServices &, const ClientMessage &message, WebSocketContext &context,
            const MessageReply &reply)
{
    const QString threadId = message.firstString({u"thread_id"}).left(threadIdCharactersMax);
    reply.send("system_message",
               {{u"status"_s, u"typing_acknowledged"_s},
                {u"type"_s, message.type},
                {u"user_id"_s, context.userId()},
                {u"thread_id"_s, threadId.isEmpty() ? QJsonValue() : QJsonValue(threadId)}});
}

void agentNotice(const MessageServices &, const ClientMessage &message, WebSocketContext &,
                 const MessageReply &reply)
{
    reply.send(
        "system_message",
        {{u"status"_s, u"agent_message_acknowledged"_s}, {u"original_type"_s, message.type}});
}

void clientError(const MessageServices &, const ClientMessage &message, WebSocketContext &,
                 const MessageReply &reply)
{
    constexpr qsizetype codeCharactersMax = 64;
    const QString code = message.firstString({u"error_code", u"code"}).left(codeCharactersMax);
    reply.send("system_message",
               {{u"status"_s, u"acknowledged"_s},
                {u"content"_s, u"Error received and logged"_s},
                {u"error_code"_s, code.isEmpty() ? QJsonValue() : QJsonValue(code)}});
}

} // namespace

void addNoticeHandlers(agent::Router &router, const MessageServices &services)
{
    router.add({u"ping"_s}, handlerFor(services, ping));
    router.add({u"heartbeat"_s}, handlerFor(services, heartbeat));
    router.add({u"pong"_s, u"heartbeat_ack"_s}, handlerFor(services, silence));
    router.add({u"connect"_s, u"connected"_s, u"connection_established"_s},
               handlerFor(services, connected));
    router.add({u"disconnect"_s}, handlerFor(services, disconnecting));
    router.add({u"user_typing"_s, u"agent_typing"_s, u"typing_started"_s, u"typing_stopped"_s,
                u"typing"_s},
               handlerFor(services, typing));
    router.add({u"agent_task_ack"_s, u"agent_response_chunk"_s, u"agent_response_complete"_s,
                u"agent_status_update"_s, u"agent_progress"_s, u"agent_error"_s},
               handlerFor(services, agentNotice));
    router.add({u"error_message"_s, u"error"_s}, handlerFor(services, clientError));
}

} // namespace wirelamp::server
