// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/run/trafficjudge.h"
#include "core/base/clock.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace wirelamp::app {

/// A command that ends by itself, or is ended: asked first, killed if it does not listen. Its
/// output is ours, its input is empty.
class SupervisedCommand final : public QObject
{
    Q_OBJECT

public:
    /// `command` has the program first. `environment` is added to ours.
    SupervisedCommand(const QStringList &command, const QProcessEnvironment &environment,
                      std::chrono::milliseconds maxDuration, const Clock &clock,
                      QObject *parent = nullptr);
    /// Kills what is left.
    ~SupervisedCommand() override;

    void start();
    /// Somebody asked the program to end.
    void interrupt();

signals:
    /// Exactly once.
    void ended(const wirelamp::app::CommandEnd &end);

private:
    void endIt(CommandEnd::Kind reason);
    void takeEnd(CommandEnd end);

    const std::chrono::milliseconds m_maxDuration;
    const Clock &m_clock;
    QProcess m_process;
    QTimer m_durationTimer;
    QTimer m_graceTimer;
    Instant m_startedAt{};
    qint64 m_processId = 0;
    std::optional<CommandEnd::Kind> m_endedByUs;
    bool m_isEnded = false;
};

} // namespace wirelamp::app
