// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/nopongrule.h"

using namespace std::chrono_literals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

/// A server that stops also closes with 1001, and a pong may be under way just then.
constexpr Instant certainSilence = 5s;

constexpr std::array kinds{FindingKind{
    .code = "no_pong",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Findings",
                                  "the client answered no ping for %1 s and was closed with 1001"),
    .causes = {QT_TRANSLATE_NOOP("Findings", "the client is blocked and does not read its socket"),
               QT_TRANSLATE_NOOP("Findings",
                                 "the machine of the client sleeps, or left the network"),
               QT_TRANSLATE_NOOP("Findings", "a proxy drops control frames")},
    .nextStep = QT_TRANSLATE_NOOP("Findings",
                                  "keep the client's event loop free: its library answers pings "
                                  "by itself as long as it reads"),
}};

} // namespace

std::span<const FindingKind> NoPongRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> NoPongRule::entryKinds() const
{
    return {EntryKind::Heartbeat, EntryKind::ConnectionClosed};
}

void NoPongRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::Heartbeat) {
        if (entry.name == "pong")
            m_unanswered.remove(entry.connection);
        else if (entry.name == "ping" && !m_unanswered.find(entry.connection))
            m_unanswered[entry.connection] = {entry.sequence, entry.at};
        return;
    }
    const std::optional<Unanswered> ping = m_unanswered.take(entry.connection);
    if (!ping || entry.name != "1001" || observation.field(u"by") != u"server")
        return;
    const Instant silence = entry.at - ping->since;
    if (silence < certainSilence)
        return;
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(silence).count();
    sink.report({.kind = kinds[0],
                 .connection = entry.connection,
                 .arguments = {QString::number(seconds)},
                 .evidence = {ping->firstPing, entry.sequence}});
}

} // namespace wirelamp::diagnosis
