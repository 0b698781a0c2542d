// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/reconnectstormrule.h"

#include "core/journal/requestpayload.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr size_t stormReconnects = 5;
constexpr Instant window = 10s;

constexpr std::array kinds{FindingKind{
    .code = "reconnect_storm",
    .severity = Severity::Problem,
    .sentence = QT_TRANSLATE_NOOP("Findings",
                                  "reconnect storm: %1 came back %2 times within 10 s after its "
                                  "connection had failed"),
    .causes = {QT_TRANSLATE_NOOP("Findings",
                                 "the client is refused and tries again at once, without a new "
                                 "token"),
               QT_TRANSLATE_NOOP("Findings", "the client does not wait longer after each failure"),
               QT_TRANSLATE_NOOP("Findings",
                                 "something in the client fails right after connecting")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "look at why its last connection ended; let the client wait "
                                  "longer after each failure and stop when it is refused"),
}};

bool endedWell(const Observation &end)
{
    const QByteArray &code = end.entry.name;
    if (end.field(u"by") == u"client")
        return code == "1000" || code == "1001" || code == "1005";
    return code == "1000" || code == "1001"; // This server stops, or somebody closed it.
}

} // namespace

std::span<const FindingKind> ReconnectStormRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> ReconnectStormRule::entryKinds() const
{
    return {EntryKind::ConnectionOpened, EntryKind::RequestReceived, EntryKind::ResponseSent,
            EntryKind::ConnectionClosed};
}

void ReconnectStormRule::forget()
{
    m_attempts.clear();
    m_clients.clear();
}

void ReconnectStormRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionOpened)
        m_attempts[entry.connection].host = hostOf(observation.field(u"peer"));
    Attempt *attempt = m_attempts.find(entry.connection);
    if (!attempt)
        return;
    if (entry.kind == EntryKind::RequestReceived) {
        takeRequest(observation, *attempt, sink);
    } else if (entry.kind == EntryKind::ResponseSent) {
        attempt->isRefused = entry.name.toInt() >= 400;
    } else if (entry.kind == EntryKind::ConnectionClosed) {
        takeEnd(observation, *attempt);
        m_attempts.remove(entry.connection);
    }
}

void ReconnectStormRule::takeRequest(const Observation &observation, Attempt &attempt,
                                     FindingSink &sink)
{
    const QJsonObject &request = observation.payload();
    attempt.client.clear();
    attempt.isRefused = false;
    if (!journal::asksForWebSocket(request) || request.value(u"test").toBool())
        return;
    const QString agent = journal::headerValues(request, u"user-agent").value(0);
    attempt.client = (attempt.host + u' ' + agent.left(Sentence::argumentCharsMax)).toUtf8();
    const auto known = m_clients.find(attempt.client);
    if (known == m_clients.end())
        return;
    const journal::Entry &entry = observation.entry;
    Client &client = known->second;
    if (client.badEnds == 0 || entry.at - client.lastBadEnd > window)
        return;
    --client.badEnds;
    client.reconnects.push_back({entry.at, entry.sequence});
    while (entry.at - client.reconnects.front().at > window)
        client.reconnects.pop_front();
    if (client.reconnects.size() < stormReconnects)
        return;
    QList<quint64> evidence;
    for (const Reconnect &reconnect : client.reconnects)
        evidence << reconnect.sequence;
    client.reconnects.clear(); // The next five are the next finding of the same kind.
    sink.report({.kind = kinds[0],
                 .connection = entry.connection,
                 .arguments = {attempt.host, QString::number(evidence.size())},
                 .evidence = evidence,
                 .subject = attempt.client});
}

void ReconnectStormRule::takeEnd(const Observation &observation, const Attempt &attempt)
{
    if (attempt.client.isEmpty() || (!attempt.isRefused && endedWell(observation)))
        return;
    const Instant now = observation.entry.at;
    Client &client = clientFor(attempt.client, now);
    // What ended long ago is no reason to come back now.
    client.badEnds = now - client.lastBadEnd > window ? 1 : client.badEnds + 1;
    client.lastBadEnd = now;
}

ReconnectStormRule::Client &ReconnectStormRule::clientFor(const QByteArray &name, Instant now)
{
    if (m_clients.size() >= clientsMax && !m_clients.contains(name)) {
        std::erase_if(m_clients,
                      [now](const auto &each) { return now - each.second.lastBadEnd > window; });
        if (m_clients.size() >= clientsMax)
            m_clients.clear();
    }
    return m_clients[name];
}

} // namespace wirelamp::diagnosis
