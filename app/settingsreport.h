// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/config/settingsloader.h"

/// The loaded settings for people and programs. Pure; secrets are redacted in every form.
namespace wirelamp::app {

/// Key, value and source in columns.
QString settingsTable(const config::LoadedSettings &loaded);
/// One object: `config_folder`, `file`, `values` in the order of the reference, `warnings`.
QString settingsJson(const config::LoadedSettings &loaded, const QString &fileName);
/// A configuration file that gives these settings again, with documentation; a secret is left out
/// as a comment.
QString settingsToml(const config::LoadedSettings &loaded);

} // namespace wirelamp::app
