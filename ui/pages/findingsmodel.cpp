// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/findingsmodel.h"

#include "ui/models/formatting.h"
#include "ui/models/roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace wirelamp::ui {

using diagnosis::Finding;
using diagnosis::Severity;

namespace {

constexpr qsizetype sentenceCharactersMax = 500;

} // namespace

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return FindingsModel::tr("note");
    case Severity::Warning:
        return FindingsModel::tr("warning");
    case Severity::Problem:
        return FindingsModel::tr("problem");
    }
    Q_UNREACHABLE();
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Tone::Neutral;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Problem:
        return Tone::Failed;
    }
    Q_UNREACHABLE();
}

QString sentenceText(const Finding &finding)
{
    const QString format =
        QCoreApplication::translate("Findings", finding.sentence.format.constData());
    const QString filled = diagnosis::Sentence::fill(format, finding.sentence.arguments);
    return oneLine(filled.toUtf8(), sentenceCharactersMax);
}

QString causeText(const QString &key)
{
    return QCoreApplication::translate("Findings", key.toUtf8().constData());
}

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding *const finding = findingAt(index.row());
    if (finding == nullptr)
        return {}; // Forgotten, and the row is about to go.
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*finding, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case ToneRole:
        return QVariant::fromValue(toneOf(finding->severity));
    case SortRole:
        return sortValue(*finding, index.column());
    case SequenceRole:
        return finding->evidence.isEmpty() ? quint64(0) : finding->evidence.first();
    case ConnectionRole:
        return QVariant::fromValue(finding->connection);
    case RunRole:
        return QVariant::fromValue(finding->run);
    default:
        return {};
    }
}

QVariant FindingsModel::alignmentOf(int section)
{
    const bool isNumber = section == CountColumn;
    return isNumber ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return alignmentOf(section);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case SentenceColumn:
        return tr("Finding");
    case ConnectionColumn:
        return tr("Connection");
    case CountColumn:
        return tr("Times");
    default:
        return {};
    }
}

const Finding *FindingsModel::findingAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr
                                        : m_diagnosis.find(m_rows[static_cast<size_t>(row)]);
}

int FindingsModel::countOf(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [&](quint64 id) {
        const Finding *const finding = m_diagnosis.find(id);
        return finding != nullptr && finding->severity >= severity;
    }));
}

void FindingsModel::take(const journal::Page &page)
{
    apply(m_diagnosis.fold(page));
}

void FindingsModel::advance(Instant now)
{
    apply(m_diagnosis.advance(now));
}

void FindingsModel::clear()
{
    apply(m_diagnosis.clear());
}

void FindingsModel::apply(const diagnosis::DiagnosisChanges &changes)
{
    for (const quint64 id : changes.removed)
        remove(id);
    for (const quint64 id : changes.changed)
        addOrUpdate(id);
}

void FindingsModel::remove(quint64 id)
{
    const auto found = std::ranges::lower_bound(m_rows, id);
    if (found == m_rows.end() || *found != id)
        return;
    const int row = static_cast<int>(found - m_rows.begin());
    beginRemoveRows({}, row, row);
    m_rows.erase(found);
    endRemoveRows();
}

void FindingsModel::addOrUpdate(quint64 id)
{
    const auto place = std::ranges::lower_bound(m_rows, id);
    const int row = static_cast<int>(place - m_rows.begin());
    if (place != m_rows.end() && *place == id) {
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, row, row);
    m_rows.insert(place, id);
    endInsertRows();
}

QString FindingsModel::displayText(const Finding &finding, int column)
{
    switch (column) {
    case SeverityColumn:
        return severityText(finding.severity);
    case SentenceColumn:
        return sentenceText(finding);
    case ConnectionColumn:
        return finding.connection == ConnectionId() ? QString() : toString(finding.connection);
    case CountColumn:
        return countText(static_cast<quint64>(finding.count));
    default:
        return {};
    }
}

QVariant FindingsModel::sortValue(const Finding &finding, int column)
{
    switch (column) {
    case SeverityColumn:
        return static_cast<int>(finding.severity);
    case ConnectionColumn:
        return finding.connection.value;
    case CountColumn:
        return finding.count;
    default:
        return sentenceText(finding);
    }
}

} // namespace wirelamp::ui
