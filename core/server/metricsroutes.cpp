// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/routes.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

MetricFamily gauge(const char *name, const char *help, double value)
{
    return {.name = name, .help = help, .kind = MetricKind::Gauge, .samples = {{.value = value}}};
}

Answer metrics(const RouteServices &services)
{
    services.metrics.readFrom(services.parts.journal);
    QList<MetricFamily> families = services.metrics.families();
    families << gauge("wirelamp_websockets_open", "WebSockets that are open.",
                      services.openWebSockets());
    families << gauge("wirelamp_uptime_seconds", "Time since the process started.",
                      uptimeSecondsOf(services));
    families << MetricFamily{.name = "wirelamp_build_info",
                             .help = "The version, as a label.",
                             .kind = MetricKind::Gauge,
                             .label = "version",
                             .samples = {{serverVersion().toUtf8(), 1}}};
    Answer answer;
    answer.contentType = prometheusContentType;
    answer.body = prometheusText(families);
    return answer;
}

} // namespace

void addMetricsRoutes(RouteTable &table, const RouteServices &services)
{
    table.add({.methods = {"GET"},
               .pattern = u"/metrics"_s,
               .answeredBy = AnsweredBy::Door,
               .summary = u"Counters and gauges for Prometheus."_s,
               .handler = [services](const RouteRequest &) { return metrics(services); }});
}

} // namespace wirelamp::server
