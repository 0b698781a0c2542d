// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/exchange.h"

#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace wirelamp::check {

enum class CertificateTrust {
    Verified,
    Anything, ///< For self-signed certificates of development.
};

/// The socket and the timer of one Exchange.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    Dialer(Probe probe, const Target &target, CertificateTrust trust, const Clock &clock,
           QObject *parent = nullptr);

    void start();
    /// Ends it now, with what was seen so far.
    void cut();

    const Transcript &transcript() const { return m_exchange.transcript(); }

signals:
    /// Exactly once.
    void finished();

private:
    void dial();
    void afterInput();
    void send(const QByteArray &bytes);

    Exchange m_exchange;
    const Target m_target;
    const Clock &m_clock;
    QSslSocket m_socket;
    QTimer m_timer;
    bool m_isUp = false; ///< TCP, and TLS where it is asked for.
    bool m_isFinished = false;
};

} // namespace wirelamp::check
