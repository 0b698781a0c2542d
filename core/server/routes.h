// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/routeservices.h"

/// The routes of the server, a function for each group. Protocol sections 3 and 4 say what they
/// answer.
namespace wirelamp::server {

/// All of them.
void addAllRoutes(RouteTable &table, const RouteServices &services);

void addHealthRoutes(RouteTable &table, const RouteServices &services);
void addWebSocketInfoRoutes(RouteTable &table, const RouteServices &services);
void addAgentRoutes(RouteTable &table, const RouteServices &services);
void addAgentControlRoutes(RouteTable &table, const RouteServices &services);
void addThreadRoutes(RouteTable &table, const RouteServices &services);
void addMessageRoutes(RouteTable &table, const RouteServices &services);
void addStreamRoutes(RouteTable &table, const RouteServices &services);
void addDiscoveryRoutes(RouteTable &table, const RouteServices &services);
void addAuthRoutes(RouteTable &table, const RouteServices &services);
void addMetricsRoutes(RouteTable &table, const RouteServices &services);
void addFaultRoutes(RouteTable &table, const RouteServices &services);
void addFindingRoutes(RouteTable &table, const RouteServices &services);
void addDocumentRoutes(RouteTable &table, const RouteServices &services);
/// The page at `/` and what it loads.
void addPageRoutes(RouteTable &table);

} // namespace wirelamp::server
