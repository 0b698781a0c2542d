// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/scenarioplayer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

ScenarioPlayer::ScenarioPlayer(std::shared_ptr<const Scenario> scenario, const RunRequest &request,
                               Instant now)
    : m_scenario(std::move(scenario))
    , m_values(templateValuesOf(request))
    , m_scriptTime(now)
    , m_toolsEnd(now)
{
    for (const ScenarioValue &value : m_scenario->values)
        m_values.own.insert(value.name, value.text.expandValue(m_values));
    for (size_t i = 0; i < m_scenario->steps.size(); ++i) {
        if (std::holds_alternative<SayStep>(m_scenario->steps[i].action))
            m_lastSay = i;
    }
    planAhead();
}

std::optional<Instant> ScenarioPlayer::nextDue() const
{
    if (isPieceNext())
        return m_scriptTime;
    if (m_planned.empty())
        return {};
    return m_planned.begin()->first;
}

/// Whatever is planned while a text is on its way was planned before it, so it comes first.
bool ScenarioPlayer::isPieceNext() const
{
    return m_speech && (m_planned.empty() || m_scriptTime < m_planned.begin()->first);
}

void ScenarioPlayer::advance(Instant now, EventSink &sink)
{
    const std::optional<Instant> due = nextDue();
    if (!due || *due > now)
        return;
    if (isPieceNext()) {
        TextDelta piece = takePiece();
        planAhead();
        sink.emitEvent(std::move(piece));
    } else {
        auto planned = m_planned.extract(m_planned.begin());
        planAhead();
        sink.emitEvent(std::move(planned.mapped()));
    }
}

TextDelta ScenarioPlayer::takePiece()
{
    // A text always has one piece, also when none is left to cut it into.
    m_piecesLeft = std::max<qsizetype>(1, m_piecesLeft - 1);
    TextDelta delta{m_speech->pieces.next()};
    if (!m_speech->pieces.atEnd()) {
        m_scriptTime += m_speech->delay.pick(m_values.dice);
        return delta;
    }
    delta.isFinal = m_speech->isLast;
    m_speech.reset();
    return delta;
}

/// Plans steps until no step that is left could come before the first planned event.
void ScenarioPlayer::planAhead()
{
    while (!m_speech && m_nextStep < m_scenario->steps.size()
           && (m_planned.empty() || m_scriptTime < m_planned.begin()->first)) {
        const ScenarioStep &step = m_scenario->steps[m_nextStep];
        m_scriptTime += step.pace.pick(m_values.dice);
        std::visit([this](const auto &action) { plan(action); }, step.action);
        ++m_nextStep;
    }
}

void ScenarioPlayer::plan(const ThinkStep &step)
{
    m_planned.emplace(m_scriptTime, Reasoning{step.text.expand(m_values), ++m_thoughts});
}

void ScenarioPlayer::plan(const ToolStep &step)
{
    const QString id = u"call_"_s + QString::number(++m_tools);
    m_planned.emplace(m_scriptTime,
                      ToolCallStarted{id, step.toolName, step.parameters.expand(m_values)});

    ToolCallFinished finished;
    finished.toolCallId = id;
    finished.toolName = step.toolName;
    if (step.error)
        finished.error = step.error->expand(m_values);
    else
        finished.result = step.result.expand(m_values);
    const Instant end = m_scriptTime + step.duration.pick(m_values.dice);
    m_planned.emplace(end, std::move(finished));

    m_toolsEnd = std::max(m_toolsEnd, end);
    if (!step.overlaps)
        m_scriptTime = end;
}

void ScenarioPlayer::plan(const SayStep &step)
{
    const QString text = step.text.expand(m_values);
    m_values.said += text;
    m_speech.emplace(Speech{{text, step.split, m_piecesLeft}, step.delay, m_nextStep == m_lastSay});
}

void ScenarioPlayer::plan(const WaitStep &step)
{
    m_scriptTime += step.duration.pick(m_values.dice);
}

void ScenarioPlayer::plan(const WaitForToolsStep &)
{
    m_scriptTime = std::max(m_scriptTime, m_toolsEnd);
}

void ScenarioPlayer::plan(const ProgressStep &step)
{
    m_planned.emplace(m_scriptTime, Progress{step.text.expand(m_values)});
}

void ScenarioPlayer::plan(const FinishStep &step)
{
    const Instant end = std::max(m_scriptTime, m_toolsEnd);
    m_planned.emplace(
        end, RunFinished{step.response.expand(m_values), step.results.expand(m_values), {}});
}

/// Tools that still run then are finished by the run itself.
void ScenarioPlayer::plan(const FailStep &step)
{
    m_planned.erase(m_planned.upper_bound(m_scriptTime), m_planned.end());
    m_planned.emplace(m_scriptTime,
                      RunFailed{step.code, step.message.expand(m_values), step.isRecoverable, {}});
}

} // namespace wirelamp::agent
