// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/dialogs/settingsdialog.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

enum Column {
    KeyColumn,
    ValueColumn,
    SourceColumn,
    ColumnCount,
};

QString sourceText(const config::SettingValue &value)
{
    switch (value.source) {
    case config::SettingSource::Default:
        return SettingsDialog::tr("default");
    case config::SettingSource::File:
        return SettingsDialog::tr("file, %1").arg(value.sourceDetail);
    case config::SettingSource::Environment:
        return SettingsDialog::tr("environment, %1").arg(value.sourceDetail);
    case config::SettingSource::Flag:
        return SettingsDialog::tr("command line, %1").arg(value.sourceDetail);
    }
    Q_UNREACHABLE();
}

} // namespace

SettingsDialog::SettingsDialog(QList<config::SettingValue> values, const QString &fileName,
                               Writer writer, QWidget *parent)
    : QDialog(parent)
    , m_values(std::move(values))
    , m_writer(std::move(writer))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    resize(820, 600);
    auto *layout = new QVBoxLayout(this);
    auto *file = new QLabel(tr("A value set here is written to %1.").arg(fileName), this);
    file->setTextFormat(Qt::PlainText);
    file->setWordWrap(true);
    layout->addWidget(file);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"settingsFilter"_s);
    m_filter->setPlaceholderText(tr("Filter settings"));
    m_filter->setAccessibleName(tr("Filter settings"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { filter(text); });
    layout->addWidget(m_filter);

    m_table = new QTableWidget(this);
    m_table->setObjectName(u"settingsTable"_s);
    m_table->setAccessibleName(tr("Settings with their values and sources"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Value"), tr("Where it comes from")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] { showSelected(); });
    layout->addWidget(m_table, 1);
    layout->addWidget(makeEditor());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *restart =
        buttons->addButton(tr("&Restart the server"), QDialogButtonBox::ActionRole);
    restart->setObjectName(u"restartServer"_s);
    restart->setIcon(Theme::icon(Icon::Restart));
    connect(restart, &QPushButton::clicked, this, &SettingsDialog::restartRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    // Enter in a line belongs to that line, not to whichever button comes next.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    fill();
    m_table->selectRow(0);
}

QWidget *SettingsDialog::makeEditor()
{
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    m_documentation = new QLabel(editor);
    m_documentation->setTextFormat(Qt::PlainText);
    m_documentation->setWordWrap(true);
    auto *line = new QHBoxLayout;
    m_value = new QLineEdit(editor);
    m_value->setObjectName(u"settingValue"_s);
    m_value->setAccessibleName(tr("New value"));
    auto *saveButton = new QPushButton(Theme::icon(Icon::Save), tr("&Save to the file"), editor);
    saveButton->setObjectName(u"saveSetting"_s);
    connect(saveButton, &QPushButton::clicked, this, [this] { save(); });
    connect(m_value, &QLineEdit::returnPressed, this, [this] { save(); });
    line->addWidget(m_value, 1);
    line->addWidget(saveButton);
    m_note = new QLabel(editor);
    m_note->setObjectName(u"settingNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    layout->addWidget(m_documentation);
    layout->addLayout(line);
    layout->addWidget(m_note);
    return editor;
}

void SettingsDialog::fill()
{
    m_table->setRowCount(static_cast<int>(m_values.size()));
    for (int row = 0; row < m_values.size(); ++row) {
        const config::SettingValue &value = m_values.at(row);
        m_table->setItem(row, KeyColumn, new QTableWidgetItem(value.key));
        m_table->setItem(row, ValueColumn, new QTableWidgetItem(value.shown));
        m_table->setItem(row, SourceColumn, new QTableWidgetItem(sourceText(value)));
        m_table->item(row, ValueColumn)->setFont(Theme::payloadFont());
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(ValueColumn, std::clamp(m_table->columnWidth(ValueColumn), 160, 280));
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void SettingsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_values.size(); ++row) {
        const config::SettingValue &value = m_values.at(row);
        const bool matches = value.key.contains(text, Qt::CaseInsensitive)
            || value.documentation.contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
    }
}

const config::SettingValue *SettingsDialog::selected() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_values.size() ? &m_values.at(row) : nullptr;
}

void SettingsDialog::showSelected()
{
    const config::SettingValue *value = selected();
    if (!value)
        return;
    m_documentation->setText(
        tr("%1: %2 Default: %3").arg(value->key, value->documentation, value->defaultShown));
    m_value->setText(value->shown);
    m_note->clear();
}

void SettingsDialog::save()
{
    const config::SettingValue *value = selected();
    if (!value)
        return;
    const int row = m_table->currentRow();
    const bool isHidden = value->source == config::SettingSource::Environment
        || value->source == config::SettingSource::Flag;
    const Result<QList<config::SettingValue>> written = m_writer(value->key, m_value->text());
    if (!written) {
        m_note->setText(written.error().text);
        return;
    }
    m_values = *written;
    fill();
    m_table->selectRow(row);
    m_note->setText(isHidden ? tr("Saved, but %1 still decides.").arg(sourceText(m_values.at(row)))
                             : tr("Saved. It holds after a restart of the server."));
}

} // namespace wirelamp::ui
