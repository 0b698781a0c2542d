// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/authgate.h"

namespace wirelamp::server {

/// As AuthGate::judge(), but as slow, as silent or as wrong as the faults of this subject have it.
/// When a fault says that no verdict is ever reached, `verdict` is not called.
void judgeWithFaults(const ServerParts &parts, AuthGate &gate, const auth::TokenSources &sources,
                     const fault::Subject &subject, QObject *context,
                     const AuthGate::Verdict &verdict);

} // namespace wirelamp::server
