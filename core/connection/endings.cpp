// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/connection/endings.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace wirelamp::connection::endings {

namespace {

/// `60 s`, `0.5 s`
QString inSeconds(Instant time)
{
    return u"%1 s"_s.arg(std::chrono::duration<double>(time).count());
}

QString inKibibytes(qsizetype bytes)
{
    return u"%1 KiB"_s.arg(bytes / 1024);
}

RecordClosed byServer(CloseCode code, const QString &reason, const QString &message)
{
    return {.code = static_cast<quint16>(code),
            .reason = reason,
            .by = ClosedBy::Server,
            .message = message};
}

RecordClosed dropped(const QString &message)
{
    return {.code = noCloseFrame, .by = ClosedBy::Server, .message = message};
}

} // namespace

RecordClosed refusedBeforeUpgrade(const TokenRejected &verdict)
{
    return dropped(u"refused before the upgrade (%1): %2; a browser shows 1006"_s.arg(
        QString::fromUtf8(verdict.code), verdict.message));
}

RecordClosed refusedAfterUpgrade(const TokenRejected &verdict, quint16 code, const QString &reason)
{
    const QString message = u"refused after the upgrade (%1): %2"_s.arg(
        QString::fromUtf8(verdict.code), verdict.message);
    return byServer(CloseCode{code}, reason, message);
}

RecordClosed refusedWithoutHandshake(const TokenRejected &verdict, Instant waited)
{
    return dropped(u"refused (%1): %2; the handshake was not finished within %3"_s.arg(
        QString::fromUtf8(verdict.code), verdict.message, inSeconds(waited)));
}

RecordClosed upgradeNotJudged(Instant waited)
{
    return dropped(u"the upgrade request was not judged within %1"_s.arg(inSeconds(waited)));
}

RecordClosed welcomeNotSent(Instant waited)
{
    return dropped(u"the welcome was not sent within %1 of the verdict"_s.arg(inSeconds(waited)));
}

RecordClosed noPong(Instant waited)
{
    const QString reason = u"no pong for %1"_s.arg(inSeconds(waited));
    return byServer(CloseCode::GoingAway, reason, reason + u" after our ping"_s);
}

RecordClosed queueFull(qsizetype bytesMax)
{
    return byServer(CloseCode::PolicyViolation, u"wait for the welcome before you send"_s,
                    u"the client sent more than %1 before the connection was ready"_s.arg(
                        inKibibytes(bytesMax)));
}

RecordClosed messageTooBig(qsizetype bytesMax)
{
    const QString limit = inKibibytes(bytesMax);
    return byServer(CloseCode::MessageTooBig, u"a message may have %1"_s.arg(limit),
                    u"a message of the client was over the limit of %1"_s.arg(limit));
}

RecordClosed slowReader(qsizetype unsentBytes, qsizetype bytesMax)
{
    return dropped(u"the client reads too slowly: %1 unsent, over the limit of %2"_s.arg(
        inKibibytes(unsentBytes), inKibibytes(bytesMax)));
}

RecordClosed requested(const CloseRequested &input)
{
    const QString message = u"closed by this server with %1"_s.arg(input.code);
    return byServer(CloseCode{input.code}, input.reason,
                    input.reason.isEmpty() ? message : message + u": "_s + input.reason);
}

RecordClosed byClient(const PeerClosed &input)
{
    return {.code = input.code,
            .reason = input.reason,
            .by = ClosedBy::Client,
            .message = clientCloseSentence(input.code)};
}

RecordClosed socketLost(const SocketLost &input)
{
    const QString message = u"the connection broke without a close frame (shown as 1006)"_s;
    return {.code = noCloseFrame,
            .by = ClosedBy::Network,
            .message = input.message.isEmpty() ? message : message + u": "_s + input.message};
}

RecordClosed withoutFrame(const RecordClosed &ending)
{
    return dropped(ending.message + u"; no close frame could be sent yet"_s);
}

RecordClosed unanswered(RecordClosed ending, Instant waited)
{
    ending.message +=
        u"; the client did not answer the close frame within %1"_s.arg(inSeconds(waited));
    return ending;
}

RecordClosed brokenBeforeAnswer(RecordClosed ending)
{
    ending.message += u"; the connection broke before the client answered"_s;
    return ending;
}

} // namespace wirelamp::connection::endings
