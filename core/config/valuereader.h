// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/config/settingkey.h"

namespace wirelamp::config {

/// The longest text a key takes, and the longest list.
inline constexpr qsizetype textLengthMax = 4096;
inline constexpr qsizetype listLengthMax = 256;

/// Turns what somebody wrote into a value of this key. The error continues the key's name (`must be
/// a whole number from 0 to 65535, not "many"`) and never repeats a secret.
Result<SettingData> readValue(const SettingKey &key, const WrittenValue &written);

/// Foreign text for an error sentence: in quotes, on one line, at most 60 characters of it.
QString quotedForMessage(const QString &text);

} // namespace wirelamp::config
