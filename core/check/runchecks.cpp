// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/catalogue.h"
#include "core/check/runreading.h"

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

Judgement judgeExecuted(const Transcript &transcript)
{
    if (!transcript.triggeredAt)
        return Judgement::skipped(u"no welcome came, so nothing was asked"_s);
    const RunReading run = readRun(transcript);
    if (run.hasStarted())
        return Judgement::pass();
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "not_executed",
                      .expected = u"agent_started in answer to execute_agent"_s,
                      .came = endOf(transcript),
                      .nextStep = u"route execute_agent to the agent, and send agent_started "
                                  "before it works"_s};
    if (!run.answerInstead().isEmpty()) {
        failure.code = "acknowledged_not_executed";
        failure.came = u"acknowledged but not executed: %1 came and no event"_s.arg(
            QString::fromUtf8(run.answerInstead()));
    }
    return failure;
}

Judgement judgeEvents(const Transcript &transcript)
{
    const RunReading run = readRun(transcript);
    if (!run.hasStarted() && run.terminalCount() == 0)
        return Judgement::skipped(u"no run was seen"_s);
    const QString expected =
        u"%1, in this order"_s.arg(QString::fromLatin1(criticalEvents().join(", ")));
    if (const QByteArrayList missing = run.missing(); !missing.isEmpty()) {
        return {.verdict = Verdict::Fail,
                .code = "events_missing",
                .expected = expected,
                .came = u"events missing: %1; %2"_s.arg(QString::fromLatin1(missing.join(", ")),
                                                        endOf(transcript)),
                .nextStep = u"send each event where it happens, also on the path that fails"_s};
    }
    if (run.hasBeforeStart() || !run.isInOrder()) {
        return {.verdict = Verdict::Fail,
                .code = "events_out_of_order",
                .expected = expected,
                .came = u"another order"_s,
                .nextStep = u"send the events of one run through one queue"_s};
    }
    return Judgement::pass();
}

Judgement judgeTerminal(const Transcript &transcript)
{
    const RunReading run = readRun(transcript);
    if (!run.hasStarted())
        return Judgement::skipped(u"no run was seen"_s);
    if (run.terminalCount() == 1 && !run.hasAfterEnd())
        return Judgement::pass();
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "no_terminal_event",
                      .expected = u"exactly one of agent_completed, agent_error, agent_stopped, as "
                                  "the last event"_s,
                      .came = u"none; %1"_s.arg(endOf(transcript)),
                      .nextStep =
                          u"end every run with one terminal event, whatever happens in it"_s};
    if (run.terminalCount() > 1) {
        failure.code = "several_terminal_events";
        failure.came = u"%1 of them"_s.arg(run.terminalCount());
    } else if (run.hasAfterEnd()) {
        failure.code = "event_after_end";
        failure.came = u"an event came after it"_s;
    }
    return failure;
}

Judgement judgeTools(const Transcript &transcript)
{
    const RunReading run = readRun(transcript);
    if (!run.hasStarted())
        return Judgement::skipped(u"no run was seen"_s);
    Judgement failure{.verdict = Verdict::Fail,
                      .code = "tool_not_completed",
                      .expected = u"tool_completed for every tool_executing"_s,
                      .came = {},
                      .nextStep = u"complete a tool with an error when it fails or is cancelled"_s};
    if (!run.openTools().isEmpty()) {
        failure.came = u"never completed: %1"_s.arg(run.openTools().join(u", "_s));
        return failure;
    }
    if (!run.strayTools().isEmpty()) {
        failure.code = "tool_not_started";
        failure.came = u"completed and never started: %1"_s.arg(run.strayTools().join(u", "_s));
        return failure;
    }
    return Judgement::pass();
}

} // namespace

QList<Check> runChecks()
{
    return {
        checkOf("run.executed", u"execute_agent starts a run"_s, Need::Token, "run", judgeExecuted),
        checkOf("run.events", u"the five critical events come in order"_s, Need::Token, "run",
                judgeEvents),
        checkOf("run.terminal", u"exactly one terminal event ends the run"_s, Need::Token, "run",
                judgeTerminal),
        checkOf("run.tools", u"every tool that was started is completed"_s, Need::Token, "run",
                judgeTools),
    };
}

} // namespace wirelamp::check
