// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QString>

/// How a WebSocket ends: codes, reasons, and what they mean for people.
namespace wirelamp::connection {

/// Close codes of RFC 6455 section 7.4.1 that this server sends, and those of the original.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    InvalidPayload = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
    InternalError = 1011,
    TryAgainLater = 1013,
};

/// Never on the wire (RFC 6455 section 7.4.1): what an API shows when there was no code, and when
/// there was no close frame.
inline constexpr quint16 noCodeGiven = 1005;
inline constexpr quint16 noCloseFrame = 1006;

/// A control frame holds 125 bytes and the code takes two (RFC 6455 section 5.5).
inline constexpr qsizetype closeReasonBytesMax = 123;

/// Who ended a connection.
enum class ClosedBy {
    Client,
    Server,
    Network, ///< The TCP connection broke without a close frame.
};
/// `client`, `server`, `network`
QByteArray codeOf(ClosedBy by);

/// The reason, cut to closeReasonBytesMax bytes of UTF-8 between two characters.
QString fittingCloseReason(const QString &reason);

/// One sentence about a close frame of the client: "the client closed normally (1000)". Total: any
/// code has a sentence.
QString clientCloseSentence(quint16 code);

} // namespace wirelamp::connection
