// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/diagnosis.h"
#include "ui/models/tone.h"

#include <QAbstractTableModel>

#include <vector>

namespace wirelamp::ui {

/// The word and the tone of a severity, the same everywhere.
QString severityText(diagnosis::Severity severity);
Tone toneOf(diagnosis::Severity severity);
/// In the language of the window. Arguments may be foreign: plain text.
QString sentenceText(const diagnosis::Finding &finding);
QString causeText(const QString &key);

/// What the diagnosis found, in the order in which it was found.
class FindingsModel final : public QAbstractTableModel
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

    explicit FindingsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// nullptr: there is no such row. Valid until the model changes.
    const diagnosis::Finding *findingAt(int row) const;
    /// How many are at least as severe.
    int countOf(diagnosis::Severity severity) const;

    void take(const journal::Page &page);
    /// Looks for what should have happened by `now`. Only when all entries up to then were taken.
    void advance(Instant now);
    void clear();

private:
    /// Numbers stand at the right, in the header too.
    static QVariant alignmentOf(int section);
    void apply(const diagnosis::DiagnosisChanges &changes);
    void remove(quint64 id);
    void addOrUpdate(quint64 id);
    static QString displayText(const diagnosis::Finding &finding, int column);
    static QVariant sortValue(const diagnosis::Finding &finding, int column);

    diagnosis::Diagnosis m_diagnosis;
    std::vector<quint64> m_rows; ///< Ids, ascending.
};

} // namespace wirelamp::ui
