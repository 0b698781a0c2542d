// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/eventsview.h"

#include <QScopedValueRollback>
#include <QScrollBar>

namespace wirelamp::ui {

EventsView::EventsView(DataTable &table, EventTableModel &model, ViewState &state, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
    , m_state(state)
{
    const QScrollBar *const bar = table.verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &EventsView::noticeScrolling);
    connect(bar, &QScrollBar::rangeChanged, this, &EventsView::followNewest);
    connect(&state, &ViewState::followingChanged, this, &EventsView::followNewest);
    connect(&state, &ViewState::recordChanged, this, &EventsView::selectRecord);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EventsView::chooseCurrent);
    // A new filter, or records that had not arrived when they were chosen.
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EventsView::selectRecord);
}

void EventsView::followNewest()
{
    if (!m_state.isFollowing())
        return;
    const QScopedValueRollback moving(m_isMoving, true);
    m_table.verticalScrollBar()->setValue(m_table.verticalScrollBar()->maximum());
}

void EventsView::noticeScrolling(int value)
{
    if (!m_isMoving && value < m_table.verticalScrollBar()->maximum())
        m_state.setFollowing(false);
}

void EventsView::chooseCurrent(const QModelIndex &current)
{
    if (!current.isValid())
        return;
    const journal::Entry &entry = m_model.entryAt(current.row());
    m_state.select(entry.connection, entry.sequence);
}

void EventsView::selectRecord()
{
    const QModelIndex current = m_table.currentIndex();
    const quint64 shown = current.isValid() ? m_model.entryAt(current.row()).sequence : quint64(0);
    if (shown == m_state.record())
        return;
    const std::optional<int> row =
        m_state.record() == 0 ? std::nullopt : m_model.rowOf(m_state.record());
    if (row)
        m_table.setCurrentIndex(m_model.index(*row, 0));
    else if (current.isValid())
        m_table.setCurrentIndex({});
}

} // namespace wirelamp::ui
