// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/widgets/celldelegate.h"

#include <QTreeView>

namespace wirelamp::ui {

/// A DataTable whose rows may have rows below them.
class DataTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit DataTree(const QString &accessibleName, QWidget *parent = nullptr);

    CellDelegate &cells() { return *m_cells; }
    void setHint(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CellDelegate *m_cells;
    QString m_hint;
};

} // namespace wirelamp::ui
