// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/wait.h"

#include "ui/models/formatting.h"
#include "ui/timeline/ruler.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

struct WaitText
{
    Q_DECLARE_TR_FUNCTIONS(Wait)
};

std::optional<Wait> waitFor(const Span *span, const QString &what)
{
    return span ? std::optional(Wait{what, span->begin, span->deadline}) : std::nullopt;
}

/// An open tool, the oldest first, or else the next event of the run.
std::optional<Wait> waitOfRun(const Lane &lane)
{
    const Span *run = lane.rows.front().open();
    if (!run)
        return std::nullopt;
    const Span *oldest = nullptr;
    for (size_t row = 1; row < lane.rows.size(); ++row) {
        const Span *tool = lane.rows[row].open();
        if (tool && (!oldest || tool->begin < oldest->begin))
            oldest = tool;
    }
    if (oldest)
        return waitFor(oldest, u"tool_completed"_s);
    const bool isLimited = lane.stallLimit > Instant::zero();
    return Wait{WaitText::tr("next event"), lane.newestAt,
                isLimited ? lane.newestAt + lane.stallLimit : Instant::zero()};
}

} // namespace

std::optional<Wait> waitOf(const Lane &lane)
{
    switch (lane.kind) {
    case LaneKind::Connection:
        return waitFor(lane.behindMarks.open(), u"pong"_s);
    case LaneKind::Authentication:
        return waitFor(lane.behindMarks.open(), WaitText::tr("verdict"));
    case LaneKind::Run:
        return waitOfRun(lane);
    case LaneKind::MoreRuns:
        return std::nullopt;
    case LaneKind::Stream:
        return waitFor(lane.rows.front().open(), u"stream_end"_s);
    }
    Q_UNREACHABLE();
}

QString textOf(const Wait &wait, Instant now)
{
    const Instant elapsed = std::max(now - wait.begin, Instant::zero());
    const QString amount = wait.deadline > wait.begin
        ? countdownText(elapsed, wait.deadline - wait.begin)
        : durationText(elapsed);
    return WaitText::tr("%1 %2", "what is awaited, then how long").arg(wait.what, amount);
}

Tone toneOf(const Wait &wait, Instant now)
{
    return toneOf(wait.begin, wait.deadline, now);
}

Tone toneOf(Instant begin, Instant deadline, Instant now)
{
    if (deadline <= begin)
        return Tone::Busy;
    if (now >= deadline)
        return Tone::Failed;
    return (now - begin) * 4 >= (deadline - begin) * 3 ? Tone::Warning : Tone::Busy;
}

} // namespace wirelamp::ui
