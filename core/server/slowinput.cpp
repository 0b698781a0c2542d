// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/slowinput.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

constexpr auto interval = 100ms;

} // namespace

SlowInput::SlowInput(QTcpSocket *socket, qint64 bytesPerSecond)
{
    // QAbstractSocket reads as long as its notifier tells it to, and has no other brake once
    // somebody empties its buffer. Its notifiers are QObjects below it.
    const auto children = socket->findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : children) {
        if (notifier->type() == QSocketNotifier::Read)
            m_notifiers << notifier;
    }
    const qint64 pieceBytes = std::max<qint64>(bytesPerSecond / (1s / interval), 1);
    socket->setReadBufferSize(pieceBytes);
    connect(socket, &QTcpSocket::readyRead, this, [this] { listen(false); });
    connect(&m_timer, &QTimer::timeout, this, [this] { listen(true); });
    m_timer.start(interval);
}

void SlowInput::listen(bool listens)
{
    for (const QPointer<QSocketNotifier> &notifier : std::as_const(m_notifiers)) {
        if (notifier)
            notifier->setEnabled(listens);
    }
}

} // namespace wirelamp::server
