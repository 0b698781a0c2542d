// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/eventnumberrule.h"

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "event_missing",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "events of the run are missing (%1): behind number %2 came number %3"),
        .causes = {QT_TRANSLATE_NOOP(
                       "Findings", "events are dropped on their way from the agent to the socket"),
                   QT_TRANSLATE_NOOP("Findings", "the agent counts its events wrongly")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "read the events of this run in the timeline; let the client "
                                      "wait for the end of the run, not for one event"),
    },
    FindingKind{
        .code = "event_repeated",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "the event %1 came twice (number %2): a client that counts or appends shows it twice"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the sender repeats what it believes lost"),
                   QT_TRANSLATE_NOOP("Findings", "the client is subscribed twice")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "let the client ignore an event_id that it knows"),
    },
    FindingKind{
        .code = "event_out_of_order",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "the event %1 (number %2) came after number %3: the events of the run were reordered"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "events are sent by several tasks without an order"),
                   QT_TRANSLATE_NOOP("Findings", "an event was delayed on its way")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings",
            "send the events of one run through one queue; the client can sort by sequence"),
    },
};

/// How long an event may be late before it is missing.
constexpr Instant patience = 3s;

} // namespace

std::span<const FindingKind> EventNumberRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> EventNumberRule::entryKinds() const
{
    return {EntryKind::RunOpened, EntryKind::AgentEvent, EntryKind::RunClosed};
}

void EventNumberRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RunOpened) {
        m_runs[entry.run] = {.connection = entry.connection};
        return;
    }
    Run *run = m_runs.find(entry.run);
    if (!run)
        return;
    if (entry.kind == EntryKind::RunClosed) {
        reportMissing(entry.run, *run, sink);
        m_runs.remove(entry.run);
    } else if (entry.direction == journal::Direction::Out) {
        // What was not sent is what may be missing; a run that nobody hears is not judged.
        takeEvent(entry, *run, sink);
    }
}

void EventNumberRule::takeEvent(const journal::Entry &entry, Run &run, FindingSink &sink)
{
    const qint64 number = numberOf(entry);
    if (number == 0)
        return;
    const QString name = QString::fromUtf8(entry.name);
    const bool isKnown = number <= run.last && !run.missing.contains(number);
    if (run.missing.erase(number) > 0) {
        sink.report({.kind = kinds[2],
                     .connection = run.connection,
                     .run = entry.run,
                     .arguments = {name, QString::number(number), QString::number(run.last)},
                     .evidence = {run.gap, entry.sequence}});
    } else if (isKnown && !isTerminalEvent(entry.name)
               && (number < run.last || name == run.lastName)) {
        sink.report({.kind = kinds[1],
                     .connection = run.connection,
                     .run = entry.run,
                     .arguments = {name, QString::number(number)},
                     .evidence = {run.lastEntry, entry.sequence}});
    }
    if (number > run.last + 1 && run.missing.empty()) {
        run.gap = entry.sequence;
        m_runs.setDeadline(entry.run, entry.at + patience);
    }
    for (qint64 each = run.last + 1; each < number && run.missing.size() < missingMax; ++each)
        run.missing.insert(each);
    if (number >= run.last) {
        run.last = number;
        run.lastEntry = entry.sequence;
        run.lastName = name;
    }
    // Nothing follows the end, so nothing can be merely late.
    if (isTerminalEvent(entry.name))
        reportMissing(entry.run, run, sink);
}

void EventNumberRule::reportMissing(RunId id, Run &run, FindingSink &sink)
{
    const std::set<qint64> missing = std::exchange(run.missing, {});
    if (missing.empty())
        return;
    const qint64 first = *missing.begin();
    qint64 next = first + 1;
    while (missing.contains(next))
        ++next;
    sink.report({.kind = kinds[0],
                 .connection = run.connection,
                 .run = id,
                 .arguments = {QString::number(missing.size()), QString::number(first - 1),
                               QString::number(next)},
                 .evidence = {run.gap, run.lastEntry}});
}

void EventNumberRule::advance(Instant now, FindingSink &sink)
{
    for (const RunId id : m_runs.takeDue(now))
        reportMissing(id, *m_runs.find(id), sink);
}

} // namespace wirelamp::diagnosis
