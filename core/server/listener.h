// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace wirelamp::server {

/// Accepts TCP connections on one address and hands the sockets on at once.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    using Taker = std::function<void(std::unique_ptr<QTcpSocket>)>;

    /// `isTls`: the sockets are QSslSockets, not encrypted yet.
    Listener(bool isTls, Taker taker, QObject *parent = nullptr);

    /// Starts to listen. The error names the port and, where it can be found, who has it.
    Result<void> open(const QHostAddress &address, quint16 port);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool m_isTls = false;
    Taker m_taker;
};

} // namespace wirelamp::server
