// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelineview.h"

#include "ui/models/formatting.h"
#include "ui/timeline/hovertext.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr double keyPanShare = 0.1; ///< Of the width.

} // namespace

TimelineView::TimelineView(const ConnectionLimits &limits, QWidget *parent)
    : TimelineScrollArea(parent)
    , m_limits(limits)
    , m_layout(rowHeightOf(font()))
    , m_card(new HoverCard(this))
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    describeSelected();
}

void TimelineView::setConnection(ConnectionId connection)
{
    m_connection = connection;
    m_data = connection.value == 0 ? nullptr : std::make_unique<TimelineData>(m_limits);
    m_selected = 0;
    hoverEnded();
    moveCamera([](TimelineCamera &camera) { camera.reset(); });
    refreshLayout();
    describeSelected();
}

void TimelineView::append(const QList<journal::Entry> &entries)
{
    if (!m_data)
        return;
    for (const journal::Entry &entry : entries) {
        if (entry.connection == m_connection)
            m_data->append(entry);
    }
    refreshLayout();
}

void TimelineView::setNow(Instant now)
{
    m_now = now;
    if (hasRecords() && m_data->isLive())
        refreshView();
}

void TimelineView::selectRecord(quint64 sequence)
{
    const bool isHere = m_data && m_data->positionOf(sequence);
    m_selected = isHere ? sequence : 0;
    showSelected();
    describeSelected();
    viewport()->update();
}

Instant TimelineView::present() const
{
    return m_data->isLive() ? std::max(m_now, m_data->range().end) : m_data->range().end;
}

void TimelineView::refreshLayout()
{
    if (m_data)
        m_layout.update(m_data->lanes());
    else
        m_layout.update({});
    setContentHeight(m_layout.height(), m_layout.rowHeight());
    refreshView();
}

void TimelineView::refreshView()
{
    if (hasRecords())
        moveCamera([this](TimelineCamera &camera) {
            camera.update(m_data->range(), m_data->isLive(), present());
        });
    viewport()->update();
}

/// The selected record when it is in view, else the present, else the middle.
double TimelineView::zoomCentre() const
{
    const TimelineGeometry &geometry = timeGeometry();
    if (hasRecords()) {
        const std::optional<size_t> selected = m_data->positionOf(m_selected);
        if (selected && geometry.view.contains(m_data->records().at(*selected).at))
            return geometry.xOf(m_data->records().at(*selected).at);
        if (m_data->isLive() && geometry.view.contains(present()))
            return geometry.xOf(present());
    }
    return geometry.left + geometry.width / 2;
}

void TimelineView::choose(quint64 sequence)
{
    selectRecord(sequence);
    emit recordSelected(m_selected);
}

/// From the selected record, or else from the edge of the view, to a neighbour.
void TimelineView::chooseBy(qint64 distance)
{
    if (!hasRecords())
        return;
    const std::vector<TimelineRecord> &records = m_data->records();
    const std::optional<size_t> selected = m_data->positionOf(m_selected);
    const TimeRange view = timeGeometry().view;
    const Instant edge = distance > 0 ? view.begin : view.end;
    const auto atEdge = std::ranges::lower_bound(records, edge, {}, &TimelineRecord::at);
    const qint64 to = selected ? static_cast<qint64>(*selected) + distance
                               : atEdge - records.begin() - (distance > 0 ? 0 : 1);
    const qint64 last = std::ssize(records) - 1;
    choose(records.at(static_cast<size_t>(std::clamp<qint64>(to, 0, last))).sequence);
}

void TimelineView::showSelected()
{
    const std::optional<size_t> position = m_data ? m_data->positionOf(m_selected) : std::nullopt;
    if (!position)
        return;
    const TimelineRecord &record = m_data->records().at(*position);
    moveCamera([&](TimelineCamera &camera) { camera.reveal(record.at); });
    if (const std::optional<LanePlace> place = m_layout.placeOf(record.lane))
        scrollTo(place->top, place->bottom());
}

