// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/findingspage.h"

#include "ui/models/entrytext.h"
#include "ui/models/findingtext.h"
#include "ui/models/formatting.h"
#include "ui/models/roles.h"
#include "ui/pages/pagetools.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

FindingsPage::FindingsPage(LiveModels &models, ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_table(new DataTable(tr("Findings")))
    , m_text(new QLabel)
    , m_evidence(new QListWidget)
{
    m_proxy.setSourceModel(&models.findings());
    m_proxy.setSortRole(SortRole);
    m_clear = new QAction(Theme::icon(Icon::Clear), tr("Clear f&indings"), this);
    m_clear->setObjectName(u"actionClearFindings"_s);
    m_clear->setToolTip(tr("Forget these findings; new ones will appear"));
    connect(m_clear, &QAction::triggered, this, [this] { m_models.findings().clear(); });
    setUpTable();
    layOut();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPage::showCurrent);
    connect(&models.findings(), &QAbstractItemModel::dataChanged, this, &FindingsPage::showCurrent);
    connect(&models.findings(), &QAbstractItemModel::rowsRemoved, this, &FindingsPage::showCurrent);
    connect(m_evidence, &QListWidget::itemActivated, this, &FindingsPage::selectEvidence);
    connect(m_evidence, &QListWidget::itemClicked, this, &FindingsPage::selectEvidence);
    showCurrent();
}

void FindingsPage::setUpTable()
{
    m_table->setObjectName(u"findingsTable"_s);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FindingModel::SeverityColumn, Qt::DescendingOrder);
    m_table->cells().addToneColumn(FindingModel::SeverityColumn);
    m_table->setColumnWidths({9, 24, 8, 5});
    m_table->setStretchColumn(FindingModel::SentenceColumn);
    m_table->setHint(tr("Nothing looks wrong.\n\nRefusals, silent streams, missing events and the "
                        "like will be explained here."));
}

QWidget *FindingsPage::makeDetails()
{
    m_text->setObjectName(u"findingText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setContentsMargins(8, 6, 8, 6);
    auto *const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_text);
    scroll->setAccessibleName(tr("Causes of the finding, and what to do"));
    m_evidence->setObjectName(u"evidenceList"_s);
    m_evidence->setAccessibleName(tr("Records that show it"));
    m_evidence->setFrameShape(QFrame::NoFrame);
    m_evidence->setUniformItemSizes(true);
    m_evidence->setIconSize(QSize(14, 14));

    auto *const details = new QWidget;
    auto *const layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_evidence);
    return details;
}

void FindingsPage::layOut()
{
    m_details = makeDetails();
    auto *const splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makePageBar({m_clear}));
    layout->addWidget(splitter, 1);
}

void FindingsPage::showCurrent()
{
    m_clear->setEnabled(m_models.findings().rowCount() > 0);
    const FindingModel &findings = m_models.findings();
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    const diagnosis::Finding *const finding =
        current.isValid() ? findings.findingOf(findings.keyAt(current.row())) : nullptr;
    m_details->setVisible(finding != nullptr);
    if (finding == nullptr)
        return;
    QStringList lines{sentenceText(*finding), QString(), tr("Likely causes:")};
    for (const QString &cause : causeTexts(*finding))
        lines << u"  •  "_s + cause;
    lines << QString() << tr("What to do: %1").arg(nextStepText(*finding));
    m_text->setText(lines.join(u'\n'));
    showEvidence(*finding);
}

void FindingsPage::showEvidence(const diagnosis::Finding &finding)
{
    m_evidence->clear();
    for (const quint64 sequence : finding.evidence) {
        const journal::Entry *const entry = m_models.entryOf(sequence);
        const QString what = entry == nullptr
            ? tr("no longer kept")
            : u"%1  ·  %2"_s.arg(timeText(entry->wallAt), nameText(*entry));
        auto *const item = new QListWidgetItem(u"#%1  ·  %2"_s.arg(sequence).arg(what));
        item->setData(SequenceRole, sequence);
        item->setIcon(Theme::icon(entry == nullptr ? Tone::Closed : toneOf(*entry)));
        m_evidence->addItem(item);
    }
    constexpr int rowsShownMax = 4;
    const int rows = qMin(m_evidence->count(), rowsShownMax);
    m_evidence->setFixedHeight(rows * m_evidence->sizeHintForRow(0) + 4);
    m_evidence->setVisible(rows > 0);
}

void FindingsPage::selectEvidence(const QListWidgetItem *item)
{
    const quint64 sequence = item->data(SequenceRole).toULongLong();
    const journal::Entry *const entry = m_models.entryOf(sequence);
    if (entry == nullptr)
        return;
    // The evidence must not be hidden by what was filtered before.
    m_state.setFilterLine({});
    m_state.select(entry->connection, sequence);
}

} // namespace wirelamp::ui
