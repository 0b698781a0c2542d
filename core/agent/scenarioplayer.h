// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agent.h"
#include "core/agent/scenariosteps.h"

#include <map>

namespace wirelamp::agent {

/// One run of a scenario. Every time is counted from the beginning of the run, never from when
/// advance() happened to be called: the same seed and message give the same events at the same
/// times, and a late call catches up.
class ScenarioPlayer final : public AgentTask
{
public:
    ScenarioPlayer(std::shared_ptr<const Scenario> scenario, const RunRequest &request,
                   Instant now);

    std::optional<Instant> nextDue() const override;
    /// Emits one event, if one is due.
    void advance(Instant now, EventSink &sink) override;

private:
    /// A text on its way. Its next piece is due at the script time.
    struct Speech
    {
        TextPieces pieces;
        TimeRange delay;
        bool isLast = false; ///< Its last piece is final.
    };

    bool isPieceNext() const;
    TextDelta takePiece();
    void planAhead();
    void plan(const ThinkStep &step);
    void plan(const ToolStep &step);
    void plan(const SayStep &step);
    void plan(const WaitStep &step);
    void plan(const WaitForToolsStep &step);
    void plan(const ProgressStep &step);
    void plan(const FinishStep &step);
    void plan(const FailStep &step);

    std::shared_ptr<const Scenario> m_scenario;
    TemplateValues m_values;
    size_t m_nextStep = 0;
    /// When the last planned step ends, or its next piece is due: the next one comes no earlier.
    Instant m_scriptTime;
    Instant m_toolsEnd; ///< When the last planned tool ends.
    int m_thoughts = 0;
    int m_tools = 0;
    qsizetype m_piecesLeft = scenarioPiecesMax;
    size_t m_lastSay = 0; ///< The step whose last piece is final.
    std::optional<Speech> m_speech; ///< While it lasts, no step is planned.
    std::multimap<Instant, AgentEventBody> m_planned; ///< Equal times in the order of the script.
};

} // namespace wirelamp::agent
