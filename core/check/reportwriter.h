// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/report.h"

#include <optional>

namespace wirelamp::check {

enum class ReportFormat {
    Table, ///< For people.
    Json,
    Junit, ///< The XML that CI systems read.
    Markdown,
};
/// `table`, `json`, `junit`, `markdown`
std::optional<ReportFormat> reportFormatFromCode(const QString &code);

/// UTF-8, ends with a line feed. `hasColour` is for the table alone.
QByteArray written(const Report &report, ReportFormat format, bool hasColour);

/// One line for each outcome, and below each one that is not good what was expected, what came and
/// what to do; the sum last.
QByteArray reportTable(const Report &report, bool hasColour);
/// `{subject, verdict, summary{pass, warn, fail, skipped}, duration_ms, checks: [{id, title,
/// verdict, duration_ms, code, expected, came, next_step}]}`
QByteArray reportJson(const Report &report);
/// One `testsuite`; a warning is a passed case with its sentence in `system-out`. `name` is the
/// name of the suite.
QByteArray reportJunit(const Report &report, const QString &name);
/// A table for a pull request or a job summary.
QByteArray reportMarkdown(const Report &report);

} // namespace wirelamp::check
