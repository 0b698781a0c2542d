// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/boundedmap.h"
#include "core/diagnosis/observation.h"

namespace wirelamp::diagnosis {

/// The present request of each connection, for rules that judge the answer to it.
class RequestMemory
{
public:
    struct Request
    {
        QString peer; ///< Host of the client, without its port.
        quint64 sequence = 0; ///< 0: no request yet.
        QString name; ///< `GET /ws`
        QString transport; ///< `websocket`, `stream`, `http`
        QString origin;
        QString host;
        QStringList tokenPlaces; ///< Where something like a token was found and is not looked for.
        bool asksForWebSocket = false;
        bool isUpgraded = false; ///< It got its 101.
        bool hasMessage = false; ///< Of its WebSocket; only for rules that ask for MessageReceived.
    };

    /// What a rule that has one must ask for.
    static QList<journal::EntryKind> entryKinds();

    /// Take each entry first. ConnectionClosed is forgotten with forget(connection) only.
    void observe(const Observation &observation);
    /// nullptr: its opening was not seen.
    const Request *find(ConnectionId connection) { return m_requests.find(connection); }
    void forget(ConnectionId connection) { m_requests.remove(connection); }
    void forget() { m_requests.clear(); }

private:
    BoundedMap<ConnectionId, Request> m_requests;
};

} // namespace wirelamp::diagnosis
