// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/toolrule.h"

#include "core/journal/payloadfield.h"

#include <utility>

namespace wirelamp::diagnosis {

using journal::EntryKind;
using journal::stringField;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "tool_not_completed",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the run ended while the tool \"%1\" was not completed: a "
                                      "client that shows its progress waits for ever"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the agent forgets the tool when it fails"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that drops events")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "send tool_completed with an error before the end of the "
                                      "run, also when the run fails"),
        .isConsequence = true,
    },
    FindingKind{
        .code = "tool_not_started",
        .severity = Severity::Problem,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "the tool \"%1\" was completed but never started"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "start and end have different tool_call_ids"),
                   QT_TRANSLATE_NOOP("Findings", "a fault was switched on that drops events")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "compare the tool_call_ids of the run"),
        .isConsequence = true,
    },
};

QString field(const journal::Entry &entry, QByteArrayView name)
{
    return stringField(entry.payload, name).value_or(QString()).left(Sentence::argumentCharsMax);
}

} // namespace

std::span<const FindingKind> ToolRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> ToolRule::entryKinds() const
{
    return {EntryKind::RunOpened, EntryKind::AgentEvent, EntryKind::RunClosed};
}

void ToolRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RunOpened) {
        m_runs[entry.run] = {};
    } else if (Run *run = m_runs.find(entry.run)) {
        if (entry.kind == EntryKind::AgentEvent)
            takeEvent(entry, *run, sink);
        else
            m_runs.remove(entry.run);
    }
}

void ToolRule::takeEvent(const journal::Entry &entry, Run &run, FindingSink &sink) const
{
    // Where an event is missing, EventNumberRule says so, and nothing can be paired any more.
    const auto number = numberOf(entry);
    run.isJudged = run.isJudged && (number == 0 || number == run.lastNumber + 1);
    run.lastNumber = number;
    if (run.isJudged && isTerminalEvent(entry.name))
        takeEnd(entry, run, sink);
    const bool isStart = entry.name == "tool_executing";
    if (!run.isJudged || (!isStart && entry.name != "tool_completed"))
        return;
    const QString id = field(entry, "tool_call_id");
    if (id.isEmpty()) {
        run.isJudged = false; // The payload was cut before it, so nothing can be paired any more.
    } else if (isStart) {
        run.openTools.insert(id, {field(entry, "tool_name"), entry.sequence});
        run.isJudged = run.openTools.size() <= openToolsMax;
    } else if (!run.openTools.remove(id)) {
        sink.report({.kind = kinds[1],
                     .connection = entry.connection,
                     .run = entry.run,
                     .arguments = {field(entry, "tool_name")},
                     .evidence = {entry.sequence}});
    }
}

void ToolRule::takeEnd(const journal::Entry &entry, Run &run, FindingSink &sink) const
{
    for (const Tool &tool : std::exchange(run.openTools, {})) {
        sink.report({.kind = kinds[0],
                     .connection = entry.connection,
                     .run = entry.run,
                     .arguments = {tool.name},
                     .evidence = {tool.started, entry.sequence}});
    }
}

} // namespace wirelamp::diagnosis
