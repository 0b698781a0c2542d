// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/datatable.h"

#include "ui/widgets/viewhint.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr int marginX = 20; // Of a cell, both sides together.

} // namespace

DataTable::DataTable(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_cells(new CellDelegate(this))
{
    setAccessibleName(accessibleName);
    setItemDelegate(m_cells);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &DataTable::showColumnMenu);
}

void DataTable::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void DataTable::setColumnWidths(const QList<int> &characters)
{
    for (int column = 0; column < static_cast<int>(characters.size()); ++column) {
        const int wanted = characters[column] * fontMetrics().horizontalAdvance(u'0') + marginX;
        setColumnWidth(column, qMax(wanted, horizontalHeader()->sectionSizeHint(column)));
    }
}

void DataTable::setStretchColumn(int column)
{
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void DataTable::hideAtFirst(const QList<int> &columns)
{
    for (const int column : columns)
        setColumnHidden(column, true);
}

void DataTable::fillColumnMenu(QMenu &menu)
{
    const QHeaderView &header = *horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        QAction *const action =
            menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        const bool isLastShown =
            action->isChecked() && header.hiddenSectionCount() == header.count() - 1;
        action->setEnabled(!isLastShown);
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
}

void DataTable::showColumnMenu(QPoint position)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(*menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

void DataTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintHint(*this, m_hint);
}

} // namespace wirelamp::ui
