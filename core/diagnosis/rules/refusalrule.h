// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/requestmemory.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A client whose token was refused, or whose WebSocket was: why, and what it gets to see. Refusals
/// of one address for one reason are one finding. An ordinary request without any token is none:
/// that is how clients ask whether they need one.
class RefusalRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override;

private:
    struct Verdict
    {
        QByteArray word; ///< Empty: none, or accepted.
        quint64 sequence = 0;
        const FindingKind *kind = nullptr;
        QStringList details;
        bool isLate = false; ///< After the upgrade, which JudgedLateRule reports.
        bool isRejected = false;
    };

    void takeVerdict(const Observation &observation, const RequestMemory::Request &request);
    void takeAnswer(const Observation &observation, const RequestMemory::Request &request,
                    FindingSink &sink);
    void takeEnd(const Observation &observation, const RequestMemory::Request &request,
                 FindingSink &sink);

    RequestMemory m_requests;
    BoundedMap<ConnectionId, Verdict> m_verdicts;
};

} // namespace wirelamp::diagnosis
