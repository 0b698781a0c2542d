// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/doorsession.h"

#include "core/server/authfaults.h"
#include "core/server/requestrecord.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

namespace {

constexpr char tlsHandshakeRecord = 0x16;
/// What may wait unread in a socket: a whole head and some body. The rest waits in the kernel,
/// where it slows the client down.
constexpr qsizetype readBufferBytes = 64 * 1024;
/// How long an answer may take on a line that was made slow on purpose.
constexpr auto slowAnswerMax = 10min;

} // namespace

DoorSession::DoorSession(const DoorServices &services, std::unique_ptr<QTcpSocket> socket,
                         ConnectionId id, const QSslConfiguration *tls)
    : SocketOwner(id)
    , m_services(services)
    , m_socket(std::move(socket))
    , m_outlet(m_socket.get())
    , m_tls(tls)
    , m_isLoopbackPeer(m_socket->peerAddress().isLoopback())
    , m_phase(tls ? Phase::AwaitingTls : Phase::AwaitingHead)
{
    const Instant now = services.parts.clock.now();
    m_deadline = now + services.parts.settings.httpLimits.headDeadline;
    m_lastProgress = now;
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    recordOpened(services.parts.journal, id, *m_socket, tls != nullptr);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { process(); });
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] { progress(); });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        end(m_phase == Phase::Lingering ? "server" : "client",
            u"the client closed the connection"_s);
    });
}

DoorSession::~DoorSession()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void DoorSession::process()
{
    switch (m_phase) {
    case Phase::AwaitingTls:
        processTls();
        break;
    case Phase::AwaitingHead:
        processHead();
        break;
    case Phase::ReadingBody:
        processBody();
        break;
    case Phase::Lingering:
        discardInput();
        break;
    case Phase::Delayed:
    case Phase::Judging:
    case Phase::Answering:
    case Phase::Ended:
        break; // What came early waits in the socket.
    }
}

void DoorSession::processTls()
{
    const QByteArray first = m_socket->peek(1);
    if (first.isEmpty())
        return;
    if (first.front() != tlsHandshakeRecord) {
        const QString message = u"this port speaks TLS; use https:// or wss://"_s;
        m_isLastRequest = true;
        answer(Answer::error(400, "tls_required", message), After::Close);
        return;
    }
    m_phase = Phase::AwaitingHead;
    auto *tlsSocket = static_cast<QSslSocket *>(m_socket.get());
    tlsSocket->setSslConfiguration(*m_tls);
    connect(tlsSocket, &QSslSocket::errorOccurred, this, [this, tlsSocket] {
        if (!tlsSocket->isEncrypted())
            recordNotice(m_services.parts.journal, id(), "tls_failed", tlsSocket->errorString());
    });
    tlsSocket->startServerEncryption();
}

void DoorSession::processHead()
{
    const HttpLimits &limits = m_services.parts.settings.httpLimits;
    if (m_isBetweenRequests && m_socket->bytesAvailable() > 0) {
        m_isBetweenRequests = false;
        m_deadline = m_services.parts.clock.now() + limits.headDeadline;
    }
    // Not more than is there: QIODevice would make room for all of it.
    const qint64 bytes = std::min<qint64>(m_socket->bytesAvailable(), limits.headBytesMax + 1);
    http::HeadParse parse = http::parseRequestHead(m_socket->peek(bytes), limits);
    if (const auto *failure = std::get_if<http::HeadFailure>(&parse))
        refuseBytes(*failure);
    else if (auto *head = std::get_if<http::RequestHead>(&parse))
        receiveHead(std::move(*head));
}

void DoorSession::receiveHead(http::RequestHead head)
{
    m_request = {};
    m_request.head = std::move(head);
    const auto shot = m_services.parts.faults.fire(fault::FaultKind::DelayConnect, subject());
    if (!shot) {
        judgeHead();
        return;
    }
    m_phase = Phase::Delayed;
    m_deadline = m_services.parts.clock.now() + shot->delay + 10s;
    QTimer::singleShot(shot->delay, Qt::PreciseTimer, this, [this] {
        if (m_phase != Phase::Delayed)
            return;
        m_phase = Phase::AwaitingHead;
        judgeHead();
    });
}

fault::Subject DoorSession::subject() const
{
    fault::Subject subject;
    subject.connection = id();
    subject.path = m_request.head.path;
    if (m_request.isAuthenticated)
        subject.user = m_request.user;
    return subject;
}

