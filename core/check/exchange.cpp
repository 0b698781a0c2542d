// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/exchange.h"

#include "core/base/json.h"
#include "core/http/framebits.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr int switchingProtocols = 101;
constexpr qsizetype keyBytes = 16; // RFC 6455 section 4.1

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

QByteArray maskingKey()
{
    constexpr qsizetype maskBytes = 4;
    return randomBytes(maskBytes);
}

/// What `Sec-WebSocket-Accept` has to be for a key (RFC 6455 section 4.2.2).
QByteArray acceptKeyFor(const QByteArray &key)
{
    const QByteArray salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(salted, QCryptographicHash::Sha1).toBase64();
}

QByteArray headerLine(const QByteArray &name, const QByteArray &value)
{
    return name + ": " + value + "\r\n";
}

} // namespace

bool isTerminalEvent(const QByteArray &name)
{
    return name == "agent_completed" || name == "agent_error" || name == "agent_stopped";
}

Exchange::Exchange(Probe probe, Target target)
    : m_probe(std::move(probe))
    , m_target(std::move(target))
    , m_key(randomBytes(keyBytes).toBase64())
{
    m_transcript.probe = m_probe.name;
}

void Exchange::start(Instant now)
{
    m_transcript.startedAt = now;
}

QByteArray Exchange::connected()
{
    QByteArray request = m_probe.method + ' ' + m_probe.path + " HTTP/1.1\r\n"
        + headerLine("Host", m_target.authority()) + headerLine("User-Agent", "wirelamp-check");
    if (m_probe.kind == ProbeKind::WebSocket) {
        request += headerLine("Connection", "Upgrade") + headerLine("Upgrade", "websocket")
            + headerLine("Sec-WebSocket-Version", "13") + headerLine("Sec-WebSocket-Key", m_key);
    } else {
        request += headerLine("Connection", "close");
    }
    for (const http::Header &header : m_probe.headers.all())
        request += headerLine(header.name, header.value);
    if (!m_probe.body.isEmpty())
        request += headerLine("Content-Length", QByteArray::number(m_probe.body.size()));
    return request + "\r\n" + m_probe.body;
}

QByteArray Exchange::take(const QByteArray &bytes, Instant now)
{
    if (isDone())
        return {};
    m_bytes += bytes;
    if (m_transcript.status == 0 && !takeHead(now))
        return {};
    return takeRest(now);
}

bool Exchange::takeHead(Instant now)
{
    const QByteArrayView protocol("HTTP/1.");
    if (!m_bytes.startsWith(protocol.first(qMin(protocol.size(), m_bytes.size())))) {
        finish(Ending::Broken, now, u"what came is no HTTP answer"_s);
        return false;
    }
    auto response = http::parseResponseHead(m_bytes);
    if (!response || response->headBytes > headBytesMax) {
        if (m_bytes.size() > headBytesMax)
            finish(Ending::Broken, now, u"the head of the answer is larger than 64 KiB"_s);
        return false;
    }
    m_bytes.remove(0, response->headBytes);
    const bool isInterim = response->head.status / 100 == 1;
    const bool isUpgrade =
        m_probe.kind == ProbeKind::WebSocket && response->head.status == switchingProtocols;
    if (isInterim && !isUpgrade)
        return !m_bytes.isEmpty() && takeHead(now); // Such as 103: the answer is still to come.
    m_transcript.status = response->head.status;
    m_transcript.headers = response->head.headers;
    m_transcript.isUpgraded = isUpgrade;
    m_transcript.isAcceptKeyRight =
        isUpgrade && response->head.headers.value("Sec-WebSocket-Accept") == acceptKeyFor(m_key);
    if (!isUpgrade)
        m_body.emplace(response->head);
    return true;
}

QByteArray Exchange::takeRest(Instant now)
{
    if (m_body) {
        takeBody(now);
        return {};
    }
    QByteArray answer;
    const QList<Frame> frames = m_frames.feed(std::exchange(m_bytes, {}));
    for (const Frame &frame : frames) {
        if (!isDone())
            answer += takeFrame(frame, now);
    }
    if (!m_frames.problem().isEmpty() && !isDone())
        finish(Ending::Broken, now, m_frames.problem());
    return answer;
}

