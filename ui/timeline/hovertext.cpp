// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/hovertext.h"

#include "ui/models/entrytext.h"
#include "ui/models/formatting.h"
#include "ui/timeline/ruler.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::ui {

namespace {

constexpr qsizetype excerptCharactersMax = 200;

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(HoverText)
};

QString momentText(Instant at, const TimelineData &data)
{
    return tickText(at - data.origin(), 1us);
}

void addRecordFacts(HoverText &text, size_t position, const TimelineData &data)
{
    const TimelineRecord &record = data.records().at(position);
    text.facts << CardText::tr("at %1").arg(momentText(record.at, data));
    if (position > 0)
        text.facts << CardText::tr("%1 after the record before")
                          .arg(durationText(record.at - data.records().at(position - 1).at));
    const Lane &lane = data.lanes().at(record.lane);
    if (lane.kind == LaneKind::Run && lane.runCount == 1)
        text.facts << CardText::tr("run %1").arg(toString(lane.lastRun));
}

void addEntryFacts(HoverText &text, const journal::Entry &entry)
{
    text.facts << timeText(entry.wallAt);
    const QString direction = directionText(entry.direction);
    if (!direction.isEmpty())
        text.facts << CardText::tr("%1, %2", "sent or received, then the size")
                          .arg(direction, sizeText(entry.size));
    text.excerpt = entry.kind == journal::EntryKind::FaultInjected
        ? summaryText(entry)
        : oneLine(entry.payload, excerptCharactersMax);
}

void addSpanFacts(HoverText &text, const Span &span, Instant now)
{
    const Instant duration =
        std::max((span.isOpen() ? now : span.end) - span.begin, Instant::zero());
    const bool isTimed = span.isOpen() && span.deadline > span.begin;
    if (isTimed)
        text.facts << CardText::tr("for %1").arg(
            countdownText(duration, span.deadline - span.begin));
    else if (span.isOpen())
        text.facts << CardText::tr("for %1 so far").arg(durationText(duration));
    else
        text.facts << CardText::tr("lasted %1").arg(durationText(duration));
}

} // namespace

QString HoverText::spoken() const
{
    return (QStringList(title) + facts).join(u", "_s);
}

HoverText hoverTextOf(const TimelineHit &hit, const TimelineData &data,
                      const std::optional<journal::Entry> &entry, Instant now)
{
    HoverText text;
    const std::optional<size_t> position = data.positionOf(hit.sequence);
    if (position) {
        const TimelineRecord &record = data.records().at(*position);
        text.tone = record.tone;
        text.title = data.text(record.name);
    }
    if (hit.span) {
        const Span &span = *hit.span;
        text.tone = span.tone;
        QStringList words{data.text(span.name), data.text(span.outcome)};
        words.removeAll(QString());
        text.title = words.join(u" · "_s);
        addSpanFacts(text, span, now);
    }
    if (position)
        addRecordFacts(text, *position, data);
    if (entry)
        addEntryFacts(text, *entry);
    else
        text.facts << CardText::tr("the record itself is no longer kept");
    return text;
}

} // namespace wirelamp::ui
