// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/requestmemory.h"
#include "core/diagnosis/rule.h"

#include <QSet>

namespace wirelamp::diagnosis {

/// A request that went to no route, to a route with another method, or mixed up WebSocket and HTTP.
class RoutingRule final : public Rule
{
public:
    /// Unknown paths with a finding of their own; further ones share one.
    static constexpr qsizetype pathsMax = 32;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_requests.forget(); }

private:
    void takeAnswer(const Observation &observation, const RequestMemory::Request &request,
                    FindingSink &sink);
    static const FindingKind *kindFor(const RequestMemory::Request &request, const QByteArray &code,
                                      int status);

    RequestMemory m_requests;
    QSet<QByteArray> m_paths; ///< That have a finding of their own.
};

} // namespace wirelamp::diagnosis
