// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/ids.h"
#include "ui/pages/livemodels.h"

namespace wirelamp::ui {

/// Copies what is known about a finding, or about a connection, for a bug tracker. Without effect
/// when it is no longer known.
void copyBugReport(LiveModels &models, quint64 finding);
void copyBugReport(LiveModels &models, ConnectionId connection);

} // namespace wirelamp::ui
