// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

namespace wirelamp::diagnosis {

/// Subprotocols were offered and the 101 names none of them: a browser then fails the connection
/// and shows 1006, other clients may go on.
class SubprotocolRule final : public Rule
{
public:
    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override { m_offers.clear(); }

private:
    struct Offer
    {
        quint64 request = 0;
        QStringList names; ///< Without items that carry a token.
        bool hasTokenItem = false;
        bool isBrowser = false;
    };

    static Offer offerOf(const Observation &observation);

    BoundedMap<ConnectionId, Offer> m_offers;
};

} // namespace wirelamp::diagnosis
