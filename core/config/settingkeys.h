// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingkey.h"

/// The table of all keys: the loader, `wirelamp config`, the reference and the dialog read it.
namespace wirelamp::config {

/// Every key, in the order of the reference. Lives as long as the process.
const QList<SettingKey> &settingKeys();

/// The key `section.key`, or nullptr.
const SettingKey *findKey(const QString &name);
/// The key behind `--section.key` or a short option, without dashes; or nullptr.
const SettingKey *findKeyOfFlag(const QString &flagName);

/// Names of sections, each once.
QStringList sectionNames();

/// The key that was probably meant; `prot` and `sever.port` both find `server.port`. Empty when
/// none is near.
QString nearestKeyName(const QString &written);

} // namespace wirelamp::config
