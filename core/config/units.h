// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Durations and sizes as people write them.
namespace wirelamp::config {

/// `250ms`, `30s`, `1.5m`, `2h`, `7d`; a bare number means seconds. nullopt: not a duration, not a
/// whole number of milliseconds, or longer than a hundred years.
std::optional<std::chrono::milliseconds> parseDuration(const QString &text);
/// In the largest unit that needs no fraction: `5m`, `1500ms`, `0s`.
QString printDuration(std::chrono::milliseconds duration);

/// `64 KiB`, `1MiB`, `512 B`; a bare number means bytes. nullopt: not a size, not a whole number of
/// bytes, or 1 EiB and more.
std::optional<qint64> parseSize(const QString &text);
/// In the largest unit that needs no fraction: `1 MiB`, `1500 B`.
QString printSize(qint64 bytes);

} // namespace wirelamp::config
