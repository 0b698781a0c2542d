// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/plantedfaults.h"
#include "core/diagnosis/rule.h"

#include <QHash>

#include <array>
#include <map>
#include <set>

namespace wirelamp::diagnosis {

/// Which findings differ from before.
struct DiagnosisChanges
{
    QList<quint64> changed; ///< Ids, ascending; new ones too.
    QList<quint64> removed; ///< Forgotten, or cleared.
};

/// Folds the journal into findings: all rules, one reader. Bounded: of too many findings the oldest
/// leave first.
class Diagnosis final : private FindingSink
{
public:
    static constexpr size_t findingsMax = 1000;

    explicit Diagnosis(std::vector<std::unique_ptr<Rule>> rules = standardRules());

    /// Takes the next page, in the order of the journal.
    DiagnosisChanges fold(const journal::Page &page);
    /// Finds what should have happened by now and did not. Call it only when the journal was read
    /// to its end, with a time that was taken before it was read: else something is missed that is
    /// merely unread.
    DiagnosisChanges advance(Instant now);
    /// Forgets the findings, not what the rules know.
    DiagnosisChanges clear();

    /// nullptr: forgotten. Valid until the next call that changes something.
    const Finding *find(quint64 id) const;
    /// All of them, in ascending order of their ids.
    QList<Finding> findings() const;

private:
    static constexpr size_t kindCount =
        static_cast<size_t>(journal::EntryKind::ConnectionClosed) + 1;

    void report(const Report &report) override;
    bool isExplained(const Report &report) const;
    void add(const Report &report, const QByteArray &subject);
    void update(Finding &finding, const Report &report);
    void advanceTo(Instant now);
    void forget(quint64 id);
    DiagnosisChanges takeChanges();

    std::vector<std::unique_ptr<Rule>> m_rules;
    std::array<QList<Rule *>, kindCount> m_rulesByKind;
    PlantedFaults m_faults;
    std::map<quint64, Finding> m_findings;
    QHash<QByteArray, quint64> m_idsBySubject;
    QHash<quint64, QByteArray> m_subjectsById;
    std::set<quint64> m_changed;
    QList<quint64> m_removed;
    Instant m_now{};
    quint64 m_lastId = 0;
};

} // namespace wirelamp::diagnosis
