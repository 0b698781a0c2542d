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

} // namespace

std::span<const FindingKind> MissingWelcomeRule::findingKinds() const
{
    return kinds;
}

QList<journal::EntryKind> MissingWelcomeRule::entryKinds() const
{
    return {journal::EntryKind::StateChanged, journal::EntryKind::MessageSent,
            journal::EntryKind::ConnectionClosed};
}

void MissingWelcomeRule::observe(const Observation &observation, FindingSink & /*sink*/)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == journal::EntryKind::StateChanged && entry.name == "accepted") {
        m_accepted[entry.connection] = entry.sequence;
        m_accepted.setDeadline(entry.connection, entry.at + welcomeDeadline);
    } else if (entry.kind != journal::EntryKind::MessageSent || entry.name == "system_message") {
        m_accepted.remove(entry.connection);
    }
}

void MissingWelcomeRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_accepted.takeDue(now)) {
        sink.report({.kind = kinds[0],
                     .connection = connection,
                     .evidence = {m_accepted.take(connection).value_or(0)}});
    }
}

} // namespace wirelamp::diagnosis
