// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/commandpalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

QString plainName(const QAction &action)
{
    QString name = action.text();
    name.remove(u'&');
    return action.shortcut().isEmpty()
        ? name
        : u"%1   (%2)"_s.arg(name, action.shortcut().toString(QKeySequence::NativeText));
}

/// True when the letters of `wanted` appear in this order in `name`.
bool matches(const QString &name, const QString &wanted)
{
    qsizetype at = 0;
    for (const QChar c : wanted) {
        if (c.isSpace())
            continue;
        at = name.indexOf(c, at, Qt::CaseInsensitive);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Find a command"));
    resize(460, 380);
    for (QAction *action : actions) {
        if (!action->text().isEmpty() && !action->isSeparator() && !action->menu())
            m_actions << action;
    }
    auto *layout = new QVBoxLayout(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"paletteSearch"_s);
    m_search->setPlaceholderText(tr("Type some letters of a command"));
    m_search->setAccessibleName(tr("Find a command"));
    m_search->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) { filter(text); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { triggerCurrent(); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { triggerCurrent(); });
    filter({});
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    // Up and down move in the list while the letters go on being typed.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int step = key == Qt::Key_Up ? -1 : 1;
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::filter(const QString &text)
{
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions.at(i);
        if (!action || !action->isEnabled() || !matches(plainName(*action), text))
            continue;
        auto *item = new QListWidgetItem(action->icon(), plainName(*action), m_list);
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::triggerCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_actions.value(item->data(Qt::UserRole).toInt());
    accept();
    if (action)
        action->trigger();
}

} // namespace wirelamp::ui
