// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/ignoredmessagerule.h"

#include "core/diagnosis/misplacedtype.h"
#include "core/events/runtypes.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array<const char *, 4> wrongType{
    QT_TRANSLATE_NOOP("Findings", "the type is misspelt, or of another version of the protocol"),
    QT_TRANSLATE_NOOP("Findings", "the client puts the type into another member than type"),
};

constexpr std::array kinds{
    FindingKind{
        .code = "not_processed_near_miss",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "%1; the nearest known type is \"%2\""),
        .causes = wrongType,
        .nextStep = QT_TRANSLATE_NOOP("Findings", "send the nearest known type, if that was meant"),
    },
    FindingKind{
        .code = "not_processed",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "%1; no known type is near"),
        .causes = wrongType,
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "compare with the message types in /asyncapi.json"),
    },
    FindingKind{
        .code = "rate_limited",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "messages were not processed: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the client sends in a loop without waiting"),
                   QT_TRANSLATE_NOOP("Findings", "the client repeats what was refused at once")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "wait for retry_after of the error frame, or raise "
                                      "websocket.messages_per_minute"),
    },
    FindingKind{
        .code = "queue_full",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "messages were not processed: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the client does not wait for the welcome")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "send the first message after connection_established"),
    },
    FindingKind{
        .code = "message_not_understood",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "a message was not understood: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client sends something else than JSON objects"),
                   QT_TRANSLATE_NOOP("Findings", "the client sends binary frames")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "send text frames with one JSON object that has a type"),
    },
};

} // namespace

std::span<const FindingKind> IgnoredMessageRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> IgnoredMessageRule::entryKinds() const
{
    return {EntryKind::MessageReceived, EntryKind::MessageIgnored, EntryKind::ConnectionClosed};
}

const FindingKind *IgnoredMessageRule::kindFor(const Observation &observation)
{
    const QByteArray &code = observation.entry.name;
    if (code == "unknown_type")
        return observation.field(u"did_you_mean").isEmpty() ? &kinds[1] : &kinds[0];
    if (code == "rate_limited")
        return &kinds[2];
    if (code == "queue_full")
        return &kinds[3];
    return code == "format_error" ? &kinds[4] : nullptr;
}

void IgnoredMessageRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionClosed) {
        m_seen.remove(entry.connection);
        return;
    }
    Seen &seen = m_seen[entry.connection];
    if (entry.kind == EntryKind::MessageReceived) {
        seen.lastMessage = entry.sequence;
        // MessageShapeRule and AcknowledgedOnlyRule say more about these.
        seen.isExplained = startsRun(QString::fromUtf8(entry.name))
            || !misplacedTypeIn(observation).member.isEmpty();
        return;
    }
    const FindingKind *kind = kindFor(observation);
    const bool isAboutItself = entry.name == "unknown_type" || entry.name == "format_error";
    if (!kind || (isAboutItself && seen.isExplained))
        return;
    QString subject = entry.name == "unknown_type" ? observation.field(u"message") : QString();
    if (seen.subjects.size() >= subjectsMax && !seen.subjects.contains(subject))
        subject.clear(); // Further ones share a finding.
    seen.subjects.insert(subject);
    sink.report({.kind = *kind,
                 .connection = entry.connection,
                 .arguments = {observation.field(u"message"), observation.field(u"did_you_mean")},
                 .evidence = {seen.lastMessage, entry.sequence},
                 .subject = QByteArray::number(entry.connection.value) + ' '
                     + subject.left(Sentence::argumentCharsMax).toUtf8()});
}

} // namespace wirelamp::diagnosis
