// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/httpserverbridge.h"

#include "core/http/response.h"

#include <QFutureInterface>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// Names the request on its way through QHttpServer. Clients can't set it: only what the bridge
/// writes reaches QHttpServer.
constexpr auto requestHeaderName = "x-wirelamp-request";

QHttpServerResponse toResponse(const Answer &answer)
{
    QHttpServerResponse response(answer.contentType, answer.body,
                                 static_cast<QHttpServerResponse::StatusCode>(answer.status));
    for (const http::Header &header : answer.headers.all())
        compat::setHeader(response, header.name, header.value);
    return response;
}

QString qtPatternOf(const QString &pattern, qsizetype *argumentCount)
{
    QStringList segments = pattern.split(u'/');
    for (QString &segment : segments) {
        if (segment.startsWith(u'{')) {
            segment = u"<arg>"_s;
            ++*argumentCount;
        }
    }
    return segments.join(u'/');
}

} // namespace

/// Where QHttpServer gets its sockets from: a server that has them without listening.
class HttpServerBridge::Intake final : public QTcpServer
{
public:
    void take(BridgeSocket *socket)
    {
        m_pending.push_back(socket);
        compat::announceConnection(*this);
    }
    bool hasPendingConnections() const override { return !m_pending.isEmpty(); }
    QTcpSocket *nextPendingConnection() override
    {
        return m_pending.isEmpty() ? nullptr : m_pending.takeFirst();
    }

private:
    QList<BridgeSocket *> m_pending;
};

/// Shared by a seat and its socket: outlives the seat while a request is pending.
struct HttpServerBridge::Seat::State
{
    HttpServerBridge *bridge = nullptr;
    QPointer<BridgeSocket> socket;
    Done done;
    quint64 request = 0;
    QByteArray output;
    bool isPending = false;
    bool isAbandoned = false;

    void take(const QByteArray &bytes)
    {
        output += bytes;
        const auto parsed = http::parseResponseHead(output);
        if (!parsed)
            return;
        const qsizetype bodyBytes = parsed->head.headers.value("content-length").toLongLong();
        if (output.size() < parsed->headBytes + bodyBytes)
            return;
        Answer answer;
        answer.status = parsed->head.status;
        answer.contentType = parsed->head.headers.value("content-type");
        answer.body = output.sliced(parsed->headBytes, bodyBytes);
        for (const http::Header &header : parsed->head.headers.all()) {
            if (header.name.compare("content-length", Qt::CaseInsensitive) != 0
                && header.name.compare("content-type", Qt::CaseInsensitive) != 0)
                answer.headers.append(header.name, header.value);
        }
        finish(answer);
    }

    void finish(const Answer &answer)
    {
        output.clear();
        isPending = false;
        bridge->m_requests.remove(request);
        if (isAbandoned) {
            releaseSocket();
            bridge->m_abandoned.remove(request); // The last reference: nothing may follow.
        } else {
            const Done callback = done;
            callback(answer);
        }
    }

    void releaseSocket()
    {
        if (socket) {
            // QHttpServer is still inside this very response: let it return first.
            QMetaObject::invokeMethod(
                socket.data(), [released = socket.data()] { released->release(); },
                Qt::QueuedConnection);
        }
    }
};

HttpServerBridge::Seat::Seat(HttpServerBridge &bridge, Done done)
    : m_state(std::make_shared<State>())
{
    m_state->bridge = &bridge;
    m_state->done = std::move(done);
    auto *socket = new BridgeSocket([state = std::weak_ptr(m_state)](const QByteArray &bytes) {
        if (const auto alive = state.lock())
            alive->take(bytes);
    });
    m_state->socket = socket;
    bridge.m_intake->take(socket);
}

HttpServerBridge::Seat::~Seat()
{
    m_state->isAbandoned = true;
    if (m_state->isPending)
        m_state->bridge->m_abandoned.insert(m_state->request, m_state);
    else
        m_state->releaseSocket();
}

