// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Plain HTTP on a TLS port, TLS on a plain port, or a TLS handshake that failed.
class TlsRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_peers.clear(); }

private:
    BoundedMap<ConnectionId, QString> m_peers;
};

} // namespace wirelamp::diagnosis
