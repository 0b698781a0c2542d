// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QList>
#include <QPointer>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QTimer>

namespace wirelamp::server {

/// Takes the input of a socket slowly, so that the kernel's buffer fills and the peer's writes
/// block. Lives as long as the slowness.
class SlowInput final : public QObject
{
public:
    /// `bytesPerSecond` is above 0. The socket's read buffer is made that small.
    SlowInput(QTcpSocket *socket, qint64 bytesPerSecond);

private:
    void listen(bool listens);

    QList<QPointer<QSocketNotifier>> m_notifiers;
    QTimer m_timer;
};

} // namespace wirelamp::server
