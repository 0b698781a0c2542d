// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/eventfinder.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace wirelamp::ui {

/// Find next and find previous in the table of events. What is looked for is written like a filter,
/// but hides nothing. Hidden until it is wanted; Escape hides it again.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    FindBar(DataTable &table, EventTableModel &model, const Clock &clock,
            QWidget *parent = nullptr);

    QList<QAction *> findActions() const { return {m_find, m_next, m_previous}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeActions();
    void open();
    void find(EventFinder::Way way);
    void showFound(int row);
    void say(const QString &note, bool isTrouble);

    DataTable &m_table;
    EventFinder m_finder;
    QLineEdit *m_line;
    QLabel *m_note;
    QAction *m_find = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
};

} // namespace wirelamp::ui
