// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routes.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// One process is all services: clients that ask for each are sent here.
Answer services(const RouteServices &routeServices)
{
    const ServerUrls &urls = routeServices.urls;
    const config::ServerSettings &server = routeServices.parts.settings.server;
    const QJsonObject here{
        {u"port"_s, urls.http.port()},
        {u"url"_s, urls.http.toString()},
        {u"api_url"_s, urls.http.toString() + u"/api"_s},
        {u"ws_url"_s, urls.webSocket.toString()},
        {u"timestamp"_s, timestampOf(routeServices)},
        {u"cors_metadata"_s,
         QJsonObject{{u"origins"_s, QJsonArray::fromStringList(server.corsOrigins)}}},
    };
    return Answer::json(QJsonObject{
        {u"services"_s, QJsonObject{{u"backend"_s, here}, {u"auth"_s, here}}},
        {u"timestamp"_s, timestampOf(routeServices)},
        {u"available"_s, true},
    });
}

Answer mcpServers()
{
    return Answer::json(QJsonObject{{u"data"_s, QJsonArray()},
                                    {u"status"_s, u"success"_s},
                                    {u"message"_s, u"no MCP server is connected"_s}});
}

Answer tools()
{
    return Answer::json(
        QJsonObject{{u"tools"_s, QJsonArray()},
                    {u"count"_s, 0},
                    {u"message"_s,
                     u"no MCP server is connected; the tools of scripted agents are "
                     "part of their scenarios"_s}});
}

} // namespace

void addDiscoveryRoutes(RouteTable &table, const RouteServices &routeServices)
{
    table.add(
        {.methods = {"GET"},
         .pattern = u"/api/discovery/services"_s,
         .summary = u"Where the services are: all of them here."_s,
         .handler = [routeServices](const RouteRequest &) { return services(routeServices); }});
    table.add({.methods = {"GET"},
               .pattern = u"/api/mcp/servers"_s,
               .summary = u"The MCP servers that are connected."_s,
               .handler = [](const RouteRequest &) { return mcpServers(); }});
    table.add({.methods = {"GET"},
               .pattern = u"/api/tools"_s,
               .summary = u"The tools that agents may call."_s,
               .handler = [](const RouteRequest &) { return tools(); }});
}

} // namespace wirelamp::server
