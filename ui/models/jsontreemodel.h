// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QAbstractItemModel>
#include <QJsonValue>

#include <memory>
#include <vector>

namespace wirelamp::journal {
struct Entry;
} // namespace wirelamp::journal

namespace wirelamp::ui {

/// The payload of one entry, or any other JSON, as a read-only tree.
///
/// Children are made when a view asks for them (fetchMore()), a thousand at a time, so that a
/// payload of many thousand members opens at once.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        ValueColumn,
        TypeColumn,
        ColumnCount,
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Shows what can be read of the payload, also if it was cut.
    void setEntry(const journal::Entry &entry);
    /// The members of an object or array; a plain value becomes a single row.
    void setValue(const QJsonValue &value);
    void clear();

    /// The value itself, however long, for copying. Of the invalid index: everything.
    const QJsonValue &valueAt(const QModelIndex &index) const;

    /// A sentence to stand beside the tree: that the payload was cut, or why there is no tree.
    /// Empty if all is shown.
    const QString &note() const { return m_note; }

private:
    struct Node;

    Node *nodeAt(const QModelIndex &index) const;
    void show(const QJsonValue &value, const QString &note);

    std::unique_ptr<Node> m_root;
    QString m_note;
};

} // namespace wirelamp::ui
