// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/run/supervisedcommand.h"

#include "app/run/processgroup.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

/// From asking to killing: the whole program has to end within 3 s of a signal.
constexpr auto grace = 1s;

} // namespace

SupervisedCommand::SupervisedCommand(const QStringList &command,
                                     const QProcessEnvironment &environment,
                                     std::chrono::milliseconds maxDuration, const Clock &clock,
                                     QObject *parent)
    : QObject(parent)
    , m_maxDuration(maxDuration)
    , m_clock(clock)
{
    m_process.setProgram(command.first());
    m_process.setArguments(command.mid(1));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    leadNewGroup(m_process);
    m_durationTimer.setSingleShot(true);
    m_graceTimer.setSingleShot(true);
    connect(&m_durationTimer, &QTimer::timeout, this,
            [this] { endIt(CommandEnd::Kind::TookTooLong); });
    connect(&m_graceTimer, &QTimer::timeout, this, [this] { killGroup(m_processId, m_process); });
    connect(&m_process, &QProcess::started, this, [this] {
        m_processId = m_process.processId();
        m_durationTimer.start(m_maxDuration);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            takeEnd({.kind = CommandEnd::Kind::NotStarted,
                     .code = 0,
                     .problem = m_process.errorString(),
                     .duration = {}});
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const CommandEnd::Kind ownKind =
            status == QProcess::CrashExit ? CommandEnd::Kind::Crashed : CommandEnd::Kind::Exited;
        takeEnd(
            {.kind = m_endedByUs.value_or(ownKind), .code = code, .problem = {}, .duration = {}});
    });
}

SupervisedCommand::~SupervisedCommand()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        killGroup(m_processId, m_process);
        m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(grace).count()));
    }
}

void SupervisedCommand::start()
{
    m_startedAt = m_clock.now();
    m_process.start();
}

void SupervisedCommand::interrupt()
{
    endIt(CommandEnd::Kind::Interrupted);
}

void SupervisedCommand::endIt(CommandEnd::Kind reason)
{
    if (m_isEnded || m_endedByUs)
        return;
    m_endedByUs = reason;
    askGroupToEnd(m_processId);
    m_graceTimer.start(grace);
}

void SupervisedCommand::takeEnd(CommandEnd end)
{
    if (std::exchange(m_isEnded, true))
        return;
    m_durationTimer.stop();
    m_graceTimer.stop();
    if (m_endedByUs)
        killGroup(m_processId, m_process); // What the command started and did not end itself.
    end.duration = std::chrono::round<std::chrono::milliseconds>(m_clock.now() - m_startedAt);
    emit ended(end);
}

} // namespace wirelamp::app
