// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/router.h"
#include "core/server/authgate.h"
#include "core/server/metrics.h"
#include "core/server/routetable.h"
#include "core/server/runservice.h"
#include "core/server/threadstore.h"

#include <QUrl>

namespace wirelamp::server {

/// Where clients find this server; empty until it listens.
struct ServerUrls
{
    QUrl http; ///< `http://127.0.0.1:8765`
    QUrl webSocket; ///< `ws://127.0.0.1:8765/ws`
};

/// What routes work with. All of it outlives the route table: handlers keep a copy of this struct.
struct RouteServices
{
    ServerParts parts;
    RunService &runs;
    ThreadStore &threads;
    AuthGate &gate;
    Metrics &metrics;
    const RouteTable &table;
    const agent::Router &router;
    const ServerUrls &urls;
    std::function<int()> openWebSockets; ///< How many are open now.
};

/// `1.2.3`
QString serverVersion();
/// `timestamp` of an answer.
double timestampOf(const RouteServices &services);
/// The monotonic time line starts with the process.
double uptimeSecondsOf(const RouteServices &services);

} // namespace wirelamp::server
