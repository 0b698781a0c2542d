// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/eventtablemodel.h"

#include "core/journal/entryjson.h"
#include "ui/models/entrytext.h"
#include "ui/models/formatting.h"
#include "ui/models/roles.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wirelamp::ui {

using journal::Entry;

namespace {

// A few microseconds each with a text filter over long payloads: well under a millisecond together.
constexpr quint64 stepEntries = 64;

} // namespace

EventTableModel::EventTableModel(const EntryStore &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_scanned(store.firstIndex())
    , m_scan(clock, [this](const Slice &slice) { return scan(slice); })
{
    connect(&store, &EntryStore::aboutToEvict, this, &EventTableModel::removeBefore);
    connect(&store, &EntryStore::appended, this, &EventTableModel::takeArrivals);
    takeArrivals();
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::AccessibleTextRole:
        return index.column() == DirectionColumn ? directionText(entry.direction) : QVariant();
    case ToneRole:
        return QVariant::fromValue(toneOf(entry));
    case SequenceRole:
        return entry.sequence;
    case ConnectionRole:
        return QVariant::fromValue(entry.connection);
    case RunRole:
        return QVariant::fromValue(entry.run);
    case DirectionRole:
        return static_cast<int>(entry.direction);
    case KindRole:
        return static_cast<int>(entry.kind);
    default:
        return {};
    }
}

QVariant EventTableModel::alignmentOf(int section)
{
    const bool isNumber = section == DeltaColumn || section == SizeColumn;
    return isNumber ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return alignmentOf(section);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case DeltaColumn:
        return tr("After");
    case DirectionColumn:
        return tr("Direction");
    case ConnectionColumn:
        return tr("Connection");
    case NameColumn:
        return tr("Name");
    case SizeColumn:
        return tr("Size");
    case TextColumn:
        return tr("Text");
    default:
        return {};
    }
}

void EventTableModel::setFilter(const EventFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_scanned = m_store.firstIndex();
    endResetModel();
    m_scan.start();
}

void EventTableModel::pause()
{
    if (!isPaused())
        m_pausedAt = m_store.endIndex();
}

void EventTableModel::resume()
{
    m_pausedAt.reset();
    takeArrivals();
}

quint64 EventTableModel::heldBackCount() const
{
    return m_store.endIndex() - std::max(scanEnd(), m_store.firstIndex());
}

const Entry &EventTableModel::entryAt(int row) const
{
    return m_store.at(m_rows[static_cast<size_t>(row)]);
}

std::optional<int> EventTableModel::rowOf(quint64 sequence) const
{
    const int row = rowAtOrAfter(sequence);
    return row < rowCount() && entryAt(row).sequence == sequence ? std::optional(row)
                                                                 : std::nullopt;
}

int EventTableModel::rowAtOrAfter(quint64 sequence) const
{
    const auto found = std::ranges::lower_bound(m_rows, m_store.indexAtOrAfter(sequence));
    return static_cast<int>(found - m_rows.begin());
}

QByteArray EventTableModel::selectionAsJson(const QItemSelection &selection) const
{
    std::vector<QItemSelectionRange> ranges(selection.cbegin(), selection.cend());
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QJsonArray entries;
    int next = 0; // Ranges of several columns overlap in their rows.
    for (const QItemSelectionRange &range : ranges) {
        for (next = std::max(next, range.top()); next <= range.bottom(); ++next) {
            if (entries.size() == copyRowsMax)
                break;
            entries.append(toJsonObject(entryAt(next)));
        }
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Indented);
}

void EventTableModel::takeArrivals()
{
    // A scan that is under way will come to them.
    if (!m_scan.isRunning() && m_scanned < scanEnd())
        m_scan.start();
}

SlicedWork::Progress EventTableModel::scan(const Slice &slice)
{
    std::vector<quint64> matches;
    const quint64 end = scanEnd();
    do {
        const quint64 stop = std::min(end, m_scanned + stepEntries);
        for (; m_scanned < stop; ++m_scanned) {
            if (m_filter.matches(m_store.at(m_scanned), m_store.users()))
                matches.push_back(m_scanned);
        }
    } while (m_scanned < end && slice.hasTime());

    insert(matches);
    emit scanProgressed(m_scanned - m_store.firstIndex(),
                        std::max(end, m_scanned) - m_store.firstIndex());
    return m_scanned < end ? SlicedWork::Progress::Unfinished : SlicedWork::Progress::Finished;
}

void EventTableModel::insert(const std::vector<quint64> &indexes)
{
    if (indexes.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(indexes.size()) - 1);
    m_rows.insert(m_rows.end(), indexes.cbegin(), indexes.cend());
    endInsertRows();
}

void EventTableModel::removeBefore(quint64 firstKept)
{
    m_scanned = std::max(m_scanned, firstKept);
    const auto kept = std::ranges::lower_bound(m_rows, firstKept);
    if (kept == m_rows.begin())
        return;
    beginRemoveRows({}, 0, static_cast<int>(kept - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), kept);
    endRemoveRows();
}

QString EventTableModel::displayText(int row, int column) const
{
    const Entry &entry = entryAt(row);
    switch (column) {
    case TimeColumn:
        return timeText(entry.wallAt);
    case DeltaColumn:
        return row == 0 ? QString() : durationText(entry.at - entryAt(row - 1).at);
    case DirectionColumn:
        return directionText(entry.direction);
    case ConnectionColumn:
        return entry.connection == ConnectionId() ? QString() : toString(entry.connection);
    case NameColumn:
        return nameText(entry);
    case SizeColumn:
        return sizeText(entry.size);
    case TextColumn:
        return summaryText(entry);
    default:
        return {};
    }
}

} // namespace wirelamp::ui
