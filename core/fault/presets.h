// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/fault.h"

#include <QList>

namespace wirelamp::fault {

/// Presets that belong together, in the order in which a menu shows them.
enum class PresetGroup {
    CostDays, ///< The failures of the system that this server stands in for.
    Runs,
    Streams,
    Line,
};
inline constexpr int presetGroupCount = static_cast<int>(PresetGroup::Line) + 1;

/// A key of the translation context "Faults".
const char *titleOf(PresetGroup group);

/// A failure that people know, ready to be armed. The texts are keys of the translation context
/// "Faults".
struct Preset
{
    const char *name = ""; ///< `accept-then-1011`
    const char *title = ""; ///< `Accepted, then closed with 1011`
    const char *effect = ""; ///< What a client gets to see, one sentence.
    QList<Fault> faults;
    PresetGroup group = PresetGroup::CostDays;
};

/// In the order in which a menu shows them, group by group.
const QList<Preset> &allPresets();
/// nullptr when there is none of that name.
const Preset *findPreset(const QString &name);

} // namespace wirelamp::fault
