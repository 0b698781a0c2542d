// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Closed with 1011, which should never happen, and by whom.
class InternalErrorRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_notices.clear(); }

private:
    BoundedMap<ConnectionId, quint64> m_notices; ///< The last notice or fault of each.
};

} // namespace wirelamp::diagnosis
