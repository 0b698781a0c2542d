// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingkey.h"

/// Rules of single keys. Each returns what the key asks for (`must be 401 or 403`), or nothing when
/// the value is fine.
namespace wirelamp::config {

QString checkNotEmpty(const SettingData &data);
/// An IP address or `localhost`: a name would have to be resolved, and may mean several machines.
QString checkListenAddress(const SettingData &data);
/// Names and addresses without scheme, port and path, or `*`.
QString checkHostNames(const SettingData &data);
/// `scheme://host[:port]`, `loopback` or `*`.
QString checkOrigins(const SettingData &data);
QString checkRejectionStatus(const SettingData &data);
QString checkCloseCode(const SettingData &data);
QString checkWholeSeconds(const SettingData &data);

/// True for `localhost`, 127.0.0.0/8 and ::1.
bool isLoopback(const QString &host);

} // namespace wirelamp::config
