// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/tokencarriers.h"
#include "core/events/authoutcome.h"
#include "core/http/requesthead.h"
#include "core/journal/journal.h"
#include "core/server/answer.h"

#include <QAbstractSocket>
#include <QHostAddress>

/// What the door and the WebSocket host both have to say about a request: its journal entries, and
/// the bytes of an answer.
namespace wirelamp::server {

/// How an answer is put on the wire.
struct AnswerFrame
{
    int minorVersion = 1; ///< Of the request.
    bool isHead = false; ///< The answer to HEAD: everything but the body.
    bool keepsAlive = true;
    http::Headers extra; ///< CORS.
    WallTime at;
};

/// The bytes of an answer with what every answer carries: length, date, connection, nosniff.
QByteArray bytesOf(const Answer &answer, const AnswerFrame &frame);

/// `127.0.0.1:8765`, `[::1]:8765`
QString endpointOf(const QHostAddress &address, quint16 port);

/// The places of a request where a token may be.
auth::TokenSources tokenSourcesOf(const http::RequestHead &head);

/// The 401 or 403 of protocol section 2.
Answer refusalAnswer(const AuthOutcome &outcome, int status, int closeCode);

void recordRequest(journal::Journal &journal, ConnectionId connection,
                   const http::RequestHead &head, const QByteArray &transport, bool isTest);
void recordAnswer(journal::Journal &journal, ConnectionId connection, const Answer &answer,
                  qint64 wireBytes);
void recordAuth(journal::Journal &journal, ConnectionId connection, const AuthOutcome &outcome);
void recordOpened(journal::Journal &journal, ConnectionId connection, const QAbstractSocket &socket,
                  bool isTls);
void recordNotice(journal::Journal &journal, ConnectionId connection, const QByteArray &code,
                  const QString &message);

/// The end of a connection that spoke no WebSocket. `by` is `client`, `server` or `network`.
void recordTcpClosed(journal::Journal &journal, ConnectionId connection, const QByteArray &by,
                     const QString &message);

} // namespace wirelamp::server
