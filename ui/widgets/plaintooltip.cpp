// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/plaintooltip.h"

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

QString plainToolTip(const QString &text, qsizetype charactersMax)
{
    if (text.isEmpty())
        return {};
    const QString shown =
        text.size() > charactersMax ? text.first(charactersMax) + QChar(0x2026) : text;
    return u"<qt><span style=\"white-space: pre-wrap\">%1</span></qt>"_s.arg(shown.toHtmlEscaped());
}

} // namespace wirelamp::ui
