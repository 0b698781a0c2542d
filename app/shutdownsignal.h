// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QObject>

namespace wirelamp::app {

/// Turns the operating system's wish that the program should end (SIGINT, SIGTERM, SIGHUP; Ctrl-C,
/// console close, log-off on Windows) into a Qt signal on the main thread. One object for each
/// process. A second wish while the first is being followed ends the process at once.
class ShutdownSignal final : public QObject
{
    Q_OBJECT

public:
    explicit ShutdownSignal(QObject *parent = nullptr);
    ~ShutdownSignal() override;

    /// Whether requested() was emitted already. Showing a window can bring it before the event loop
    /// runs that it is meant to end.
    bool isRequested() const { return m_isRequested; }

    /// Tells Windows, which ends a process as soon as its handler returns, that the program is
    /// ready to end. Does nothing elsewhere.
    static void finished();

signals:
    void requested();

private:
    bool m_isRequested = false;
};

} // namespace wirelamp::app
