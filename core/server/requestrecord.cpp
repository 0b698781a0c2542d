// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/requestrecord.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"
#include "core/base/redaction.h"
#include "core/http/httpdate.h"
#include "core/http/response.h"
#include "core/server/straytokens.h"

#include <QHostAddress>
#include <QJsonArray>

#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

/// `"headers":[["Host","localhost"],["Accept","*/*"]]`
void writeHeaders(JsonWriter &payload, const http::Headers &headers)
{
    QVarLengthArray<char, 1024> lines;
    lines.append('[');
    for (const http::Header &header : headers.all()) {
        if (lines.size() > 1)
            lines.append(',');
        lines.append('[');
        appendJsonString(lines, header.name);
        lines.append(',');
        appendJsonString(lines, redactHeader(header.name, header.value));
        lines.append(']');
    }
    lines.append(']');
    payload.json("headers", {lines.constData(), lines.size()});
}

} // namespace

QString endpointOf(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        // By hand, as each connection has two: QHostAddress costs more than the rest of its record.
        const quint32 number = address.toIPv4Address();
        std::array<char, sizeof "255.255.255.255:65535"> text{};
        char *at = text.data();
        for (const unsigned shift : {24U, 16U, 8U, 0U}) {
            at = std::to_chars(at, text.end(), number >> shift & 0xffU).ptr;
            *at++ = shift > 0 ? '.' : ':';
        }
        at = std::to_chars(at, text.end(), port).ptr;
        return QString::fromLatin1(text.data(), at - text.data());
    }
    const QString host = address.toString();
    const QString number = QString::number(port);
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + host + u"]:"_s + number
                                                               : host + u':' + number;
}

QByteArray bytesOf(const Answer &answer, const AnswerFrame &frame)
{
    http::HeadBytes head;
    http::appendStatusLine(head, answer.status);
    http::appendHeader(head, "Date", http::httpDate(frame.at));
    const bool mayHaveBody = answer.status >= 200 && answer.status != 204 && answer.status != 304;
    if (mayHaveBody) {
        if (!answer.body.isEmpty())
            http::appendHeader(head, "Content-Type", answer.contentType);
        http::appendHeader(head, "Content-Length", answer.body.size());
        http::appendHeader(head, "X-Content-Type-Options", "nosniff");
    }
    http::appendHeaders(head, answer.headers);
    http::appendHeaders(head, frame.extra);
    if (!frame.keepsAlive)
        http::appendHeader(head, "Connection", "close");
    else if (frame.minorVersion == 0)
        http::appendHeader(head, "Connection", "keep-alive");
    head.append("\r\n", 2);
    const bool hasBody = mayHaveBody && !frame.isHead;
    QByteArray bytes;
    bytes.reserve(head.size() + (hasBody ? answer.body.size() : 0));
    bytes.append(head.constData(), head.size());
    if (hasBody)
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
    JsonWriter payload;
    writeHeaders(payload, head.headers);
    payload.utf8("method", head.method);
    payload.utf8("target", redactTarget(head.target));
    payload.flag("test", isTest);
    // Only for the request whose client will be told that it sent no token.
    if (!auth::findToken(tokenSourcesOf(head))) {
        if (const QStringList places = strayTokenPlaces(head); !places.isEmpty())
            payload.value("token_places", QJsonArray::fromStringList(places));
    }
    payload.word("transport", transport);
    payload.word("version", head.minorVersion == 0 ? "HTTP/1.0" : "HTTP/1.1");
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::RequestReceived,
                    .direction = journal::Direction::In,
                    .name = head.method + ' ' + head.path,
                    .payload = payload.object(),
                    .size = head.headBytes + head.contentLength});
}

void recordAnswer(journal::Journal &journal, ConnectionId connection, const Answer &answer,
                  qint64 wireBytes)
{
    constexpr qsizetype bodyKeptBytesMax = 4096;
    JsonWriter payload;
    if (answer.body.size() <= bodyKeptBytesMax && answer.contentType.startsWith("application/json"))
        payload.utf8("body", answer.body);
    writeHeaders(payload, answer.headers);
    payload.integer("status", answer.status);
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::ResponseSent,
                    .direction = journal::Direction::Out,
                    .name = QByteArray::number(answer.status),
                    .payload = payload.object(),
                    .size = wireBytes});
}

void recordAuth(journal::Journal &journal, ConnectionId connection, const AuthOutcome &outcome)
{
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::AuthJudged,
                    .name = codeOf(outcome.verdict),
                    .payload = toJson(outcome)});
}

void recordOpened(journal::Journal &journal, ConnectionId connection, const QAbstractSocket &socket,
                  bool isTls)
{
    JsonWriter payload;
    payload.text("local", endpointOf(socket.localAddress(), socket.localPort()));
    payload.text("peer", endpointOf(socket.peerAddress(), socket.peerPort()));
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::ConnectionOpened,
                    .direction = journal::Direction::In,
                    .name = isTls ? "tls"_ba : "tcp"_ba,
                    .payload = payload.object(),
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
    JsonWriter payload;
    payload.word("by", by);
    payload.text("message", message);
    journal.append({.connection = connection,
                    .kind = journal::EntryKind::ConnectionClosed,
                    .name = "tcp",
                    .payload = payload.object()});
}

} // namespace wirelamp::server
