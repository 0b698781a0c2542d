// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/events/ids.h"
#include "core/fault/faultengine.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>

namespace wirelamp::control {

enum class ServerState {
    Stopped,
    Starting,
    Listening,
    Stopping,
    Failed, ///< Could not listen; `message` says why.
};

struct ServerStatus
{
    ServerState state = ServerState::Stopped;
    QString message; ///< One sentence when Failed.
    QUrl httpUrl; ///< `http://127.0.0.1:8765`
    QUrl webSocketUrl; ///< `ws://127.0.0.1:8765/ws`
    bool isAuthRequired = true;
    bool isTls = false;
    config::AgentServiceState agentService = config::AgentServiceState::Ready;
    int connectionCount = 0; ///< Of the last change; the journal is exact.

    friend bool operator==(const ServerStatus &, const ServerStatus &) = default;
};

/// A token to be made: a good one, or one that is wrong on purpose.
struct TokenSpec
{
    QString subject = QStringLiteral("dev");
    std::chrono::seconds lifetime{3600};
    QString algorithm = QStringLiteral("HS256");
    QString flaw = QStringLiteral("none"); ///< As in `wirelamp token --bad`.
    QJsonObject claims;
};

/// The commands and states of a server that a window may use. Lives on the main thread; every
/// function returns at once, what it asks for happens on the server thread.
class ServerControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const ServerStatus &status() const = 0;
    virtual const config::Settings &settings() const = 0;

    virtual void start() = 0;
    /// Closes clients with 1001 and stops listening. Without effect when stopped.
    virtual void stop() = 0;
    /// Stops, then starts with these settings.
    virtual void restart(const config::Settings &settings) = 0;

    /// Makes a token with the keys the server trusts. May read key files; a few milliseconds.
    virtual Result<QString> mintToken(const TokenSpec &spec) const = 0;

    virtual void setAgentService(config::AgentServiceState state) = 0;
    /// Closes one connection with 1001. Without effect when it is gone already.
    virtual void closeConnection(ConnectionId connection) = 0;

    /// Replaces what goes wrong on purpose, at once; an empty plan ends it. Holds over a restart,
    /// until the process ends.
    virtual void armFaults(const fault::Plan &plan) = 0;
    /// What is armed, whoever armed it, with how often each fault fired.
    virtual const QList<fault::ArmedFault> &armedFaults() const = 0;

signals:
    void statusChanged(const wirelamp::control::ServerStatus &status);
    /// After arming, and at most once a second while faults fire.
    void faultsChanged(const QList<wirelamp::fault::ArmedFault> &armed);
};

} // namespace wirelamp::control
