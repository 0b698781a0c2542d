// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingkey.h"

#include <QJsonValue>

/// Values as text. `readValue()` turns each form back into the same value; only the plain form of a
/// list is ambiguous when an item holds a comma.
namespace wirelamp::config {

/// As in an environment variable or on the command line: `30s`, `a, b`.
QString plainText(const SettingKey &key, const SettingData &data);
/// As in the file: `"30s"`, `["a", "b"]`.
QString tomlText(const SettingKey &key, const SettingData &data);
/// `"30s"`, `["a","b"]`, `8765`.
QJsonValue jsonValue(const SettingKey &key, const SettingData &data);

/// What the key takes, for its documentation: `duration, 100ms to 5m`.
QString describedKind(const SettingKey &key);

} // namespace wirelamp::config
