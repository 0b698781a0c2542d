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

/// Where this server is and since when.
struct ServerIdentity
{
    QUrl httpUrl; ///< `http://127.0.0.1:8765`
    QUrl webSocketUrl; ///< `ws://127.0.0.1:8765/ws`
    QString version;
    Instant startedAt{};
};

/// What routes work with. All of it outlives the route table: handlers keep a copy of this struct.
struct RouteServices
{
    ServerParts parts;
    const ServerIdentity &identity;
    RunService &runs;
    ThreadStore &threads;
    AuthGate &gate;
    Metrics &metrics;
    const RouteTable &table;
    const agent::Router &router;
    std::function<int()> openWebSockets; ///< How many are open now.
};

} // namespace wirelamp::server
