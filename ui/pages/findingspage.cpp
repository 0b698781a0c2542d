// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/findingspage.h"

#include "ui/models/entrytext.h"
#include "ui/models/findingtext.h"
#include "ui/models/formatting.h"
#include "ui/models/roles.h"
#include "ui/pages/pagetools.h"
#include "ui/pages/reporting.h"
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
    , m_tree(models.findings())
    , m_table(new DataTree(tr("Findings")))
    , m_text(new QLabel)
    , m_evidence(new QListWidget)
{
    m_proxy.setSourceModel(&m_tree);
    m_proxy.setSortRole(SortRole);
    makeActions();
    setUpTable();
    layOut();

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPage::showCurrent);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_tree, changed, this, &FindingsPage::showCurrent);
    connect(&m_tree, &QAbstractItemModel::dataChanged, this, &FindingsPage::showCurrent);
    connect(&m_tree, &QAbstractItemModel::modelReset, this, &FindingsPage::showCurrent);
    connect(m_evidence, &QListWidget::itemActivated, this, &FindingsPage::selectEvidence);
    connect(m_evidence, &QListWidget::itemClicked, this, &FindingsPage::selectEvidence);
    showCurrent();
}

void FindingsPage::makeActions()
{
    m_clear = new QAction(Theme::icon(Icon::Clear), tr("Clear f&indings"), this);
    m_clear->setObjectName(u"actionClearFindings"_s);
    m_clear->setToolTip(tr("Forget these findings; new ones will appear"));
    connect(m_clear, &QAction::triggered, this, [this] { m_models.findings().clear(); });
    m_copyReport = new QAction(Theme::icon(Icon::Copy), tr("Copy finding as bug &report"), this);
    m_copyReport->setObjectName(u"actionReportFinding"_s);
    m_copyReport->setIconText(tr("Bug report"));
    m_copyReport->setToolTip(
        tr("Copy the finding with its connection and timeline as Markdown, without secrets"));
    m_copyReport->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    connect(m_copyReport, &QAction::triggered, this, [this] {
        if (const QList<quint64> findings = current(); !findings.isEmpty())
            copyBugReport(m_models, findings.last());
    });
}

void FindingsPage::setUpTable()
{
    m_table->setObjectName(u"findingsTable"_s);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FindingModel::SeverityColumn, Qt::DescendingOrder);
    m_table->cells().addToneColumn(FindingModel::SeverityColumn);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(FindingModel::SentenceColumn, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copyReport, m_clear});
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
    layout->addWidget(makePageBar({m_copyReport, m_clear}));
    layout->addWidget(splitter, 1);
}

QList<quint64> FindingsPage::current() const
{
    return m_tree.findingsAt(m_proxy.mapToSource(m_table->currentIndex()));
}

void FindingsPage::showCurrent()
{
    const FindingModel &findings = m_models.findings();
    m_clear->setEnabled(findings.rowCount() > 0);
    const QList<quint64> ids = current();
    const diagnosis::Finding *const newest =
        ids.isEmpty() ? nullptr : findings.findingOf(ids.last());
    m_details->setVisible(newest != nullptr);
    m_copyReport->setEnabled(newest != nullptr);
    if (newest == nullptr)
        return;
    QStringList lines{sentenceText(*newest)};
    if (ids.size() > 1)
        lines << tr("This is the newest of %n finding(s) of this kind.", nullptr,
                    static_cast<int>(ids.size()));
    lines << QString() << tr("Likely causes:");
    for (const QString &cause : causeTexts(*newest))
        lines << u"  •  "_s + cause;
    lines << QString() << tr("What to do: %1").arg(nextStepText(*newest));
    m_text->setText(lines.join(u'\n'));
    showEvidence(newest->evidence);
}

void FindingsPage::showEvidence(const QList<quint64> &evidence)
{
    m_evidence->clear();
    for (const quint64 sequence : evidence) {
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
