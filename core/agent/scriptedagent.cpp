// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/scenarioplayer.h"

namespace wirelamp::agent {

namespace {

class ScriptedAgent final : public Agent
{
public:
    explicit ScriptedAgent(std::shared_ptr<const Scenario> scenario)
        : m_scenario(std::move(scenario))
    {
    }

    QString name() const override { return m_scenario->name; }
    QString description() const override { return m_scenario->description; }
    QStringList aliases() const override { return m_scenario->aliases; }
    std::unique_ptr<AgentTask> begin(const RunRequest &request, Instant now) const override
    {
        return std::make_unique<ScenarioPlayer>(m_scenario, request, now);
    }

private:
    std::shared_ptr<const Scenario> m_scenario;
};

} // namespace

std::shared_ptr<const Agent> makeScriptedAgent(const std::shared_ptr<const Scenario> &scenario)
{
    return std::make_shared<const ScriptedAgent>(scenario);
}

} // namespace wirelamp::agent
