// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace wirelamp::agent {

/// What went wrong in a scenario file, and where.
struct ScenarioError
{
    QString file;
    int line = 0; ///< 1, 2, 3 ...; 0 when unknown.
    QString message; ///< One sentence.
};

/// A script for the scripted agent, read from a TOML file. docs/scenarios.md is the reference,
/// scenariosteps.h the shape.
struct Scenario;

inline constexpr qsizetype scenarioBytesMax = qsizetype{256} * 1024;
inline constexpr int scenarioFilesMax = 200;

/// Reads one scenario from untrusted bytes. `file` is for error texts only.
Result<std::shared_ptr<const Scenario>, ScenarioError> parseScenario(const QByteArray &toml,
                                                                     const QString &file);

/// An agent that plays a scenario: texts with templates over the message, pacing, tools, token-wise
/// text, failure at a step; seeded, so that it can be played again to the byte.
std::shared_ptr<const Agent> makeScriptedAgent(const std::shared_ptr<const Scenario> &scenario);

struct ScenarioFolder
{
    /// A later folder's scenario replaces an earlier one of that name.
    std::vector<std::shared_ptr<const Agent>> agents;
    QList<ScenarioError> errors; ///< Files that could not be used; the others could.
};

/// Reads all `*.toml` of these folders (or Qt resources), in order and each by file name, at most
/// scenarioFilesMax. A folder that does not exist is empty. Two scenarios of one folder must not
/// have the same name.
ScenarioFolder loadScenarios(const QStringList &folders);

} // namespace wirelamp::agent
