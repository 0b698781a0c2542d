// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/runmeters.h"

#include "core/journal/payloadfield.h"

#include <algorithm>
#include <array>

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr double fiveEventsTarget = 30;
constexpr unsigned allFive = 0b11111;
constexpr std::array<const char *, 5> criticalEvents{
    "agent_started", "agent_thinking", "tool_executing", "tool_completed", "agent_completed"};

unsigned bitOf(const QByteArray &type)
{
    const auto found = std::ranges::find_if(
        criticalEvents, [&type](const char *critical) { return type == critical; });
    return found == criticalEvents.end()
        ? 0U
        : 1U << static_cast<unsigned>(found - criticalEvents.begin());
}

double secondsBetween(Instant begin, Instant end)
{
    return std::chrono::duration<double>(end - begin).count();
}

} // namespace

void RunMeters::observe(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RunOpened) {
        m_runs[entry.run] = {.openedAt = entry.at};
    } else if (entry.kind == EntryKind::AgentEvent) {
        takeEvent(entry);
    } else if (entry.kind == EntryKind::RunClosed) {
        const std::optional<Run> run = m_runs.take(entry.run);
        const double seconds = run ? secondsBetween(run->openedAt, entry.at) : 0;
        if (seconds >= fiveEventsTarget && run->seen != allFive)
            m_fiveEventsSeconds.add(seconds);
    }
}

void RunMeters::takeEvent(const journal::Entry &entry)
{
    const std::optional<double> madeAt = journal::numberField(entry.payload, "timestamp");
    // Both are civil times, and somebody may have set the clock in between.
    if (madeAt && entry.direction == journal::Direction::Out)
        m_deliverySeconds.add(std::max(unixSeconds(entry.wallAt) - *madeAt, 0.0));
    Run *run = m_runs.find(entry.run);
    if (!run || run->seen == allFive)
        return;
    run->seen |= bitOf(entry.name);
    if (run->seen == allFive)
        m_fiveEventsSeconds.add(secondsBetween(run->openedAt, entry.at));
}

Meter RunMeters::fiveEvents() const
{
    return maximumOf(
        {.code = "five_events",
         .name = QT_TRANSLATE_NOOP("Findings", "longest time to all five events of a run"),
         .unit = "s",
         .target = fiveEventsTarget},
        m_fiveEventsSeconds);
}

Meter RunMeters::delivery() const
{
    return meanOf({.code = "event_delivery",
                   .name = QT_TRANSLATE_NOOP("Findings", "mean time to deliver an event"),
                   .unit = "s",
                   .target = 2},
                  m_deliverySeconds);
}

} // namespace wirelamp::diagnosis
