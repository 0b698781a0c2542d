// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routes.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QString wordFor(agent::ServiceState state)
{
    switch (state) {
    case agent::ServiceState::Ready:
        return u"ready"_s;
    case agent::ServiceState::NotReady:
        return u"not_ready"_s;
    case agent::ServiceState::Absent:
        return u"absent"_s;
    }
    Q_UNREACHABLE();
}

/// What every health answer begins with.
QJsonObject vitalSigns(const RouteServices &services)
{
    return {
        {u"service"_s, u"wirelamp"_s},
        {u"version"_s, serverVersion()},
        {u"timestamp"_s, timestampOf(services)},
        {u"uptime_seconds"_s, uptimeSecondsOf(services)},
        {u"environment"_s, services.parts.settings.server.environment},
    };
}

Answer health(const RouteServices &services)
{
    const agent::ServiceState state = services.runs.directory().serviceState();
    QJsonObject body = vitalSigns(services);
    body.insert(u"status"_s, state == agent::ServiceState::Ready ? u"healthy"_s : u"degraded"_s);
    body.insert(u"checks"_s,
                QJsonObject{{u"listener"_s, u"ready"_s}, {u"agent_service"_s, wordFor(state)}});
    Answer answer = Answer::json(body);
    answer.headers.append("API-Version", "1");
    return answer;
}

Answer liveness(const RouteServices &services)
{
    QJsonObject body = vitalSigns(services);
    body.insert(u"status"_s, u"alive"_s);
    return Answer::json(body);
}

Answer readiness(const RouteServices &services)
{
    const agent::ServiceState state = services.runs.directory().serviceState();
    QJsonObject body = vitalSigns(services);
    body.insert(u"agent_service"_s, wordFor(state));
    if (state == agent::ServiceState::Ready) {
        body.insert(u"status"_s, u"ready"_s);
        return Answer::json(body);
    }
    const QString message = u"the agent service is %1"_s.arg(
        state == agent::ServiceState::Absent ? u"absent"_s : u"not ready yet"_s);
    body.insert(u"status"_s, u"not_ready"_s);
    body.insert(u"error"_s, u"service_not_ready"_s);
    body.insert(u"message"_s, message);
    body.insert(u"detail"_s, message);
    Answer answer = Answer::json(body, 503);
    answer.headers.append("Retry-After", "1");
    return answer;
}

} // namespace

void addHealthRoutes(RouteTable &table, const RouteServices &services)
{
    for (const QString &pattern : {u"/health"_s, u"/api/health"_s}) {
        table.add({.methods = {"GET"},
                   .pattern = pattern,
                   .answeredBy = AnsweredBy::Door,
                   .summary = u"Whether the server and its agent service are well."_s,
                   .handler = [services](const RouteRequest &) { return health(services); }});
    }
    table.add({.methods = {"GET"},
               .pattern = u"/health/live"_s,
               .answeredBy = AnsweredBy::Door,
               .summary = u"Whether the server answers at all."_s,
               .handler = [services](const RouteRequest &) { return liveness(services); }});
    for (const QString &pattern : {u"/health/ready"_s, u"/ready"_s}) {
        table.add({.methods = {"GET"},
                   .pattern = pattern,
                   .answeredBy = AnsweredBy::Door,
                   .summary = u"Whether agents can be run; 503 when they cannot."_s,
                   .handler = [services](const RouteRequest &) { return readiness(services); }});
    }
}

} // namespace wirelamp::server
