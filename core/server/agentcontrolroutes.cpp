// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/servermessages.h"
#include "core/server/backgroundruns.h"
#include "core/server/requestfields.h"
#include "core/server/routes.h"
#include "core/server/runactivity.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// What the routes of this file share.
struct Control
{
    explicit Control(const RouteServices &routeServices)
        : services(routeServices)
        , background(routeServices.runs)
        , activity(routeServices.runs)
    {
    }

    RouteServices services;
    BackgroundRuns background;
    RunActivity activity;
};

Answer controlAnswer(const Control &control, const QString &action, const QString &agentId,
                     bool isSuccess, const QString &message)
{
    return Answer::json(QJsonObject{
        {u"success"_s, isSuccess},
        {u"agent_id"_s, agentId},
        {u"action"_s, action},
        {u"message"_s, message},
        {u"timestamp"_s, protocol::isoTime(control.services.parts.clock.wallNow())},
    });
}

Answer start(Control &control, const RouteRequest &request)
{
    RequestFields fields(request);
    RunOrder order{.connection = request.connection,
                   .path = request.head.path,
                   .userId = request.user,
                   .direction = journal::Direction::None};
    const QString chosenId = fields.optionalText({u"agent_id"}, threadIdCharactersMax);
    order.agentName = fields.optionalText({u"agent_type", u"agent", u"agent_name"});
    order.message = fields.requiredText({u"message", u"content", u"text", u"user_request"});
    order.threadId = fields.optionalText({u"thread_id"}, threadIdCharactersMax);
    order.parameters = {{u"context"_s, fields.optionalObject(u"context")}};
    if (const auto refusal = fields.refusal())
        return *refusal;

    const auto started = control.background.start(order, chosenId);
    if (!started)
        return controlAnswer(control, u"start"_s, chosenId, false, started.error().message);
    const QString runName = QString::fromLatin1(started->runName);
    return controlAnswer(control, u"start"_s, chosenId.isEmpty() ? runName : chosenId, true,
                         u"the agent %1 runs as %2"_s.arg(started->agentName, runName));
}

Answer stop(Control &control, const QString &action, const RouteRequest &request)
{
    RequestFields fields(request);
    const QString id = fields.requiredText({u"agent_id", u"run_id"}, threadIdCharactersMax);
    const QString reason = fields.optionalText({u"reason"}, threadTitleCharactersMax);
    if (const auto refusal = fields.refusal())
        return *refusal;
    const RunId run = control.background.find(request.user, id);
    const QString because = reason.isEmpty() ? u"the client asked for it"_s : reason;
    const bool isStopped = run.value != 0 && control.services.runs.cancel(run, because);
    return controlAnswer(control, action, id, isStopped,
                         isStopped ? u"stopped"_s
                                   : u"no open run has this id; it may have ended already"_s);
}

QJsonObject statusRow(const Control &control, const RunActivity::Row &row)
{
    return {
        {u"agent_id"_s, control.background.idOf(row.context)},
        {u"run_id"_s, QString::fromLatin1(row.context.runName)},
        {u"thread_id"_s, row.context.threadId},
        {u"status"_s, u"running"_s},
        {u"agent_type"_s, row.context.agentName},
        {u"start_time"_s, protocol::isoTime(row.startedAt)},
        {u"last_activity"_s, protocol::isoTime(row.lastEventAt)},
        {u"message_count"_s, row.eventCount},
    };
}

/// What stands for a run that is not open: it ended, or never was.
QJsonObject noRun(const QString &agentId, bool isServiceReady)
{
    return {
        {u"agent_id"_s, agentId},
        {u"status"_s, isServiceReady ? u"not_running"_s : u"service_unavailable"_s},
        {u"agent_type"_s, QJsonValue()},
        {u"start_time"_s, QJsonValue()},
        {u"last_activity"_s, QJsonValue()},
        {u"message_count"_s, 0},
    };
}

Answer status(const Control &control, const RouteRequest &request)
{
    const QString wanted = RequestFields(request).queryText("agent_id").left(threadIdCharactersMax);
    QJsonArray rows;
    for (const RunActivity::Row &row : control.activity.rows(request.user)) {
        const bool isWanted = wanted.isEmpty() || wanted == control.background.idOf(row.context)
            || wanted.toUtf8() == row.context.runName;
        if (isWanted && rows.size() < listItemsMax)
            rows << statusRow(control, row);
    }
    if (!wanted.isEmpty() && rows.isEmpty()) {
        const auto state = control.services.runs.directory().serviceState();
        rows << noRun(wanted, state == agent::ServiceState::Ready);
    }
    return Answer::json(rows);
}

QJsonObject schema(std::initializer_list<QString> required, std::initializer_list<QString> more)
{
    QJsonObject properties;
    QJsonArray names;
    for (const QString &name : required) {
        properties.insert(name, QJsonObject{{u"type"_s, u"string"_s}});
        names << name;
    }
    for (const QString &name : more)
        properties.insert(name, QJsonObject{{u"type"_s, u"string"_s}});
    return {{u"type"_s, u"object"_s}, {u"required"_s, names}, {u"properties"_s, properties}};
}

} // namespace

void addAgentControlRoutes(RouteTable &table, const RouteServices &services)
{
    const auto control = std::make_shared<Control>(services);
    table.add(
        {.methods = {"POST"},
         .pattern = u"/api/agents/start"_s,
         .access = RouteAccess::Optional,
         .summary = u"Starts an agent and answers at once."_s,
         .handler = [control](const RouteRequest &request) { return start(*control, request); },
         .bodySchema = schema({u"message"_s}, {u"agent_id"_s, u"agent_type"_s})});
    for (const QString &action : {u"stop"_s, u"cancel"_s}) {
        table.add({.methods = {"POST"},
                   .pattern = u"/api/agents/"_s + action,
                   .access = RouteAccess::Optional,
                   .summary = u"Ends a run of this user."_s,
                   .handler =
                       [control, action](const RouteRequest &request) {
                           return stop(*control, action, request);
                       },
                   .bodySchema = schema({u"agent_id"_s}, {u"reason"_s})});
    }
    table.add(
        {.methods = {"GET"},
         .pattern = u"/api/agents/status"_s,
         .access = RouteAccess::Optional,
         .summary = u"The open runs of this user; `?agent_id=` for one of them."_s,
         .handler = [control](const RouteRequest &request) { return status(*control, request); }});
}

} // namespace wirelamp::server
