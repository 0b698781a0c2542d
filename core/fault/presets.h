// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/fault/fault.h"

#include <QList>

namespace wirelamp::fault {

/// A failure that people know, ready to be armed. The texts are keys of the translation context
/// "Faults".
struct Preset
{
    const char *name = ""; ///< `accept-then-1011`
    const char *title = ""; ///< `Accepted, then closed with 1011`
    const char *effect = ""; ///< What a client gets to see, one sentence.
    QList<Fault> faults;
};

/// In the order in which a menu shows them: the failures that cost people days come first.
const QList<Preset> &allPresets();
/// nullptr when there is none of that name.
const Preset *findPreset(const QString &name);

} // namespace wirelamp::fault