void DoorSession::refuseBytes(const http::HeadFailure &failure)
{
    const QByteArray code = http::codeOf(failure.fault);
    const int status = http::statusOf(failure.fault);
    m_services.parts.journal.append(
        {.connection = id(),
         .kind = journal::EntryKind::RequestRejected,
         .direction = journal::Direction::In,
         .name = code,
         .payload = Answer::json({{u"status"_s, status}, {u"message"_s, failure.message}}).body,
         .size = m_socket->bytesAvailable()});
    m_request = {};
    m_corsHeaders = {};
    if (failure.fault == http::HeadFault::TlsOnPlainPort) {
        end("server", failure.message);
        return;
    }
    answer(Answer::error(status, code, failure.message), After::Close);
}

void DoorSession::judgeHead()
{
    const http::RequestHead &head = m_request.head;
    m_request.connection = id();
    m_corsHeaders = m_services.judge.corsHeaders(head);
    m_isLastRequest = !head.keepAlive;
    const RequestJudge::Judgement judgement = m_services.judge.judge(head, m_isLoopbackPeer);
    const auto *dispatched = std::get_if<RequestJudge::Dispatch>(&judgement);
    const RouteKind kind = dispatched ? dispatched->route->kind : RouteKind::Ordinary;
    const QByteArray transport = kind == RouteKind::WebSocket ? "websocket"
        : kind == RouteKind::Stream                           ? "stream"
                                                              : "http";
    recordRequest(m_services.parts.journal, id(), head, transport,
                  RequestJudge::isTest(head, m_services.parts.settings.server.e2eTesting));

    m_socket->skip(head.headBytes);
    if (dispatched) {
        dispatch(*dispatched);
        return;
    }
    // The body of a refused request is not read, so nothing behind it can be either.
    const bool hasBody = head.framing == http::BodyFraming::Chunked || head.contentLength > 0;
    if (const auto *preflight = std::get_if<RequestJudge::Preflight>(&judgement)) {
        Answer permission;
        permission.status = preflight->status;
        permission.headers = preflight->headers;
        m_corsHeaders = {};
        answer(permission, hasBody ? After::Close : After::KeepAlive);
        return;
    }
    const auto &refusal = std::get<RequestJudge::Refuse>(judgement);
    answer(refusal.answer, refusal.closes || hasBody ? After::Close : After::KeepAlive);
}

void DoorSession::dispatch(const RequestJudge::Dispatch &dispatch)
{
    m_route = dispatch.route;
    m_request.arguments = dispatch.arguments;
    m_request.user = u"anonymous"_s;
    if (m_route->kind == RouteKind::WebSocket) {
        const bool isFaulty =
            m_services.parts.faults.fire(fault::FaultKind::ServiceNotReady, subject()).has_value();
        if (m_services.isServiceReady() && !isFaulty) {
            handOverSocket(m_services.toWebSocket);
            return;
        }
        Answer notReady =
            Answer::error(503, "service_not_ready", u"the agent service is not ready yet"_s);
        notReady.headers.append("Retry-After", "10");
        answer(notReady, After::Close);
        return;
    }
    const auth::TokenSources sources = tokenSourcesOf(m_request.head);
    const bool isGuarded = dispatch.access == RouteAccess::Required
        || dispatch.access == RouteAccess::LoopbackWithToken;
    const bool looksAtToken = isGuarded || dispatch.access == RouteAccess::Optional;
    if (!looksAtToken || (!isGuarded && !auth::findToken(sources))) {
        beginBody();
        return;
    }
    m_phase = Phase::Judging;
    // The gate answers within its own deadline; this one is only the net below it.
    m_deadline = m_services.parts.clock.now() + m_services.parts.settings.httpLimits.routeDeadline;
    judgeWithFaults(m_services.parts, m_services.auth, sources, subject(), this,
                    [this](const AuthOutcome &outcome) { takeVerdict(outcome); });
}

void DoorSession::takeVerdict(const AuthOutcome &outcome)
{
    if (m_phase != Phase::Judging)
        return;
    recordAuth(m_services.parts.journal, id(), outcome);
    const bool needsToken = m_route->access == RouteAccess::LoopbackWithToken;
    if (!outcome.isAccepted() || (needsToken && outcome.verdict == AuthVerdict::Anonymous)) {
        const config::AuthSettings &auth = m_services.parts.settings.auth;
        answer(refusalAnswer(outcome, 401, auth.closeCode), After::Close);
        return;
    }
    m_request.user = outcome.subject;
    m_request.isAuthenticated = outcome.verdict == AuthVerdict::Accepted;
    beginBody();
}

void DoorSession::beginBody()
{
    const HttpLimits &limits = m_services.parts.settings.httpLimits;
    m_phase = Phase::ReadingBody;
    m_deadline = m_services.parts.clock.now() + limits.bodyDeadline;
    m_body.emplace(m_request.head, limits.bodyBytesMax);
    const bool isAwaited = m_body->status() == http::ChunkedDecoder::Status::NeedMore;
    if (m_request.head.expectsContinue && isAwaited && m_socket->bytesAvailable() == 0) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_socket->flush();
    }
    processBody();
}

