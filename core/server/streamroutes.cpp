// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routes.h"
#include "core/server/vocabulary.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QJsonObject streamBody()
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    return {{u"type"_s, u"object"_s},
            {u"properties"_s,
             QJsonObject{{u"message"_s, text},
                         {u"content"_s, text},
                         {u"agent"_s, text},
                         {u"agent_type"_s, text},
                         {u"thread_id"_s, text},
                         {u"context"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}};
}

void addStream(RouteTable &table, const QByteArray &method, const QString &pattern,
               RouteAccess access, const QString &summary)
{
    table.add({.methods = {method},
               .pattern = pattern,
               .access = access,
               .kind = RouteKind::Stream,
               .summary = summary,
               .bodySchema = method == "POST" ? streamBody() : QJsonObject()});
}

Answer eventsInfo()
{
    const QStringList streams{u"/api/chat/stream"_s, u"/api/agents/stream"_s,
                              u"/api/events/stream"_s};
    return Answer::json(
        QJsonObject{{u"available"_s, true},
                    {u"stream_types"_s, QJsonArray::fromStringList(streams)},
                    {u"event_types"_s, QJsonArray::fromStringList(agentEventTypes())}});
}

} // namespace

void addStreamRoutes(RouteTable &table, const RouteServices &)
{
    addStream(table, "GET", u"/api/chat/stream"_s, RouteAccess::Optional,
              u"Streams the events of a short run; `?message=` says what it is asked."_s);
    addStream(table, "POST", u"/api/chat/stream"_s, RouteAccess::Required,
              u"Runs the default agent and streams its events."_s);
    addStream(table, "GET", u"/api/agents/stream"_s, RouteAccess::Optional,
              u"Streams the events of a short run; `?message=` says what it is asked."_s);
    addStream(table, "POST", u"/api/agents/stream"_s, RouteAccess::Optional,
              u"Runs the named agent and streams its events."_s);
    addStream(table, "GET", u"/api/events/stream"_s, RouteAccess::Optional,
              u"Streams what happens to this user for a few seconds, then ends."_s);
    for (const QString &pattern : {u"/ws"_s, u"/websocket"_s}) {
        table.add({.methods = {"GET"},
                   .pattern = pattern,
                   .access = RouteAccess::Required,
                   .kind = RouteKind::WebSocket,
                   .summary = u"The WebSocket; /asyncapi.json describes its messages."_s});
    }
    table.add({.methods = {"GET"},
               .pattern = u"/api/events/info"_s,
               .access = RouteAccess::Optional,
               .summary = u"Which streams there are, and which events they carry."_s,
               .handler = [](const RouteRequest &) { return eventsInfo(); }});
}

} // namespace wirelamp::server
