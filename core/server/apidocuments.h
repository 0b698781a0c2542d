// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/routeservices.h"

#include <QJsonObject>

namespace wirelamp::server {

/// The OpenAPI 3.1 document of everything in the route table.
QJsonObject openApiDocument(const RouteTable &table, const config::AuthSettings &auth,
                            const ServerUrls &urls);

/// The AsyncAPI 3.0 document of the WebSocket: what the router takes and what the server says.
QJsonObject asyncApiDocument(const agent::Router &router, const ServerUrls &urls);

} // namespace wirelamp::server
