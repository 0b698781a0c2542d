// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/serverthread.h"

#include "core/server/developmenttoken.h"
#include "core/server/devserver.h"
#include "core/server/serverdispatcher.h"

#include <QAbstractEventDispatcher>
#include <QSemaphore>

#include <functional>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

/// What lives on the server thread: one server at a time.
class ServerThread::Worker final : public QObject
{
public:
    Worker(const Clock &clock, journal::Journal &journal, ServerThread &owner)
        : m_clock(clock)
        , m_journal(journal)
        , m_owner(owner)
    {
    }

    void start(const config::Settings &settings)
    {
        m_settings = settings;
        m_server = std::make_unique<DevServer>(m_settings, m_clock, m_journal);
        connect(m_server.get(), &DevServer::stopped, this, [this] {
            m_server.release()->deleteLater();
            if (const auto then = std::exchange(m_afterStop, {}))
                then();
            m_owner.bring([](ServerThread &owner) { owner.takeStopped(); });
        });
        connect(m_server.get(), &DevServer::connectionCountChanged, this,
                [this](int count) { report(count); });
        const Result<void> started = m_server->start();
        if (started && m_plan)
            m_server->armFaults(*m_plan);
        m_status = {};
        m_status.isAuthRequired = settings.auth.required;
        m_status.isTls = settings.server.tls;
        m_status.agentService = settings.agent.service;
        m_status.state = started ? control::ServerState::Listening : control::ServerState::Failed;
        if (started) {
            m_status.httpUrl = m_server->httpUrl();
            m_status.webSocketUrl = m_server->webSocketUrl();
        } else {
            m_status.message = started.error().text;
            m_server.reset();
        }
        tellStatus();
        reportFaults();
    }

    void stop()
    {
        if (m_server)
            m_server->stop(u"the server is shutting down"_s);
        else
            m_owner.bring([](ServerThread &owner) { owner.takeStopped(); });
    }

    void stopThen(const std::function<void()> &then)
    {
        if (!m_server) {
            then();
            return;
        }
        m_afterStop = then;
        m_server->stop(u"the server is shutting down"_s);
    }

    void setAgentService(config::AgentServiceState state)
    {
        if (!m_server)
            return;
        m_server->setAgentService(state);
        m_status.agentService = state;
        tellStatus();
    }

    void closeConnection(ConnectionId connection)
    {
        if (m_server)
            m_server->closeConnection(connection);
    }

    void armFaults(const fault::Plan &plan)
    {
        m_plan = plan;
        if (m_server)
            m_server->armFaults(plan);
        reportFaults();
    }

private:
    void report(int count)
    {
        if (std::exchange(m_status.connectionCount, count) != count)
            tellStatus();
        reportFaults();
    }
    void reportFaults()
    {
        const QList<fault::ArmedFault> armed =
            m_server ? m_server->faults().armed() : QList<fault::ArmedFault>();
        if (std::exchange(m_armed, armed) != armed)
            m_owner.bring([armed](ServerThread &owner) { owner.takeFaults(armed); });
    }
    void tellStatus()
    {
        m_owner.bring([status = m_status](ServerThread &owner) { owner.takeStarted(status); });
    }

    const Clock &m_clock;
    journal::Journal &m_journal;
    ServerThread &m_owner;
    config::Settings m_settings;
    control::ServerStatus m_status;
    std::optional<fault::Plan> m_plan; ///< Armed by hand: holds over a restart.
    QList<fault::ArmedFault> m_armed; ///< As last reported.
    std::unique_ptr<DevServer> m_server;
    std::function<void()> m_afterStop;
};

