// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/control/servercontrol.h"
#include "core/journal/journal.h"

#include <QThread>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace wirelamp::server {

class DevServer;

/// A DevServer on a thread of its own, commanded from the thread this object lives on. Orders go
/// over as queued calls; what happened comes back the same way.
class ServerThread final : public control::ServerControl
{
    Q_OBJECT

public:
    ServerThread(config::Settings settings, const Clock &clock, journal::Journal &journal,
                 QObject *parent = nullptr);
    /// Stops the server and waits for it.
    ~ServerThread() override;

    const control::ServerStatus &status() const override { return m_status; }
    const config::Settings &settings() const override { return m_settings; }

    void start() override;
    void stop() override;
    void restart(const config::Settings &settings) override;
    Result<QString> mintToken(const control::TokenSpec &spec) const override;
    void setAgentService(config::AgentServiceState state) override;
    void closeConnection(ConnectionId connection) override;
    void armFaults(const fault::Plan &plan) override;
    const QList<fault::ArmedFault> &armedFaults() const override { return m_armed; }

    /// Stops the server, also one that is just starting, and returns when it has, at most
    /// ServerLimits::shutdown later.
    void stopAndWait();

signals:
    /// From the server's thread: news wait in the queue.
    void newsArrived();

private:
    class Worker;
    using News = std::function<void(ServerThread &)>;

    void bring(News news);
    void takeNews();
    void setStatus(const control::ServerStatus &status);
    void takeStarted(const control::ServerStatus &status);
    void takeStopped();
    void takeFaults(const QList<fault::ArmedFault> &armed);

    config::Settings m_settings;
    const Clock &m_clock;
    journal::Journal &m_journal;
    control::ServerStatus m_status;
    QList<fault::ArmedFault> m_armed;
    std::mutex m_newsMutex;
    std::deque<News> m_news; ///< Of the worker, for the thread this object lives on.
    QThread m_thread;
    Worker *m_worker = nullptr; ///< Lives on the thread and dies with it.
    bool m_restarts = false;
};

} // namespace wirelamp::server
