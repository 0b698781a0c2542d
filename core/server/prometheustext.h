// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QList>

namespace wirelamp::server {

enum class MetricKind {
    Counter,
    Gauge,
};

struct MetricSample
{
    QByteArray label; ///< Value of the family's label; ignored when the family has none.
    double value = 0;
};

/// One metric as Prometheus sees it.
struct MetricFamily
{
    QByteArray name; ///< `wirelamp_runs_closed_total`
    QByteArray help; ///< One sentence.
    MetricKind kind = MetricKind::Counter;
    QByteArray label; ///< Name of the one label; empty: none.
    QList<MetricSample> samples;
};

/// The text exposition format, version 0.0.4. Label values and help are escaped: nothing can break
/// out of its line.
QByteArray prometheusText(const QList<MetricFamily> &families);

inline constexpr const char *prometheusContentType = "text/plain; version=0.0.4; charset=utf-8";

} // namespace wirelamp::server
