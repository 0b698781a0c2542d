// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingkey.h"

/// The parts of the table that `settingKeys()` puts together, one section each.
namespace wirelamp::config {

void addServerKeys(QList<SettingKey> &keys);
void addAuthKeys(QList<SettingKey> &keys);
void addAgentKeys(QList<SettingKey> &keys);
void addStreamKeys(QList<SettingKey> &keys);
void addProtocolKeys(QList<SettingKey> &keys);
void addFaultKeys(QList<SettingKey> &keys);
void addHttpKeys(QList<SettingKey> &keys);
void addWebSocketKeys(QList<SettingKey> &keys);
void addProcessKeys(QList<SettingKey> &keys);

} // namespace wirelamp::config
