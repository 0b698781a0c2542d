// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/missingwelcomerule.h"

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

namespace {

/// Protocol section 7: connect, authentication and welcome take less than 5 s.
constexpr Instant welcomeDeadline = 5s;

constexpr std::array kinds{FindingKind{
    .code = "no_welcome",
    .severity = Severity::Problem,
    .sentence = QT_TRANSLATE_NOOP("Findings", "accepted, but no welcome was sent within 5 s"),
    .causes = {QT_TRANSLATE_NOOP(
                   "Findings", "the client offered subprotocols, none was echoed, and it gave up"),
               QT_TRANSLATE_NOOP("Findings",
                                 "a proxy between client and server holds the 101 back"),
               QT_TRANSLATE_NOOP("Findings", "the server was too busy to finish the handshake")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "compare Sec-WebSocket-Protocol of the request with the 101, "
                                  "then connect without the proxy"),
}};

/// `closed` and `failed` come right before the end of the connection, which says more.
bool isAnotherWay(const QByteArray &state)
{
    return state == "closing" || state == "rejected";
}

} // namespace

std::span<const FindingKind> MissingWelcomeRule::findingKinds() const
{
    return kinds;
}

QList<journal::EntryKind> MissingWelcomeRule::entryKinds() const
{
    return {journal::EntryKind::StateChanged, journal::EntryKind::MessageSent,
            journal::EntryKind::FaultInjected, journal::EntryKind::ConnectionClosed};
}

void MissingWelcomeRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == journal::EntryKind::StateChanged && entry.name == "accepted") {
        m_accepted[entry.connection].sequence = entry.sequence;
        m_accepted.setDeadline(entry.connection, entry.at + welcomeDeadline);
    } else if (entry.kind == journal::EntryKind::FaultInjected) {
        m_accepted[entry.connection].isPlanted = true;
    } else if (entry.kind == journal::EntryKind::ConnectionClosed) {
        takeEnd(entry, sink);
    } else if (entry.kind == journal::EntryKind::MessageSent ? entry.name == "system_message"
                                                             : isAnotherWay(entry.name)) {
        m_accepted.remove(entry.connection);
    }
}

void MissingWelcomeRule::takeEnd(const journal::Entry &entry, FindingSink &sink)
{
    const std::optional<Accepted> accepted = m_accepted.take(entry.connection);
    // Without a fault it may be a client that changed its mind; with 1011 it has another name.
    if (accepted && accepted->sequence != 0 && accepted->isPlanted && entry.name != "1011") {
        sink.report({.kind = kinds[0],
                     .connection = entry.connection,
                     .evidence = {accepted->sequence, entry.sequence}});
    }
}

void MissingWelcomeRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_accepted.takeDue(now)) {
        sink.report({.kind = kinds[0],
                     .connection = connection,
                     .evidence = {m_accepted.take(connection)->sequence}});
    }
}

} // namespace wirelamp::diagnosis
