// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/eventtablemodel.h"

namespace wirelamp::ui {

/// Find next and find previous in an event table, around its end and without blocking.
///
/// What is looked for is written like a filter. Every find() has exactly one outcome, `found` or
/// `notFound`, unless it is cancelled: by cancel(), by another find(), or because the table got
/// another filter.
class EventFinder final : public QObject
{
    Q_OBJECT

public:
    enum class Way {
        Next,
        Previous,
    };

    EventFinder(const EventTableModel &model, const Clock &clock, QObject *parent = nullptr);

    /// Begins behind (before) `row`, which is looked at last; -1 begins at the first (last) row.
    /// The outcome may come before this returns.
    void find(const EventFilter &query, Way way, int row);
    void cancel() { m_work.stop(); }
    bool isRunning() const { return m_work.isRunning(); }

signals:
    void found(int row);
    void notFound();

private:
    SlicedWork::Progress search(const Slice &slice);
    void step();
    void announce();
    void followRemoval(int rowCount);

    const EventTableModel &m_model;
    EventFilter m_query;
    Way m_way = Way::Next;
    int m_row = 0; ///< To be looked at next.
    int m_remaining = 0; ///< Rows still to be looked at.
    std::optional<int> m_hit;
    SlicedWork m_work;
};

} // namespace wirelamp::ui
