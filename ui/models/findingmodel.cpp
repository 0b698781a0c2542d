// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/findingmodel.h"

#include "ui/models/findingtext.h"
#include "ui/models/formatting.h"

#include <utility>

namespace wirelamp::ui {

using diagnosis::Finding;

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding *const finding = findingOf(keyAt(index.row()));
    if (finding == nullptr)
        return {}; // Forgotten, and the row is about to go.
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(*finding, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == CountColumn
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == SentenceColumn
            ? tr("%1: %2").arg(severityText(finding->severity), sentenceText(*finding))
            : QVariant();
    case ToneRole:
        return QVariant::fromValue(toneOf(finding->severity));
    case SortRole:
        return sortValue(*finding, index.column());
    case SequenceRole:
        return finding->evidence.isEmpty() ? 0ULL : finding->evidence.constLast();
    case ConnectionRole:
        return QVariant::fromValue(finding->connection);
    case RunRole:
        return QVariant::fromValue(finding->run);
    case SeverityRole:
        return static_cast<int>(finding->severity);
    case RuleRole:
        return QString::fromUtf8(finding->rule);
    case EvidenceRole:
        return QVariant::fromValue(finding->evidence);
    case CausesRole:
        return causeTexts(*finding);
    case NextStepRole:
        return nextStepText(*finding);
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
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
        return tr("Count");
    default:
        return {};
    }
}

void FindingModel::take(const QList<journal::Entry> &entries)
{
    follow(m_diagnosis.fold({.entries = entries, .lostCount = std::exchange(m_lostCount, 0)}));
}

void FindingModel::advance(Instant now)
{
    follow(m_diagnosis.advance(now));
}

void FindingModel::clear()
{
    follow(m_diagnosis.clear());
}

bool FindingModel::isKnown(quint64 id) const
{
    return m_diagnosis.find(id) != nullptr;
}

void FindingModel::follow(const diagnosis::DiagnosisChanges &changes)
{
    apply(changes.removed, changes.changed);
}

QVariant FindingModel::displayValue(const Finding &finding, int column)
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

QVariant FindingModel::sortValue(const Finding &finding, int column)
{
    switch (column) {
    case SeverityColumn:
        return static_cast<int>(finding.severity);
    case ConnectionColumn:
        return finding.connection.value;
    case CountColumn:
        return finding.count;
    default:
        return displayValue(finding, column);
    }
}

} // namespace wirelamp::ui
