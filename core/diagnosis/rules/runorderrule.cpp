// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/runorderrule.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// How much later than its deadline a run may end before that is a finding.
constexpr Instant grace = 5s;

constexpr std::array<const char *, 4> agentMistake{
    QT_TRANSLATE_NOOP("Findings", "the agent or its scenario emits events in a wrong order"),
    QT_TRANSLATE_NOOP("Findings", "a fault was switched on that drops or repeats events"),
};
constexpr const char *readTheRun =
    QT_TRANSLATE_NOOP("Findings", "read the events of this run in the timeline from the first one");

constexpr std::array kinds{
    FindingKind{
        .code = "run_without_start",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the run said %1 before agent_started"),
        .causes = agentMistake,
        .nextStep = readTheRun,
        .isConsequence = true,
    },
    FindingKind{
        .code = "run_without_end",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the run was closed (%1) without agent_completed, "
                                      "agent_error or agent_stopped"),
        .causes = agentMistake,
        .nextStep = readTheRun,
        .isConsequence = true,
    },
    FindingKind{
        .code = "run_overdue",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the run is still open long after its deadline"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the deadlines of runs are switched off"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that swallows the end")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "cancel the run; check server.safe_timeouts"),
        .isConsequence = true,
    },
    FindingKind{
        .code = "run_out_of_order",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the run said %1 after %2"),
        .causes = agentMistake,
        .nextStep = readTheRun,
        .isConsequence = true,
    },
    FindingKind{
        .code = "run_ended_twice",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the run ended twice: %1 after %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "two tasks end the run: its deadline and the agent, say"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that repeats events")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings",
            "end a run in one place only; let the client ignore what comes after the end"),
        .isConsequence = true,
    },
    FindingKind{
        .code = "agent_order",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the agent broke the order of its events (%1); the event was "
                                      "left out and the client saw a correct run"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the agent or its scenario has a mistake")},
        .nextStep = readTheRun,
    },
};

} // namespace

std::span<const FindingKind> RunOrderRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> RunOrderRule::entryKinds() const
{
    return {EntryKind::RunOpened, EntryKind::AgentEvent, EntryKind::RunClosed, EntryKind::Notice,
            EntryKind::FaultInjected};
}

void RunOrderRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RunOpened) {
        open(observation);
        return;
    }
    Run *run = m_runs.find(entry.run);
    if (!run)
        run = m_closed.find(entry.run);
    if (!run)
        return;
    if (entry.kind == EntryKind::AgentEvent) {
        takeEvent(entry, *run, sink);
    } else if (entry.kind == EntryKind::RunClosed) {
        takeEnd(entry, *run, sink);
        // Something may still be said behind the end.
        if (std::optional<Run> closed = m_runs.take(entry.run); closed && closed->terminal != 0)
            m_closed[entry.run] = *closed;
    } else if (entry.kind == EntryKind::FaultInjected) {
        run->isPlanted = true;
    } else if (entry.name == "agent_order") {
        sink.report({.kind = kinds[5],
                     .connection = run->connection,
                     .run = entry.run,
                     .arguments = {observation.field(u"fault")},
                     .evidence = {run->opened, entry.sequence}});
    }
}

void RunOrderRule::open(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    m_runs[entry.run] = {.connection = entry.connection, .opened = entry.sequence};
    const qint64 deadline = observation.payload().value(u"deadline_ms").toInteger(-1);
    if (deadline > 0)
        m_runs.setDeadline(entry.run, entry.at + std::chrono::milliseconds(deadline) + grace);
}

void RunOrderRule::takeEvent(const journal::Entry &entry, Run &run, FindingSink &sink) const
{
    // What a fault kept from the client did not happen for it.
    if (entry.direction == journal::Direction::Out)
        run.isHeard = true;
    else if (run.isHeard && run.isPlanted)
        return;
    if (const FindingKind *kind = kindFor(entry, run)) {
        const bool isAfterEnd = run.terminal != 0;
        const QString after = isAfterEnd ? run.terminalName : u"agent_started"_s;
        sink.report(
            {.kind = *kind,
             .connection = run.connection,
             .run = entry.run,
             .arguments = {QString::fromUtf8(entry.name), after},
             .evidence = {run.opened, isAfterEnd ? run.terminal : run.lastEvent, entry.sequence}});
    }
    run.lastEvent = entry.sequence;
    run.isStarted = run.isStarted || entry.name == "agent_started";
    run.hasSpoken = true;
    if (isTerminalEvent(entry.name) && run.terminal == 0) {
        run.terminal = entry.sequence;
        run.terminalName = QString::fromUtf8(entry.name);
    }
}

const FindingKind *RunOrderRule::kindFor(const journal::Entry &entry, const Run &run)
{
    const bool isStart = entry.name == "agent_started";
    if (run.terminal != 0)
        return isTerminalEvent(entry.name) ? &kinds[4] : &kinds[3];
    if (isStart)
        return run.isStarted ? &kinds[3] : nullptr;
    // One report is enough. A run that is cancelled before it began has only that to say.
    if (run.isStarted || run.hasSpoken || entry.name == "agent_stopped")
        return nullptr;
    // Its number tells that something was to come before it: EventNumberRule says so.
    return numberOf(entry) > 1 ? nullptr : &kinds[0];
}

void RunOrderRule::takeEnd(const journal::Entry &entry, const Run &run, FindingSink &sink) const
{
    // A client that left hears nothing any more.
    const bool isUnheard = entry.name == "cancelled" && (run.lastEvent == 0 || run.isPlanted);
    if (run.terminal != 0 || isUnheard)
        return;
    sink.report({.kind = kinds[1],
                 .connection = run.connection,
                 .run = entry.run,
                 .arguments = {QString::fromUtf8(entry.name)},
                 .evidence = {run.opened, run.lastEvent, entry.sequence}});
}

void RunOrderRule::advance(Instant now, FindingSink &sink)
{
    for (const RunId id : m_runs.takeDue(now)) {
        const Run run = *m_runs.find(id);
        sink.report({.kind = kinds[2],
                     .connection = run.connection,
                     .run = id,
                     .evidence = {run.opened, run.lastEvent}});
    }
}

} // namespace wirelamp::diagnosis
