// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/celldelegate.h"

#include "core/journal/entry.h"
#include "ui/models/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintooltip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

namespace wirelamp::ui {

namespace {

constexpr int iconPixels = 14;
constexpr int paddingX = 5; // With what the style adds, as much as a header has.
constexpr int paddingY = 4;

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QStyle *const style =
        option.widget == nullptr ? QApplication::style() : option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
    // A selected row says enough; the frame is for a current row that is not selected.
    if (cell.state.testFlag(QStyle::State_Selected))
        cell.state.setFlag(QStyle::State_HasFocus, false);
    cell.rect.adjust(paddingX, 0, -paddingX, 0);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * paddingX, option.fontMetrics.height() + 2 * paddingY};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isCut = index.isValid() && sizeHint(option, index).width() > option.rect.width();
    const QString text = isCut ? index.data(Qt::DisplayRole).toString() : QString();
    QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport());
    return true;
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // A check mark is hit where it was painted.
    QStyleOptionViewItem cell(option);
    cell.rect.adjust(paddingX, 0, -paddingX, 0);
    return QStyledItemDelegate::editorEvent(event, model, cell, index);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    const Theme theme = Theme::of(option->palette);
    const auto colorText = [option](const QColor &color) {
        option->palette.setColor(QPalette::Text, color);
    };
    if (m_closedRole >= 0 && index.data(m_closedRole).toBool())
        colorText(theme.mutedText());
    // Fusion draws the frame of a check mark a little darker than this; on a dark ground the window
    // itself would hide it.
    if (option->features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        option->palette.setColor(QPalette::Window, theme.mutedText());
    if (m_payloadColumns.contains(index.column()))
        option->font = Theme::payloadFont();
    if (m_toneColumns.contains(index.column())) {
        const Tone tone = index.data(ToneRole).value<Tone>();
        setIcon(*option, Theme::icon(tone));
        if (tone != Tone::Neutral && tone != Tone::Closed)
            colorText(theme.color(tone));
    }
    if (m_directionColumns.contains(index.column())) {
        const auto direction = static_cast<journal::Direction>(index.data(DirectionRole).toInt());
        if (direction != journal::Direction::None)
            setIcon(*option,
                    Theme::icon(direction == journal::Direction::In ? Icon::Received : Icon::Sent));
    }
}

void CellDelegate::setIcon(QStyleOptionViewItem &option, const QIcon &icon) const
{
    if (option.text.isEmpty())
        return;
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.decorationSize = QSize(iconPixels, iconPixels);
    option.icon = icon;
}

} // namespace wirelamp::ui
