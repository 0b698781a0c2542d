// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestjudge.h"
#include "core/server/routes.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

int heartbeatSeconds(const RouteServices &services)
{
    const auto interval = services.parts.settings.webSocketLimits.pingInterval;
    return static_cast<int>(std::chrono::round<std::chrono::seconds>(interval).count());
}

QJsonObject limitsOf(const RouteServices &services)
{
    const config::Settings &settings = services.parts.settings;
    const ConnectionLimits &limits = settings.webSocketLimits;
    return {
        // No user has a bound of their own: all of the server's connections may be one user's.
        {u"max_connections_per_user"_s, settings.serverLimits.connectionsMax},
        {u"max_message_rate_per_minute"_s, limits.messagesPerMinute},
        {u"max_message_size_bytes"_s, static_cast<qint64>(limits.messageBytesMax)},
        {u"max_runs_per_connection"_s, limits.runsMax},
        {u"heartbeat_interval_seconds"_s, heartbeatSeconds(services)},
    };
}

QJsonObject endpointOf(const RouteServices &services)
{
    const config::AuthSettings &auth = services.parts.settings.auth;
    QJsonArray methods{u"header"_s, u"subprotocol"_s, u"query"_s};
    if (auth.firstMessage)
        methods << u"first_message"_s;
    return {
        {u"endpoint"_s, u"/ws"_s},
        {u"url"_s, services.urls.webSocket.toString()},
        {u"version"_s, serverVersion()},
        {u"authentication"_s, auth.required ? u"jwt_required"_s : u"none"_s},
        {u"supported_auth_methods"_s, methods},
        {u"subprotocols"_s, QJsonArray{u"jwt-auth"_s}},
        {u"features"_s,
         QJsonObject{{u"heartbeat"_s, true},
                     {u"message_routing"_s, true},
                     {u"json_rpc_support"_s, true},
                     {u"rate_limiting"_s, true},
                     {u"error_recovery"_s, true}}},
        {u"limits"_s, limitsOf(services)},
    };
}

Answer config(const RouteServices &services)
{
    return Answer::json(QJsonObject{
        {u"websocket"_s, endpointOf(services)},
        {u"server"_s,
         QJsonObject{{u"active_connections"_s, services.openWebSockets()},
                     {u"uptime_seconds"_s, uptimeSecondsOf(services)},
                     {u"server_time"_s, timestampOf(services)},
                     {u"stats_error"_s, QJsonValue()}}},
    });
}

/// Protocol section 5: what marks a test, and that it opens no door.
QJsonObject testingOf(const RouteServices &services, const RouteRequest &request)
{
    const bool isConfigured = services.parts.settings.server.e2eTesting;
    QJsonArray marks;
    for (const char *name : {"X-Test-Type", "X-Test-Environment", "X-E2E-Test", "X-Test-Mode"}) {
        if (request.head.headers.contains(name))
            marks << QString::fromLatin1(name);
    }
    if (isConfigured)
        marks << u"E2E_TESTING_ENABLED"_s;
    return {
        {u"enabled"_s, RequestJudge::isTest(request.head, isConfigured)},
        {u"variables"_s, marks},
        {u"auth_bypass_active"_s, false},
    };
}

Answer health(const RouteServices &services, const RouteRequest &request)
{
    services.metrics.readFrom(services.parts.journal);
    const Metrics &metrics = services.metrics;
    const config::Settings &settings = services.parts.settings;
    const bool isReady = services.runs.directory().serviceState() == agent::ServiceState::Ready;
    const quint64 received = metrics.value("wirelamp_messages_total", "in");
    const quint64 ignored = metrics.total("wirelamp_messages_ignored_total");
    const double errorRate =
        received == 0 ? 0 : static_cast<double>(ignored) / static_cast<double>(received);
    const QJsonObject webSocket{
        {u"active_connections"_s, services.openWebSockets()},
        {u"total_connections"_s,
         static_cast<qint64>(metrics.total("wirelamp_connections_opened_total"))},
        {u"messages_processed"_s, static_cast<qint64>(received)},
        {u"error_rate"_s, errorRate},
    };
    return Answer::json(QJsonObject{
        {u"status"_s, isReady ? u"healthy"_s : u"degraded"_s},
        {u"service"_s, u"websocket"_s},
        {u"version"_s, serverVersion()},
        {u"timestamp"_s, timestampOf(services)},
        {u"environment"_s, settings.server.environment},
        {u"metrics"_s, QJsonObject{{u"websocket"_s, webSocket}}},
        {u"config"_s,
         QJsonObject{{u"max_connections_per_user"_s, settings.serverLimits.connectionsMax},
                     {u"heartbeat_interval"_s, heartbeatSeconds(services)},
                     {u"pre_connection_auth_required"_s,
                      settings.auth.required && settings.auth.beforeUpgrade}}},
        {u"e2e_testing"_s, testingOf(services, request)},
    });
}

Answer stats(const RouteServices &services)
{
    services.metrics.readFrom(services.parts.journal);
    const QJsonObject counted = services.metrics.toJsonObject();
    const config::AuthSettings &auth = services.parts.settings.auth;
    return Answer::json(QJsonObject{
        {u"timestamp"_s, timestampOf(services)},
        {u"websocket_manager"_s,
         QJsonObject{{u"active_connections"_s, services.openWebSockets()},
                     {u"closed"_s, counted.value(u"connections_closed")}}},
        {u"message_router"_s,
         QJsonObject{{u"types"_s, QJsonArray::fromStringList(services.router.types())},
                     {u"ignored"_s, counted.value(u"messages_ignored")}}},
        {u"authentication"_s, counted.value(u"auth_verdicts")},
        {u"security"_s,
         QJsonObject{{u"authentication_required"_s, auth.required},
                     {u"requests_rejected"_s, counted.value(u"requests_rejected")}}},
        {u"connection_monitoring"_s,
         QJsonObject{{u"connections_open"_s, counted.value(u"connections_open")}}},
        {u"system"_s,
         QJsonObject{{u"uptime_seconds"_s, uptimeSecondsOf(services)},
                     {u"endpoint_info"_s, endpointOf(services)}}},
        {u"metrics"_s, counted},
    });
}

Answer beacon(const RouteServices &services)
{
    return Answer::json(QJsonObject{{u"status"_s, u"healthy"_s},
                                    {u"service"_s, u"websocket_beacon"_s},
                                    {u"timestamp"_s, timestampOf(services)},
                                    {u"message"_s, u"the server is listening"_s}});
}

} // namespace

void addWebSocketInfoRoutes(RouteTable &table, const RouteServices &services)
{
    table.add({.methods = {"GET"},
               .pattern = u"/ws/config"_s,
               .summary = u"How to connect, and the limits of a connection."_s,
               .handler = [services](const RouteRequest &) { return config(services); }});
    table.add(
        {.methods = {"GET"},
         .pattern = u"/ws/health"_s,
         .summary = u"Whether the WebSocket side is well, and whether this is a test."_s,
         .handler = [services](const RouteRequest &request) { return health(services, request); }});
    table.add({.methods = {"GET"},
               .pattern = u"/ws/stats"_s,
               .summary = u"Counters since the server was started."_s,
               .handler = [services](const RouteRequest &) { return stats(services); }});
    table.add({.methods = {"GET", "POST"},
               .pattern = u"/ws/beacon"_s,
               .summary = u"A sign of life; browsers post here when a page is left."_s,
               .handler = [services](const RouteRequest &) { return beacon(services); }});
}

} // namespace wirelamp::server
