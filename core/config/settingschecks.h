// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settings.h"

namespace wirelamp::config {

/// A rule over several keys that the settings break.
struct BrokenRule
{
    QStringList keys; ///< The ones it is about, most telling first.
    QString text; ///< A sentence without a final period.
};

/// All rules over several keys that these settings break.
QList<BrokenRule> brokenRules(const Settings &settings);

/// What is allowed but unwise, one sentence each.
QStringList settingWarnings(const Settings &settings);

} // namespace wirelamp::config