ServerThread::ServerThread(config::Settings settings, const Clock &clock, journal::Journal &journal,
                           QObject *parent)
    : ServerControl(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_journal(journal)
    , m_worker(new Worker(clock, journal, *this))
{
    m_thread.setObjectName(u"server"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(
        this, &ServerThread::newsArrived, this, [this] { takeNews(); }, Qt::QueuedConnection);
    if (QAbstractEventDispatcher *dispatcher = makeServerDispatcher())
        m_thread.setEventDispatcher(dispatcher);
    m_thread.start();
}

ServerThread::~ServerThread()
{
    // Normally stopped long since. Whoever quits without stopping still closes its clients.
    stopAndWait();
    m_thread.quit();
    m_thread.wait();
    // What nobody reads any more; behind the mutex for the same reason as in bring().
    const std::scoped_lock lock(m_newsMutex);
    m_news.clear();
}

void ServerThread::stopAndWait()
{
    m_restarts = false;
    if (m_status.state == control::ServerState::Stopped
        || m_status.state == control::ServerState::Failed)
        return;
    // Not in an event loop of its own: at log-off Windows asks from inside a message.
    const auto done = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, done] { worker->stopThen([done] { done->release(); }); },
        Qt::QueuedConnection);
    const auto longest = m_settings.serverLimits.shutdown + 1s;
    done->tryAcquire(1, static_cast<int>(std::chrono::milliseconds(longest).count()));
    takeStopped();
}

void ServerThread::start()
{
    if (m_status.state != control::ServerState::Stopped
        && m_status.state != control::ServerState::Failed)
        return;
    control::ServerStatus starting;
    starting.state = control::ServerState::Starting;
    setStatus(starting);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, settings = m_settings] { worker->start(settings); },
        Qt::QueuedConnection);
}

void ServerThread::stop()
{
    if (m_status.state == control::ServerState::Stopped
        || m_status.state == control::ServerState::Stopping)
        return;
    control::ServerStatus stopping = m_status;
    stopping.state = control::ServerState::Stopping;
    setStatus(stopping);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->stop(); }, Qt::QueuedConnection);
}

void ServerThread::restart(const config::Settings &settings)
{
    m_settings = settings;
    if (m_status.state == control::ServerState::Stopped
        || m_status.state == control::ServerState::Failed) {
        start();
        return;
    }
    m_restarts = true;
    stop();
}

Result<QString> ServerThread::mintToken(const control::TokenSpec &spec) const
{
    return mintDevelopmentToken(spec, m_settings, m_clock);
}

void ServerThread::setAgentService(config::AgentServiceState state)
{
    m_settings.agent.service = state;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, state] { worker->setAgentService(state); },
        Qt::QueuedConnection);
}

void ServerThread::closeConnection(ConnectionId connection)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, connection] { worker->closeConnection(connection); },
        Qt::QueuedConnection);
}

void ServerThread::armFaults(const fault::Plan &plan)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, plan] { worker->armFaults(plan); }, Qt::QueuedConnection);
}

/// Behind a mutex of ours, and not inside the event: a thread sanitizer knows nothing of the one
/// around Qt's queue.
void ServerThread::bring(News news)
{
    {
        const std::scoped_lock lock(m_newsMutex);
        m_news.push_back(std::move(news));
    }
    emit newsArrived();
}

void ServerThread::takeNews()
{
    News news;
    {
        const std::scoped_lock lock(m_newsMutex);
        news = std::move(m_news.front());
        m_news.pop_front();
    }
    news(*this);
}

void ServerThread::takeFaults(const QList<fault::ArmedFault> &armed)
{
    m_armed = armed;
    emit faultsChanged(m_armed);
}

void ServerThread::setStatus(const control::ServerStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    emit statusChanged(m_status);
}

void ServerThread::takeStarted(const control::ServerStatus &status)
{
    // News that crossed an order to stop are old.
    if (m_status.state != control::ServerState::Stopping
        && m_status.state != control::ServerState::Stopped)
        setStatus(status);
}

void ServerThread::takeStopped()
{
    control::ServerStatus stopped;
    stopped.agentService = m_settings.agent.service;
    setStatus(stopped);
    if (std::exchange(m_restarts, false))
        start();
}

} // namespace wirelamp::server
