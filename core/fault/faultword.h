// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

/// The names of a fault's members in JSON and TOML.
namespace wirelamp::fault::word {

inline const QString kind = QStringLiteral("kind");
inline const QString preset = QStringLiteral("preset");
inline const QString user = QStringLiteral("user");
inline const QString path = QStringLiteral("path");
inline const QString connection = QStringLiteral("connection");
inline const QString agent = QStringLiteral("agent");
inline const QString run = QStringLiteral("run");
inline const QString probability = QStringLiteral("probability");
inline const QString times = QStringLiteral("times");
inline const QString event = QStringLiteral("event");
inline const QString at = QStringLiteral("at");
inline const QString delay = QStringLiteral("delay_ms");
inline const QString jitter = QStringLiteral("jitter_ms");
inline const QString bytes = QStringLiteral("bytes");
inline const QString bytesPerSecond = QStringLiteral("bytes_per_second");
inline const QString code = QStringLiteral("code");
inline const QString reason = QStringLiteral("reason");
inline const QString verdict = QStringLiteral("verdict");

} // namespace wirelamp::fault::word
