// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/config/settings.h"
#include "core/journal/journal.h"
#include "core/server/faultgate.h"

namespace wirelamp::server {

/// What everything on the server thread is given. All of it outlives the server.
struct ServerParts
{
    const Clock &clock;
    const config::Settings &settings;
    journal::Journal &journal;
    IdSource &ids;
    FaultGate &faults;
};

} // namespace wirelamp::server