void TimelineView::describeSelected()
{
    if (!m_data)
        return setAccessibleDescription(tr("No connection is selected"));
    if (m_selected == 0)
        return setAccessibleDescription(
            tr("Records: %1, none selected").arg(countText(m_data->records().size())));
    const TimelineHit hit{.sequence = m_selected};
    setAccessibleDescription(hoverTextOf(hit, *m_data, entryOf(m_selected), present()).spoken());
}

std::optional<journal::Entry> TimelineView::entryOf(quint64 sequence) const
{
    return m_lookup ? m_lookup(sequence) : std::nullopt;
}

TimelineHit TimelineView::hitAt(QPointF point) const
{
    const QRectF lanes = areas().lanes;
    if (!hasRecords() || !lanes.contains(point))
        return {};
    const QPointF inScene(point.x(), point.y() - lanes.top() + scroll());
    return hitTest(inScene, *m_data, m_layout, timeGeometry(), present());
}

void TimelineView::clickedAt(QPointF point)
{
    if (const TimelineHit hit = hitAt(point))
        choose(hit.sequence);
}

void TimelineView::hoveredAt(QPointF point)
{
    const bool isOverLanes = hasRecords() && areas().lanes.contains(point);
    m_pointer = isOverLanes ? std::optional(point) : std::nullopt;
    viewport()->update();
    const TimelineHit hit = hitAt(point);
    viewport()->setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!hit)
        return m_card->hide();
    m_card->showText(hoverTextOf(hit, *m_data, entryOf(hit.sequence), present()),
                     viewport()->mapToGlobal(point.toPoint()));
}

void TimelineView::hoverEnded()
{
    m_pointer.reset();
    m_card->hide();
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    if (!hasRecords()) {
        paintEmpty(painter);
        return paintFocus(painter);
    }
    const TimelinePicture picture{.data = *m_data,
                                  .layout = m_layout,
                                  .geometry = timeGeometry(),
                                  .areas = areas(),
                                  .theme = Theme::of(palette()),
                                  .font = font(),
                                  .now = present(),
                                  .scroll = scroll(),
                                  .selected = m_selected,
                                  .pointerX =
                                      m_pointer ? std::optional(m_pointer->x()) : std::nullopt};
    m_primitiveCount = picture.paint(painter);
    paintFocus(painter);
}

void TimelineView::paintFocus(QPainter &painter) const
{
    if (!m_showsFocus)
        return;
    painter.setPen(QPen(Theme::of(palette()).accent(), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus =
        event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    viewport()->update();
    TimelineScrollArea::focusInEvent(event);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    viewport()->update();
    TimelineScrollArea::focusOutEvent(event);
}

void TimelineView::paintEmpty(QPainter &painter) const
{
    const Theme theme = Theme::of(palette());
    const QRect area = viewport()->rect();
    painter.fillRect(area, theme.base());
    painter.setPen(theme.mutedText());
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                     m_data ? tr("Waiting for the first record of %1…").arg(toString(m_connection))
                            : tr("Select a connection to see what happened on it, and when"));
}

void TimelineView::changeEvent(QEvent *event)
{
    TimelineScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_layout = TimelineLayout(rowHeightOf(font()));
        refreshLayout();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        describeSelected();
    }
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const auto pan = [this](double share) {
        const double pixels = share * timeGeometry().width;
        moveCamera([pixels](TimelineCamera &camera) { camera.panBy(pixels); });
    };
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_F:
        return fit();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return isShifted ? pan(keyPanShare) : chooseBy(-1);
    case Qt::Key_Right:
        return isShifted ? pan(-keyPanShare) : chooseBy(1);
    case Qt::Key_Up:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Home:
    case Qt::Key_End:
        if (hasRecords())
            choose(event->key() == Qt::Key_Home ? m_data->records().front().sequence
                                                : m_data->records().back().sequence);
        return;
    case Qt::Key_Escape:
        return choose(0);
    default:
        TimelineScrollArea::keyPressEvent(event);
    }
}

} // namespace wirelamp::ui
