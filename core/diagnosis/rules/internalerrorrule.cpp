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
            journal::EntryKind::ConnectionClosed};
}

void InternalErrorRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.connection == ConnectionId())
        return;
    if (entry.kind != journal::EntryKind::ConnectionClosed) {
        m_notices[entry.connection] = entry.sequence;
        return;
    }
    const quint64 notice = m_notices.take(entry.connection).value_or(0);
    if (entry.name != "1011")
        return;
    const bool isByClient = observation.field(u"by") == u"client";
    sink.report({.kind = kinds[isByClient ? 1 : 0],
                 .connection = entry.connection,
                 .arguments = {observation.field(isByClient ? u"reason" : u"message")},
                 .evidence = {notice, entry.sequence}});
}

} // namespace wirelamp::diagnosis
