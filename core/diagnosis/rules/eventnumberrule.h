// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

#include <set>

namespace wirelamp::diagnosis {

/// The events of a run carry 1, 2, 3 ...: one that is missing, repeated or out of order on the
/// wire. A terminal event that is repeated is RunOrderRule's.
class EventNumberRule final : public Rule
{
public:
    /// Of one run; more gaps are the same finding.
    static constexpr size_t missingMax = 64;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_runs.clear(); }

private:
    struct Run
    {
        ConnectionId connection;
        qint64 last = 0; ///< Number of the last event.
        quint64 lastEntry = 0;
        QString lastName;
        std::set<qint64> missing; ///< Of the numbers before `last`.
        quint64 gap = 0; ///< The entry that showed that something is missing.
    };

    void takeEvent(const journal::Entry &entry, Run &run, FindingSink &sink);
    static void reportMissing(RunId id, Run &run, FindingSink &sink);

    BoundedMap<RunId, Run> m_runs;
};

} // namespace wirelamp::diagnosis
