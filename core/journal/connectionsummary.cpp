// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/journal/connectionsummary.h"

#include "core/base/json.h"
#include "core/journal/payloadfield.h"
#include "core/journal/requestpayload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::journal {

namespace {

constexpr qsizetype toolNameCharsMax = 64;

/// Empty when the payload is cut or broken: a summary shows what there is.
QJsonObject payloadOf(const Entry &entry)
{
    const Result<QJsonObject> object = parseJsonObject(entry.payload);
    return object ? *object : QJsonObject();
}

std::optional<Instant> deadlineOf(const Entry &entry, const QJsonObject &payload)
{
    const qint64 milliseconds = payload.value(u"deadline_ms").toInteger(-1);
    if (milliseconds < 0)
        return std::nullopt;
    return entry.at + std::chrono::milliseconds(milliseconds);
}

Transport transportOf(const QJsonObject &request)
{
    if (asksForWebSocket(request))
        return Transport::WebSocket;
    return request.value(u"transport").toString() == u"stream" ? Transport::Stream
                                                               : Transport::Http;
}

} // namespace

QByteArray codeOf(Transport transport)
{
    switch (transport) {
    case Transport::Http:
        return "http";
    case Transport::WebSocket:
        return "websocket";
    case Transport::Stream:
        return "stream";
    }
    Q_UNREACHABLE();
}

void ConnectionSummary::fold(const Entry &entry, const ConnectionLimits &limits)
{
    lastActivityAt = entry.at;
    lastActivityWallAt = entry.wallAt;
    switch (entry.kind) {
    case EntryKind::ConnectionOpened:
        isTls = entry.name == "tls";
        peer = stringField(entry.payload, "peer").value_or(QString());
        break;
    case EntryKind::RequestReceived:
        foldRequest(entry);
        break;
    case EntryKind::RequestRejected:
        foldRefusal(payloadOf(entry));
        break;
    case EntryKind::ResponseSent:
        foldResponse(entry);
        break;
    case EntryKind::AuthJudged:
        foldVerdict(entry);
        break;
    case EntryKind::StateChanged:
        foldState(entry, limits);
        break;
    case EntryKind::MessageReceived:
        ++messagesIn;
        bytesIn += entry.size;
        break;
    case EntryKind::MessageSent:
        foldMessageSent(entry);
        break;
    case EntryKind::RunOpened:
        foldRunOpened(entry);
        break;
    case EntryKind::AgentEvent:
        foldAgentEvent(entry);
        break;
    case EntryKind::RunClosed:
        foldRunClosed(entry);
        break;
    case EntryKind::StreamOpened:
    case EntryKind::StreamClosed:
        foldStream(entry);
        break;
    case EntryKind::Heartbeat:
        foldHeartbeat(entry, limits);
        break;
    case EntryKind::Backpressure:
        isPaused = entry.name == "paused";
        unsentBytes = entry.size;
        break;
    case EntryKind::ConnectionClosed:
        foldClosed(entry);
        break;
    case EntryKind::ServerStarted:
    case EntryKind::ServerStopped:
    case EntryKind::MessageIgnored:
    case EntryKind::FaultInjected:
    case EntryKind::Notice:
        break;
    }
}

void ConnectionSummary::foldRequest(const Entry &entry)
{
    const QJsonObject payload = payloadOf(entry);
    ++requestCount;
    bytesIn += entry.size;
    request = QString::fromUtf8(entry.name);
    transport = transportOf(payload);
    isTest = payload.value(u"test").toBool();
    state = "open";
    closeMessage.clear();
}

void ConnectionSummary::foldRefusal(const QJsonObject &payload)
{
    state = "rejected";
    closeMessage = payload.value(u"message").toString();
}

void ConnectionSummary::foldResponse(const Entry &entry)
{
    bytesOut += entry.size;
    const bool isError = entry.name.toInt() >= 400;
    // A route that says 404 is at work; an upgrade that gets any error was refused.
    if (isError && transport == Transport::WebSocket && !isRejected()) {
        const QString body = payloadOf(entry).value(u"body").toString();
        const Result<QJsonObject> answer = parseJsonObject(body.toUtf8());
        foldRefusal(answer ? *answer : QJsonObject());
    }
}

void ConnectionSummary::foldVerdict(const Entry &entry)
{
    stopAwaiting(u"auth"_s);
    verdict = authVerdictFromCode(entry.name);
    const Result<AuthOutcome> outcome = authOutcomeFromJson(payloadOf(entry));
    if (!outcome)
        return;
    verdict = outcome->verdict;
    carrier = outcome->carrier;
    verdictMessage = outcome->message;
    if (outcome->isAccepted())
        user = outcome->subject;
    else if (transport != Transport::WebSocket)
        foldRefusal({{u"message"_s, outcome->message}}); // A WebSocket moves by itself.
}

