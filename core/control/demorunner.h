// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QUrl>

namespace wirelamp::control {

/// The built-in client of "Run demo": connects to the server over a real socket, from a thread of
/// its own, sends `execute_agent` and waits for the end of the run. Bounded: it gives up after 10
/// s.
class DemoRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isRunning() const = 0;
    /// Without effect while one is running. `token` is dropped when the demo is over.
    virtual void run(const QUrl &webSocketUrl, const QString &token) = 0;

signals:
    /// The type of each message that came, in order.
    void messageArrived(const QString &type);
    /// Exactly once for each run(); an empty `problem` means that everything came.
    void finished(const QString &problem);
};

} // namespace wirelamp::control
