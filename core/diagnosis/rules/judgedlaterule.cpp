// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/judgedlaterule.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "judged_after_upgrade",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "the upgrade was accepted before the token was judged; the "
                                      "verdict (%1) came %2 ms later"),
        .causes =
            {QT_TRANSLATE_NOOP(
                 "Findings",
                 "the server accepts first and authenticates afterwards: a race between both"),
             QT_TRANSLATE_NOOP("Findings", "a proxy in front answers the upgrade by itself")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "judge the token before the 101; a client must not trust a "
                                      "connection before its welcome"),
    },
};

/// How long the end may take that tells what it comes to.
constexpr Instant patience = 5s;

void report(FindingSink &sink, ConnectionId connection, const QString &verdict, Instant delay,
            const QList<quint64> &evidence)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(delay).count();
    sink.report({.kind = kinds[0],
                 .connection = connection,
                 .arguments = {verdict, QString::number(milliseconds)},
                 .evidence = evidence});
}

} // namespace

std::span<const FindingKind> JudgedLateRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> JudgedLateRule::entryKinds() const
{
    return {EntryKind::ResponseSent, EntryKind::AuthJudged, EntryKind::MessageReceived,
            EntryKind::MessageSent, EntryKind::ConnectionClosed};
}

void JudgedLateRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ResponseSent) {
        m_attempts.remove(entry.connection);
        if (entry.name == "101")
            m_attempts[entry.connection] = {.upgraded = entry.sequence, .upgradedAt = entry.at};
        return;
    }
    Attempt *attempt = m_attempts.find(entry.connection);
    if (!attempt)
        return;
    if (entry.kind == EntryKind::AuthJudged) {
        takeVerdict(observation, *attempt);
        if (attempt->judged != 0)
            m_attempts.setDeadline(entry.connection, entry.at + patience);
        else
            m_attempts.remove(entry.connection);
    } else if (entry.kind == EntryKind::MessageReceived) {
        attempt->hasMessage = true;
    } else if (entry.kind == EntryKind::ConnectionClosed && entry.name == "1011") {
        m_attempts.remove(entry.connection); // That is what is seen; InternalErrorRule names it.
    } else if (entry.kind == EntryKind::ConnectionClosed || entry.name == "system_message") {
        const Attempt settled = *m_attempts.take(entry.connection);
        if (settled.judged != 0)
            report(sink, entry.connection, settled.verdict, settled.delay,
                   {settled.upgraded, settled.judged});
    }
}

void JudgedLateRule::takeVerdict(const Observation &observation, Attempt &attempt) const
{
    const QString carrier = observation.field(u"carrier");
    const bool isFirstMessage =
        carrier == u"first_message" || (carrier == u"none" && attempt.hasMessage);
    if (isFirstMessage)
        return;
    attempt.judged = observation.entry.sequence;
    attempt.verdict = QString::fromUtf8(observation.entry.name);
    attempt.delay = observation.entry.at - attempt.upgradedAt;
}

void JudgedLateRule::advance(Instant now, FindingSink &sink)
{
    for (const ConnectionId connection : m_attempts.takeDue(now)) {
        const Attempt attempt = *m_attempts.take(connection);
        // Accepted and no welcome for so long has a name of its own.
        if (attempt.verdict != u"accepted")
            report(sink, connection, attempt.verdict, attempt.delay,
                   {attempt.upgraded, attempt.judged});
    }
}

} // namespace wirelamp::diagnosis
