// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/keytables.h"
#include "core/config/sectionkeys.h"
#include "core/config/valuechecks.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::config {

void addAgentKeys(QList<SettingKey> &keys)
{
    SectionKeys agent(keys, u"agent"_s, &Settings::agent);
    agent
        .text(u"default"_s, &AgentSettings::defaultAgent,
              u"Agent that answers when a client names none."_s)
        .check = &checkNotEmpty;
    agent.word(u"service"_s, &AgentSettings::service,
               {{u"ready"_s, AgentServiceState::Ready},
                {u"not_ready"_s, AgentServiceState::NotReady},
                {u"absent"_s, AgentServiceState::Absent}},
               u"State the agent service is set to be in, to test a client against an outage."_s);
    agent.path(u"scenarios"_s, &AgentSettings::scenarioFolder,
               u"Folder with scenario files. Empty: `scenarios` in the configuration folder."_s);
    agent.optionalInteger(
        u"seed"_s, &AgentSettings::seed, u"random"_s,
        u"Seed of everything random: the same seed gives the same bytes. `random`: a new one at "
        u"each start."_s);

    SectionKeys run(keys, u"agent"_s, &Settings::runLimits);
    run.duration(u"run_timeout"_s, &RunLimits::total, {10ms, 24h},
                 u"Longest run of an agent; then it fails with `timeout`."_s);
    run.duration(u"stall_timeout"_s, &RunLimits::stall, {10ms, 24h},
                 u"Longest silence of a run; then it sends a progress event or fails."_s);
}

void addProtocolKeys(QList<SettingKey> &keys)
{
    SectionKeys protocol(keys, u"protocol"_s, &Settings::protocol);
    protocol.word(u"envelope"_s, &ProtocolSettings::envelope,
                  {{u"type"_s, EventEnvelope::Type},
                   {u"event"_s, EventEnvelope::Event},
                   {u"both"_s, EventEnvelope::Both}},
                  u"Which member of a message names the event."_s);
}

void addFaultKeys(QList<SettingKey> &keys)
{
    SectionKeys faults(keys, u"faults"_s, &Settings::faults);
    faults
        .list(u"presets"_s, &FaultSettings::presets,
              u"What goes wrong on purpose from the start, by name: `stream-hangs`. docs/faults.md "
              u"lists all."_s)
        .flag = SettingFlag{u"fault"_s, {}};
    faults.path(u"plan"_s, &FaultSettings::planFile,
                u"TOML file with faults of your own, beside the presets."_s);
    faults.integer(u"seed"_s, &FaultSettings::seed, {0, std::numeric_limits<qint64>::max()},
                   u"Seed of their chance: the same seed goes wrong in the same way."_s);
}

} // namespace wirelamp::config
