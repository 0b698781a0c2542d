// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestrecord.h"

#include "core/base/json.h"
#include "core/base/redaction.h"
#include "core/http/response.h"
#include "core/server/straytokens.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QJsonArray headersToJson(const http::Headers &headers)
{
    QJsonArray lines;
    for (const http::Header &header : headers.all()) {
        lines.append(QJsonArray{QString::fromUtf8(header.name),
                                QString::fromUtf8(redactHeader(header.name, header.value))});
    }
    return lines;
}

} // namespace

QString endpointOf(const QHostAddress &address, quint16 port)
{
    const QString host = address.toString();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]:%2"_s.arg(host).arg(port)
                                                               : u"%1:%2"_s.arg(host).arg(port);
}

QByteArray httpDate(WallTime at)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch());
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(millis.count(), Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray bytesOf(const Answer &answer, const AnswerFrame &frame)
{
    http::ResponseHead head;
    head.status = answer.status;
    head.headers.append("Date", httpDate(frame.at));
    const bool mayHaveBody = answer.status >= 200 && answer.status != 204 && answer.status != 304;
    if (mayHaveBody) {
        if (!answer.body.isEmpty())
            head.headers.append("Content-Type", answer.contentType);
        head.headers.append("Content-Length", QByteArray::number(answer.body.size()));
        head.headers.append("X-Content-Type-Options", "nosniff");
    }
    for (const http::Header &header : answer.headers.all())
        head.headers.append(header.name, header.value);
    for (const http::Header &header : frame.extra.all())
        head.headers.append(header.name, header.value);
    if (!frame.keepsAlive)
        head.headers.append("Connection", "close");
    else if (frame.minorVersion == 0)
        head.headers.append("Connection", "keep-alive");
    QByteArray bytes = http::serialize(head);
    if (mayHaveBody && !frame.isHead)
        bytes += answer.body;
    return bytes;
}

auth::TokenSources tokenSourcesOf(const http::RequestHead &head)
{
    auth::TokenSources sources;
    sources.authorization = head.headers.value("authorization");
    sources.protocols = head.headers.listItems("sec-websocket-protocol");
    sources.queryToken = head.queryValue("token").value_or(QByteArray());
    return sources;
}

Answer refusalAnswer(const AuthOutcome &outcome, int status, int closeCode)
{
    Answer answer;
    answer.status = status;
    const QString code = QString::fromLatin1(codeOf(outcome.verdict));
    answer.body = toJson(QJsonObject{{u"error"_s, code},
                                     {u"message"_s, outcome.message},
                                     {u"detail"_s, outcome.message},
                                     {u"close_code"_s, closeCode}});
    QByteArray description = outcome.message.toLatin1();
    description.replace('"', '\'').replace('\\', '/');
    const QByteArray error =
        outcome.verdict == AuthVerdict::Missing ? "invalid_request" : "invalid_token";
    answer.headers.append("WWW-Authenticate",
                          "Bearer error=\"" + error + "\", error_description=\"" + description
                              + '"');
    answer.headers.append("Cache-Control", "no-store");
    return answer;
}

void recordRequest(journal::Journal &journal, ConnectionId connection,
                   const http::RequestHead &head, const QByteArray &transport, bool isTest)
{
    QJsonObject payload{
        {u"method"_s, QString::fromLatin1(head.method)},
        {u"target"_s, QString::fromUtf8(redactTarget(head.target))},
        {u"version"_s, head.minorVersion == 0 ? u"HTTP/1.0"_s : u"HTTP/1.1"_s},
        {u"headers"_s, headersToJson(head.headers)},
        {u"transport"_s, QString::fromLatin1(transport)},
        {u"test"_s, isTest},
    };
    // Only for the request whose client will be told that it sent no token.
    if (!auth::findToken(tokenSourcesOf(head))) {
        if (const QStringList places = strayTokenPlaces(head); !places.isEmpty())
            payload.insert(u"token_places"_s, QJsonArray::fromStringList(places));
    }
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::RequestReceived,
                    .direction = journal::Direction::In,
                    .name = head.method + ' ' + head.path,
                    .payload = toJson(payload),
                    .size = head.headBytes + head.contentLength});
}

void recordAnswer(journal::Journal &journal, ConnectionId connection, const Answer &answer,
                  qint64 wireBytes)
{
    QJsonObject payload{{u"status"_s, answer.status},
                        {u"headers"_s, headersToJson(answer.headers)}};
    constexpr qsizetype bodyKeptBytesMax = 4096;
    if (answer.body.size() <= bodyKeptBytesMax && answer.contentType.startsWith("application/json"))
        payload.insert(u"body"_s, QString::fromUtf8(answer.body));
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::ResponseSent,
                    .direction = journal::Direction::Out,
                    .name = QByteArray::number(answer.status),
                    .payload = toJson(payload),
                    .size = wireBytes});
}

void recordAuth(journal::Journal &journal, ConnectionId connection, const AuthOutcome &outcome)
{
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::AuthJudged,
                    .name = codeOf(outcome.verdict),
                    .payload = toJson(toJsonObject(outcome))});
}

void recordOpened(journal::Journal &journal, ConnectionId connection, const QAbstractSocket &socket,
                  bool isTls)
{
    const QJsonObject payload{{u"peer"_s, endpointOf(socket.peerAddress(), socket.peerPort())},
                              {u"local"_s, endpointOf(socket.localAddress(), socket.localPort())}};
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::ConnectionOpened,
                    .direction = journal::Direction::In,
                    .name = isTls ? "tls"_ba : "tcp"_ba,
                    .payload = toJson(payload),
                    .size = 0});
}

void recordNotice(journal::Journal &journal, ConnectionId connection, const QByteArray &code,
                  const QString &message)
{
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::Notice,
                    .name = code,
                    .payload = toJson(QJsonObject{{u"message"_s, message}})});
}

void recordTcpClosed(journal::Journal &journal, ConnectionId connection, const QByteArray &by,
                     const QString &message)
{
    const QJsonObject payload{{u"by"_s, QString::fromLatin1(by)}, {u"message"_s, message}};
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::ConnectionClosed,
                    .name = "tcp",
                    .payload = toJson(payload)});
}

} // namespace wirelamp::server
