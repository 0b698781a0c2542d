// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/viewhint.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace wirelamp::ui {

void paintHint(QAbstractItemView &view, const QString &hint)
{
    const QAbstractItemModel *const model = view.model();
    if (hint.isEmpty() || model == nullptr || model->rowCount(view.rootIndex()) > 0)
        return;
    QPainter painter(view.viewport());
    painter.setPen(Theme::of(view.palette()).mutedText());
    painter.drawText(view.viewport()->rect().adjusted(16, 16, -16, -16),
                     Qt::AlignCenter | Qt::TextWordWrap, hint);
}

} // namespace wirelamp::ui
