// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/tone.h"
#include "ui/timeline/lane.h"

#include <optional>

namespace wirelamp::ui {

/// What a lane is waiting for at this moment.
struct Wait
{
    QString what; ///< `tool_completed`, `pong`, `next event`
    Instant begin{};
    Instant deadline{}; ///< Zero when nobody promised one.
};

/// The oldest wait of the lane, nullopt when it waits for nothing.
std::optional<Wait> waitOf(const Lane &lane);

/// `tool_completed 7.3 s of 30 s`; without a deadline `next event 7.30 s`.
QString textOf(const Wait &wait, Instant now);

/// Busy, then Warning from three quarters of the deadline on, Failed beyond it.
Tone toneOf(const Wait &wait, Instant now);
Tone toneOf(Instant begin, Instant deadline, Instant now);

} // namespace wirelamp::ui
