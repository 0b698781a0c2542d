// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace wirelamp::agent {

/// Whether anybody can be asked at all. Set from configuration, the window or a fault; fails fast
/// everywhere.
enum class ServiceState {
    Ready,
    NotReady,
    Absent,
};

/// What of a name counts when agents are looked up: letters in lower case, without `-` and `_`, so
/// that `ChatAgent` and `chat_agent` are the same.
QString agentKey(const QString &name);

/// The agents of this server by name or alias (see agentKey()), and the one that answers when none
/// is named. A name goes before an alias, and of two equal
/// aliases the later agent's counts.
class AgentDirectory
{
public:
    explicit AgentDirectory(QString defaultAgent);

    /// Replaces all agents; running tasks of the old ones go on. Of two with the same name the
    /// later one stays.
    void setAgents(std::vector<std::shared_ptr<const Agent>> agents);

    ServiceState serviceState() const { return m_state; }
    void setServiceState(ServiceState state) { m_state = state; }

    /// The agent of that name, or the default one for an empty name. The error is one sentence with
    /// the nearest name.
    Result<std::shared_ptr<const Agent>> find(const QString &name) const;
    QStringList names() const;
    const QString &defaultAgent() const { return m_defaultAgent; }

private:
    struct Listed
    {
        QString key; ///< Of its name.
        QStringList aliasKeys;
        std::shared_ptr<const Agent> agent;
    };

    QString m_defaultAgent;
    ServiceState m_state = ServiceState::Ready;
    std::vector<Listed> m_agents;
};

} // namespace wirelamp::agent
