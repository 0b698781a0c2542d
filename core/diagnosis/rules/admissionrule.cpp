// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/admissionrule.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "host_refused",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "refused with HTTP 421: this server does not answer to the host \"%1\""),
        .causes = {QT_TRANSLATE_NOOP(
                       "Findings", "the client uses a name of this machine that is not configured"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "a proxy passes the Host header of its own clients on"),
                   QT_TRANSLATE_NOOP(
                       "Findings",
                       "a page tries to reach this server under a foreign name (DNS rebinding)")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "use localhost, or set server.allowed_hosts = [\"%1\"] without the port"),
    },
    FindingKind{
        .code = "origin_refused",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "refused with HTTP 403: pages of the origin %1 may not connect here"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the page is served from an origin that is not configured"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "a page of a stranger tries to reach this server")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "if it is your page, set server.cors_origins = [\"loopback\", \"%1\"]"),
    },
    FindingKind{
        .code = "loopback_only",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "%2 was refused with HTTP 403: it answers clients on this "
                                      "machine only, and %1 is another one"),
        .causes = {QT_TRANSLATE_NOOP(
            "Findings",
            "the client runs on another machine, in a container or in a virtual machine")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings",
            "call it from this machine, for example to mint a token, and use the result there"),
    },
};

} // namespace

std::span<const FindingKind> AdmissionRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> AdmissionRule::entryKinds() const
{
    return RequestMemory::entryKinds();
}

void AdmissionRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    m_requests.observe(observation);
    if (entry.kind == EntryKind::ConnectionClosed) {
        m_requests.forget(entry.connection);
        return;
    }
    const RequestMemory::Request *request = m_requests.find(entry.connection);
    if (entry.kind != EntryKind::ResponseSent || !request || request->sequence == 0)
        return;
    const QByteArray code = answerErrorOf(observation).code;
    // A preflight is refused without a body.
    const bool isPreflight = entry.name == "403" && request->name.startsWith(u"OPTIONS ");
    const FindingKind *kind = nullptr;
    QString who = request->peer;
    if (code == "host_not_allowed") {
        kind = &kinds[0];
        who = request->host;
    } else if (code == "origin_not_allowed" || (isPreflight && !request->origin.isEmpty())) {
        kind = &kinds[1];
        who = request->origin;
    } else if (code == "loopback_only") {
        kind = &kinds[2];
    }
    if (!kind)
        return;
    sink.report({.kind = *kind,
                 .connection = entry.connection,
                 .arguments = {who, request->name},
                 .evidence = {request->sequence, entry.sequence},
                 .subject = who.toUtf8()});
}

} // namespace wirelamp::diagnosis
