// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/widgets/celldelegate.h"

#include <QTableView>

namespace wirelamp::ui {

/// A table the way all of ours are: whole rows, no grid, Tab leaves it, one height for all rows so
/// that a million cost no more than ten, and a sentence where there is nothing to show.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(const QString &accessibleName, QWidget *parent = nullptr);

    CellDelegate &cells() { return *m_cells; }
    void setHint(const QString &hint);
    /// In characters, but never less than the header needs; the last column takes what is left.
    void setColumnWidths(const QList<int> &characters);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CellDelegate *m_cells;
    QString m_hint;
};

} // namespace wirelamp::ui
