// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/fault/plan.h"

namespace wirelamp::fault {

/// Longest plan that is read, in bytes.
inline constexpr qsizetype planBytesMax = 256 * 1024;

/// What a fault with these parameters can be told: those of every fault first, then its own.
QStringList membersOf(Parameters parameters);

/// Reads `{"seed": n, "presets": ["..."], "faults": [{"kind": "drop_event", ...}, ...]}`; each part
/// may be missing. A fault may be `{"preset": "...", "user": "ana"}`: the scope, probability and
/// times then hold for all faults of the preset. The error is one sentence that names the fault,
/// the member and, for a misspelt word, the nearest one that exists.
Result<Plan> planFromJson(const QJsonObject &object);

/// The same from a TOML document: `seed = 1`, `presets = [...]` and `[[faults]]` tables.
Result<Plan> planFromToml(const QByteArray &bytes);

/// The faults of these presets. The error names the nearest preset.
Result<Plan> planFromPresets(const QStringList &names, quint64 seed = 1);

} // namespace wirelamp::fault
