// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/demorunner.h"
#include "core/control/servercontrol.h"

#include <QStringList>

namespace wirelamp::tests {

/// A server without sockets: does nothing, remembers what it was told, says what a test wants.
class FakeServer final : public control::ServerControl
{
public:
    FakeServer()
    {
        m_status.state = control::ServerState::Listening;
        m_status.httpUrl = QUrl(QStringLiteral("http://127.0.0.1:8765"));
        m_status.webSocketUrl = QUrl(QStringLiteral("ws://127.0.0.1:8765/ws"));
    }

    const control::ServerStatus &status() const override { return m_status; }
    const config::Settings &settings() const override { return m_settings; }
    void start() override { calls << QStringLiteral("start"); }
    void stop() override { calls << QStringLiteral("stop"); }
    void restart(const config::Settings & /*settings*/) override
    {
        calls << QStringLiteral("restart");
    }
    Result<QString> mintToken(const control::TokenSpec &spec) const override
    {
        specs << spec;
        if (!mintProblem.isEmpty())
            return Failure{Error{mintProblem}};
        return QStringLiteral("good.token");
    }
    void setAgentService(config::AgentServiceState state) override
    {
        calls << QStringLiteral("agent %1").arg(static_cast<int>(state));
    }
    void closeConnection(ConnectionId connection) override
    {
        calls << QStringLiteral("close %1").arg(connection.value);
    }

    void armFaults(const fault::Plan &plan) override
    {
        plans << plan;
        fault::FaultEngine engine;
        engine.arm(plan);
        m_armed = engine.armed();
        emit faultsChanged(m_armed);
    }
    const QList<fault::ArmedFault> &armedFaults() const override { return m_armed; }

    void become(const control::ServerStatus &status)
    {
        m_status = status;
        emit statusChanged(m_status);
    }

    QStringList calls;
    QList<fault::Plan> plans; ///< What was armed, one after the other.
    mutable QList<control::TokenSpec> specs; ///< What tokens were asked for.
    QString mintProblem; ///< Not empty: why no token can be made.

private:
    control::ServerStatus m_status;
    config::Settings m_settings;
    QList<fault::ArmedFault> m_armed;
};

/// A demo that runs until the test ends it.
class FakeDemo final : public control::DemoRunner
{
public:
    bool isRunning() const override { return m_isRunning; }
    void run(const QUrl &webSocketUrl, const QString &token) override
    {
        m_isRunning = true;
        runs << webSocketUrl.toString() + QLatin1Char(' ') + token;
    }
    void end(const QString &problem)
    {
        m_isRunning = false;
        emit finished(problem);
    }

    QStringList runs;

private:
    bool m_isRunning = false;
};

} // namespace wirelamp::tests
