// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A client that does not take our output for longer than a moment, or was cut because of it.
class SlowReaderRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_paused.clear(); }

private:
    struct Pause
    {
        quint64 paused = 0;
        qint64 unsentBytes = 0;
    };

    void takeEnd(const Observation &observation, FindingSink &sink);

    BoundedMap<ConnectionId, Pause> m_paused;
};

} // namespace wirelamp::diagnosis
