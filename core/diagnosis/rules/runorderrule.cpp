// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/runorderrule.h"

using namespace std::chrono_literals;

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
    },
    FindingKind{
        .code = "run_without_end",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the run was closed (%1) without agent_completed, "
                                      "agent_error or agent_stopped"),
        .causes = agentMistake,
        .nextStep = readTheRun,
    },
    FindingKind{
        .code = "run_overdue",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the run is still open long after its deadline"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the deadlines of runs are switched off"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that swallows the end")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "cancel the run; check server.safe_timeouts"),
    },
    FindingKind{
        .code = "run_out_of_order",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the run said %1 after %2"),
        .causes = agentMistake,
        .nextStep = readTheRun,
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
    return {EntryKind::RunOpened, EntryKind::AgentEvent, EntryKind::RunClosed, EntryKind::Notice};
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
        return;
    if (entry.kind == EntryKind::AgentEvent) {
        takeEvent(entry, *run, sink);
    } else if (entry.kind == EntryKind::RunClosed) {
        takeEnd(entry, *run, sink);
        m_runs.remove(entry.run);
    } else if (entry.name == "agent_order") {
        sink.report({.kind = kinds[4],
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
    const bool isStart = entry.name == "agent_started";
    const bool isAfterEnd = run.terminal != 0;
    const bool isRepeated = isStart && run.isStarted;
    // A run that is cancelled before it began has only that to say.
    const bool isTooEarly = !isStart && !run.isStarted && entry.name != "agent_stopped";
    if (isAfterEnd || isRepeated || isTooEarly) {
        const QString after = QString::fromUtf8(isAfterEnd ? "the end" : "agent_started");
        sink.report(
            {.kind = isAfterEnd || isRepeated ? kinds[3] : kinds[0],
             .connection = run.connection,
             .run = entry.run,
             .arguments = {QString::fromUtf8(entry.name), after},
             .evidence = {run.opened, isAfterEnd ? run.terminal : run.lastEvent, entry.sequence}});
    }
    run.lastEvent = entry.sequence;
    run.isStarted = true; // One report is enough.
    if (isTerminalEvent(entry.name) && run.terminal == 0)
        run.terminal = entry.sequence;
}

void RunOrderRule::takeEnd(const journal::Entry &entry, const Run &run, FindingSink &sink) const
{
    const bool isUnheard = run.lastEvent == 0 && entry.name == "cancelled";
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
