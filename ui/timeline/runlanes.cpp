// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/runlanes.h"

#include "ui/models/entrytext.h"
#include "ui/models/stateword.h"
#include "ui/timeline/payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using journal::Entry;
using journal::EntryKind;

namespace {

constexpr size_t closedRunsRemembered = 1024;

} // namespace

RunLanes::RunLanes(std::vector<Lane> &lanes, NameTable &names, quint8 moreRuns)
    : m_lanes(lanes)
    , m_names(names)
    , m_moreRuns(moreRuns)
    , m_firstLane(lanes.size())
{
}

RunLanes::Shown RunLanes::apply(const Entry &entry, Instant at)
{
    const auto closed = m_closed.find(entry.run);
    if (closed != m_closed.end())
        return {closed->second, toneOf(entry)};
    if (!m_open.contains(entry.run))
        openRun(entry, at);
    OpenRun &run = m_open.at(entry.run);
    Shown shown{run.lane, toneOf(entry)};
    if (entry.kind == EntryKind::RunClosed)
        closeRun(entry, at);
    else if (entry.kind == EntryKind::AgentEvent && entry.name == "tool_executing")
        startTool(run, entry, at);
    else if (entry.kind == EntryKind::AgentEvent && entry.name == "tool_completed")
        shown.tone = finishTool(run, entry, at);
    return shown;
}

void RunLanes::openRun(const Entry &entry, Instant at)
{
    OpenRun run;
    run.lane = freeLaneAt(at);
    Lane &lane = m_lanes.at(run.lane);
    // A run whose beginning the journal has forgotten begins with what is left of it.
    const bool isKnown = entry.kind == EntryKind::RunOpened;
    const QJsonObject payload = isKnown ? payloadOf(entry) : QJsonObject();
    const Instant limit = millisecondsOf(payload, u"deadline_ms"_s);
    run.deadline = limit > Instant::zero() ? at + limit : Instant::zero();
    lane.agent = isKnown ? m_names.idOf(entry.name) : NameTable::none;
    lane.stallLimit = millisecondsOf(payload, u"stall_ms"_s);
    if (++lane.runCount == 1)
        lane.firstRun = entry.run;
    lane.lastRun = entry.run;
    if (run.lane != m_moreRuns)
        lane.rows.front().add({.begin = at,
                               .deadline = run.deadline,
                               .sequence = entry.sequence,
                               .name = lane.agent});
    if (m_open.size() >= openRunsMax) {
        const auto oldest = m_open.begin();
        rememberClosed(oldest->first, oldest->second.lane);
        m_open.erase(oldest);
    }
    m_open.emplace(entry.run, std::move(run));
}

void RunLanes::closeRun(const Entry &entry, Instant at)
{
    const auto found = m_open.find(entry.run);
    const quint8 position = found->second.lane;
    m_open.erase(found);
    rememberClosed(entry.run, position);
    if (position == m_moreRuns)
        return;
    Lane &lane = m_lanes.at(position);
    if (Span *span = lane.rows.front().open()) {
        span->tone = toneOf(entry);
        span->outcome = m_names.idOf(entry);
    }
    lane.rows.front().close(at, entry.sequence);
    // What is open now is a tool that will never be completed.
    lane.closeAll(at, entry.sequence, m_names.idOfUnfinished());
}

void RunLanes::startTool(OpenRun &run, const Entry &entry, Instant at)
{
    if (run.lane == m_moreRuns)
        return;
    std::vector<SpanRow> &rows = m_lanes.at(run.lane).rows;
    size_t row = 1;
    while (row < rows.size() && !rows[row].isFreeAt(at))
        ++row;
    if (row > toolRowsMax)
        return;
    if (row == rows.size())
        rows.emplace_back();
    const QJsonObject payload = payloadOf(entry);
    const QString name = payload.value(u"tool_name"_s).toString();
    rows[row].add({.begin = at,
                   .deadline = run.deadline,
                   .sequence = entry.sequence,
                   .name = m_names.idOf(name.isEmpty() ? entry.name : name.toUtf8())});
    run.tools.push_back({payload.value(u"tool_call_id"_s).toString(), name, row});
}

Tone RunLanes::finishTool(OpenRun &run, const Entry &entry, Instant at)
{
    const QJsonObject payload = payloadOf(entry);
    const bool hasFailed = !payload.value(u"success"_s).toBool(true)
        || (payload.contains(u"error"_s) && !payload.value(u"error"_s).isNull());
    const Tone tone = hasFailed ? Tone::Failed : Tone::Good;
    const QString callId = payload.value(u"tool_call_id"_s).toString();
    const QString name = payload.value(u"tool_name"_s).toString();
    auto tool = std::ranges::find_if(run.tools, [&](const OpenTool &open) {
        return callId.isEmpty() ? name.isEmpty() || open.name == name : open.callId == callId;
    });
    if (tool == run.tools.end())
        return hasFailed ? Tone::Failed : Tone::Warning; // Completed, but never started.
    SpanRow &row = m_lanes.at(run.lane).rows.at(tool->row);
    if (Span *span = row.open()) {
        span->tone = tone;
        span->outcome =
            hasFailed ? m_names.idOf(outcomeWord("failed"_ba).toUtf8()) : NameTable::none;
    }
    row.close(at, entry.sequence);
    run.tools.erase(tool);
    return tone;
}

void RunLanes::closeAll(Instant at, quint64 sequence)
{
    for (const auto &[run, open] : m_open) {
        if (open.lane != m_moreRuns)
            m_lanes.at(open.lane).closeAll(at, sequence, m_names.idOfUnfinished());
        rememberClosed(run, open.lane);
    }
    m_open.clear();
}

quint8 RunLanes::freeLaneAt(Instant at)
{
    for (size_t i = m_firstLane; i < m_lanes.size(); ++i) {
        if (m_lanes[i].rows.front().isFreeAt(at))
            return static_cast<quint8>(i);
    }
    if (m_lanes.size() - m_firstLane >= runLanesMax)
        return m_moreRuns;
    m_lanes.push_back({.kind = LaneKind::Run});
    m_lanes.back().rows.emplace_back();
    return static_cast<quint8>(m_lanes.size() - 1);
}

void RunLanes::rememberClosed(RunId run, quint8 lane)
{
    m_closed.emplace(run, lane);
    if (m_closed.size() > closedRunsRemembered)
        m_closed.erase(m_closed.begin());
}

} // namespace wirelamp::ui
