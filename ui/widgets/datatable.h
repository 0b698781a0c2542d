// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/widgets/celldelegate.h"

#include <QTableView>

class QMenu;

namespace wirelamp::ui {

/// A table the way all of ours are: whole rows, no grid, Tab leaves it, one height for all rows so
/// that a million cost no more than ten, a sentence where there is nothing to show, and a menu of
/// its columns on the header.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(const QString &accessibleName, QWidget *parent = nullptr);

    CellDelegate &cells() { return *m_cells; }
    void setHint(const QString &hint);
    /// In characters, but never less than the header needs; the last column takes what is left.
    void setColumnWidths(const QList<int> &characters);
    /// This column takes what is left instead of the last one.
    void setStretchColumn(int column);
    /// Hidden until somebody asks for them in the menu of the header.
    void hideAtFirst(const QList<int> &columns);
    /// One action for each column, checked while it is shown; the last one shown stays. The caller
    /// owns the menu.
    void fillColumnMenu(QMenu &menu);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showColumnMenu(QPoint position);

    CellDelegate *m_cells;
    QString m_hint;
};

} // namespace wirelamp::ui
