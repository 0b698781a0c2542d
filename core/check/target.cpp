// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/target.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

int ownPort(bool isTls)
{
    constexpr int httpPort = 80;
    constexpr int httpsPort = 443;
    return isTls ? httpsPort : httpPort;
}

Failure<Error> refusal(const QString &sentence)
{
    return Failure{Error{sentence}};
}

/// `/base/ws` is `/base`, `/ws` is nothing.
QByteArray folderOf(const QByteArray &path)
{
    return path.first(qMax(path.lastIndexOf('/'), 0));
}

QByteArray withoutLastSlash(QByteArray path)
{
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

} // namespace

QByteArray Target::authority() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    const QByteArray ascii = QUrl::toAce(name).isEmpty() ? name.toUtf8() : QUrl::toAce(name);
    return port == ownPort(isTls) ? ascii : ascii + ':' + QByteArray::number(port);
}

QString Target::toString() const
{
    return QString::fromUtf8((isTls ? "wss://" : "ws://") + authority() + webSocketPath);
}

bool Target::isLoopback() const
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

Result<Target> parseTarget(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    const bool isWebSocket = scheme == u"ws" || scheme == u"wss";
    if (!isWebSocket && scheme != u"http" && scheme != u"https")
        return refusal(u"the URL begins with http://, https://, ws:// or wss://"_s);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return refusal(u"the URL names no host; write it like http://127.0.0.1:8765"_s);
    if (!parsed.userInfo().isEmpty() || parsed.hasQuery() || parsed.hasFragment())
        return refusal(u"the URL has a user, a query or a fragment; leave them out, and give a "
                       "token with --token - or WIRELAMP_TOKEN"_s);

    Target target;
    target.host = parsed.host();
    target.isTls = scheme == u"https" || scheme == u"wss";
    const int port = parsed.port(ownPort(target.isTls));
    if (port == 0)
        return refusal(u"port 0 is no port to connect to"_s);
    target.port = static_cast<quint16>(port);
    const QByteArray path = withoutLastSlash(parsed.path(QUrl::FullyEncoded).toLatin1());
    target.basePath = isWebSocket ? folderOf(path) : path;
    target.webSocketPath = isWebSocket && !path.isEmpty() ? path : path + "/ws";
    return target;
}

} // namespace wirelamp::check