void Exchange::takeBody(Instant now)
{
    if (!m_bytes.isEmpty() && awaitsFirst())
        m_transcript.firstByteAt = now;
    m_body->feed(std::exchange(m_bytes, {}));
    if (!m_body->problem().isEmpty())
        finish(Ending::Broken, now, m_body->problem());
    else if (m_body->isWhole())
        finish(Ending::Finished, now);
}

QByteArray Exchange::takeFrame(const Frame &frame, Instant now)
{
    switch (frame.type) {
    case FrameType::Text:
        return takeText(frame.payload, now);
    case FrameType::Binary:
        return {};
    case FrameType::Ping:
        return clientFrame(FrameType::Pong, frame.payload, maskingKey());
    case FrameType::Pong:
        m_transcript.hasPong |=
            frame.payload == m_probe.name && m_transcript.triggeredAt.has_value();
        if (m_transcript.hasPong && m_probe.until == Until::Pong)
            finish(Ending::Finished, now);
        return {};
    case FrameType::Close:
        takeClose(frame.payload, now);
        return {};
    }
    Q_UNREACHABLE();
}

QByteArray Exchange::takeText(const QByteArray &text, Instant now)
{
    if (m_transcript.messages.size() >= messagesMax) {
        finish(Ending::Broken, now, u"more than 5000 messages came"_s);
        return {};
    }
    const Result<QJsonObject> object = parseJsonObject(text);
    m_transcript.messages.append({now, text, object ? *object : QJsonObject()});
    if (awaitsFirst()) {
        m_transcript.firstByteAt = now;
        if (m_probe.until != Until::FirstMessage)
            return trigger(now);
        finish(Ending::Finished, now);
        return {};
    }
    judgeEnd(m_transcript.messages.last(), now);
    return {};
}

QByteArray Exchange::trigger(Instant now)
{
    m_transcript.triggeredAt = now;
    if (m_probe.until == Until::Pong)
        return clientFrame(FrameType::Ping, m_probe.name, maskingKey());
    return clientFrame(FrameType::Text, m_probe.message, maskingKey());
}

void Exchange::judgeEnd(const Message &message, Instant now)
{
    if (m_probe.until == Until::Answer)
        finish(Ending::Finished, now);
    else if (m_probe.until == Until::RunEnd && isTerminalEvent(nameOf(message.object)))
        m_settledAt = now + settleTime;
}

void Exchange::takeClose(const QByteArray &payload, Instant now)
{
    m_transcript.closeCode = payload.size() < 2 ? http::framebits::noCodeGiven
                                                : qFromBigEndian<quint16>(payload.constData());
    m_transcript.closeReason = QString::fromUtf8(payload.mid(2));
    finish(Ending::PeerClosed, now);
}

void Exchange::closed(Instant now)
{
    if (isDone())
        return;
    if (m_body) {
        m_body->end();
        finish(m_body->isWhole() ? Ending::Finished : Ending::PeerClosed, now);
        return;
    }
    finish(Ending::PeerClosed, now);
}

void Exchange::unreachable(const QString &problem, Instant now)
{
    finish(Ending::Unreachable, now, problem);
}

void Exchange::advance(Instant now)
{
    if (isDone() || now < nextDue())
        return;
    finish(m_settledAt ? Ending::Finished : Ending::Deadline, now);
}

Instant Exchange::nextDue() const
{
    Instant due = m_transcript.startedAt + m_probe.totalDeadline;
    if (awaitsFirst())
        due = qMin(due, m_transcript.startedAt + m_probe.firstDeadline);
    return m_settledAt ? qMin(due, *m_settledAt) : due;
}

void Exchange::finish(Ending ending, Instant now, const QString &problem)
{
    if (isDone())
        return;
    m_transcript.ending = ending;
    m_transcript.endedAt = now;
    m_transcript.problem = problem;
    if (m_body)
        m_transcript.body = m_body->bytes();
}

QByteArray Exchange::farewell() const
{
    if (!m_transcript.isUpgraded)
        return {};
    const QByteArray normalClosure("\x03\xe8", 2); // 1000
    return clientFrame(FrameType::Close, normalClosure, maskingKey());
}

} // namespace wirelamp::check
