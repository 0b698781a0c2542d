// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

/// Every setting of the program as plain values: what `SettingsLoader` fills and the server reads.
/// The comment names the key in the file; WIRELAMP_<SECTION>_<KEY> is its environment variable.
namespace wirelamp::config {

/// How a refused WebSocket is told (auth.rejection).
enum class Rejection {
    Http, ///< 401 (or auth.rejection_status) before 101.
    Close, ///< 101, an error_message frame, then close auth.close_code.
};

/// Whether HTTP routes need the token (auth.http).
enum class HttpAuth {
    Optional, ///< Those the original left open stay open.
    Required,
};

/// What the agent service is set to be (agent.service).
enum class AgentServiceState {
    Ready,
    NotReady,
    Absent,
};

/// Which member names an event (protocol.envelope).
enum class EventEnvelope {
    Type,
    Event,
    Both,
};

/// What a stream answers when the agent service is absent or not ready (stream.unavailable).
enum class StreamUnavailable {
    Event, ///< 200 with `service_unavailable`, then `stream_complete`.
    Status503,
};

struct ServerSettings
{
    QString host = QStringLiteral("127.0.0.1"); ///< server.host; loopback also listens on ::1
    quint16 port = 8765; ///< server.port; 0: any free one
    QStringList allowedHosts; ///< server.allowed_hosts; loopback names are always allowed
    QStringList corsOrigins{QStringLiteral("loopback")}; ///< server.cors_origins (CORS_ORIGINS)
    QString environment = QStringLiteral("development"); ///< server.environment (ENVIRONMENT)
    bool tls = false; ///< server.tls
    QString certificateFile; ///< server.certificate; empty: the development certificate
    QString privateKeyFile; ///< server.private_key
    bool e2eTesting = false; ///< server.e2e_testing (E2E_TESTING_ENABLED)
    bool safeTimeouts = true; ///< server.safe_timeouts (WINDOWS_ASYNCIO_SAFE_TIMEOUTS)
};

struct AuthSettings
{
    bool required = true; ///< auth.required (WEBSOCKET_AUTH_REQUIRED)
    bool beforeUpgrade = true; ///< auth.before_upgrade (WEBSOCKET_PRE_CONNECTION_VALIDATION)
    Rejection rejection = Rejection::Http; ///< auth.rejection
    int rejectionStatus = 401; ///< auth.rejection_status: 401 or 403
    int closeCode = 4001; ///< auth.close_code
    bool firstMessage = false; ///< auth.first_message
    HttpAuth http = HttpAuth::Optional; ///< auth.http
    QString secret; ///< auth.secret (JWT_SECRET_KEY); empty: the development secret. Never printed.
    QStringList keyFiles; ///< auth.key_files: PEM
    QString jwksFile; ///< auth.jwks_file
    QUrl jwksUrl; ///< auth.jwks_url: http or https
    QString issuer; ///< auth.issuer
    QStringList audiences; ///< auth.audience
    bool requireExpiry = true; ///< auth.require_exp
    std::chrono::seconds maxAge{0}; ///< auth.max_age; 0: any
};

struct AgentSettings
{
    QString defaultAgent = QStringLiteral("assistant"); ///< agent.default
    AgentServiceState service = AgentServiceState::Ready; ///< agent.service
    QString scenarioFolder; ///< agent.scenarios; empty: `scenarios` in the configuration folder
    std::optional<quint64> seed; ///< agent.seed; none: a new one each start
};

struct StreamSettings
{
    StreamUnavailable unavailable = StreamUnavailable::Event; ///< stream.unavailable
};

struct ProtocolSettings
{
    EventEnvelope envelope = EventEnvelope::Both; ///< protocol.envelope
};

struct FaultSettings
{
    QStringList presets; ///< faults.presets: what goes wrong on purpose from the start
    QString planFile; ///< faults.plan: TOML
    quint64 seed = 1; ///< faults.seed
};

struct Settings
{
    QString configFolder; ///< Where keys, certificate and scenarios live. Not a key of the file.
    ServerSettings server;
    AuthSettings auth;
    AgentSettings agent;
    StreamSettings stream;
    ProtocolSettings protocol;
    FaultSettings faults;
    HttpLimits httpLimits; ///< http.*
    ConnectionLimits webSocketLimits; ///< websocket.*
    StreamLimits streamLimits; ///< stream.* (STREAM_TIMEOUT_SECONDS is stream.timeout)
    RunLimits runLimits; ///< agent.run_timeout, agent.stall_timeout
    ServerLimits serverLimits; ///< limits.*
};

} // namespace wirelamp::config
