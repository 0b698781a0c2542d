// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// A client puts the type of its message somewhere else than into a top-level `type`.
class MessageShapeRule final : public Rule
{
public:
    /// Findings of one connection.
    static constexpr int reportsMax = 8;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_reports.clear(); }

private:
    BoundedMap<ConnectionId, int> m_reports;
};

} // namespace wirelamp::diagnosis
