// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/datatree.h"

#include "ui/widgets/viewhint.h"

#include <QHeaderView>

namespace wirelamp::ui {

DataTree::DataTree(const QString &accessibleName, QWidget *parent)
    : QTreeView(parent)
    , m_cells(new CellDelegate(this))
{
    setAccessibleName(accessibleName);
    setItemDelegate(m_cells);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setTextElideMode(Qt::ElideRight);
}

void DataTree::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void DataTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    paintHint(*this, m_hint);
}

} // namespace wirelamp::ui
