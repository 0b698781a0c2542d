// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/scenariosteps.h"
#include "core/agent/tablereader.h"

namespace wirelamp::agent {

/// What a step uses that does not say it itself: `[defaults]`.
struct StepDefaults
{
    TimeRange pace{std::chrono::milliseconds{50}, std::chrono::milliseconds{50}};
    TimeRange toolDuration{std::chrono::milliseconds{60}, std::chrono::milliseconds{60}};
    TimeRange delay{std::chrono::milliseconds{30}, std::chrono::milliseconds{30}};
    Split split = Split::Word;
};

/// Reads one `[[step]]`. nullopt, and a problem in the reading, if it is of no known kind.
std::optional<ScenarioStep> readStep(const TomlValue &value, const StepDefaults &defaults,
                                     Reading &reading);

} // namespace wirelamp::agent
