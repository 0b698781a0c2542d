// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;

namespace wirelamp::ui {

/// Finds a command by some letters of its name and triggers it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void triggerCurrent();

    QList<QPointer<QAction>> m_actions;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace wirelamp::ui