void DoorSession::processBody()
{
    m_socket->skip(m_body->feed(m_socket->peek(m_socket->bytesAvailable())));
    switch (m_body->status()) {
    case http::ChunkedDecoder::Status::NeedMore:
        break;
    case http::ChunkedDecoder::Status::Done:
        takeBody(m_body->body());
        break;
    case http::ChunkedDecoder::Status::Malformed:
        refuseBytes({http::HeadFault::Malformed, u"the chunked body is broken"_s});
        break;
    case http::ChunkedDecoder::Status::TooLarge:
        refuseBytes({http::HeadFault::BodyTooLarge,
                     u"the body is larger than %1 bytes"_s.arg(
                         m_services.parts.settings.httpLimits.bodyBytesMax)});
        break;
    }
}

void DoorSession::takeBody(const QByteArray &body)
{
    m_request.body = body;
    m_body.reset();
    if (m_route->kind == RouteKind::Stream)
        handOverSocket(m_services.toStream);
    else
        askRoute();
}

void DoorSession::askRoute()
{
    m_phase = Phase::Answering;
    // Routes that wait for a run are bounded by the run; this net is a little wider.
    m_deadline =
        m_services.parts.clock.now() + m_services.parts.settings.httpLimits.routeDeadline + 2s;
    if (m_route->answeredBy == AnsweredBy::Door) {
        answerFromRoute(m_route->handler(m_request));
        return;
    }
    if (!m_seat) {
        m_seat = std::make_unique<HttpServerBridge::Seat>(m_services.bridge,
                                                          [this](const Answer &routeAnswer) {
                                                              if (m_phase == Phase::Answering)
                                                                  answerFromRoute(routeAnswer);
                                                          });
    }
    m_seat->ask(m_request);
}

void DoorSession::handOverSocket(const std::function<void(HandOver)> &taker)
{
    m_phase = Phase::Ended;
    m_socket->disconnect(this);
    taker({std::move(m_socket), id(), std::move(m_request), std::move(m_corsHeaders)});
}

void DoorSession::answerFromRoute(const Answer &routeAnswer)
{
    FaultGate &faults = m_services.parts.faults;
    if (const auto shot = faults.fire(fault::FaultKind::Throttle, subject())) {
        if (!m_outlet.isSlow())
            connect(&m_outlet, &Outlet::handedOver, this, [this] { progress(); });
        m_outlet.throttle(shot->fault.bytesPerSecond);
    }
    const auto shot = faults.fire(fault::FaultKind::DelayAnswer, subject());
    if (!shot) {
        answer(routeAnswer, After::KeepAlive);
        return;
    }
    m_deadline += shot->delay;
    QTimer::singleShot(shot->delay, Qt::PreciseTimer, this, [this, routeAnswer] {
        if (m_phase == Phase::Answering)
            answer(routeAnswer, After::KeepAlive);
    });
}

void DoorSession::answer(const Answer &answer, After after)
{
    if (after == After::Close)
        m_isLastRequest = true;
    AnswerFrame frame;
    frame.minorVersion = m_request.head.minorVersion;
    frame.isHead = m_request.head.method == "HEAD";
    frame.keepsAlive = !m_isLastRequest;
    frame.extra = m_corsHeaders;
    frame.at = m_services.parts.clock.wallNow();
    const QByteArray bytes = bytesOf(answer, frame);
    recordAnswer(m_services.parts.journal, id(), answer, bytes.size());
    progress();
    m_outlet.write(bytes);
    if (m_outlet.isSlow() && m_outlet.unsentBytes() > m_socket->bytesToWrite()) {
        connect(
            &m_outlet, &Outlet::drained, this, [this] { endAnswer(); }, Qt::SingleShotConnection);
        m_deadline = m_services.parts.clock.now() + slowAnswerMax;
        return;
    }
    endAnswer();
}

/// The client has taken something, or has just been given something to take.
void DoorSession::progress()
{
    m_lastProgress = m_services.parts.clock.now();
}

void DoorSession::beginNextRequest()
{
    m_phase = Phase::AwaitingHead;
    m_isBetweenRequests = true;
    m_deadline = m_services.parts.clock.now() + m_services.parts.settings.httpLimits.keepAliveIdle;
    m_request = {};
    m_corsHeaders = {};
    m_route = nullptr;
    // The next request may be here already. Its turn comes after everybody else's.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            this, [this] { process(); }, Qt::QueuedConnection);
}

} // namespace wirelamp::server
