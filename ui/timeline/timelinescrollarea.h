// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/timelinecamera.h"
#include "ui/timeline/timelinepicture.h"

#include <QAbstractScrollArea>

#include <functional>
#include <optional>

namespace wirelamp::ui {

/// Moving about in a timeline: wheel, drag, pinch and both scroll bars turned into movements of the
/// camera. What there is to see, to point at and to choose is the business of TimelineView.
class TimelineScrollArea : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineScrollArea(QWidget *parent = nullptr);

    Follow follow() const { return m_camera.follow(); }
    void setFollow(Follow follow);
    const TimelineGeometry &timeGeometry() const { return m_camera.geometry(); }

public slots:
    void fit();
    void zoomIn();
    void zoomOut();

signals:
    void followChanged(wirelamp::ui::Follow follow);

protected:
    /// Where zoomIn() and zoomOut() zoom.
    virtual double zoomCentre() const = 0;
    virtual void clickedAt(QPointF point) = 0;
    virtual void hoveredAt(QPointF point) = 0;
    virtual void hoverEnded() = 0;

    TimelineAreas areas() const;
    double scroll() const;
    /// Brings the top and bottom of a stretch of the lanes into view, the top if not both fit.
    void scrollTo(double top, double bottom);
    /// The used height of the lanes, and how far one step of the scroll bar goes.
    void setContentHeight(double height, double rowHeight);
    /// Does something to the camera and shows what came of it.
    void moveCamera(const std::function<void(TimelineCamera &)> &move);

    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refreshScrollBars();
    bool pinch(QEvent *event);

    TimelineCamera m_camera;
    double m_contentHeight = 0;
    std::optional<QPointF> m_pressedAt;
    QPointF m_draggedTo;
    bool m_isDragging = false;
    bool m_isRefreshing = false;
};

} // namespace wirelamp::ui
