// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/events/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

/// What an agent does during one run, in our own model. Every dialect (the native one, later AG-UI
/// and OpenAI) is a translation of this; the model is shaped after AG-UI so that none loses
/// anything. What an agent and its tools say in JSON is kept as text, compact and in UTF-8: it is
/// written into events, and nobody here looks inside.
namespace wirelamp {

struct RunStarted
{
    QString message; ///< What the run was asked.
};
struct Reasoning
{
    QString text;
    int step = 1; ///< 1, 2, 3 ... within the run.
};
struct ToolCallStarted
{
    QString toolCallId; ///< Unique within the run.
    QString toolName;
    QByteArray parameters = "{}"; ///< An object. Whole: no agent here streams its arguments.
};
struct ToolCallFinished
{
    QString toolCallId;
    QString toolName;
    QByteArray result; ///< Any value; empty when the call failed.
    std::optional<QString> error; ///< A sentence, when the call failed.
    Instant duration{}; ///< Since ToolCallStarted.
};
struct TextDelta
{
    QString content;
    bool isFinal = false;
};
struct Progress
{
    QString message;
};
struct RunFinished
{
    QString response;
    QByteArray results = "{}"; ///< An object: the structured outcome beside the text.
    Instant duration{}; ///< Since RunStarted.
};
struct RunFailed
{
    QString code; ///< A stable word: `timeout`, `tool_failed`, `agent_failed`, ...
    QString message; ///< A sentence.
    bool recoverable = false; ///< Would trying again make sense?
    Instant duration{};
};
struct RunCancelled
{
    QString reason; ///< A sentence.
    Instant duration{};
};

using AgentEventBody = std::variant<RunStarted, Reasoning, ToolCallStarted, ToolCallFinished,
                                    TextDelta, Progress, RunFinished, RunFailed, RunCancelled>;

struct AgentEvent
{
    RunId run;
    int sequence = 0; ///< 1, 2, 3 ... without gaps within the run.
    Instant at{};
    WallTime wallAt{};
    AgentEventBody body;
};

/// True for RunFinished, RunFailed and RunCancelled: a run has exactly one of these, and it is
/// last.
bool isTerminal(const AgentEventBody &body);

/// Who runs what for whom: the same in every event of one run.
struct RunContext
{
    RunId run;
    ConnectionId connection;
    QByteArray runName; ///< On the wire: `run_...`
    QString threadId;
    QString userId;
    QString agentName;
};

} // namespace wirelamp
