// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestfields.h"
#include "core/server/routes.h"
#include "core/server/runanswers.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QJsonObject bodySchema(bool namesAgent)
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    QJsonObject properties{{u"message"_s, text},
                           {u"thread_id"_s, text},
                           {u"context"_s, QJsonObject{{u"type"_s, u"object"_s}}},
                           {u"force_failure"_s, QJsonObject{{u"type"_s, u"boolean"_s}}}};
    QJsonArray required{u"message"_s};
    if (namesAgent) {
        properties.insert(u"type"_s, text);
        required << u"type"_s;
    }
    return {{u"type"_s, u"object"_s}, {u"required"_s, required}, {u"properties"_s, properties}};
}

/// What the original answers when its agent service is not there: at once, and not as an error.
Answer degraded(const RunOrder &order, const RunRefusal &refusal)
{
    const QString response =
        u"Degraded mode %1 response: Service unavailable, request acknowledged: %2"_s.arg(
            order.agentName, order.message);
    return Answer::json(QJsonObject{{u"status"_s, u"service_unavailable"_s},
                                    {u"agent"_s, order.agentName},
                                    {u"response"_s, response},
                                    {u"run_id"_s, QJsonValue()},
                                    {u"execution_time"_s, 0.0},
                                    {u"circuit_breaker_state"_s, u"UNKNOWN"_s},
                                    {u"error"_s, refusal.message}});
}

Answer refused(const RunOrder &order, const RunRefusal &refusal, RequestFields fields)
{
    if (refusal.code == "service_unavailable")
        return degraded(order, refusal);
    if (refusal.code == "unknown_agent") {
        fields.addProblem(u"type", u"unknown_agent"_s, refusal.message);
        return *fields.refusal();
    }
    Answer answer = Answer::error(429, refusal.code, refusal.message);
    answer.headers.append("Retry-After", "1");
    return answer;
}

/// `agentName` empty: the body names it.
void execute(RunAnswers &answers, const QString &agentName, const RouteRequest &request,
             const AnswerLater &answerLater)
{
    RequestFields fields(request);
    RunOrder order{.connection = request.connection,
                   .path = request.head.path,
                   .userId = request.user,
                   .direction = journal::Direction::None};
    order.agentName = agentName.isEmpty()
        ? fields.requiredText({u"type", u"agent_type", u"agent", u"agent_name"})
        : agentName;
    order.message = fields.requiredText({u"message", u"content", u"text", u"user_request"});
    order.threadId = fields.optionalText({u"thread_id"}, threadIdCharactersMax);
    const QJsonObject context = fields.optionalObject(u"context");
    order.parameters = {{u"context"_s, context}};
    const bool mustFail =
        fields.optionalFlag(u"force_failure") || context.value(u"force_failure").toBool();
    if (const auto refusal = fields.refusal())
        return answerLater(*refusal);
    if (mustFail)
        return answerLater(Answer::error(500, "simulated_failure", u"Simulated agent failure"_s));
    if (const auto opened = answers.run(order, answerLater); !opened)
        answerLater(refused(order, opened.error(), fields));
}

} // namespace

void addAgentRoutes(RouteTable &table, const RouteServices &services)
{
    const auto answers = std::make_shared<RunAnswers>(services.runs);
    const auto add = [&table, &answers](const QString &pattern, const QString &agentName,
                                        const QString &summary) {
        table.add({.methods = {"POST"},
                   .pattern = pattern,
                   .access = RouteAccess::Optional,
                   .summary = summary,
                   .deferredHandler =
                       [answers, agentName](const RouteRequest &request, const AnswerLater &later) {
                           execute(*answers, agentName, request, later);
                       },
                   .bodySchema = bodySchema(agentName.isEmpty())});
    };
    add(u"/api/agents/execute"_s, {}, u"Runs the named agent and answers when it is done."_s);
    for (const QString &name : {u"triage"_s, u"data"_s, u"optimization"_s}) {
        add(u"/api/agents/"_s + name, name,
            u"Runs the agent \"%1\" and answers when it is done."_s.arg(name));
    }
}

} // namespace wirelamp::server
