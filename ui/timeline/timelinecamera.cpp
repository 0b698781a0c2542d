// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinecamera.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace wirelamp::ui {

namespace {

constexpr Instant fittedSpanMin = 100us;
constexpr double leftMarginPixels = 12;
/// Room for what is written beside the last mark, and for countdowns.
constexpr double rightMarginPixels = 190;
constexpr double rightMarginShareMax = 0.3;

Instant scaled(Instant amount, double factor)
{
    return Instant(static_cast<Instant::rep>(static_cast<double>(amount.count()) * factor));
}

double rightShare(double width)
{
    return std::min(rightMarginShareMax, rightMarginPixels / width);
}

} // namespace

void TimelineCamera::reset()
{
    m_follow = Follow::Newest;
    m_isFitted = true;
}

void TimelineCamera::setArea(double left, double width)
{
    m_geometry.left = left;
    m_geometry.width = std::max(1.0, width);
    place();
}

void TimelineCamera::update(TimeRange recorded, bool isLive, Instant now)
{
    m_isLive = isLive;
    if (isLive)
        recorded.end = std::max(recorded.end, now);
    m_end = recorded.end;
    m_geometry.setLimits(limitsFor(recorded));
    place();
}

/// The recorded time and the margins, which are given in pixels of the fitted view.
TimeRange TimelineCamera::limitsFor(TimeRange recorded) const
{
    const Instant span = std::max(recorded.span(), fittedSpanMin);
    const double right = rightShare(m_geometry.width);
    const double left = std::min(0.1, leftMarginPixels / m_geometry.width);
    const double whole = 1 / (1 - left - right);
    return {recorded.begin - scaled(span, left * whole),
            recorded.begin + span + scaled(span, right * whole)};
}

void TimelineCamera::place()
{
    if (m_follow == Follow::Off)
        return;
    if (m_isFitted) {
        m_geometry.fit();
    } else if (m_isLive) {
        const Instant span = m_geometry.view.span();
        const Instant end = m_end + scaled(span, rightShare(m_geometry.width));
        m_geometry.setView({end - span, end});
    }
}

void TimelineCamera::setFollow(Follow follow)
{
    m_follow = follow;
    place();
}

void TimelineCamera::fit()
{
    m_isFitted = true;
    m_follow = Follow::Newest;
    m_geometry.fit();
}

void TimelineCamera::zoomAt(double x, double factor)
{
    m_isFitted = false;
    // Who zooms into the past wants to look at it; at the present, to see it come in detail.
    if (x < m_geometry.xOf(m_end))
        m_follow = Follow::Off;
    m_geometry.zoomAt(x, factor);
}

void TimelineCamera::panBy(double pixels)
{
    m_isFitted = false;
    m_follow = Follow::Off;
    m_geometry.panBy(pixels);
}

void TimelineCamera::moveTo(Instant begin)
{
    m_isFitted = false;
    m_follow = Follow::Off;
    m_geometry.setView({begin, begin + m_geometry.view.span()});
}

void TimelineCamera::reveal(Instant at)
{
    if (m_geometry.view.contains(at))
        return;
    m_isFitted = false;
    m_follow = Follow::Off;
    m_geometry.reveal(at);
}

} // namespace wirelamp::ui
