// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QTcpSocket>

namespace wirelamp::server {

/// A plain TCP connection of a client. On Linux it hands over to the kernel whatever the kernel
/// takes at once: a QTcpSocket copies everything into a buffer of 32 KiB first, and keeps that for
/// as long as the connection lives. What leaves at once is never waited for, so bytesWritten() does
/// not tell of it. Elsewhere it is a QTcpSocket.
class ClientSocket final : public QTcpSocket
{
    Q_OBJECT

protected:
    qint64 writeData(const char *data, qint64 size) override;
};

} // namespace wirelamp::server
