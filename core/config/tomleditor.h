// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/config/settingkey.h"

#include <QByteArray>

namespace wirelamp::config {

/// A configuration file with one value changed or added; everything else, comments included, stays
/// as it was. Fails for a file that is not TOML and for one written in a way that cannot be changed
/// in place (a section as an inline table). Pure.
Result<QByteArray> withValue(const QByteArray &toml, const SettingKey &key,
                             const SettingData &data);

} // namespace wirelamp::config
