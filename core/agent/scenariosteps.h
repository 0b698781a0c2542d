// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/scenario.h"
#include "core/agent/textpieces.h"
#include "core/agent/timerange.h"
#include "core/agent/valuetemplate.h"

#include <optional>
#include <variant>
#include <vector>

/// A scenario after reading: what the scripted agent plays. docs/scenarios.md describes each step.
namespace wirelamp::agent {

inline constexpr size_t scenarioStepsMax = 1000;
/// Text deltas of one run. Beyond it a text is no longer cut into pieces.
inline constexpr qsizetype scenarioPiecesMax = 20'000;

struct ThinkStep
{
    TextTemplate text;
};
struct ToolStep
{
    QString toolName;
    ValueTemplate parameters;
    ValueTemplate result;
    std::optional<TextTemplate> error; ///< Instead of the result.
    TimeRange duration;
    bool overlaps = false; ///< The script goes on while the tool runs.
};
struct SayStep
{
    TextTemplate text;
    Split split = Split::Word;
    TimeRange delay; ///< Between two pieces.
};
struct WaitStep
{
    TimeRange duration;
};
struct WaitForToolsStep
{
};
struct ProgressStep
{
    TextTemplate text;
};
struct FinishStep
{
    TextTemplate response;
    ValueTemplate results;
};
struct FailStep
{
    QString code;
    TextTemplate message;
    bool isRecoverable = false;
};
using StepAction = std::variant<ThinkStep, ToolStep, SayStep, WaitStep, WaitForToolsStep,
                                ProgressStep, FinishStep, FailStep>;

struct ScenarioStep
{
    TimeRange pace; ///< Between the end of the step before and the beginning of this one.
    StepAction action;
};

/// A value of `[values]`: expanded once at the beginning of each run.
struct ScenarioValue
{
    QString name;
    TextTemplate text; ///< May use the values before it.
};

struct Scenario
{
    QString name;
    QString description;
    QStringList aliases;
    std::vector<ScenarioValue> values;
    std::vector<ScenarioStep> steps; ///< At least one; the last one finishes or fails.
};

} // namespace wirelamp::agent
