// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A WebSocket that was refused: why, and what its client gets to see. Refusals of one address for
/// one reason are one finding.
class RefusalRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_attempts.clear(); }

private:
    struct Attempt
    {
        QString host;
        quint64 request = 0; ///< 0: no WebSocket was asked for.
        QByteArray verdict;
        quint64 judged = 0;
        bool isRejected = false;
    };

    void takeAnswer(const Observation &observation, const Attempt &attempt,
                    FindingSink &sink) const;
    void takeEnd(const Observation &observation, const Attempt &attempt, FindingSink &sink) const;

    BoundedMap<ConnectionId, Attempt> m_attempts;
};

} // namespace wirelamp::diagnosis
