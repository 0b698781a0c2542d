// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/jsonwriter.h"
#include "core/server/routes.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QByteArray wordFor(agent::ServiceState state)
{
    switch (state) {
    case agent::ServiceState::Ready:
        return "ready"_ba;
    case agent::ServiceState::NotReady:
        return "not_ready"_ba;
    case agent::ServiceState::Absent:
        return "absent"_ba;
    }
    Q_UNREACHABLE();
}

/// What every health answer ends with.
void writeVitalSigns(JsonWriter &body, const RouteServices &services, QByteArrayView status)
{
    body.text("environment", services.parts.settings.server.environment);
    body.word("service", "wirelamp");
    body.word("status", status);
    body.time("timestamp", services.parts.clock.wallNow());
    const auto uptime = std::chrono::floor<std::chrono::milliseconds>(services.parts.clock.now());
    body.thousandths("uptime_seconds", uptime.count());
    body.text("version", serverVersion());
}

Answer health(const RouteServices &services)
{
    const agent::ServiceState state = services.runs.directory().serviceState();
    JsonWriter checks;
    checks.word("agent_service", wordFor(state));
    checks.word("listener", "ready");
    JsonWriter body;
    body.object("checks", checks);
    writeVitalSigns(body, services, state == agent::ServiceState::Ready ? "healthy" : "degraded");
    Answer answer = Answer::json(body);
    answer.headers.append("API-Version"_ba, "1"_ba);
    return answer;
}

Answer liveness(const RouteServices &services)
{
    JsonWriter body;
    writeVitalSigns(body, services, "alive");
    return Answer::json(body);
}

Answer readiness(const RouteServices &services)
{
    const agent::ServiceState state = services.runs.directory().serviceState();
    JsonWriter body;
    body.word("agent_service", wordFor(state));
    if (state == agent::ServiceState::Ready) {
        writeVitalSigns(body, services, "ready");
        return Answer::json(body);
    }
    const QString message = u"the agent service is %1"_s.arg(
        state == agent::ServiceState::Absent ? u"absent"_s : u"not ready yet"_s);
    body.text("detail", message);
    body.word("error", "service_not_ready");
    body.text("message", message);
    writeVitalSigns(body, services, "not_ready");
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
