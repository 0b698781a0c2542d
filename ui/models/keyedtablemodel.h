// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/rowranges.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <optional>

namespace wirelamp::ui {

/// A table with one row for each key of something that is folded from the journal, in ascending
/// order of the keys. The subclass holds the fold and reports which keys differ from before; this
/// class turns that into the signals of a model. Keys are usually new ones at the end.
template<typename Key>
class KeyedTableModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
    }
    std::optional<int> rowOf(Key key) const
    {
        const auto found = std::ranges::lower_bound(m_keys, key);
        return found != m_keys.end() && *found == key
            ? std::optional(static_cast<int>(found - m_keys.begin()))
            : std::nullopt;
    }
    Key keyAt(int row) const { return m_keys[static_cast<size_t>(row)]; }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// Whether the fold still knows the key.
    virtual bool isKnown(Key key) const = 0;

    /// The fold has changed. `removed` may repeat itself and name keys without a row; a key that is
    /// in both lists has been forgotten and has come back.
    void apply(const QList<Key> &removed, const QList<Key> &changed)
    {
        remove(removed);
        std::vector<int> rows;
        std::vector<Key> added;
        for (const Key key : changed) {
            if (const std::optional<int> row = rowOf(key))
                rows.push_back(*row);
            else
                added.push_back(key);
        }
        announce(rows, 0, columnCount() - 1);
        insert(added);
    }

    /// These cells have changed. `rows` ascends.
    void announce(const std::vector<int> &rows, int firstColumn, int lastColumn)
    {
        std::vector<RowRange> ranges = rangesOf(rows);
        if (ranges.size() > rangesMax)
            ranges = {{ranges.front().first, ranges.back().last}};
        for (const RowRange &range : ranges)
            emit dataChanged(index(range.first, firstColumn), index(range.last, lastColumn));
    }

private:
    // Beyond this, one coarse signal costs a view less than many exact ones.
    static constexpr size_t rangesMax = 100;

    void remove(const QList<Key> &keys)
    {
        std::vector<int> rows;
        for (const Key key : keys) {
            if (const std::optional<int> row = rowOf(key))
                rows.push_back(*row);
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        std::vector<RowRange> ranges = rangesOf(rows);
        if (ranges.size() > rangesMax) {
            beginResetModel();
            std::erase_if(m_keys, [this](Key key) { return !isKnown(key); });
            endResetModel();
            return;
        }
        std::ranges::reverse(ranges); // From the end: the rows in front keep their numbers.
        for (const RowRange &range : ranges) {
            beginRemoveRows({}, range.first, range.last);
            m_keys.erase(m_keys.begin() + range.first, m_keys.begin() + range.last + 1);
            endRemoveRows();
        }
    }

    /// `keys` ascends.
    void insert(const std::vector<Key> &keys)
    {
        auto next = keys.begin();
        while (next != keys.end()) {
            // As many as belong in front of the same row: all, unless a forgotten one comes back.
            const auto place = std::ranges::upper_bound(m_keys, *next);
            const auto end =
                place == m_keys.end() ? keys.end() : std::lower_bound(next, keys.end(), *place);
            const int first = static_cast<int>(place - m_keys.begin());
            beginInsertRows({}, first, first + static_cast<int>(end - next) - 1);
            m_keys.insert(place, next, end);
            endInsertRows();
            next = end;
        }
    }

    std::vector<Key> m_keys; ///< Ascending.
};

} // namespace wirelamp::ui
