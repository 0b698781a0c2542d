// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/detailpage.h"

#include "core/base/json.h"
#include "ui/models/entrytext.h"
#include "ui/models/formatting.h"
#include "ui/pages/hexdump.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

constexpr qsizetype headerCharactersMax = 4'000;

void dress(QTreeView &view, const QString &accessibleName)
{
    view.setAccessibleName(accessibleName);
    view.setItemDelegate(new CellDelegate(&view));
    view.setFrameShape(QFrame::NoFrame);
    view.setAlternatingRowColors(true);
    view.setUniformRowHeights(true);
    view.setFont(Theme::payloadFont());
    view.header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QTreeView *makeTree(JsonTreeModel &model, const QString &accessibleName)
{
    auto *const view = new QTreeView;
    dress(*view, accessibleName);
    view->setModel(&model);
    view->setColumnWidth(JsonTreeModel::KeyColumn, 200);
    view->setColumnWidth(JsonTreeModel::ValueColumn, 420);
    return view;
}

QPlainTextEdit *makeText(const QString &accessibleName)
{
    auto *const edit = new QPlainTextEdit;
    edit->setAccessibleName(accessibleName);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setTabChangesFocus(true);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setFont(Theme::payloadFont());
    return edit;
}

QString titleOf(const journal::Entry &entry)
{
    QStringList words{u"#%1"_s.arg(entry.sequence), kindText(entry.kind)};
    if (const QString name = wordText(entry); !name.isEmpty())
        words << name;
    words << timeText(entry.wallAt) << sizeText(entry.size);
    return words.join(u"  ·  "_s);
}

} // namespace

DetailPage::DetailPage(LiveModels &models, ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_state(state)
    , m_stack(new QStackedWidget)
    , m_hint(new QLabel)
    , m_title(new ElidedLabel)
    , m_note(new QLabel)
    , m_tabs(new QTabWidget)
{
    buildTabs();
    layOut();
    connect(&m_state, &ViewState::recordChanged, this, &DetailPage::showRecord);
    showRecord(m_state.record());
}

void DetailPage::buildTabs()
{
    m_treeView = makeTree(m_tree, tr("Record as a tree"));
    m_raw = makeText(tr("Record as raw text"));
    m_raw->setObjectName(u"rawText"_s);
    m_raw->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_headers = new QTreeWidget;
    m_headers->setObjectName(u"headersTable"_s);
    m_headers->setRootIsDecorated(false);
    m_headers->setHeaderLabels({tr("Header"), tr("Value")});
    m_headers->setColumnWidth(0, 220);
    dress(*m_headers, tr("Headers of the request or answer"));
    m_claimsView = makeTree(m_claims, tr("Claims of the token"));
    m_hex = makeText(tr("Record as bytes"));
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);

    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Ways to see the record"));
    m_tabs->addTab(m_treeView, tr("&JSON"));
    m_tabs->addTab(m_raw, tr("Ra&w"));
    m_tabs->addTab(m_headers, tr("Hea&ders"));
    m_tabs->addTab(m_claimsView, tr("Clai&ms"));
    m_tabs->addTab(m_hex, tr("He&x"));
}

void DetailPage::layOut()
{
    m_hint->setObjectName(u"detailHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_title->setObjectName(u"detailTitle"_s);
    m_title->setContentsMargins(8, 6, 8, 6);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 0, 8, 6);

    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(content);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void DetailPage::showHint(const QString &hint)
{
    m_hint->setText(hint);
    m_stack->setCurrentIndex(0);
}

void DetailPage::showRecord(quint64 record)
{
    const journal::Entry *const entry = m_models.entryOf(record);
    if (entry != nullptr)
        showEntry(*entry);
    else if (record == 0)
        showHint(tr("Select an event, or a mark in the timeline, to see what it carried."));
    else
        showHint(tr("This record is no longer kept."));
}

void DetailPage::showEntry(const journal::Entry &entry)
{
    m_title->setText(titleOf(entry));
    m_tree.setEntry(entry);
    m_treeView->expandToDepth(0);
    m_raw->setPlainText(QString::fromUtf8(entry.payload));
    m_hex->setPlainText(hexDump(entry.payload));

    const Result<QJsonObject> parsed = parseJsonObject(entry.payload);
    const QJsonObject payload = parsed ? *parsed : QJsonObject();
    showHeaders(payload);
    showClaims(entry, payload);
    QString note = m_tree.note();
    if (entry.payload.isEmpty())
        note = tr("This record carries nothing but its name.");
    if (entry.kind == journal::EntryKind::FaultInjected && note.isEmpty())
        note = summaryText(entry);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_stack->setCurrentIndex(1);
}

void DetailPage::showHeaders(const QJsonObject &payload)
{
    m_headers->clear();
    const QJsonArray headers = payload.value(u"headers").toArray();
    for (const QJsonValue &header : headers) {
        const QString name = oneLine(header[0].toString().toUtf8(), headerCharactersMax);
        const QString value = oneLine(header[1].toString().toUtf8(), headerCharactersMax);
        m_headers->addTopLevelItem(new QTreeWidgetItem({name, value}));
    }
    m_tabs->setTabVisible(HeadersTab, !headers.isEmpty());
}

void DetailPage::showClaims(const journal::Entry &entry, const QJsonObject &payload)
{
    const bool isVerdict = entry.kind == journal::EntryKind::AuthJudged;
    const QJsonObject claims = payload.value(u"claims").toObject();
    m_tabs->setTabVisible(ClaimsTab, isVerdict && !claims.isEmpty());
    m_claims.setValue(claims);
    m_claimsView->expandToDepth(0);
}

} // namespace wirelamp::ui
