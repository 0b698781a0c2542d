// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/faultspage.h"

#include "ui/pages/pagetools.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

FaultsPage::FaultsPage(LiveModels &models, ViewState &state, FaultDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_desk(desk)
    , m_filter(new QLineEdit)
    , m_presetTable(new DataTable(tr("Faults that can be armed")))
    , m_armedTable(new DataTable(tr("Armed faults")))
{
    makeActions();
    setUpPresets();
    setUpArmed();
    layOut();
    connect(&m_presets, &PresetModel::armingRequested, &m_desk, &FaultDesk::setArmed);
    connect(&m_desk, &FaultDesk::changed, this, &FaultsPage::takeArmed);
    connect(&m_models, &LiveModels::taken, &m_armed, &ArmedFaultModel::take);
    takeArmed();
}

QList<QAction *> FaultsPage::faultActions() const
{
    return {m_desk.add(), m_remove, m_copyPlan};
}

void FaultsPage::makeActions()
{
    m_remove = new QAction(Theme::icon(Icon::Clear), tr("&Remove fault"), this);
    m_remove->setObjectName(u"actionRemoveFault"_s);
    m_remove->setIconText(tr("Remove"));
    m_remove->setToolTip(tr("End the selected fault; the others stay armed"));
    connect(m_remove, &QAction::triggered, this,
            [this] { m_desk.remove(m_armed.idAt(m_armedTable->currentIndex())); });
    m_copyPlan = new QAction(Theme::icon(Icon::Copy), tr("Copy &plan"), this);
    m_copyPlan->setObjectName(u"actionCopyPlan"_s);
    m_copyPlan->setToolTip(tr("Copy what is armed as JSON, as POST /admin/faults takes it"));
    connect(m_copyPlan, &QAction::triggered, this, [this] {
        const QJsonObject plan = toJsonObject(planWith(m_desk.armed(), {}));
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(QJsonDocument(plan).toJson(QJsonDocument::Indented)));
    });
}

void FaultsPage::setUpPresets()
{
    m_filter->setObjectName(u"presetFilter"_s);
    m_filter->setAccessibleName(tr("Filter of the faults"));
    m_filter->setPlaceholderText(tr("Filter: 1011, stream, token …"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Theme::icon(Icon::Filter), QLineEdit::LeadingPosition);
    m_proxy.setSourceModel(&m_presets);
    m_proxy.setFilterKeyColumn(-1);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, &m_proxy,
            &QSortFilterProxyModel::setFilterFixedString);
    m_presetTable->setObjectName(u"presetsTable"_s);
    m_presetTable->setModel(&m_proxy);
    m_presetTable->setColumnWidths({30, 40, 20});
    m_presetTable->setStretchColumn(PresetModel::EffectColumn);
    m_presetTable->hideAtFirst({PresetModel::GroupColumn});
    m_presetTable->setHint(tr("No fault has these words."));
    connect(m_presetTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex mark = index.siblingAtColumn(PresetModel::TitleColumn);
        const bool isChecked = mark.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_proxy.setData(mark, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
}

void FaultsPage::setUpArmed()
{
    m_armedTable->setObjectName(u"armedTable"_s);
    m_armedTable->setModel(&m_armed);
    m_armedTable->cells().addToneColumn(ArmedFaultModel::FaultColumn);
    m_armedTable->setColumnWidths({3, 24, 10, 4, 10, 20});
    m_armedTable->setHint(tr("Nothing goes wrong on purpose.\n\nCheck a fault above, or add one."));
    connect(m_armedTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FaultsPage::refreshActions);
    connect(m_armedTable, &QTableView::activated, this, &FaultsPage::showLastFiring);
}

void FaultsPage::layOut()
{
    auto *const splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_presetTable);
    auto *const armed = new QWidget;
    auto *const armedLayout = new QVBoxLayout(armed);
    armedLayout->setContentsMargins(0, 0, 0, 0);
    armedLayout->setSpacing(0);
    armedLayout->addWidget(makePageBar({m_desk.add(), m_remove, m_desk.endAll(), m_copyPlan}));
    armedLayout->addWidget(m_armedTable, 1);
    splitter->addWidget(armed);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *const filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(4, 4, 4, 4);
    filterRow->addWidget(m_filter);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filterRow);
    layout->addWidget(splitter, 1);
}

void FaultsPage::takeArmed()
{
    m_presets.setArmed(m_desk.armed());
    m_armed.setArmed(m_desk.armed());
    refreshActions();
}

void FaultsPage::refreshActions()
{
    m_remove->setEnabled(!m_armed.idAt(m_armedTable->currentIndex()).isEmpty());
    m_copyPlan->setEnabled(!m_desk.armed().isEmpty());
}

void FaultsPage::showLastFiring()
{
    const quint64 sequence = m_armedTable->currentIndex().data(SequenceRole).toULongLong();
    if (const journal::Entry *const entry = m_models.entryOf(sequence)) {
        m_state.setFilterLine({});
        m_state.select(entry->connection, sequence);
    }
}

} // namespace wirelamp::ui
