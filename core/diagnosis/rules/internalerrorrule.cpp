// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/internalerrorrule.h"

namespace wirelamp::diagnosis {

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "closed_1011_by_server",
        .severity = Severity::Problem,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "this server closed with 1011 (internal error): %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "a fault was switched on that closes connections"),
                   QT_TRANSLATE_NOOP("Findings", "an error inside of this server")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "look at the notices before the close; without a fault "
                                      "switched on this is a bug of the server, please report it"),
    },
    FindingKind{
        .code = "closed_1011_before_welcome",
        .severity = Severity::Problem,
        .sentence =
            QT_TRANSLATE_NOOP("Findings",
                              "accepted, and closed with 1011 (internal error) before the welcome: "
                              "the client waits for a welcome that never comes (%1)"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the server accepts first and fails while it authenticates or "
                                     "prepares the connection"),
                   QT_TRANSLATE_NOOP("Findings", "an error inside of this server")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "prepare everything before the 101; without a fault switched "
                                      "on this is a bug of the server, please report it"),
    },
    FindingKind{
        .code = "closed_1011_by_client",
        .severity = Severity::Problem,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "the client closed with 1011 (internal error): %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client failed while it handled what it received last"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "a library of the client closes with 1011 when it "
                                     "misses a pong or stops")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "look into the log of the client at this moment"),
    },
};

} // namespace

std::span<const FindingKind> InternalErrorRule::findingKinds() const
{
    return kinds;
}

QList<journal::EntryKind> InternalErrorRule::entryKinds() const
{
    return {journal::EntryKind::Notice, journal::EntryKind::FaultInjected,
            journal::EntryKind::ResponseSent, journal::EntryKind::MessageSent,
            journal::EntryKind::ConnectionClosed};
}

void InternalErrorRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.connection == ConnectionId())
        return;
    if (entry.kind != journal::EntryKind::ConnectionClosed) {
        takeBefore(entry);
        return;
    }
    const Before before = m_connections.take(entry.connection).value_or(Before());
    if (entry.name != "1011")
        return;
    const bool isByClient = observation.field(u"by") == u"client";
    sink.report({.kind = kinds[isByClient                ? 2
                                   : before.isUnwelcomed ? 1
                                                         : 0],
                 .connection = entry.connection,
                 .arguments = {observation.field(isByClient ? u"reason" : u"message")},
                 .evidence = {before.upgrade, before.notice, entry.sequence}});
}

void InternalErrorRule::takeBefore(const journal::Entry &entry)
{
    if (entry.kind == journal::EntryKind::ResponseSent) {
        if (entry.name == "101") {
            Before &before = m_connections[entry.connection];
            before.upgrade = entry.sequence;
            before.isUnwelcomed = true;
        }
    } else if (entry.kind != journal::EntryKind::MessageSent) {
        m_connections[entry.connection].notice = entry.sequence;
    } else if (Before *before = m_connections.find(entry.connection);
               before && entry.name == "system_message") {
        before->isUnwelcomed = false;
        before->upgrade = 0;
    }
}

} // namespace wirelamp::diagnosis
