// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/router.h"
#include "core/server/authgate.h"
#include "core/server/frontdoor.h"
#include "core/server/httpserverbridge.h"
#include "core/server/metrics.h"
#include "core/server/requestjudge.h"
#include "core/server/routeservices.h"
#include "core/server/routetable.h"
#include "core/server/runservice.h"
#include "core/server/scenariowatcher.h"
#include "core/server/threadrecorder.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace wirelamp::server {

/// The whole server: composes its parts, starts them and ends them. Lives on one thread, with an
/// event loop.
class DevServer final : public QObject
{
    Q_OBJECT

public:
    /// `settings`, `clock` and `journal` outlive the server.
    DevServer(const config::Settings &settings, const Clock &clock, journal::Journal &journal,
              QObject *parent = nullptr);
    ~DevServer() override;

    /// Reads keys, certificate and scenarios, and listens. The error is one sentence.
    Result<void> start();
    /// Closes clients with 1001 and stops listening; stopped() follows within
    /// ServerLimits::shutdown.
    void stop(const QString &reason);

    QUrl httpUrl() const;
    QUrl webSocketUrl() const;
    int connectionCount() const;

    void setAgentService(config::AgentServiceState state);
    void closeConnection(ConnectionId connection);

    void armFaults(const fault::Plan &plan) { m_faults.arm(plan); }
    const fault::FaultEngine &faults() const { return m_faults.engine(); }

signals:
    void stopped();
    void connectionCountChanged(int count);

private:
    Result<void> armConfiguredFaults();
    Result<QSslConfiguration> tlsConfiguration() const;
    void fillRoutes();
    void finishStop();

    const config::Settings &m_settings;
    const Clock &m_clock;
    journal::Journal &m_journal;
    IdSource m_ids;
    FaultGate m_faults;
    ServerParts m_parts;
    ThreadStore m_threads;
    Metrics m_metrics;
    AuthGate m_auth;
    RunService m_runs;
    ThreadRecorder m_recorder;
    ScenarioWatcher m_scenarios;
    agent::Router m_router;
    RouteTable m_routes;
    ServerUrls m_urls;
    std::unique_ptr<RequestJudge> m_judge;
    std::unique_ptr<HttpServerBridge> m_bridge;
    std::unique_ptr<FrontDoor> m_door;
    QTimer m_secondTimer;
    QTimer m_stopTimer;
    bool m_isStopping = false;
    bool m_isStopped = false;
};

} // namespace wirelamp::server
