// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/findingtree.h"

#include "ui/models/findingtext.h"
#include "ui/models/formatting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using diagnosis::Finding;

FindingTree::FindingTree(FindingModel &source, QObject *parent)
    : QAbstractItemModel(parent)
    , m_source(source)
{
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex & /*parent*/, int first, int last) {
                for (int row = first; row <= last; ++row)
                    add(m_source.keyAt(row));
            });
    connect(&source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex & /*parent*/, int first, int last) {
                for (int row = first; row <= last; ++row)
                    remove(m_source.keyAt(row));
            });
    connect(&source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
                    announce(m_source.keyAt(row));
            });
    connect(&source, &QAbstractItemModel::modelReset, this, &FindingTree::rebuild);
    rebuild();
}

QModelIndex FindingTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? groupOf(parent).number : 0);
}

QModelIndex FindingTree::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(groupRowOf(index.internalId()), 0);
}

int FindingTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    const qsizetype count = groupOf(parent).findings.size();
    return count > 1 ? static_cast<int>(count) : 0;
}

int FindingTree::columnCount(const QModelIndex & /*parent*/) const
{
    return FindingModel::ColumnCount;
}

QVariant FindingTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = groupOf(index);
    if (index.internalId() != 0)
        return dataOf(group.findings[index.row()], index.column(), role);
    return group.findings.size() == 1 ? dataOf(group.findings.first(), index.column(), role)
                                      : dataOf(group, index.column(), role);
}

QVariant FindingTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role);
}

QList<quint64> FindingTree::findingsAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Group &group = groupOf(index);
    return index.internalId() == 0 ? group.findings : QList{group.findings[index.row()]};
}

void FindingTree::add(quint64 id)
{
    const Finding *const finding = m_source.findingOf(id);
    if (finding == nullptr)
        return;
    const auto found = std::ranges::find(m_groups, finding->rule, &Group::rule);
    if (found == m_groups.end()) {
        const int row = static_cast<int>(m_groups.size());
        beginInsertRows({}, row, row);
        m_groups.push_back({++m_lastNumber, finding->rule, {id}});
        endInsertRows();
        return;
    }
    const auto place = std::ranges::lower_bound(found->findings, id) - found->findings.begin();
    const QModelIndex parent = indexOf(static_cast<size_t>(found - m_groups.begin()));
    const bool wasAlone = found->findings.size() == 1;
    // The one that stood for itself becomes a row below, beside the new one.
    beginInsertRows(parent, wasAlone ? 0 : static_cast<int>(place),
                    wasAlone ? 1 : static_cast<int>(place));
    found->findings.insert(place, id);
    endInsertRows();
    emit dataChanged(parent, parent.siblingAtColumn(FindingModel::ColumnCount - 1));
}

void FindingTree::remove(quint64 id)
{
    const auto found = std::ranges::find_if(
        m_groups, [id](const Group &group) { return group.findings.contains(id); });
    if (found == m_groups.end())
        return;
    const auto row = static_cast<int>(found - m_groups.begin());
    if (found->findings.size() == 1) {
        beginRemoveRows({}, row, row);
        m_groups.erase(found);
        endRemoveRows();
        return;
    }
    const auto place = static_cast<int>(found->findings.indexOf(id));
    const QModelIndex parent = indexOf(static_cast<size_t>(row));
    const bool isOneLeft = found->findings.size() == 2;
    beginRemoveRows(parent, isOneLeft ? 0 : place, isOneLeft ? 1 : place);
    found->findings.removeAt(place);
    endRemoveRows();
    emit dataChanged(parent, parent.siblingAtColumn(FindingModel::ColumnCount - 1));
}

void FindingTree::announce(quint64 id)
{
    constexpr int last = FindingModel::ColumnCount - 1;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const auto place = static_cast<int>(m_groups[i].findings.indexOf(id));
        if (place < 0)
            continue;
        const QModelIndex parent = indexOf(i);
        emit dataChanged(parent, parent.siblingAtColumn(last));
        if (m_groups[i].findings.size() > 1)
            emit dataChanged(index(place, 0, parent), index(place, last, parent));
    }
}

void FindingTree::rebuild()
{
    beginResetModel();
    m_groups.clear();
    for (int row = 0; row < m_source.rowCount(); ++row) {
        const quint64 id = m_source.keyAt(row);
        const Finding *const finding = m_source.findingOf(id);
        if (finding == nullptr)
            continue;
        const auto found = std::ranges::find(m_groups, finding->rule, &Group::rule);
        if (found == m_groups.end())
            m_groups.push_back({++m_lastNumber, finding->rule, {id}});
        else
            found->findings.append(id);
    }
    endResetModel();
}

int FindingTree::groupRowOf(quintptr number) const
{
    return static_cast<int>(std::ranges::find(m_groups, number, &Group::number) - m_groups.begin());
}

const FindingTree::Group &FindingTree::groupOf(const QModelIndex &index) const
{
    const int row = index.internalId() == 0 ? index.row() : groupRowOf(index.internalId());
    return m_groups[static_cast<size_t>(row)];
}

QVariant FindingTree::dataOf(quint64 id, int column, int role) const
{
    const std::optional<int> row = m_source.rowOf(id);
    return row ? m_source.index(*row, column).data(role) : QVariant();
}

QVariant FindingTree::dataOf(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == FindingModel::SentenceColumn)
            return sentenceOf(group);
        if (column == FindingModel::ConnectionColumn)
            return QString();
        if (column == FindingModel::CountColumn)
            return countText(sumOf(group));
        break;
    case Qt::AccessibleTextRole:
        if (column == FindingModel::SentenceColumn)
            return tr("%1, %n finding(s)", nullptr, static_cast<int>(group.findings.size()))
                .arg(sentenceOf(group));
        break;
    case SortRole:
        if (column == FindingModel::CountColumn)
            return sumOf(group);
        break;
    default:
        break;
    }
    return dataOf(group.findings.last(), column, role);
}

QString FindingTree::sentenceOf(const Group &group) const
{
    const Finding *const newest = m_source.findingOf(group.findings.last());
    if (newest == nullptr)
        return {};
    const QString format = translatedFinding(QString::fromUtf8(newest->sentence.format));
    return diagnosis::Sentence::fill(format, QStringList(9, u"…"_s));
}

quint64 FindingTree::sumOf(const Group &group) const
{
    quint64 sum = 0;
    for (const quint64 id : group.findings) {
        if (const Finding *const finding = m_source.findingOf(id))
            sum += static_cast<quint64>(finding->count);
    }
    return sum;
}

} // namespace wirelamp::ui
