// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QHttpServer>
#include <QHttpServerResponse>
#include <QLoggingCategory>
#include <QMetaMethod>
#include <QTcpServer>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

/// Everything in which QHttpServer of 6.4 differs from that of 6.8 and later, in one place.
namespace wirelamp::server::compat {

/// Hands a server object over to QHttpServer. Since 6.8 `bind` refuses one that does not listen, so
/// the bridge's server listens where nobody can reach it: on a port of loopback that is never
/// accepted from.
inline bool bindServer(QHttpServer &httpServer, QTcpServer &server)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (!server.listen(QHostAddress::LocalHost, 0))
        return false;
    server.pauseAccepting();
    return httpServer.bind(&server);
#else
    // It only warns of a server that does not listen. Ours is not meant to.
    const auto previous = QLoggingCategory::installFilter([](QLoggingCategory *category) {
        if (qstrcmp(category->categoryName(), "qt.httpserver") == 0)
            category->setEnabled(QtWarningMsg, false);
    });
    httpServer.bind(&server);
    QLoggingCategory::installFilter(previous);
    return true;
#endif
}

/// Tells QHttpServer that a connection waits in `server`. It listens to
/// pendingConnectionAvailable(), a private signal since 6.4, which can be emitted only by its name.
inline void announceConnection(QTcpServer &server)
{
    static const QMetaMethod announce =
        QMetaMethod::fromSignal(&QTcpServer::pendingConnectionAvailable);
    announce.invoke(&server, Qt::DirectConnection);
}

/// Called for every request that no route takes.
template<typename Handler>
void setMissingHandler(QHttpServer &httpServer, QObject *context, Handler handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    httpServer.setMissingHandler(
        context, [handler](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            responder.sendResponse(handler(request));
        });
#else
    Q_UNUSED(context)
    httpServer.setMissingHandler(
        [handler](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            const QHttpServerResponse response = handler(request);
            response.write(std::move(responder));
        });
#endif
}

inline void setHeader(QHttpServerResponse &response, const QByteArray &name,
                      const QByteArray &value)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    headers.append(name, value);
    response.setHeaders(std::move(headers));
#else
    response.addHeader(name, value);
#endif
}

/// GET for a name QHttpServer does not know.
inline QHttpServerRequest::Method methodOf(const QByteArray &name)
{
    using Method = QHttpServerRequest::Method;
    if (name == "POST")
        return Method::Post;
    if (name == "PUT")
        return Method::Put;
    if (name == "DELETE")
        return Method::Delete;
    if (name == "PATCH")
        return Method::Patch;
    return Method::Get;
}

} // namespace wirelamp::server::compat
