// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/runreading.h"

#include "core/check/catalogue.h"
#include "core/check/exchange.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr std::array<const char *, 5> otherEvents{"partial_result", "progress", "agent_error",
                                                  "agent_stopped", "final_report"};

bool isAgentEvent(const QByteArray &name)
{
    if (criticalEvents().contains(name))
        return true;
    return std::ranges::any_of(otherEvents, [&name](const char *other) { return name == other; });
}

bool isAnswerInstead(const QByteArray &name)
{
    return name == "ack" || name == "error" || name == "error_message";
}

} // namespace

void RunReading::take(const QJsonObject &message, Instant at)
{
    const QByteArray name = nameOf(message);
    if (!isAgentEvent(name)) {
        if (isAnswerInstead(name) && m_answerInstead.isEmpty())
            m_answerInstead = name;
        return;
    }
    m_hasAfterEnd = m_hasAfterEnd || m_terminalCount > 0;
    m_hasBeforeStart = m_hasBeforeStart || (m_startCount == 0 && name != "agent_started");
    m_startCount += name == "agent_started" ? 1 : 0;
    m_terminalCount += isTerminalEvent(name) ? 1 : 0;
    if (const QString run = fieldOf(message, u"run_id"_s).toString(); !run.isEmpty())
        m_runIds.insert(run);
    takeTool(name, message);
    if (criticalEvents().contains(name) && !m_seen.contains(name)) {
        m_firsts << name;
        m_seen.insert(name);
        if (m_firsts.size() == criticalEvents().size())
            m_allFiveAt = at;
    }
}

void RunReading::takeTool(const QByteArray &name, const QJsonObject &message)
{
    if (name != "tool_executing" && name != "tool_completed")
        return;
    const QString tool = fieldOf(message, u"tool_name"_s).toString(u"(unnamed)"_s);
    const QString call = fieldOf(message, u"tool_call_id"_s).toString();
    const QString key = call.isEmpty() ? tool : call;
    if (name == "tool_executing") {
        m_openKeys << key;
        m_openTools << tool;
        return;
    }
    const qsizetype at = m_openKeys.indexOf(key);
    if (at < 0) {
        m_strayTools << tool;
        return;
    }
    m_openKeys.removeAt(at);
    m_openTools.removeAt(at);
}

QByteArrayList RunReading::missing() const
{
    QByteArrayList names;
    for (const QByteArray &name : criticalEvents()) {
        if (!m_seen.contains(name))
            names << name;
    }
    return names;
}

bool RunReading::isInOrder() const
{
    QByteArrayList expected;
    for (const QByteArray &name : criticalEvents()) {
        if (m_seen.contains(name))
            expected << name;
    }
    return expected == m_firsts;
}

RunReading readRun(const Transcript &transcript)
{
    RunReading reading;
    for (const Message &message : transcript.messages) {
        if (transcript.triggeredAt && message.at >= *transcript.triggeredAt)
            reading.take(message.object, message.at);
    }
    return reading;
}

} // namespace wirelamp::check
