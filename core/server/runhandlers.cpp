// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/events/runtypes.h"
#include "core/server/messagereply.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// Whether a message may name the agent that is to run.
enum class AgentChoice {
    Named,
    Default,
};

/// Fields that say what is run, and not how.
bool isParameter(const QString &name)
{
    static const QSet<QString> others{
        u"type"_s,       u"content"_s,    u"message"_s,   u"text"_s,       u"agent"_s,
        u"agent_type"_s, u"agent_name"_s, u"thread_id"_s, u"user_id"_s,    u"timestamp"_s,
        u"id"_s,         u"message_id"_s, u"token"_s,     u"request_id"_s, u"user_request"_s};
    return !others.contains(name);
}

QJsonObject parametersOf(const ClientMessage &message)
{
    QJsonObject parameters;
    for (auto it = message.fields.begin(); it != message.fields.end(); ++it) {
        if (isParameter(it.key()))
            parameters.insert(it.key(), it.value());
    }
    return parameters;
}

RunOrder orderOf(const ClientMessage &message, AgentChoice choice)
{
    RunOrder order;
    order.message = message.text;
    order.threadId = message.firstString({u"thread_id", u"threadId"});
    order.parameters = parametersOf(message);
    if (choice == AgentChoice::Named)
        order.agentName = message.firstString({u"agent", u"agent_type", u"agent_name"});
    return order;
}

void refuse(const RunRefusal &refusal, const RunOrder &order, const MessageReply &reply)
{
    QJsonObject details;
    if (!order.agentName.isEmpty())
        details.insert(u"agent"_s, order.agentName.left(threadIdCharactersMax));
    reply.refuse(refusal.code, refusal.message, details);
}

void startRun(const ClientMessage &message, WebSocketContext &context, const MessageReply &reply,
              AgentChoice choice, RunView view)
{
    const RunOrder order = orderOf(message, choice);
    if (order.message.isEmpty()) {
        return reply.refuse("missing_content",
                            u"the message has no text; send one in \"content\", \"message\", "
                            "\"text\" or \"user_request\""_s);
    }
    if (order.threadId.size() > threadIdCharactersMax) {
        return reply.refuse(
            "invalid_thread_id",
            u"a thread_id may have %1 characters at most"_s.arg(threadIdCharactersMax));
    }
    const auto opened = context.startRun(order, view);
    if (!opened)
        return refuse(opened.error(), order, reply);
    if (!message.isJsonRpc)
        return; // `agent_started` says it.
    reply.done({{u"run_id"_s, QString::fromLatin1(opened->runName)},
                {u"thread_id"_s, opened->threadId},
                {u"agent_name"_s, opened->agentName}});
}

void stop(const MessageServices &, const ClientMessage &message, WebSocketContext &context,
          const MessageReply &reply)
{
    const QString runName = message.firstString({u"run_id", u"runId"});
    const int stopped = context.cancelRuns(runName, u"the client asked for it"_s);
    const QJsonObject result{{u"status"_s, u"stopped"_s}, {u"stopped_runs"_s, stopped}};
    // The last event of each run is the answer. Without a run somebody still waits for one.
    if (stopped > 0)
        reply.done(result);
    else
        reply.sendEverywhere("agent_stopped", result);
}

} // namespace

void addRunHandlers(agent::Router &router, const MessageServices &services)
{
    const auto starter = [&services](AgentChoice choice, RunView view) {
        return handlerFor(services,
                          [choice, view](const MessageServices &, const ClientMessage &message,
                                         WebSocketContext &context, const MessageReply &reply) {
                              startRun(message, context, reply, choice, view);
                          });
    };
    router.add(typesWithAgent(), starter(AgentChoice::Named, RunView::Events));
    router.add(typesOfChat(), starter(AgentChoice::Default, RunView::Events));
    router.add(typesOfStream(), starter(AgentChoice::Named, RunView::Chunks));
    router.add({u"stop_agent"_s, u"stop_processing"_s, u"cancel"_s}, handlerFor(services, stop));
}

} // namespace wirelamp::server
