// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentdirectory.h"

#include "core/base/suggestion.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

/// Of a name that a client made up, in an error text.
constexpr qsizetype quotedNameCharsMax = 64;
constexpr qsizetype listedNamesMax = 10;

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
    const bool isKey = std::ranges::all_of(
        name, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
    if (isKey)
        return name;
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
        Listed listed{agentKey(agent->name()), {}, std::move(agent)};
        const QStringList aliases = listed.agent->aliases();
        std::ranges::transform(aliases, std::back_inserter(listed.aliasKeys), agentKey);
        std::erase_if(m_agents,
                      [&listed](const Listed &earlier) { return earlier.key == listed.key; });
        m_agents.push_back(std::move(listed));
    }
}

Result<std::shared_ptr<const Agent>> AgentDirectory::find(const QString &name) const
{
    const QString &wanted = name.isEmpty() ? m_defaultAgent : name;
    const QString key = agentKey(wanted);
    const auto byName = std::ranges::find(m_agents, key, &Listed::key);
    if (byName != m_agents.end())
        return byName->agent;
    const auto byAlias =
        std::find_if(m_agents.rbegin(), m_agents.rend(),
                     [&key](const Listed &listed) { return listed.aliasKeys.contains(key); });
    if (byAlias != m_agents.rend())
        return byAlias->agent;
    return Failure{Error{u"no agent is called '%1'; %2"_s.arg(wanted.left(quotedNameCharsMax),
                                                              hintFor(wanted, names()))}};
}

QStringList AgentDirectory::names() const
{
    QStringList names;
    for (const Listed &listed : m_agents)
        names << listed.agent->name();
    return names;
}

} // namespace wirelamp::agent
