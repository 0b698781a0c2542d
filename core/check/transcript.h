// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/http/headers.h"

#include <QJsonObject>
#include <QList>
#include <QMap>

#include <optional>

namespace wirelamp::check {

/// How a conversation ended.
enum class Ending {
    Open, ///< Not yet.
    Finished, ///< What the probe waited for came.
    PeerClosed, ///< The server closed before that.
    Deadline, ///< Nothing came in time.
    Cut, ///< The time of the whole check was up.
    Unreachable, ///< No TCP or TLS connection.
    Broken, ///< What came was no HTTP, no WebSocket, or too much.
};

/// One text message of the server.
struct Message
{
    Instant at{};
    QByteArray text;
    QJsonObject object; ///< Empty when the text is no JSON object.
};

/// Everything one probe saw, for a judge to read.
struct Transcript
{
    QByteArray probe;
    Instant startedAt{};
    Instant endedAt{};
    Ending ending = Ending::Open;
    QString problem; ///< A sentence, for Unreachable and Broken.

    int status = 0; ///< 0: no answer.
    http::Headers headers;
    std::optional<Instant> firstByteAt; ///< Of the body or of the first message.
    QByteArray body; ///< Of an ordinary answer, decoded.

    bool isUpgraded = false; ///< 101 came.
    bool isAcceptKeyRight =
        false; ///< `Sec-WebSocket-Accept` fits our key (RFC 6455 section 4.2.2).
    QList<Message> messages;
    bool hasPong = false;
    std::optional<Instant> triggeredAt; ///< When our own message was sent.
    std::optional<quint16> closeCode; ///< As it came in a close frame; 1005 when it had none.
    QString closeReason;

    bool hasWelcome() const;
    std::chrono::milliseconds duration() const;
};

using Transcripts = QMap<QByteArray, Transcript>; ///< By the name of the probe.

/// The name of a message: `type`, or `event` where that is more exact or stands alone.
QByteArray nameOf(const QJsonObject &message);
/// A field at top level, in `data` or in `payload`; undefined when it is in none of them.
QJsonValue fieldOf(const QJsonObject &message, const QString &name);
bool isWelcome(const QJsonObject &message);

} // namespace wirelamp::check
