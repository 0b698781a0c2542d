// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

namespace wirelamp::tests {

/// The rows of the first Markdown table below the heading `## title`, without its head. Cells are
/// trimmed. Empty when the document, the heading or the table is missing.
inline QList<QStringList> documentTable(const QString &path, const QString &title)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    bool isBelowTitle = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"## "))
            isBelowTitle = line.mid(3) == title;
        else if (isBelowTitle && line.startsWith(u'|')) {
            QStringList cells;
            for (const QString &cell : line.mid(1).split(u'|'))
                cells << cell.trimmed();
            cells.removeLast();
            rows << cells;
        }
    }
    return rows.mid(2);
}

} // namespace wirelamp::tests
