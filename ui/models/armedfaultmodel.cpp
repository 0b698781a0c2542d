// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/armedfaultmodel.h"

#include "core/journal/payloadfield.h"
#include "ui/models/faulttext.h"
#include "ui/models/formatting.h"
#include "ui/models/tone.h"

#include <algorithm>

namespace wirelamp::ui {

using fault::ArmedFault;

namespace {

bool isSamePlan(const ArmedFaults &a, const ArmedFaults &b)
{
    return std::ranges::equal(a, b, {}, &ArmedFault::fault, &ArmedFault::fault);
}

} // namespace

int ArmedFaultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_armed.size());
}

int ArmedFaultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArmedFaultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArmedFault &armed = m_armed[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(armed, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == FiredColumn
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case ToneRole:
        return QVariant::fromValue(Tone::Planted);
    case SequenceRole:
        return m_last.value(armed.id).sequence;
    default:
        return {};
    }
}

QVariant ArmedFaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Id");
    case FaultColumn:
        return tr("Armed fault");
    case ScopeColumn:
        return tr("Concerns");
    case FiredColumn:
        return tr("Fired");
    case LastColumn:
        return tr("Last fired");
    case ParametersColumn:
        return tr("Details");
    default:
        return {};
    }
}

QByteArray ArmedFaultModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_armed.value(index.row()).id : QByteArray();
}

void ArmedFaultModel::setArmed(const ArmedFaults &armed)
{
    if (isSamePlan(armed, m_armed)) {
        m_armed = armed;
        if (!m_armed.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_armed = armed;
    m_last.clear(); // Ids begin anew with each plan.
    endResetModel();
}

void ArmedFaultModel::take(const QList<journal::Entry> &entries)
{
    bool isAnyNewer = false;
    for (const journal::Entry &entry : entries) {
        if (entry.kind != journal::EntryKind::FaultInjected)
            continue;
        const QByteArray id =
            journal::stringField(entry.payload, "fault_id").value_or(QString()).toLatin1();
        if (std::ranges::find(m_armed, id, &ArmedFault::id) == m_armed.end())
            continue;
        m_last[id] = {entry.wallAt, entry.sequence};
        isAnyNewer = true;
    }
    if (isAnyNewer)
        emit dataChanged(index(0, LastColumn), index(rowCount() - 1, LastColumn));
}

QVariant ArmedFaultModel::displayValue(const ArmedFault &armed, int column) const
{
    switch (column) {
    case IdColumn:
        return QString::fromLatin1(armed.id);
    case FaultColumn:
        return titleOf(armed.fault.kind);
    case ScopeColumn:
        return scopeText(armed.fault.scope);
    case FiredColumn:
        return countText(static_cast<quint64>(armed.fired));
    case LastColumn:
        return m_last.contains(armed.id) ? timeText(m_last.value(armed.id).at) : QString();
    case ParametersColumn:
        return parameterText(armed.fault);
    default:
        return {};
    }
}

} // namespace wirelamp::ui
