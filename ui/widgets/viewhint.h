// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

class QAbstractItemView;
class QString;

namespace wirelamp::ui {

/// Paints a sentence where a table or tree has nothing to show. From its paintEvent().
void paintHint(QAbstractItemView &view, const QString &hint);

} // namespace wirelamp::ui
