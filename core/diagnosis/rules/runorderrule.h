// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A run that does not begin with agent_started, does not end with one terminal event, says
/// something afterwards, or does not end in time.
class RunOrderRule final : public Rule
{
public:
    /// Runs that are over and still watched for events behind the end.
    static constexpr size_t closedMax = 1'000;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override
    {
        m_runs.clear();
        m_closed.clear();
    }

private:
    struct Run
    {
        ConnectionId connection;
        quint64 opened = 0;
        quint64 lastEvent = 0;
        quint64 terminal = 0;
        QString terminalName;
        bool isStarted = false;
        bool hasSpoken = false;
        bool isHeard = false; ///< An event of it was sent.
        bool isPlanted = false; ///< A fault was injected into it.
    };

    void open(const Observation &observation);
    void takeEvent(const journal::Entry &entry, Run &run, FindingSink &sink) const;
    void takeEnd(const journal::Entry &entry, const Run &run, FindingSink &sink) const;

    static const FindingKind *kindFor(const journal::Entry &entry, const Run &run);

    BoundedMap<RunId, Run> m_runs;
    BoundedMap<RunId, Run> m_closed{closedMax};
};

} // namespace wirelamp::diagnosis
