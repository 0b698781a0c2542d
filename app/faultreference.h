// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

namespace wirelamp::app {

/// The presets, for a terminal: each name with what a client gets to see.
QString presetList();
/// `{"presets": [{"name", "title", "effect", "faults"}], "kinds": [{"kind", "title", "members"}]}`
QString faultsJson();
/// The tables of docs/faults.md.
QString faultTables();

} // namespace wirelamp::app
