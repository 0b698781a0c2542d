// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/rule.h"

#include <deque>

namespace wirelamp::diagnosis {

/// A client that comes back again and again after its WebSocket failed. A client is an address and
/// a User-Agent: on a developer's machine all have the same address. Connections that ended well
/// don't count, nor do those that are marked as tests.
class ReconnectStormRule final : public Rule
{
public:
    static constexpr size_t clientsMax = 1000;

    std::span<const FindingKind> findingKinds() const override;
    QList<journal::EntryKind> entryKinds() const override;
    void observe(const Observation &observation, FindingSink &sink) override;
    void forget() override;

private:
    struct Attempt
    {
        QString host;
        QByteArray client; ///< Empty: no WebSocket was asked for, or a test.
        bool isRefused = false;
    };
    struct Reconnect
    {
        Instant at{};
        quint64 sequence = 0;
    };
    struct Client
    {
        int badEnds = 0; ///< That no reconnect has followed yet.
        Instant lastBadEnd{};
        std::deque<Reconnect> reconnects; ///< Within the window.
    };

    void takeRequest(const Observation &observation, Attempt &attempt, FindingSink &sink);
    void takeEnd(const Observation &observation, const Attempt &attempt);
    Client &clientFor(const QByteArray &name, Instant now);

    BoundedMap<ConnectionId, Attempt> m_attempts;
    std::map<QByteArray, Client> m_clients;
};

} // namespace wirelamp::diagnosis
