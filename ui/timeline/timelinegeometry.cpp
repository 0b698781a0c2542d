// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace wirelamp::ui {

namespace {

Instant rounded(double nanoseconds)
{
    return Instant(static_cast<Instant::rep>(std::llround(nanoseconds)));
}

} // namespace

double TimelineGeometry::nanosecondsPerPixel() const
{
    return static_cast<double>(view.span().count()) / width;
}

double TimelineGeometry::xOf(Instant at) const
{
    return left + static_cast<double>((at - view.begin).count()) / nanosecondsPerPixel();
}

double TimelineGeometry::clampedXOf(Instant at, double margin) const
{
    return std::clamp(xOf(at), left - margin, right() + margin);
}

Instant TimelineGeometry::timeAt(double x) const
{
    return view.begin + rounded((x - left) * nanosecondsPerPixel());
}

void TimelineGeometry::setLimits(TimeRange range)
{
    limits.begin = range.begin;
    limits.end = std::max(range.end, range.begin + spanMin);
    setView(view);
}

void TimelineGeometry::setView(TimeRange range)
{
    const Instant span = std::clamp(range.span(), spanMin, limits.span());
    view.begin = std::clamp(range.begin, limits.begin, limits.end - span);
    view.end = view.begin + span;
}

void TimelineGeometry::fit()
{
    view = limits;
}

void TimelineGeometry::zoomAt(double x, double factor)
{
    const Instant fixed = timeAt(x);
    const double wanted = static_cast<double>(view.span().count()) / factor;
    const double span = std::clamp(wanted, static_cast<double>(spanMin.count()),
                                   static_cast<double>(limits.span().count()));
    const Instant begin = fixed - rounded((x - left) / width * span);
    setView({begin, begin + rounded(span)});
}

void TimelineGeometry::panBy(double pixels)
{
    const Instant distance = rounded(pixels * nanosecondsPerPixel());
    setView({view.begin - distance, view.end - distance});
}

void TimelineGeometry::reveal(Instant at)
{
    if (view.contains(at))
        return;
    const Instant begin = at - view.span() / 2;
    setView({begin, begin + view.span()});
}

} // namespace wirelamp::ui
