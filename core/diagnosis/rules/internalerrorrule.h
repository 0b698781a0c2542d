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
    void forget() override { m_connections.clear(); }

private:
    struct Before
    {
        quint64 notice = 0; ///< The last notice or fault.
        quint64 upgrade = 0; ///< The 101, as long as no welcome followed.
        bool isUnwelcomed = false;
    };

    void takeBefore(const journal::Entry &entry);

    BoundedMap<ConnectionId, Before> m_connections;
};

} // namespace wirelamp::diagnosis
