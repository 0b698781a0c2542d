// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Closed with 1001 because the client answered no ping.
class NoPongRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_unanswered.clear(); }

private:
    struct Unanswered
    {
        quint64 firstPing = 0;
        Instant since{};
    };

    BoundedMap<ConnectionId, Unanswered> m_unanswered;
};

} // namespace wirelamp::diagnosis
