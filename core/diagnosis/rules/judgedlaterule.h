// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// The token was judged after the upgrade had been accepted: the client believes it is connected
/// before anybody knows who it is. Waiting for a first message with the token is no such case.
class JudgedLateRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void advance(Instant now, FindingSink &sink) override;
    void forget() override { m_attempts.clear(); }

private:
    struct Attempt
    {
        quint64 upgraded = 0;
        Instant upgradedAt{};
        bool hasMessage = false; ///< Since then.
        quint64 judged = 0; ///< 0: before the upgrade, or not yet.
        QString verdict;
        Instant delay{};
    };

    void takeVerdict(const Observation &observation, Attempt &attempt) const;

    BoundedMap<ConnectionId, Attempt> m_attempts;
};

} // namespace wirelamp::diagnosis
