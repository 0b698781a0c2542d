// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelinehit.h"
#include "ui/timeline/timelinescrollarea.h"

#include <QList>

#include <memory>

namespace wirelamp::ui {

/// The timeline of one connection, painted by hand: lanes for the connection, authentication, each
/// run and streams; ruler, zoom, pan, hover card, selection.
///
/// The owner chooses the connection, hands over its entries as they come and tells the time;
/// nothing here reads the journal or a clock.
///
/// Wheel: zoom at the pointer; with Shift pan, with Ctrl or over the names scroll. Drag: pan. F:
/// fit.
/// + and -: zoom. Left and Right: the record before and after; with Shift pan. Up and Down: scroll.
/// Home and End: first and last record. Escape: nothing selected.
class TimelineView final : public TimelineScrollArea
{
    Q_OBJECT

public:
    /// Finds the entry of a sequence for the hover card; nullopt when it is no longer kept.
    using EntryLookup = std::function<std::optional<journal::Entry>(quint64 sequence)>;

    /// `limits` are those the server keeps: they say how long a verdict or a pong may take.
    explicit TimelineView(const ConnectionLimits &limits = {}, QWidget *parent = nullptr);

    void setEntryLookup(EntryLookup lookup) { m_lookup = std::move(lookup); }

    /// Shows another connection, empty until its entries are appended; 0 for none.
    void setConnection(ConnectionId connection);
    ConnectionId connection() const { return m_connection; }
    /// Adds what belongs to the connection and passes over the rest.
    void append(const QList<journal::Entry> &entries);
    /// Moves the present. Costs nothing when the connection is closed.
    void setNow(Instant now);

    quint64 selectedRecord() const { return m_selected; }
    /// How many primitives the last paint event needed.
    size_t primitiveCount() const { return m_primitiveCount; }

public slots:
    /// Selects and shows a record; one that is not here clears the selection. Does not emit.
    void selectRecord(quint64 sequence);

signals:
    /// The user chose a record here; 0 when the choice was taken back.
    void recordSelected(quint64 sequence);

protected:
    double zoomCentre() const override;
    void clickedAt(QPointF point) override;
    void hoveredAt(QPointF point) override;
    void hoverEnded() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool hasRecords() const { return m_data && !m_data->isEmpty(); }
    Instant present() const;
    std::optional<journal::Entry> entryOf(quint64 sequence) const;
    TimelineHit hitAt(QPointF point) const;
    void refreshLayout();
    void refreshView();
    void choose(quint64 sequence);
    void chooseBy(qint64 distance);
    void showSelected();
    void describeSelected();
    void paintEmpty(QPainter &painter) const;
    void paintFocus(QPainter &painter) const;

    const ConnectionLimits m_limits;
    EntryLookup m_lookup;
    ConnectionId m_connection;
    std::unique_ptr<TimelineData> m_data;
    TimelineLayout m_layout;
    HoverCard *m_card;
    Instant m_now{};
    quint64 m_selected = 0;
    std::optional<QPointF> m_pointer; ///< Where the mouse is, while it is over the lanes.
    bool m_showsFocus = false; ///< The focus came by keyboard, so it has to be seen.
    size_t m_primitiveCount = 0;
};

} // namespace wirelamp::ui
