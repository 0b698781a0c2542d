// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/listeningrule.h"

#include <QJsonArray>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "port_taken",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings", "the server could not start: %1"),
        .causes = {QT_TRANSLATE_NOOP(
                       "Findings",
                       "another program, or an earlier start of this one, has the port"),
                   QT_TRANSLATE_NOOP("Findings", "the port belongs to the system (below 1024)")},
        .nextStep = QT_TRANSLATE_NOOP(
            "Findings", "stop that program, or choose another port in Settings or with --port"),
    },
    FindingKind{
        .code = "localhost_ipv6_taken",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "only 127.0.0.1 is served; on ::1 something else answers: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "another program has the same port on IPv6")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings",
                              "let clients say 127.0.0.1 instead of localhost, or choose another "
                              "port: localhost may mean ::1 and reach the other program"),
    },
    FindingKind{
        .code = "localhost_ipv6_unserved",
        .severity = Severity::Info,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "only IPv4 is served (%1): a client that says localhost may try ::1 first and fail"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "server.host is an IPv4 address")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "let clients on this machine say 127.0.0.1, or set "
                                      "server.host = \"localhost\" to serve both"),
    },
    FindingKind{
        .code = "localhost_ipv4_unserved",
        .severity = Severity::Info,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings", "only IPv6 is served (%1): a client that says 127.0.0.1 is refused"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "server.host is an IPv6 address")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "let clients on this machine say [::1], or set server.host = "
                                      "\"localhost\" to serve both"),
    },
    FindingKind{
        .code = "reached_from_network",
        .severity = Severity::Info,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "a client on another machine (%1) reached this server"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "server.host opens the server to the network")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "if nobody else should, set server.host = \"127.0.0.1\"; if "
                                      "others cannot, look at the firewall of this machine"),
    },
};

bool isLoopback(const QString &host)
{
    return host == u"[::1]" || host.startsWith(u"127.") || host.startsWith(u"[::ffff:127.");
}

} // namespace

std::span<const FindingKind> ListeningRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> ListeningRule::entryKinds() const
{
    return {EntryKind::ServerStarted, EntryKind::Notice, EntryKind::ConnectionOpened};
}

void ListeningRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ServerStarted) {
        m_isReached = false;
        takeStart(observation, sink);
    } else if (entry.kind == EntryKind::Notice) {
        takeNotice(observation, sink);
    } else if (!m_isReached) {
        const QString peer = hostOf(observation.field(u"peer"));
        // Its own address in the network is this machine as well.
        m_isReached =
            !peer.isEmpty() && !isLoopback(peer) && peer != hostOf(observation.field(u"local"));
        if (m_isReached) {
            sink.report({.kind = kinds[4],
                         .connection = entry.connection,
                         .arguments = {peer},
                         .evidence = {entry.sequence},
                         .subject = "network"_ba});
        }
    }
}

void ListeningRule::takeNotice(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    const QString message = observation.field(u"message");
    // Without IPv6 on this machine nobody tries ::1 in vain for long.
    const bool isTaken = entry.name == "no_ipv6_loopback" && message.contains(u"in use");
    if (entry.name != "listen_failed" && !isTaken)
        return;
    sink.report({.kind = kinds[isTaken ? 1 : 0],
                 .arguments = {message},
                 .evidence = {entry.sequence},
                 .subject = "listen"_ba});
}

void ListeningRule::takeStart(const Observation &observation, FindingSink &sink)
{
    const QJsonArray list = observation.payload().value(u"addresses").toArray();
    QStringList addresses;
    for (const QJsonValue &address : list)
        addresses << address.toString();
    const auto serves = [&addresses](QStringView loopback, QStringView any) {
        return std::ranges::any_of(addresses, [&](const QString &address) {
            return hostOf(address) == loopback || hostOf(address) == any;
        });
    };
    const bool servesIpv4 = serves(u"127.0.0.1", u"0.0.0.0");
    const bool servesIpv6 = serves(u"[::1]", u"[::]");
    // 127.0.0.1 as configured tries both; NoIpv6Loopback has told why one is missing.
    const bool isLoopbackOnly = serves(u"127.0.0.1", u"[::1]");
    if (servesIpv4 == servesIpv6 || (servesIpv4 && isLoopbackOnly))
        return;
    sink.report({.kind = kinds[servesIpv4 ? 2 : 3],
                 .arguments = {addresses.join(u", "_s)},
                 .evidence = {observation.entry.sequence},
                 .subject = "localhost"_ba});
}

} // namespace wirelamp::diagnosis
