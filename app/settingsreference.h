// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

namespace wirelamp::app {

/// docs/configuration.md: all keys with what they take and mean, in Markdown.
QString settingsReference();

} // namespace wirelamp::app
