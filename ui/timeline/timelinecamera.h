// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/timelinegeometry.h"

namespace wirelamp::ui {

/// Whether the view moves along with time.
enum class Follow {
    Off,
    Newest,
};

/// Which part of the connection is in view, and how that changes while the connection goes on:
/// fitted (all of it, growing), following (a fixed span, whose end is now), or held still.
class TimelineCamera
{
public:
    const TimelineGeometry &geometry() const { return m_geometry; }
    Follow follow() const { return m_follow; }
    bool isFitted() const { return m_isFitted; }

    /// Begins anew: fitted and following.
    void reset();
    /// Where the lanes are painted, in pixels.
    void setArea(double left, double width);
    /// What there is to see by now: recorded time, and the present while the connection is live.
    void update(TimeRange recorded, bool isLive, Instant now);

    void setFollow(Follow follow);
    /// Shows everything, and goes on doing so.
    void fit();
    /// Left of the present this ends following.
    void zoomAt(double x, double factor);
    /// A hand took hold of the picture: it stays where it is put.
    void panBy(double pixels);
    /// As panBy(), to a place between the limits.
    void moveTo(Instant begin);
    /// Moves only when `at` is out of view.
    void reveal(Instant at);

private:
    TimeRange limitsFor(TimeRange recorded) const;
    void place();

    TimelineGeometry m_geometry;
    Follow m_follow = Follow::Newest;
    bool m_isFitted = true;
    bool m_isLive = false;
    Instant m_end{}; ///< The newest moment: now, or the last record.
};

} // namespace wirelamp::ui
