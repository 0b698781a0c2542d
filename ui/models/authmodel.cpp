// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/authmodel.h"

#include "core/base/json.h"
#include "ui/models/authtext.h"
#include "ui/models/formatting.h"
#include "ui/models/roles.h"

#include <algorithm>
#include <limits>

namespace wirelamp::ui {

using journal::Entry;
using journal::EntryKind;

namespace {

constexpr qsizetype reasonCharactersMax = 300;
constexpr qsizetype claimCharactersMax = 120;

} // namespace

int AuthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::AccessibleTextRole:
        return index.column() == VerdictColumn ? verdictSentence(row.outcome.verdict) : QVariant();
    case ToneRole:
        return QVariant::fromValue(toneOf(row.outcome.verdict));
    case SortRole:
        return sortValue(row, index.column());
    case SequenceRole:
        return row.sequence;
    case ConnectionRole:
        return QVariant::fromValue(row.connection);
    default:
        return {};
    }
}

QVariant AuthModel::alignmentOf(int section)
{
    const bool isNumber = section == SkewColumn || section == DurationColumn;
    return isNumber ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QVariant AuthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return alignmentOf(section);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ConnectionColumn:
        return tr("ID");
    case VerdictColumn:
        return tr("Verdict");
    case ReasonColumn:
        return tr("Reason");
    case CarrierColumn:
        return tr("Carrier");
    case SubjectColumn:
        return tr("User");
    case AlgorithmColumn:
        return tr("Algorithm");
    case SkewColumn:
        return tr("Off by");
    case DurationColumn:
        return tr("Took");
    default:
        return {};
    }
}

const AuthOutcome &AuthModel::outcomeAt(int row) const
{
    return m_rows[static_cast<size_t>(row)].outcome;
}

void AuthModel::take(const QList<Entry> &entries)
{
    std::vector<Row> rows;
    for (const Entry &entry : entries) {
        if (entry.kind == EntryKind::AuthJudged)
            rows.push_back(rowFrom(entry));
    }
    if (rows.size() > rowsMax)
        rows.erase(rows.begin(), rows.end() - rowsMax);
    if (rows.empty())
        return;
    makeRoomFor(static_cast<int>(rows.size()));
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

void AuthModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void AuthModel::makeRoomFor(int count)
{
    if (rowCount() + count <= rowsMax)
        return;
    const int removed = std::min(std::max(rowCount() + count - rowsMax, evictedRows), rowCount());
    beginRemoveRows({}, 0, removed - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + removed);
    endRemoveRows();
}

AuthModel::Row AuthModel::rowFrom(const Entry &entry)
{
    Row row{.sequence = entry.sequence, .wallAt = entry.wallAt, .connection = entry.connection};
    const Result<QJsonObject> payload = parseJsonObject(entry.payload);
    if (const Result<AuthOutcome> outcome =
            authOutcomeFromJson(payload ? *payload : QJsonObject())) {
        row.outcome = *outcome;
        return row;
    }
    // Cut because the claims were long: the verdict still stands in the name.
    row.outcome.verdict = authVerdictFromCode(entry.name).value_or(AuthVerdict::Malformed);
    row.outcome.message = tr("the record was too long to keep");
    return row;
}

QString AuthModel::displayText(const Row &row, int column)
{
    const AuthOutcome &outcome = row.outcome;
    switch (column) {
    case TimeColumn:
        return timeText(row.wallAt);
    case ConnectionColumn:
        return toString(row.connection);
    case VerdictColumn:
        return verdictText(outcome.verdict);
    case ReasonColumn:
        return oneLine(outcome.message.toUtf8(), reasonCharactersMax);
    case CarrierColumn:
        return carrierText(outcome.carrier);
    case SubjectColumn:
        return oneLine(outcome.subject.toUtf8(), claimCharactersMax);
    case AlgorithmColumn:
        return oneLine(outcome.algorithm.toUtf8(), claimCharactersMax);
    case SkewColumn:
        return outcome.skewSeconds ? secondsText(*outcome.skewSeconds) : QString();
    case DurationColumn:
        return durationText(outcome.duration);
    default:
        return {};
    }
}

QVariant AuthModel::sortValue(const Row &row, int column)
{
    switch (column) {
    case TimeColumn:
        return row.sequence;
    case ConnectionColumn:
        return row.connection.value;
    case SkewColumn:
        return row.outcome.skewSeconds.value_or(std::numeric_limits<double>::lowest());
    case DurationColumn:
        return static_cast<qint64>(row.outcome.duration.count());
    default:
        return displayText(row, column);
    }
}

} // namespace wirelamp::ui
