// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/eventfinder.h"

#include <algorithm>

namespace wirelamp::ui {

namespace {

constexpr int stepRows = 64;

} // namespace

EventFinder::EventFinder(const EventTableModel &model, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_work(clock, [this](const Slice &slice) { return search(slice); })
{
    connect(&m_work, &SlicedWork::finished, this, &EventFinder::announce);
    connect(&model, &QAbstractItemModel::modelReset, this, &EventFinder::cancel);
    // Only the oldest rows ever leave.
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int, int last) { followRemoval(last + 1); });
}

void EventFinder::find(const EventFilter &query, Way way, int row)
{
    m_query = query;
    m_way = way;
    m_hit.reset();
    m_remaining = m_model.rowCount();
    m_row = row;
    step();
    m_work.start();
}

void EventFinder::step()
{
    m_row += m_way == Way::Next ? 1 : -1;
    if (m_row >= m_model.rowCount())
        m_row = 0;
    else if (m_row < 0)
        m_row = m_model.rowCount() - 1;
}

SlicedWork::Progress EventFinder::search(const Slice &slice)
{
    do {
        for (int i = 0; i < stepRows && m_remaining > 0; ++i, --m_remaining, step()) {
            if (m_query.matches(m_model.entryAt(m_row), m_model.store().users())) {
                m_hit = m_row;
                return SlicedWork::Progress::Finished;
            }
        }
    } while (m_remaining > 0 && slice.hasTime());
    return m_remaining > 0 ? SlicedWork::Progress::Unfinished : SlicedWork::Progress::Finished;
}

void EventFinder::announce()
{
    if (m_hit)
        emit found(*m_hit);
    else
        emit notFound();
}

void EventFinder::followRemoval(int rowCount)
{
    m_row -= rowCount;
    if (m_row < 0)
        m_row = m_way == Way::Next ? 0 : m_model.rowCount() - 1;
    m_remaining = std::min(m_remaining, m_model.rowCount());
}

} // namespace wirelamp::ui