void HttpServerBridge::Seat::ask(const RouteRequest &request)
{
    Q_ASSERT(!m_state->isPending);
    // The seat may be dropped from inside `done`.
    const std::shared_ptr<State> state = m_state;
    state->isPending = true;
    state->request = ++state->bridge->m_lastRequest;
    state->bridge->m_requests.insert(state->request, request);

    const QByteArray method = request.head.method == "HEAD" ? "GET"_ba : request.head.method;
    const QByteArray path = QUrl::toPercentEncoding(QString::fromUtf8(request.head.path), "/");
    state->socket->feed(method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + requestHeaderName
                        + ": " + QByteArray::number(state->request) + "\r\nContent-Length: "
                        + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body);
}

HttpServerBridge::HttpServerBridge(const RouteTable &routes, QObject *parent)
    : QObject(parent)
    , m_intake(new Intake)
    , m_server(std::make_unique<QHttpServer>())
{
    for (const Route &route : routes.routes()) {
        if (route.kind == RouteKind::Ordinary && route.answeredBy == AnsweredBy::HttpServer)
            addRoute(route);
    }
    compat::setMissingHandler(*m_server, this, [](const QHttpServerRequest &) {
        return toResponse(Answer::error(404, "not_found", u"there is no such route"_s));
    });
    const bool isBound = compat::bindServer(*m_server, *m_intake);
    Q_ASSERT(isBound);
    Q_UNUSED(isBound)
}

HttpServerBridge::~HttpServerBridge()
{
    // No continuation of a pending response may meet a deleted socket.
    m_server.reset();
}

void HttpServerBridge::addRoute(const Route &route)
{
    qsizetype argumentCount = 0;
    const QString pattern = qtPatternOf(route.pattern, &argumentCount);
    for (const QByteArray &methodName : route.methods) {
        const auto method = compat::methodOf(methodName);
        if (route.deferredHandler) {
            const auto answer = [this, &route](const QHttpServerRequest &request) {
                return futureFor(route, request);
            };
            addRule(pattern, method, argumentCount, answer);
        } else {
            const auto answer = [this, &route](const QHttpServerRequest &request) {
                return responseFor(route, request);
            };
            addRule(pattern, method, argumentCount, answer);
        }
    }
}

template<typename Handler>
void HttpServerBridge::addRule(const QString &pattern, QHttpServerRequest::Method method,
                               qsizetype argumentCount, const Handler &handler)
{
    // The arguments were taken out of the path at the door: QHttpServer only needs to match them.
    Q_ASSERT(argumentCount <= 2);
    if (argumentCount == 0) {
        m_server->route(pattern, method,
                        [handler](const QHttpServerRequest &request) { return handler(request); });
    } else if (argumentCount == 1) {
        m_server->route(pattern, method,
                        [handler](const QString &, const QHttpServerRequest &request) {
                            return handler(request);
                        });
    } else {
        m_server->route(pattern, method,
                        [handler](const QString &, const QString &,
                                  const QHttpServerRequest &request) { return handler(request); });
    }
}

const RouteRequest *HttpServerBridge::requestOf(const QHttpServerRequest &request) const
{
    const auto found = m_requests.constFind(request.value(requestHeaderName).toULongLong());
    return found == m_requests.cend() ? nullptr : &*found;
}

QHttpServerResponse HttpServerBridge::responseFor(const Route &route,
                                                  const QHttpServerRequest &request) const
{
    const RouteRequest *judged = requestOf(request);
    Q_ASSERT(judged);
    return toResponse(route.handler(*judged));
}

QFuture<QHttpServerResponse> HttpServerBridge::futureFor(const Route &route,
                                                         const QHttpServerRequest &request) const
{
    const RouteRequest *judged = requestOf(request);
    Q_ASSERT(judged);
    // Not QPromise: QHttpServer takes the result out of the future, which in Qt 6.4 makes it look
    // unfinished, and ~QPromise would then finish it a second time and crash.
    QFutureInterface<QHttpServerResponse> promise;
    promise.reportStarted();
    route.deferredHandler(*judged, [promise](const Answer &answer) mutable {
        promise.reportResult(toResponse(answer));
        promise.reportFinished();
    });
    return promise.future();
}

} // namespace wirelamp::server
