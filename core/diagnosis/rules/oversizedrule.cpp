// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/oversizedrule.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "message_too_big",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the connection was closed with 1009: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client sends a whole file or history in one message")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings",
            "send less at once, or raise websocket.max_message_size; the welcome names the limit"),
    },
    FindingKind{
        .code = "message_too_big_for_client",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "the client closed with 1009: a message of this server was too large for it"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the limit of its library is small, often 1 MiB")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "raise the limit of the library (max_size, maxPayload), or "
                                      "let the agent send less at once"),
    },
    FindingKind{
        .code = "request_too_big",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "a request was refused as too large (%1): %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "a cookie or token grew beyond what a head may have"),
                   QT_TRANSLATE_NOOP("Findings", "the client sends a file as a body")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "send less; the limits are in the section http of the settings"),
    },
};

} // namespace

std::span<const FindingKind> OversizedRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> OversizedRule::entryKinds() const
{
    return {EntryKind::RequestRejected, EntryKind::ConnectionClosed};
}

void OversizedRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionClosed) {
        if (entry.name != "1009")
            return;
        const bool isByClient = observation.field(u"by") == u"client";
        sink.report({.kind = kinds[isByClient ? 1 : 0],
                     .connection = entry.connection,
                     .arguments = {observation.field(u"message")},
                     .evidence = {entry.sequence}});
    } else if (entry.name == "head_too_large" || entry.name == "target_too_long"
               || entry.name == "body_too_large") {
        sink.report({.kind = kinds[2],
                     .connection = entry.connection,
                     .arguments = {QString::fromUtf8(entry.name), observation.field(u"message")},
                     .evidence = {entry.sequence}});
    }
}

} // namespace wirelamp::diagnosis
