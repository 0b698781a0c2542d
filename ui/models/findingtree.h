// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/models/findingmodel.h"

#include <QAbstractItemModel>

namespace wirelamp::ui {

/// The findings, those of one rule under one row. A finding that is alone with its rule stands for
/// itself. Columns and roles are those of FindingModel, which must outlive this.
class FindingTree final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit FindingTree(FindingModel &source, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Ids behind the row, ascending: one, or all of the rule.
    QList<quint64> findingsAt(const QModelIndex &index) const;

private:
    struct Group
    {
        quintptr number = 0; ///< 1, 2, 3 ...: the internal id of its children.
        QByteArray rule;
        QList<quint64> findings; ///< Ids, ascending. Never empty.
    };

    void add(quint64 id);
    void remove(quint64 id);
    void announce(quint64 id);
    void rebuild();
    int groupRowOf(quintptr number) const;
    const Group &groupOf(const QModelIndex &index) const;
    QModelIndex indexOf(size_t group) const { return createIndex(static_cast<int>(group), 0); }
    QVariant dataOf(quint64 id, int column, int role) const;
    QVariant dataOf(const Group &group, int column, int role) const;
    QString sentenceOf(const Group &group) const;
    quint64 sumOf(const Group &group) const;

    FindingModel &m_source;
    std::vector<Group> m_groups;
    quintptr m_lastNumber = 0;
};

} // namespace wirelamp::ui
