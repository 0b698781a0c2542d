// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/findbar.h"

#include "ui/pages/pagetools.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

FindBar::FindBar(DataTable &table, EventTableModel &model, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_finder(model, clock)
    , m_line(new QLineEdit)
    , m_note(new QLabel)
{
    makeActions();
    m_line->setObjectName(u"findLine"_s);
    m_line->setAccessibleName(tr("Find in the events"));
    m_line->setPlaceholderText(tr("Find: text, type:ping, is:error"));
    m_line->setMaxLength(static_cast<int>(filterCharactersMax));
    m_line->addAction(Theme::icon(Icon::Search), QLineEdit::LeadingPosition);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"findNote"_s);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_note);
    layout->addWidget(makePageBar({m_previous, m_next}));
    hide();

    connect(m_line, &QLineEdit::returnPressed, this, [this] { find(EventFinder::Way::Next); });
    connect(&m_finder, &EventFinder::found, this, &FindBar::showFound);
    connect(&m_finder, &EventFinder::notFound, this, [this] { say(tr("not found"), true); });
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    m_finder.cancel();
    hide();
    m_table.setFocus();
}

void FindBar::makeActions()
{
    m_find = new QAction(Theme::icon(Icon::Search), tr("&Find…"), this);
    m_find->setObjectName(u"actionFind"_s);
    m_find->setShortcut(QKeySequence::Find);
    m_find->setToolTip(tr("Find a record without hiding the others"));
    connect(m_find, &QAction::triggered, this, &FindBar::open);
    m_next = new QAction(Theme::icon(Icon::Next), tr("Find &next"), this);
    m_next->setObjectName(u"actionFindNext"_s);
    m_next->setShortcut(Qt::Key_F3);
    connect(m_next, &QAction::triggered, this, [this] { find(EventFinder::Way::Next); });
    m_previous = new QAction(Theme::icon(Icon::Previous), tr("Find &previous"), this);
    m_previous->setObjectName(u"actionFindPrevious"_s);
    m_previous->setShortcut(Qt::SHIFT | Qt::Key_F3);
    connect(m_previous, &QAction::triggered, this, [this] { find(EventFinder::Way::Previous); });
}

void FindBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FindBar::find(EventFinder::Way way)
{
    if (m_line->text().trimmed().isEmpty())
        return open();
    const Result<EventFilter> query = EventFilter::parse(m_line->text());
    if (!query)
        return say(query.error().text, true);
    say(tr("searching…"), false);
    m_finder.find(*query, way, m_table.currentIndex().row());
}

void FindBar::showFound(int row)
{
    say({}, false);
    m_table.setCurrentIndex(m_table.model()->index(row, 0));
    m_table.scrollTo(m_table.currentIndex(), QAbstractItemView::PositionAtCenter);
}

void FindBar::say(const QString &note, bool isTrouble)
{
    m_note->setForegroundRole(isTrouble ? QPalette::BrightText : QPalette::PlaceholderText);
    m_note->setText(note);
    m_line->setAccessibleDescription(note);
}

} // namespace wirelamp::ui
