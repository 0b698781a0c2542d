// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/json.h"
#include "core/events/authoutcome.h"
#include "core/journal/entry.h"

#include <QJsonArray>

#include <initializer_list>
#include <utility>

namespace wirelamp::tests {

/// The `headers` of a request payload.
inline QJsonArray headersOf(std::initializer_list<std::pair<QString, QString>> headers)
{
    QJsonArray lines;
    for (const auto &[name, value] : headers)
        lines.append(QJsonValue(QJsonArray{name, value}));
    return lines;
}

/// Writes the entries a server would: `script.on(1).opened().request().wait(5s)`. Each function
/// appends one entry at the present time for the present connection (and run) and returns the
/// script.
class JournalScript
{
public:
    using Kind = journal::EntryKind;
    using Direction = journal::Direction;

    JournalScript &on(quint64 connection)
    {
        m_connection = {connection};
        m_run = {};
        return *this;
    }
    JournalScript &inRun(quint64 run)
    {
        m_run = {run};
        return *this;
    }
    JournalScript &wait(Instant time)
    {
        m_now += time;
        return *this;
    }
    Instant now() const { return m_now; }

    JournalScript &add(Kind kind, const QByteArray &name, const QByteArray &payload = {},
                       Direction direction = Direction::None, std::optional<qint64> size = {})
    {
        journal::Entry entry;
        entry.sequence = ++m_lastSequence;
        entry.at = m_now;
        entry.wallAt = WallTime(std::chrono::seconds(1'767'225'600)) + m_now;
        entry.connection = m_connection;
        entry.run = m_run;
        entry.kind = kind;
        entry.direction = direction;
        entry.size = size.value_or(payload.size());
        entry.name = name;
        entry.payload = payload;
        m_entries.append(entry);
        return *this;
    }
    JournalScript &add(Kind kind, const QByteArray &name, const QJsonObject &payload,
                       Direction direction = Direction::None, std::optional<qint64> size = {})
    {
        return add(kind, name, toJson(payload), direction, size);
    }

    JournalScript &opened(const QString &peer = QStringLiteral("127.0.0.1:50000"))
    {
        return add(Kind::ConnectionOpened, "tcp",
                   QJsonObject{{QStringLiteral("peer"), peer},
                               {QStringLiteral("local"), QStringLiteral("127.0.0.1:8765")}},
                   Direction::In, 0);
    }
    JournalScript &request(const QByteArray &name = "GET /ws",
                           const QString &transport = QStringLiteral("websocket"),
                           const QJsonArray &headers = {}, bool isTest = false)
    {
        return add(Kind::RequestReceived, name,
                   QJsonObject{{QStringLiteral("transport"), transport},
                               {QStringLiteral("headers"), headers},
                               {QStringLiteral("test"), isTest}},
                   Direction::In, 100);
    }
    JournalScript &judged(AuthVerdict verdict, const QString &message = {})
    {
        AuthOutcome outcome;
        outcome.verdict = verdict;
        outcome.carrier = TokenCarrier::AuthorizationHeader;
        outcome.message = message;
        outcome.subject = QStringLiteral("ana");
        return add(Kind::AuthJudged, codeOf(verdict), *parseJsonObject(toJson(outcome)));
    }
    JournalScript &moved(const QByteArray &to)
    {
        return add(Kind::StateChanged, to,
                   QJsonObject{{QStringLiteral("to"), QString::fromLatin1(to)}});
    }
    JournalScript &answered(int status, const QJsonObject &payload = {})
    {
        return add(Kind::ResponseSent, QByteArray::number(status), payload, Direction::Out, 50);
    }
    JournalScript &received(const QByteArray &type, const QByteArray &text = "{}")
    {
        return add(Kind::MessageReceived, type, text, Direction::In);
    }
    JournalScript &ignored(const QByteArray &code, const QJsonObject &payload = {})
    {
        return add(Kind::MessageIgnored, code, payload, Direction::In);
    }
    JournalScript &sent(const QByteArray &type, const QJsonObject &payload = {})
    {
        return add(Kind::MessageSent, type, payload, Direction::Out);
    }
    JournalScript &welcomed()
    {
        return sent("system_message", {{QStringLiteral("connection_id"), QStringLiteral("ws_1")}});
    }
    /// Everything from the request to `ready`, at one moment.
    JournalScript &connected()
    {
        return opened()
            .request()
            .moved("authenticating")
            .judged(AuthVerdict::Accepted)
            .moved("accepted")
            .answered(101)
            .welcomed()
            .moved("ready");
    }

    JournalScript &runOpened(quint64 run, qint64 deadlineMs = 30'000, qint64 stallMs = 10'000)
    {
        return inRun(run).add(Kind::RunOpened, "assistant",
                              QJsonObject{{QStringLiteral("run_id"), QStringLiteral("run_1")},
                                          {QStringLiteral("user_id"), QStringLiteral("ana")},
                                          {QStringLiteral("deadline_ms"), deadlineMs},
                                          {QStringLiteral("stall_ms"), stallMs}});
    }
    JournalScript &event(const QByteArray &type, const QJsonObject &payload = {},
                         Direction direction = Direction::Out)
    {
        return add(Kind::AgentEvent, type, payload, direction);
    }
    JournalScript &tool(const QByteArray &type, const QString &id,
                        const QString &name = QStringLiteral("search"))
    {
        return event(type,
                     {{QStringLiteral("tool_call_id"), id}, {QStringLiteral("tool_name"), name}});
    }
    JournalScript &runClosed(const QByteArray &how = "completed")
    {
        return add(Kind::RunClosed, how, QJsonObject());
    }

    JournalScript &streamOpened(qint64 deadlineMs = 30'000, const QByteArray &framing = "sse")
    {
        return add(Kind::StreamOpened, framing,
                   QJsonObject{{QStringLiteral("route"), QStringLiteral("/api/chat/stream")},
                               {QStringLiteral("deadline_ms"), deadlineMs}});
    }
    JournalScript &streamClosed(const QByteArray &how, int frames = 3)
    {
        return add(Kind::StreamClosed, how,
                   QJsonObject{{QStringLiteral("frames"), frames}, {QStringLiteral("bytes"), 300}});
    }
    JournalScript &heartbeat(const QByteArray &name)
    {
        return add(Kind::Heartbeat, name, QByteArray(),
                   name == "pong" ? Direction::In : Direction::Out);
    }
    JournalScript &backpressure(const QByteArray &name, qint64 unsentBytes)
    {
        return add(Kind::Backpressure, name, QByteArray(), Direction::None, unsentBytes);
    }
    JournalScript &closed(int code, const QString &by, const QString &message = {})
    {
        return add(Kind::ConnectionClosed, QByteArray::number(code),
                   QJsonObject{{QStringLiteral("code"), code},
                               {QStringLiteral("reason"), QStringLiteral("bye")},
                               {QStringLiteral("by"), by},
                               {QStringLiteral("message"), message}});
    }
    JournalScript &tcpClosed(const QString &by = QStringLiteral("client"))
    {
        return add(Kind::ConnectionClosed, "tcp",
                   QJsonObject{{QStringLiteral("by"), by},
                               {QStringLiteral("message"), QStringLiteral("it hung up")}});
    }

    quint64 lastSequence() const { return m_lastSequence; }
    const QList<journal::Entry> &entries() const { return m_entries; }
    /// What was written since the last call.
    QList<journal::Entry> take() { return std::exchange(m_entries, {}); }

private:
    QList<journal::Entry> m_entries;
    quint64 m_lastSequence = 0;
    Instant m_now = std::chrono::seconds(10);
    ConnectionId m_connection{1};
    RunId m_run;
};

} // namespace wirelamp::tests