void ConnectionSummary::foldState(const Entry &entry, const ConnectionLimits &limits)
{
    transport = Transport::WebSocket;
    state = entry.name;
    stopAwaiting(u"auth"_s);
    if (state == "authenticating")
        await({.what = u"auth"_s, .since = entry.at, .until = entry.at + limits.authentication});
    else if (state == "closing")
        await({.what = u"close"_s, .since = entry.at, .until = entry.at + limits.closing});
}

void ConnectionSummary::foldMessageSent(const Entry &entry)
{
    ++messagesOut;
    bytesOut += entry.size;
    if (name.isEmpty() && entry.name == "system_message")
        name = stringField(entry.payload, "connection_id").value_or(QString());
}

void ConnectionSummary::foldAgentEvent(const Entry &entry)
{
    ++agentEvents;
    if (entry.direction == Direction::Out) {
        ++messagesOut;
        bytesOut += entry.size;
    }
    const bool isStart = entry.name == "tool_executing";
    if (!isStart && entry.name != "tool_completed")
        return;
    const QString toolCallId = stringField(entry.payload, "tool_call_id").value_or(QString());
    if (!isStart) {
        // A payload that was cut has lost the id: then the oldest tool of the run it is.
        const auto tool = std::ranges::find_if(awaited, [&](const Awaited &each) {
            return each.run == entry.run && each.what != u"run"
                && (toolCallId.isEmpty() || each.toolCallId == toolCallId);
        });
        if (tool != awaited.end())
            awaited.erase(tool);
        return;
    }
    const QString tool = stringField(entry.payload, "tool_name").value_or(QString());
    const auto run = std::ranges::find_if(awaited, [&entry](const Awaited &each) {
        return each.run == entry.run && each.what == u"run";
    });
    await({.what = u"tool "_s + tool.left(toolNameCharsMax),
           .since = entry.at,
           .until = run == awaited.end() ? std::nullopt : run->until,
           .run = entry.run,
           .toolCallId = toolCallId});
}

void ConnectionSummary::foldRunOpened(const Entry &entry)
{
    ++openRuns;
    const QJsonObject payload = payloadOf(entry);
    if (user.isEmpty())
        user = payload.value(u"user_id").toString();
    await({.what = u"run"_s,
           .since = entry.at,
           .until = deadlineOf(entry, payload),
           .run = entry.run});
}

void ConnectionSummary::foldRunClosed(const Entry &entry)
{
    // Not below zero: the run may have been opened before this record begins.
    openRuns = std::max(openRuns - 1, 0);
    awaited.removeIf([&entry](const Awaited &each) { return each.run == entry.run; });
}

void ConnectionSummary::foldStream(const Entry &entry)
{
    transport = Transport::Stream;
    stopAwaiting(u"stream"_s);
    if (entry.kind == EntryKind::StreamClosed) {
        state = "open";
        return;
    }
    state = "streaming";
    await({.what = u"stream"_s, .since = entry.at, .until = deadlineOf(entry, payloadOf(entry))});
}

void ConnectionSummary::foldHeartbeat(const Entry &entry, const ConnectionLimits &limits)
{
    const bool isAwaited =
        std::ranges::any_of(awaited, [](const Awaited &each) { return each.what == u"pong"; });
    if (entry.name == "pong")
        stopAwaiting(u"pong"_s);
    else if (entry.name == "ping" && !isAwaited)
        await({.what = u"pong"_s, .since = entry.at, .until = entry.at + limits.pongDeadline});
}

void ConnectionSummary::foldClosed(const Entry &entry)
{
    const QJsonObject payload = payloadOf(entry);
    closedAt = entry.at;
    closedWallAt = entry.wallAt;
    closeCode = entry.name.toInt(); // `tcp` has none.
    closeReason = payload.value(u"reason").toString();
    closedBy = payload.value(u"by").toString().toUtf8();
    if (!isRejected() || closeMessage.isEmpty())
        closeMessage = payload.value(u"message").toString();
    if (!isRejected() && state != "failed")
        state = "closed";
    awaited.clear();
    openRuns = 0;
    isPaused = false;
    unsentBytes = 0;
}

void ConnectionSummary::await(Awaited what)
{
    if (!isClosed() && awaited.size() < awaitedMax)
        awaited.append(std::move(what));
}

void ConnectionSummary::stopAwaiting(const QString &what)
{
    awaited.removeIf([&what](const Awaited &each) { return each.what == what; });
}

} // namespace wirelamp::journal
