// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/limits.h"
#include "core/events/authoutcome.h"
#include "core/journal/entry.h"

#include <QJsonObject>

namespace wirelamp::journal {

/// What a client came for. A kept-alive connection may change from one to the other.
enum class Transport {
    Http, ///< Ordinary requests, or nothing yet.
    WebSocket, ///< Also an upgrade that was refused.
    Stream,
};
/// `http`, `websocket`, `stream`
QByteArray codeOf(Transport transport);

/// Something that has not happened yet, and when it must.
struct Awaited
{
    /// `auth`, `pong`, `close` (the client's close frame), `run`, `stream` (its end), or `tool` and
    /// the tool's name.
    QString what;
    Instant since{};
    std::optional<Instant> until; ///< nullopt: the record does not say.
    RunId run; ///< For a run and its tools.
    QString toolCallId; ///< For a tool.

    friend bool operator==(const Awaited &, const Awaited &) = default;
};

/// One client connection as the journal tells it: one row for people.
struct ConnectionSummary
{
    static constexpr qsizetype awaitedMax = 256;

    ConnectionId id;
    QString name; ///< On the wire: `ws_...`, from the welcome; empty before.
    QString peer; ///< `127.0.0.1:51234`
    QString request; ///< `GET /ws`: the last one.
    /// A WebSocket: as `connection::State`. Otherwise `open`, `streaming`, `rejected`, `closed`.
    QByteArray state = "open";
    Transport transport = Transport::Http;
    bool isTls = false;
    bool isTest = false;
    bool isPaused = false; ///< The client does not take our output.
    /// False: the record begins after the connection did, and what follows counts from there.
    bool isBeginningKnown = false;

    QString user; ///< Once accepted; `anonymous` when no token was needed.
    QString verdictMessage;
    std::optional<AuthVerdict> verdict; ///< The last one.
    TokenCarrier carrier = TokenCarrier::None;

    int closeCode = 0; ///< 0: open, or no WebSocket.
    QString closeReason;
    QByteArray closedBy; ///< `client`, `server`, `network`; empty while open.
    /// Why it was refused or how it ended, in one sentence.
    QString closeMessage;
    Instant openedAt{};
    WallTime openedWallAt;
    Instant lastActivityAt{};
    WallTime lastActivityWallAt;
    std::optional<Instant> closedAt;
    WallTime closedWallAt;

    int requestCount = 0;
    int openRuns = 0;
    qint64 messagesIn = 0;
    qint64 messagesOut = 0; ///< With agent events.
    qint64 bytesIn = 0; ///< Requests and messages, as on the wire.
    qint64 bytesOut = 0;
    qint64 agentEvents = 0;
    qint64 unsentBytes = 0; ///< When it was last recorded.
    QList<Awaited> awaited; ///< Oldest first, at most awaitedMax.

    bool isClosed() const { return closedAt.has_value(); }
    /// True: refused, before or after the upgrade.
    bool isRejected() const { return state == "rejected"; }

    /// Takes one entry of this connection. `limits` has the deadlines that entries don't carry.
    void fold(const Entry &entry, const ConnectionLimits &limits);

private:
    void foldRequest(const Entry &entry);
    void foldRefusal(const QJsonObject &payload);
    void foldResponse(const Entry &entry);
    void foldVerdict(const Entry &entry);
    void foldState(const Entry &entry, const ConnectionLimits &limits);
    void foldMessageSent(const Entry &entry);
    void foldAgentEvent(const Entry &entry);
    void foldRunOpened(const Entry &entry);
    void foldRunClosed(const Entry &entry);
    void foldStream(const Entry &entry);
    void foldHeartbeat(const Entry &entry, const ConnectionLimits &limits);
    void foldClosed(const Entry &entry);
    void await(Awaited what);
    void stopAwaiting(const QString &what);
};

} // namespace wirelamp::journal
