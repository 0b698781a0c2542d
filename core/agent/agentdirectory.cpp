// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentdirectory.h"

#include "core/base/suggestion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

/// Of a name that a client made up, in an error text.
constexpr qsizetype quotedNameCharsMax = 64;
constexpr qsizetype listedNamesMax = 10;

bool hasAlias(const Agent &agent, const QString &key)
{
    const QStringList aliases = agent.aliases();
    return std::ranges::any_of(aliases,
                               [&key](const QString &alias) { return agentKey(alias) == key; });
}

/// What somebody who asked for `wanted` may have meant.
QString hintFor(const QString &wanted, const QStringList &names)
{
    if (names.isEmpty())
        return u"this server has none"_s;
    const QString nearest = nearestName(wanted, names);
    if (nearest.isEmpty())
        return u"there are %1"_s.arg(names.mid(0, listedNamesMax).join(u", "));
    return u"did you mean %1?"_s.arg(nearest);
}

} // namespace

QString agentKey(const QString &name)
{
    QString key = name.toLower();
    key.remove(u'-');
    key.remove(u'_');
    return key;
}

AgentDirectory::AgentDirectory(QString defaultAgent)
    : m_defaultAgent(std::move(defaultAgent))
{
}

void AgentDirectory::setAgents(std::vector<std::shared_ptr<const Agent>> agents)
{
    m_agents.clear();
    for (std::shared_ptr<const Agent> &agent : agents) {
        const QString key = agentKey(agent->name());
        std::erase_if(m_agents,
                      [&key](const auto &earlier) { return agentKey(earlier->name()) == key; });
        m_agents.push_back(std::move(agent));
    }
}

Result<std::shared_ptr<const Agent>> AgentDirectory::find(const QString &name) const
{
    const QString &wanted = name.isEmpty() ? m_defaultAgent : name;
    const QString key = agentKey(wanted);
    for (const std::shared_ptr<const Agent> &agent : m_agents) {
        if (agentKey(agent->name()) == key)
            return agent;
    }
    const auto byAlias = std::find_if(m_agents.rbegin(), m_agents.rend(),
                                      [&key](const auto &agent) { return hasAlias(*agent, key); });
    if (byAlias != m_agents.rend())
        return *byAlias;
    return Failure{Error{u"no agent is called '%1'; %2"_s.arg(wanted.left(quotedNameCharsMax),
                                                              hintFor(wanted, names()))}};
}

QStringList AgentDirectory::names() const
{
    QStringList names;
    for (const std::shared_ptr<const Agent> &agent : m_agents)
        names << agent->name();
    return names;
}

} // namespace wirelamp::agent
