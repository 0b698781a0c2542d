// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace wirelamp::ui {

/// Paints the cells of our tables: tone as shape and colour beside the word in the columns that are
/// asked for it, rows that are over in grey, tool tips only where a text was cut, and never as
/// HTML.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Shows ToneRole in this column.
    void addToneColumn(int column) { m_toneColumns.insert(column); }
    /// Shows an arrow for DirectionRole in this column.
    void addDirectionColumn(int column) { m_directionColumns.insert(column); }
    /// Uses the monospaced font in this column.
    void addPayloadColumn(int column) { m_payloadColumns.insert(column); }
    /// Rows for which this role is true are greyed.
    void setClosedRole(int role) { m_closedRole = role; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void setIcon(QStyleOptionViewItem &option, const QIcon &icon) const;

    QSet<int> m_toneColumns;
    QSet<int> m_directionColumns;
    QSet<int> m_payloadColumns;
    int m_closedRole = -1;
};

} // namespace wirelamp::ui
