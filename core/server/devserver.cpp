// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/devserver.h"

#include "core/auth/developmentcertificate.h"
#include "core/base/json.h"
#include "core/fault/faultreader.h"
#include "core/server/messagehandlers.h"
#include "core/server/requestrecord.h"
#include "core/server/routes.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

/// PEM files and plans are small; more of a file is not read.
constexpr qint64 fileBytesMax = 1024 * 1024;

Result<QByteArray> readFile(const QString &path, qint64 bytesMax = fileBytesMax)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Error{u"cannot read %1: %2"_s.arg(path, file.errorString())}};
    return file.read(bytesMax);
}

Result<auth::PemPair> readPair(const config::ServerSettings &server)
{
    const Result<QByteArray> certificate = readFile(server.certificateFile);
    if (!certificate)
        return Failure{certificate.error()};
    const Result<QByteArray> key = readFile(server.privateKeyFile);
    if (!key)
        return Failure{key.error()};
    return auth::PemPair{*certificate, *key};
}

QSslKey keyFrom(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey key(pem, algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

DevServer::DevServer(const config::Settings &settings, const Clock &clock,
                     journal::Journal &journal, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_journal(journal)
    , m_ids(settings.agent.seed ? IdSource(*settings.agent.seed) : IdSource())
    , m_faults(journal)
    , m_parts{clock, settings, journal, m_ids, m_faults}
    , m_threads(settings.serverLimits, clock, m_ids)
    , m_auth(m_parts)
    , m_runs(m_parts)
    , m_recorder(m_runs, m_threads)
    , m_scenarios(m_parts, m_runs.directory())
{
    m_stopTimer.setSingleShot(true);
    connect(&m_stopTimer, &QTimer::timeout, this, [this] { finishStop(); });
    connect(&m_journal, &journal::Journal::grown, this, [this] { m_metrics.readFrom(m_journal); });
    connect(&m_secondTimer, &QTimer::timeout, this, [this] {
        m_metrics.readFrom(m_journal);
        emit connectionCountChanged(connectionCount());
    });
}

DevServer::~DevServer() = default;

void DevServer::fillRoutes()
{
    addAllRoutes(m_routes,
                 {m_parts, m_runs, m_threads, m_auth, m_metrics, m_routes, m_router, m_urls,
                  [this] { return m_door ? m_door->webSocketCount() : 0; }});
    addMessageHandlers(m_router, {m_clock, m_threads, m_router});
}

Result<void> DevServer::start()
{
    if (Result<void> keys = m_auth.loadKeys(); !keys)
        return keys;
    if (Result<void> armed = armConfiguredFaults(); !armed)
        return armed;
    QSslConfiguration tls;
    if (m_settings.server.tls) {
        const Result<QSslConfiguration> configured = tlsConfiguration();
        if (!configured)
            return Failure{configured.error()};
        tls = *configured;
    }
    m_scenarios.load();
    fillRoutes();
    m_judge = std::make_unique<RequestJudge>(m_settings, m_routes);
    m_bridge = std::make_unique<HttpServerBridge>(m_routes);
    m_door = std::make_unique<FrontDoor>(
        m_parts,
        FrontDoor::Rooms{*m_judge, m_auth, *m_bridge, m_runs, m_router,
                         [this](const ClientMessage &message, WebSocketContext &context) {
                             answerUnknown(message, context, {m_clock, m_threads, m_router});
                         }});
    connect(m_door.get(), &FrontDoor::allGone, this, [this] { finishStop(); });
    if (Result<void> opened = m_door->open(tls); !opened) {
        recordNotice(m_journal, {}, "listen_failed", opened.error().text);
        return opened;
    }
    m_urls.http = httpUrl();
    m_urls.webSocket = webSocketUrl();
    m_journal.append(
        {.kind = journal::EntryKind::ServerStarted,
         .name = m_urls.http.toEncoded(),
         .payload = toJson({{u"http"_s, m_urls.http.toString()},
                            {u"websocket"_s, m_urls.webSocket.toString()},
                            {u"addresses"_s, QJsonArray::fromStringList(m_door->addresses())}})});
    m_secondTimer.start(1s);
    return {};
}

Result<void> DevServer::armConfiguredFaults()
{
    const config::FaultSettings &settings = m_settings.faults;
    QStringList presets = settings.presets;
    if (!m_settings.server.safeTimeouts)
        presets << u"stream-heartbeats-only"_s;
    const Result<fault::Plan> named = fault::planFromPresets(presets, settings.seed);
    if (!named)
        return Failure{named.error()};
    fault::Plan plan = *named;
    if (!settings.planFile.isEmpty()) {
        const Result<QByteArray> bytes = readFile(settings.planFile, fault::planBytesMax + 1);
        if (!bytes)
            return Failure{bytes.error()};
        const Result<fault::Plan> read = fault::planFromToml(*bytes);
        if (!read)
            return Failure{Error{u"%1: %2"_s.arg(settings.planFile, read.error().text)}};
        plan.faults << read->faults;
    }
    m_faults.arm(plan);
    return {};
}

Result<QSslConfiguration> DevServer::tlsConfiguration() const
{
    const bool isConfigured = !m_settings.server.certificateFile.isEmpty();
    const Result<auth::PemPair> pair = isConfigured
        ? readPair(m_settings.server)
        : auth::loadOrMakeCertificate(m_settings.configFolder, m_clock);
    if (!pair)
        return Failure{pair.error()};
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pair->certificate, QSsl::Pem);
    const QSslKey key = keyFrom(pair->privateKey);
    if (chain.isEmpty() || key.isNull()) {
        const QString &file =
            chain.isEmpty() ? m_settings.server.certificateFile : m_settings.server.privateKeyFile;
        return Failure{Error{u"%1 holds no usable %2 in PEM form"_s.arg(
            file, chain.isEmpty() ? u"certificate"_s : u"private key"_s)}};
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCaCertificates({}); // Qt gives each connection a store of all of them.
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

void DevServer::stop(const QString &reason)
{
    if (std::exchange(m_isStopping, true))
        return;
    if (!m_door) {
        finishStop();
        return;
    }
    // The last half second belongs to the process itself.
    m_stopTimer.start(m_settings.serverLimits.shutdown - 500ms);
    m_door->shutDown(reason);
}

void DevServer::finishStop()
{
    if (!m_isStopping || std::exchange(m_isStopped, true))
        return;
    m_secondTimer.stop();
    m_stopTimer.stop();
    m_journal.append({.kind = journal::EntryKind::ServerStopped, .name = "stopped"});
    // Queued: the door may be the one who is calling.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_door.reset();
            emit stopped();
        },
        Qt::QueuedConnection);
}

QUrl DevServer::httpUrl() const
{
    QUrl url;
    url.setScheme(m_settings.server.tls ? u"https"_s : u"http"_s);
    const QHostAddress address(m_settings.server.host);
    const bool isAny = address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
    url.setHost(isAny ? u"127.0.0.1"_s : m_settings.server.host);
    url.setPort(m_door ? m_door->port() : m_settings.server.port);
    return url;
}

QUrl DevServer::webSocketUrl() const
{
    QUrl url = httpUrl();
    url.setScheme(m_settings.server.tls ? u"wss"_s : u"ws"_s);
    url.setPath(u"/ws"_s);
    return url;
}

int DevServer::connectionCount() const
{
    return m_door ? m_door->connectionCount() : 0;
}

void DevServer::setAgentService(config::AgentServiceState state)
{
    m_runs.setServiceState(state);
}

void DevServer::closeConnection(ConnectionId connection)
{
    if (m_door)
        m_door->closeConnection(connection, u"closed from the monitor"_s);
}

} // namespace wirelamp::server
