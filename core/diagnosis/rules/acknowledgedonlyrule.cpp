// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/acknowledgedonlyrule.h"

#include "core/events/runtypes.h"
#include "core/journal/payloadfield.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "acknowledged_not_executed",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "the message \"%1\" asked for a run, and none began: acknowledged is not executed"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the server routes no such message and says ack all the same"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "the agent that should run is not connected to the router")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "let the client wait for agent_started, not for the "
                                      "acknowledgement; look at the answer to the message"),
    },
};

/// A run is opened in the same moment; a message before the welcome may wait a little.
constexpr Instant patience = 5s;

} // namespace

std::span<const FindingKind> AcknowledgedOnlyRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> AcknowledgedOnlyRule::entryKinds() const
{
    return {EntryKind::MessageReceived, EntryKind::MessageIgnored, EntryKind::MessageSent,
            EntryKind::RunOpened, EntryKind::ConnectionClosed};
}

void AcknowledgedOnlyRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::MessageReceived) {
        takeMessage(entry);
        return;
    }
    if (entry.kind == EntryKind::ConnectionClosed) {
        m_waiting.remove(entry.connection);
        return;
    }
    if (entry.kind == EntryKind::MessageIgnored) {
        if (entry.name == "rate_limited") {
            m_waiting[entry.connection] = {.isJudged = false};
            m_waiting.setDeadline(entry.connection, std::nullopt);
        }
        return;
    }
    Waiting *waiting = m_waiting.find(entry.connection);
    if (waiting && !waiting->messages.empty())
        takeAnswer(observation, *waiting, sink);
}

void AcknowledgedOnlyRule::takeMessage(const journal::Entry &entry)
{
    // A JSON-RPC notification is refused in silence.
    const bool isRpc = journal::stringField(entry.payload, "jsonrpc").has_value();
    if (isRpc || !startsRun(QString::fromUtf8(entry.name)))
        return;
    Waiting &waiting = m_waiting[entry.connection];
    if (!waiting.isJudged || waiting.messages.size() >= messagesMax)
        return;
    waiting.messages.push_back({entry.sequence, QString::fromUtf8(entry.name)});
    if (waiting.messages.size() == 1)
        m_waiting.setDeadline(entry.connection, entry.at + patience);
}

void AcknowledgedOnlyRule::takeAnswer(const Observation &observation, Waiting &waiting,
                                      FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::RunOpened || entry.name == "error"
        || entry.name == "error_message") {
        forgetOldest(entry.connection, waiting); // It began, or somebody said why it did not.
    } else if (entry.kind == EntryKind::MessageSent && entry.name == "ack") {
        const QString type = observation.field(u"received_type");
        const auto found = std::ranges::find(waiting.messages, type, &Message::type);
        if (found == waiting.messages.end())
            return;
        report(entry.connection, *found, entry.sequence, sink);
        waiting.messages.erase(found);
        if (waiting.messages.empty())
            m_waiting.setDeadline(entry.connection, std::nullopt);
    }
}

void AcknowledgedOnlyRule::forgetOldest(ConnectionId connection, Waiting &waiting)
{
    waiting.messages.pop_front();
    if (waiting.messages.empty())
        m_waiting.setDeadline(connection, std::nullopt);
}

void AcknowledgedOnlyRule::report(ConnectionId connection, const Message &message, quint64 shownBy,
                                  FindingSink &sink) const
{
    sink.report({.kind = kinds[0],
                 .connection = connection,
                 .arguments = {message.type},
                 .evidence = {message.sequence, shownBy}});
}

void AcknowledgedOnlyRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_waiting.takeDue(now)) {
        Waiting &waiting = *m_waiting.find(connection);
        // The first is overdue. Others may be a moment younger: each gets its own time.
        report(connection, waiting.messages.front(), 0, sink);
        waiting.messages.pop_front();
        if (!waiting.messages.empty())
            m_waiting.setDeadline(connection, now + patience);
    }
}

} // namespace wirelamp::diagnosis
