// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/eventtablemodel.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/datatable.h"

namespace wirelamp::ui {

/// Keeps a table of events where the user wants it: at the newest row until they scroll away, at
/// the selected record when that changes elsewhere.
class EventsView final : public QObject
{
    Q_OBJECT

public:
    EventsView(DataTable &table, EventTableModel &model, ViewState &state,
               QObject *parent = nullptr);

private:
    void followNewest();
    void noticeScrolling(int value);
    void chooseCurrent(const QModelIndex &current);
    void selectRecord();

    DataTable &m_table;
    EventTableModel &m_model;
    ViewState &m_state;
    bool m_isMoving = false; ///< We scroll, not the user.
};

} // namespace wirelamp::ui
