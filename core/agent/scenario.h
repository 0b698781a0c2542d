// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace wirelamp::agent {

/// What went wrong in a scenario file, and where.
struct ScenarioError
{
    QString file;
    int line = 0; ///< 1, 2, 3 ...; 0 when unknown.
    QString message; ///< One sentence.
};

/// A script for the scripted agent, read from a TOML file. docs/scenarios.md is the reference.
struct Scenario; // The implementation decides its shape.

/// Reads one scenario. `file` is for error texts only.
Result<std::shared_ptr<const Scenario>, ScenarioError> parseScenario(const QByteArray &toml,
                                                                     const QString &file);

/// An agent that plays a scenario: texts with templates over the message, pacing, tools, token-wise
/// text, failure at a step; seeded, so that it can be played again to the byte.
std::shared_ptr<const Agent> makeScriptedAgent(const std::shared_ptr<const Scenario> &scenario);

struct ScenarioFolder
{
    std::vector<std::shared_ptr<const Agent>>
        agents; ///< A later folder's scenario replaces an earlier one of that name.
    QList<ScenarioError> errors; ///< Files that could not be used; the others could.
};

/// Reads all `*.toml` of these folders (or Qt resources), in order. At most 200 files of 256 KiB.
ScenarioFolder loadScenarios(const QStringList &folders);

} // namespace wirelamp::agent
