// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/events/ids.h"

#include <QObject>

namespace wirelamp::server {

/// Whoever holds one TCP connection at present: first a DoorSession, then perhaps a ConnectionHost
/// or a StreamHost. Owned by the front door, on the server thread.
class SocketOwner : public QObject
{
    Q_OBJECT

public:
    explicit SocketOwner(ConnectionId id)
        : m_id(id)
    {
    }

    ConnectionId id() const { return m_id; }

    /// Called four times a second: whatever is overdue happens here.
    virtual void sweep(Instant now) = 0;
    /// Begins to end the connection in the way its protocol has for it. Ends in gone().
    virtual void shutDown(const QString &reason) = 0;

signals:
    /// The connection is over and journalled. Emitted once, last; the owner may then be deleted,
    /// but not from inside.
    void gone();

private:
    const ConnectionId m_id;
};

} // namespace wirelamp::server
