// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/jsontreemodel.h"

#include "core/journal/entry.h"
#include "ui/models/formatting.h"
#include "ui/models/partialjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace wirelamp::ui {

namespace {

constexpr qsizetype keyCharactersMax = 200;
constexpr qsizetype valueCharactersMax = 1'000;

qsizetype memberCount(const QJsonValue &value)
{
    return value.isObject() ? value.toObject().size() : value.toArray().size();
}

/// As on the wire: not grouped, no decimal comma, long integers with all their digits.
QString numberText(const QVariant &number)
{
    if (number.typeId() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    return QString::number(number.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return numberText(value.toVariant());
    case QJsonValue::String:
        return oneLine(value.toString().toUtf8(), valueCharactersMax);
    case QJsonValue::Array:
        return JsonTreeModel::tr("%n element(s)", nullptr, static_cast<int>(memberCount(value)));
    case QJsonValue::Object:
        return JsonTreeModel::tr("%n member(s)", nullptr, static_cast<int>(memberCount(value)));
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

QString typeText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return JsonTreeModel::tr("null");
    case QJsonValue::Bool:
        return JsonTreeModel::tr("truth value");
    case QJsonValue::Double:
        return JsonTreeModel::tr("number");
    case QJsonValue::String:
        return JsonTreeModel::tr("text");
    case QJsonValue::Array:
        return JsonTreeModel::tr("array");
    case QJsonValue::Object:
        return JsonTreeModel::tr("object");
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

struct JsonTreeModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString key;
    QJsonValue value;
    std::vector<std::unique_ptr<Node>> children; ///< Null until somebody asks for the row.

    Node *childAt(int childRow)
    {
        children.resize(static_cast<size_t>(memberCount(value)));
        std::unique_ptr<Node> &child = children[static_cast<size_t>(childRow)];
        if (!child) {
            child = std::make_unique<Node>();
            child->parent = this;
            child->row = childRow;
            child->takeMember(value, childRow);
        }
        return child.get();
    }

private:
    void takeMember(const QJsonValue &container, int member)
    {
        if (container.isObject()) {
            const QJsonObject object = container.toObject();
            key = (object.begin() + member).key();
            value = (object.begin() + member).value();
        } else {
            key = QString::number(member);
            value = container.toArray().at(member);
        }
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->childAt(row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *const parent = nodeAt(child)->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->row, KeyColumn, parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > KeyColumn ? 0 : static_cast<int>(memberCount(nodeAt(parent)->value));
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Node &node = *nodeAt(index);
    switch (index.column()) {
    case KeyColumn:
        return oneLine(node.key.toUtf8(), keyCharactersMax);
    case ValueColumn:
        return valueText(node.value);
    case TypeColumn:
        return typeText(node.value);
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

const QJsonValue &JsonTreeModel::valueAt(const QModelIndex &index) const
{
    return nodeAt(index)->value;
}

void JsonTreeModel::setEntry(const journal::Entry &entry)
{
    if (entry.payload.isEmpty()) {
        clear();
        return;
    }
    const Result<PartialJson> json = parsePartialJson(entry.payload, entry.isTruncated);
    const QString cut = tr("cut at %1 of %2 bytes")
                            .arg(countText(static_cast<quint64>(entry.payload.size())),
                                 countText(static_cast<quint64>(entry.size)));
    if (json)
        show(json->value, entry.isTruncated ? cut : QString());
    else
        show(QJsonObject(), entry.isTruncated ? cut : json.error().text);
}

void JsonTreeModel::setValue(const QJsonValue &value)
{
    show(value, {});
}

void JsonTreeModel::clear()
{
    show(QJsonObject(), {});
}

JsonTreeModel::Node *JsonTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

void JsonTreeModel::show(const QJsonValue &value, const QString &note)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->value = value.isObject() || value.isArray() ? value : QJsonArray{value};
    m_note = note;
    endResetModel();
}

} // namespace wirelamp::ui
