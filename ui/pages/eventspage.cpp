// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/eventspage.h"

#include "ui/models/formatting.h"
#include "ui/pages/eventsview.h"
#include "ui/pages/findbar.h"
#include "ui/pages/pagetools.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

EventsPage::EventsPage(LiveModels &models, ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_model(models.store(), models.clock())
    , m_saver(models.store(), models.clock())
    , m_table(new DataTable(tr("Events")))
    , m_filterBar(new FilterBar)
    , m_findBar(new FindBar(*m_table, m_model, models.clock()))
    , m_notice(new NoticeBar)
{
    makeActions();
    setUpTable();
    layOut();
    m_view = new EventsView(*m_table, m_model, m_state, this);
    connectState();
    applyFilter();
    showCounts();
}

QList<QAction *> EventsPage::editActions() const
{
    return QList<QAction *>{m_copy, m_save} + m_findBar->findActions();
}

void EventsPage::saveTo(const QString &path)
{
    if (const Result<void> started = m_saver.start(path, m_model.indexes()); !started)
        m_notice->showNotice(Tone::Failed, started.error().text);
}

QAction *EventsPage::makeAction(const QString &name, const QString &text, const QString &toolTip)
{
    auto *const action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    addAction(action);
    return action;
}

void EventsPage::makeActions()
{
    m_pause = makeAction(u"actionPause"_s, tr("&Pause"),
                         tr("Hold the view still; everything is still recorded"));
    m_pause->setIcon(Theme::icon(Icon::Pause));
    m_pause->setShortcut(Qt::CTRL | Qt::Key_P);
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::toggled, &m_state, &ViewState::setPaused);

    m_follow = makeAction(u"actionFollow"_s, tr("F&ollow"),
                          tr("Keep the newest event in view; scrolling up stops it"));
    m_follow->setIcon(Theme::icon(Icon::Follow));
    m_follow->setShortcut(Qt::CTRL | Qt::Key_E);
    m_follow->setCheckable(true);
    m_follow->setChecked(m_state.isFollowing());
    connect(m_follow, &QAction::toggled, &m_state, &ViewState::setFollowing);

    m_focus = makeAction(u"actionFocusConnection"_s, tr("Selected &connection only"),
                         tr("Hide the events of all other connections"));
    m_focus->setIcon(Theme::icon(Icon::Filter));
    m_focus->setCheckable(true);
    m_focus->setChecked(m_state.isFocused());
    connect(m_focus, &QAction::toggled, &m_state, &ViewState::setFocused);

    m_copy = makeAction(u"actionCopyJson"_s, tr("&Copy as JSON"), tr("Copy the selected events"));
    m_copy->setIcon(Theme::icon(Icon::Copy));
    m_copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_copy, &QAction::triggered, this, &EventsPage::copySelection);
    m_save = makeAction(u"actionSaveEvents"_s, tr("&Save filtered…"),
                        tr("Write the events in the table to a file, one JSON object a line"));
    m_save->setIcon(Theme::icon(Icon::Save));
    m_save->setShortcut(QKeySequence::Save);
    connect(m_save, &QAction::triggered, this, &EventsPage::askWhereToSave);
}

void EventsPage::setUpTable()
{
    m_table->setObjectName(u"eventsTable"_s);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->cells().addDirectionColumn(EventTableModel::DirectionColumn);
    m_table->cells().addToneColumn(EventTableModel::NameColumn);
    m_table->setColumnWidths({11, 7, 11, 8, 24, 8, 10});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copy, m_save});
}

void EventsPage::layOut()
{
    m_notice->setDismissible();
    auto *const line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(makePaneTitle(tr("Events")), 1);
    line->addWidget(makePageBar({m_focus, m_follow, m_pause}));
    m_filterBar->setContentsMargins(6, 0, 6, 4);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_findBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
}

void EventsPage::connectState()
{
    connect(m_filterBar, &FilterBar::lineApplied, &m_state, &ViewState::setFilterLine);
    connect(&m_state, &ViewState::filterChanged, m_filterBar, &FilterBar::setLine);
    connect(&m_state, &ViewState::filterChanged, this, &EventsPage::applyFilter);
    connect(&m_state, &ViewState::connectionChanged, this, &EventsPage::applyFilter);
    connect(&m_state, &ViewState::focusedChanged, this, &EventsPage::applyFilter);
    connect(&m_state, &ViewState::focusedChanged, m_focus, &QAction::setChecked);
    connect(&m_state, &ViewState::followingChanged, m_follow, &QAction::setChecked);
    connect(&m_state, &ViewState::pausedChanged, m_pause, &QAction::setChecked);
    connect(&m_state, &ViewState::pausedChanged, this, &EventsPage::applyPause);
    connect(&m_models, &LiveModels::taken, this, &EventsPage::showCounts);
    connect(&m_model, &EventTableModel::scanProgressed, this, &EventsPage::showCounts);
    connect(&m_saver, &EventSaver::finished, this, &EventsPage::showSaved);
    connect(&m_saver, &EventSaver::failed, this,
            [this](const QString &text) { m_notice->showNotice(Tone::Failed, text); });
}

void EventsPage::applyFilter()
{
    const bool isRestricted = m_state.isFocused() && m_state.connection() != ConnectionId();
    m_model.setFilter(isRestricted ? m_state.filter().restrictedTo(m_state.connection())
                                   : m_state.filter());
    m_table->setColumnHidden(EventTableModel::ConnectionColumn, isRestricted);
    showCounts();
}

void EventsPage::applyPause()
{
    if (m_state.isPaused())
        m_model.pause();
    else
        m_model.resume();
    showCounts();
}

void EventsPage::showCounts()
{
    m_filterBar->setMatchCount(static_cast<quint64>(m_model.rowCount()),
                               static_cast<quint64>(m_models.store().count()));
    const quint64 held = m_model.heldBackCount();
    m_pause->setText(held == 0 ? tr("&Pause") : tr("&Paused: +%1 new").arg(countText(held)));
    m_table->setHint(m_models.store().isEmpty()
                         ? tr("Nothing has happened yet.\n\nEvery request, verdict, message and "
                              "event will be listed here.")
                         : tr("No event matches the filter."));
    m_save->setEnabled(m_model.rowCount() > 0);
    m_copy->setEnabled(m_model.rowCount() > 0);
}

void EventsPage::copySelection()
{
    const QByteArray json = m_model.selectionAsJson(m_table->selectionModel()->selection());
    QGuiApplication::clipboard()->setText(QString::fromUtf8(json));
}

void EventsPage::askWhereToSave()
{
    auto *const dialog = new QFileDialog(this, tr("Save filtered events"), u"events.ndjson"_s,
                                         tr("NDJSON (*.ndjson);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ndjson"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &EventsPage::saveTo);
    dialog->open();
}

void EventsPage::showSaved(quint64 savedCount, quint64 missedCount)
{
    const QString saved =
        tr("%1 event(s) saved.", nullptr, pluralOf(savedCount)).arg(countText(savedCount));
    if (missedCount == 0) {
        m_notice->showNotice(Tone::Good, saved);
        return;
    }
    const QString missed =
        tr("%1 event(s) had left memory before their turn.", nullptr, pluralOf(missedCount))
            .arg(countText(missedCount));
    m_notice->showNotice(Tone::Warning, saved + u' ' + missed);
}

} // namespace wirelamp::ui
