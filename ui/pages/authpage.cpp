// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/authpage.h"

#include "ui/models/roles.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

AuthPage::AuthPage(LiveModels &models, ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_table(new DataTable(tr("Auth outcomes")))
{
    m_proxy.setSourceModel(&models.outcomes());
    m_proxy.setSortRole(SortRole);
    setUpTable();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_state.select(current.data(ConnectionRole).value<ConnectionId>(),
                                   current.data(SequenceRole).toULongLong());
            });
    connect(&m_state, &ViewState::recordChanged, this, &AuthPage::selectInTable);
}

void AuthPage::setUpTable()
{
    m_table->setObjectName(u"authTable"_s);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AuthModel::TimeColumn, Qt::DescendingOrder);
    m_table->cells().addToneColumn(AuthModel::VerdictColumn);
    m_table->setColumnWidths({11, 3, 16, 22, 16, 8, 9, 8, 8});
    m_table->setStretchColumn(AuthModel::ReasonColumn);
    m_table->hideAtFirst({AuthModel::CarrierColumn, AuthModel::SubjectColumn,
                          AuthModel::AlgorithmColumn, AuthModel::SkewColumn,
                          AuthModel::DurationColumn});
    m_table->setHint(tr("Nobody has tried to come in yet.\n\nEach attempt appears here with its "
                        "verdict and the reason. Tokens are never recorded."));
}

void AuthPage::selectInTable(quint64 record)
{
    if (m_table->currentIndex().data(SequenceRole).toULongLong() == record)
        return;
    const journal::Entry *const entry = m_models.entryOf(record);
    QModelIndex index;
    if (entry != nullptr && entry->kind == journal::EntryKind::AuthJudged) {
        const QModelIndexList found =
            m_proxy.match(m_proxy.index(0, 0), SequenceRole, record, 1, Qt::MatchExactly);
        index = found.value(0);
    }
    m_table->setCurrentIndex(index);
}

} // namespace wirelamp::ui
