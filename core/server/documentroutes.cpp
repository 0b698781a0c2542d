// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/apidocuments.h"
#include "core/server/routes.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

void addDocumentRoutes(RouteTable &table, const RouteServices &services)
{
    table.add({.methods = {"GET"},
               .pattern = u"/openapi.json"_s,
               .summary = u"This document: every route, from the table that serves them."_s,
               .handler = [services](const RouteRequest &) {
                   return Answer::json(openApiDocument(services.table, services.parts.settings.auth,
                                                       services.urls));
               }});
    table.add({.methods = {"GET"},
               .pattern = u"/asyncapi.json"_s,
               .summary = u"The messages of the WebSocket."_s,
               .handler = [services](const RouteRequest &) {
                   return Answer::json(asyncApiDocument(services.router, services.urls));
               }});
}

} // namespace wirelamp::server
