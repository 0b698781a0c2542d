// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/json.h"
#include "core/journal/entry.h"

#include <QJsonObject>
#include <QList>

namespace wirelamp::tests {

/// Writes the journal entries of one connection by hand: time stands where `at()` put it, sequences
/// count up as in a real journal.
class RecordedConnection
{
public:
    explicit RecordedConnection(ConnectionId connection = {1})
        : m_connection(connection)
    {
    }

    RecordedConnection &at(Instant now)
    {
        m_now = now;
        return *this;
    }

    RecordedConnection &add(journal::EntryKind kind, const QByteArray &name,
                            const QByteArray &payload = {},
                            journal::Direction direction = journal::Direction::None, RunId run = {})
    {
        journal::Entry entry;
        entry.sequence = ++m_sequence;
        entry.at = m_now;
        entry.wallAt = WallTime{std::chrono::seconds{1'767'225'600}} + m_now;
        entry.connection = m_connection;
        entry.run = run;
        entry.kind = kind;
        entry.direction = direction;
        entry.size = payload.size();
        entry.name = name;
        entry.payload = payload;
        m_entries << entry;
        return *this;
    }

    RecordedConnection &state(const QByteArray &name)
    {
        return add(journal::EntryKind::StateChanged, name);
    }
    RecordedConnection &received(const QByteArray &name)
    {
        return add(journal::EntryKind::MessageReceived, name, "{\"type\":\"" + name + "\"}",
                   journal::Direction::In);
    }
    RecordedConnection &sent(const QByteArray &name)
    {
        return add(journal::EntryKind::MessageSent, name, "{\"type\":\"" + name + "\"}",
                   journal::Direction::Out);
    }
    RecordedConnection &heartbeat(const QByteArray &name, journal::Direction direction)
    {
        return add(journal::EntryKind::Heartbeat, name, {}, direction);
    }
    RecordedConnection &runOpened(quint64 run, const QByteArray &agent = "assistant",
                                  int deadlineMilliseconds = 30'000, int stallMilliseconds = 10'000)
    {
        const QJsonObject payload{{QStringLiteral("deadline_ms"), deadlineMilliseconds},
                                  {QStringLiteral("stall_ms"), stallMilliseconds}};
        return add(journal::EntryKind::RunOpened, agent, toJson(payload), journal::Direction::None,
                   {run});
    }
    RecordedConnection &event(quint64 run, const QByteArray &name, const QByteArray &payload = {})
    {
        return add(journal::EntryKind::AgentEvent, name, payload, journal::Direction::Out, {run});
    }
    RecordedConnection &tool(quint64 run, const QByteArray &event_, const QString &tool,
                             const QString &callId, bool isSuccess = true)
    {
        const QJsonObject payload{{QStringLiteral("tool_name"), tool},
                                  {QStringLiteral("tool_call_id"), callId},
                                  {QStringLiteral("success"), isSuccess}};
        return event(run, event_, toJson(payload));
    }
    RecordedConnection &runClosed(quint64 run, const QByteArray &name = "completed")
    {
        return add(journal::EntryKind::RunClosed, name, {}, journal::Direction::None, {run});
    }
    /// From the open socket to `ready`, in 3 ms.
    RecordedConnection &handshake();

    const QList<journal::Entry> &entries() const { return m_entries; }
    const journal::Entry &last() const { return m_entries.last(); }

private:
    ConnectionId m_connection;
    Instant m_now{};
    quint64 m_sequence = 0;
    QList<journal::Entry> m_entries;
};

inline RecordedConnection &RecordedConnection::handshake()
{
    using namespace std::chrono_literals;
    const Instant begin = m_now;
    add(journal::EntryKind::ConnectionOpened, "tcp");
    at(begin + 400us)
        .add(journal::EntryKind::RequestReceived, "GET /ws", "{\"method\":\"GET\"}",
             journal::Direction::In);
    at(begin + 600us).state("authenticating");
    at(begin + 1000us)
        .add(journal::EntryKind::AuthJudged, "accepted", "{\"verdict\":\"accepted\"}");
    at(begin + 1200us).state("accepted");
    at(begin + 1500us)
        .add(journal::EntryKind::ResponseSent, "101", "{\"status\":101}", journal::Direction::Out);
    at(begin + 2500us).sent("system_message");
    return at(begin + 3ms).state("ready");
}

} // namespace wirelamp::tests
