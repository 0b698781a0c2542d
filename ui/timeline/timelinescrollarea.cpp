// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinescrollarea.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace wirelamp::ui {

namespace {

constexpr double wheelZoom = 1.25; ///< For one notch of a wheel.
constexpr double wheelPanShare = 0.1; ///< Of the width.
constexpr double wheelRows = 3;
constexpr double wheelNotch = 120; ///< Eighths of a degree.
constexpr double stepZoom = 1.5;
constexpr int scrollUnits = 1'000'000; ///< The whole time, for the horizontal scroll bar.

} // namespace

TimelineScrollArea::TimelineScrollArea(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
}

void TimelineScrollArea::setFollow(Follow follow)
{
    moveCamera([follow](TimelineCamera &camera) { camera.setFollow(follow); });
}

void TimelineScrollArea::fit()
{
    moveCamera([](TimelineCamera &camera) { camera.fit(); });
}

void TimelineScrollArea::zoomIn()
{
    moveCamera([x = zoomCentre()](TimelineCamera &camera) { camera.zoomAt(x, stepZoom); });
}

void TimelineScrollArea::zoomOut()
{
    moveCamera([x = zoomCentre()](TimelineCamera &camera) { camera.zoomAt(x, 1 / stepZoom); });
}

TimelineAreas TimelineScrollArea::areas() const
{
    return timelineAreas(viewport()->size(), font());
}

double TimelineScrollArea::scroll() const
{
    return verticalScrollBar()->value();
}

void TimelineScrollArea::scrollTo(double top, double bottom)
{
    const double lowest = std::min(bottom - areas().lanes.height(), top);
    verticalScrollBar()->setValue(
        static_cast<int>(std::lround(std::clamp(scroll(), std::ceil(lowest), top))));
}

void TimelineScrollArea::setContentHeight(double height, double rowHeight)
{
    m_contentHeight = height;
    verticalScrollBar()->setSingleStep(static_cast<int>(rowHeight));
    refreshScrollBars();
}

void TimelineScrollArea::moveCamera(const std::function<void(TimelineCamera &)> &move)
{
    const Follow before = m_camera.follow();
    move(m_camera);
    refreshScrollBars();
    viewport()->update();
    if (m_camera.follow() != before)
        emit followChanged(m_camera.follow());
}

void TimelineScrollArea::refreshScrollBars()
{
    const QScopedValueRollback refreshing(m_isRefreshing, true);
    const double visible = areas().lanes.height();
    verticalScrollBar()->setPageStep(static_cast<int>(visible));
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_contentHeight - visible))));

    const TimelineGeometry &geometry = m_camera.geometry();
    const double unit = static_cast<double>(geometry.limits.span().count()) / scrollUnits;
    const auto units = [unit](Instant amount) {
        return static_cast<int>(std::lround(static_cast<double>(amount.count()) / unit));
    };
    const int page = std::min(scrollUnits, units(geometry.view.span()));
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setSingleStep(std::max(1, page / 20));
    horizontalScrollBar()->setRange(0, scrollUnits - page);
    horizontalScrollBar()->setValue(units(geometry.view.begin - geometry.limits.begin));
}

void TimelineScrollArea::scrollContentsBy(int dx, int /*dy*/)
{
    viewport()->update();
    if (dx == 0 || m_isRefreshing)
        return;
    const TimeRange limits = m_camera.geometry().limits;
    const double share = static_cast<double>(horizontalScrollBar()->value()) / scrollUnits;
    const auto offset =
        static_cast<Instant::rep>(share * static_cast<double>(limits.span().count()));
    moveCamera([=](TimelineCamera &camera) { camera.moveTo(limits.begin + Instant(offset)); });
}

void TimelineScrollArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const QRectF lanes = areas().lanes;
    moveCamera([&](TimelineCamera &camera) { camera.setArea(lanes.left(), lanes.width()); });
}

bool TimelineScrollArea::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hoverEnded();
    const bool isGesture =
        event->type() == QEvent::NativeGesture || event->type() == QEvent::Gesture;
    if (isGesture && pinch(event))
        return true;
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimelineScrollArea::pinch(QEvent *event)
{
    double factor = 1;
    QPointF centre;
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        factor = 1 + native->value();
        centre = native->position();
    } else {
        const QGesture *gesture = static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture);
        const auto *fingers = qobject_cast<const QPinchGesture *>(gesture);
        if (!fingers)
            return false;
        factor = fingers->scaleFactor();
        centre = viewport()->mapFromGlobal(fingers->centerPoint());
    }
    event->accept();
    if (factor > 0)
        moveCamera([=](TimelineCamera &camera) { camera.zoomAt(centre.x(), factor); });
    return true;
}

void TimelineScrollArea::wheelEvent(QWheelEvent *event)
{
    const QPointF notches = QPointF(event->angleDelta()) / wheelNotch;
    const bool scrolls = event->modifiers().testFlag(Qt::ControlModifier)
        || areas().names.contains(event->position());
    const bool isSideways = std::abs(notches.x()) > std::abs(notches.y());
    const bool pans = isSideways || event->modifiers().testFlag(Qt::ShiftModifier);
    const double x = event->position().x();
    const double pixels =
        (isSideways ? notches.x() : notches.y()) * wheelPanShare * areas().lanes.width();
    event->accept();
    hoverEnded();
    if (scrolls) {
        const double step = wheelRows * verticalScrollBar()->singleStep();
        verticalScrollBar()->setValue(static_cast<int>(std::lround(scroll() - notches.y() * step)));
    } else if (pans) {
        moveCamera([=](TimelineCamera &camera) { camera.panBy(pixels); });
    } else {
        moveCamera(
            [=](TimelineCamera &camera) { camera.zoomAt(x, std::pow(wheelZoom, notches.y())); });
    }
}

void TimelineScrollArea::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position();
    m_draggedTo = event->position();
    m_isDragging = false;
    hoverEnded();
}

void TimelineScrollArea::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt)
        return hoveredAt(event->position());
    const QPointF fromPress = event->position() - *m_pressedAt;
    if (!m_isDragging && fromPress.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const QPointF moved = event->position() - m_draggedTo;
    m_draggedTo = event->position();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(scroll() - moved.y())));
    moveCamera([=](TimelineCamera &camera) { camera.panBy(moved.x()); });
}

void TimelineScrollArea::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    m_pressedAt.reset();
    if (!m_isDragging)
        clickedAt(event->position());
    m_isDragging = false;
    hoveredAt(event->position());
}

} // namespace wirelamp::ui
