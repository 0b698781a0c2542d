// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/tlsrule.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "plain_on_tls_port",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "%1 speaks plain HTTP to a port that speaks TLS"),
        .causes = {QT_TRANSLATE_NOOP(
            "Findings", "the address begins with http:// or ws://, and server.tls is on")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "use https:// or wss://, or set server.tls = false"),
    },
    FindingKind{
        .code = "tls_on_plain_port",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "%1 speaks TLS to a port that speaks plain HTTP"),
        .causes = {QT_TRANSLATE_NOOP(
                       "Findings",
                       "the address begins with https:// or wss://, and server.tls is off"),
                   QT_TRANSLATE_NOOP("Findings", "the browser upgrades http to https by itself")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "use http:// or ws://, or set server.tls = true"),
    },
    FindingKind{
        .code = "tls_failed",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the TLS handshake with %1 failed: %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client does not trust the certificate of this server"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "client and server have no version of TLS in common")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "let the client trust the development certificate, or name "
                                      "one of your own in server.certificate"),
    },
};

const FindingKind *kindFor(const Observation &observation)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ResponseSent)
        return answerErrorOf(observation).code == "tls_required" ? &kinds[0] : nullptr;
    if (entry.kind == EntryKind::RequestRejected)
        return entry.name == "tls_on_plain_port" ? &kinds[1] : nullptr;
    return entry.kind == EntryKind::Notice && entry.name == "tls_failed" ? &kinds[2] : nullptr;
}

} // namespace

std::span<const FindingKind> TlsRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> TlsRule::entryKinds() const
{
    return {EntryKind::ConnectionOpened, EntryKind::RequestRejected, EntryKind::ResponseSent,
            EntryKind::Notice, EntryKind::ConnectionClosed};
}

void TlsRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionOpened) {
        m_peers[entry.connection] = hostOf(observation.field(u"peer"));
        return;
    }
    const QString *peer = m_peers.find(entry.connection);
    if (peer) {
        if (const FindingKind *kind = kindFor(observation)) {
            sink.report({.kind = *kind,
                         .connection = entry.connection,
                         .arguments = {*peer, observation.field(u"message")},
                         .evidence = {entry.sequence},
                         .subject = peer->toUtf8()});
        }
    }
    if (entry.kind == EntryKind::ConnectionClosed)
        m_peers.remove(entry.connection);
}

} // namespace wirelamp::diagnosis
