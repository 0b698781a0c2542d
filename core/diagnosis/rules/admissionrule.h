// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/requestmemory.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Refused at the door because of where the request comes from or which name it uses.
class AdmissionRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_requests.forget(); }

private:
    RequestMemory m_requests;
};

} // namespace wirelamp::diagnosis
