// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routeservices.h"

namespace wirelamp::server {

QString serverVersion()
{
    return QStringLiteral(WIRELAMP_VERSION);
}

double timestampOf(const RouteServices &services)
{
    return unixSeconds(services.parts.clock.wallNow());
}

double uptimeSecondsOf(const RouteServices &services)
{
    return std::chrono::duration<double>(services.parts.clock.now()).count();
}

} // namespace wirelamp::server
