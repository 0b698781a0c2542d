// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// The client of a WebSocket left while a run of it was open: nobody heard its end.
class LeftEarlyRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_unheard.clear(); }

private:
    struct Unheard
    {
        RunId run;
        quint64 end = 0; ///< Its terminal event, which was not sent.
        int count = 0; ///< Of runs.
    };

    BoundedMap<ConnectionId, Unheard> m_unheard;
};

} // namespace wirelamp::diagnosis
