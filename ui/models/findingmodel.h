// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/diagnosis.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/roles.h"

namespace wirelamp::ui {

/// What looks wrong, one row for each finding, in the order in which they were found. Bounded by
/// Diagnosis::findingsMax.
///
/// Reads what a JournalFollower brings: connect `entriesLost`, `entriesArrived` and `caughtUp`.
class FindingModel final : public KeyedTableModel<quint64>
{
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        SentenceColumn,
        ConnectionColumn,
        CountColumn,
        ColumnCount,
    };
    enum FindingRole {
        SeverityRole = ModelRole, ///< diagnosis::Severity as int.
        RuleRole, ///< QString: the stable code.
        EvidenceRole, ///< QList<quint64>: sequences of journal entries, ascending.
        CausesRole, ///< QStringList, translated, the likeliest first.
        NextStepRole, ///< QString, translated: what to do.
    };

    using KeyedTableModel::KeyedTableModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// nullptr if unknown, forgotten or cleared. Valid until the model changes.
    const diagnosis::Finding *findingOf(quint64 id) const { return m_diagnosis.find(id); }

    void take(const QList<journal::Entry> &entries);
    /// Entries are missing in front of those that come next.
    void noteLoss(quint64 count) { m_lostCount += count; }
    /// Finds what should have happened before this moment and did not.
    void advance(Instant now);
    void clear();

private:
    bool isKnown(quint64 id) const override;
    void follow(const diagnosis::DiagnosisChanges &changes);
    static QVariant displayValue(const diagnosis::Finding &finding, int column);
    static QVariant sortValue(const diagnosis::Finding &finding, int column);

    diagnosis::Diagnosis m_diagnosis;
    quint64 m_lostCount = 0;
};

} // namespace wirelamp::ui
