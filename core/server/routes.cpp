// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routes.h"

namespace wirelamp::server {

void addAllRoutes(RouteTable &table, const RouteServices &services)
{
    addPageRoutes(table);
    addHealthRoutes(table, services);
    addWebSocketInfoRoutes(table, services);
    addAgentRoutes(table, services);
    addAgentControlRoutes(table, services);
    addThreadRoutes(table, services);
    addMessageRoutes(table, services);
    addStreamRoutes(table, services);
    addDiscoveryRoutes(table, services);
    addAuthRoutes(table, services);
    addMetricsRoutes(table, services);
    addFaultRoutes(table, services);
    addFindingRoutes(table, services);
    addDocumentRoutes(table, services);
}

} // namespace wirelamp::server
