// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/routingrule.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "unknown_path",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "%1 was answered 404: %2"),
        .causes = {QT_TRANSLATE_NOOP(
                       "Findings", "the path is misspelt, or of another version of the interface"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "a base path of a proxy is missing, or still in front")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "compare with the routes in /openapi.json"),
    },
    FindingKind{
        .code = "wrong_method",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings", "%1 was answered 405: %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the client uses another method than the route takes")},
        .nextStep =
            QT_TRANSLATE_NOOP("Findings", "use a method that the Allow header of the answer names"),
    },
    FindingKind{
        .code = "websocket_wrong_path",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "a WebSocket was asked for with %1, which is no WebSocket, "
                                      "and got HTTP %3: a browser shows only 1006"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the path of the WebSocket is another one here"),
                   QT_TRANSLATE_NOOP(
                       "Findings", "the client builds the address from the one of an HTTP route")},
        .nextStep = QT_TRANSLATE_NOOP("Findings", "connect to /ws"),
    },
    FindingKind{
        .code = "websocket_plain_get",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP(
            "Findings",
            "%1 came as an ordinary HTTP request, and there is a WebSocket: it got HTTP %3"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "a proxy in between drops the Upgrade header"),
                   QT_TRANSLATE_NOOP("Findings",
                                     "the client, or somebody with a browser, opens the address "
                                     "with http instead of ws")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "connect with ws:// or wss://; let the proxy forward Upgrade "
                                      "and Connection over HTTP/1.1"),
    },
    FindingKind{
        .code = "websocket_bad_handshake",
        .severity = Severity::Warning,
        .sentence =
            QT_TRANSLATE_NOOP("Findings", "the handshake of a WebSocket is wrong (HTTP %3): %2"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "a proxy in between changes the handshake"),
                   QT_TRANSLATE_NOOP("Findings", "the handshake is written by hand")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "let the proxy forward all Sec-WebSocket headers, Upgrade "
                                      "and Connection; use a WebSocket library"),
    },
};

/// What browsers ask every server for by themselves.
bool isAskedByBrowsers(const QString &request)
{
    constexpr std::array<QStringView, 4> beginnings{u"GET /favicon", u"GET /apple-touch-icon",
                                                    u"GET /robots.txt", u"GET /.well-known/"};
    return std::ranges::any_of(
        beginnings, [&request](QStringView beginning) { return request.startsWith(beginning); });
}

} // namespace

std::span<const FindingKind> RoutingRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> RoutingRule::entryKinds() const
{
    return RequestMemory::entryKinds();
}

void RoutingRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    m_requests.observe(observation);
    if (entry.kind == EntryKind::ConnectionClosed) {
        m_requests.forget(entry.connection);
        return;
    }
    const RequestMemory::Request *request = m_requests.find(entry.connection);
    if (entry.kind == EntryKind::ResponseSent && request && request->sequence != 0)
        takeAnswer(observation, *request, sink);
}

void RoutingRule::takeAnswer(const Observation &observation, const RequestMemory::Request &request,
                             FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    const AnswerError error = answerErrorOf(observation);
    const FindingKind *kind = kindFor(request, error.code, entry.name.toInt());
    if (!kind)
        return;
    QByteArray subject = request.name.toUtf8();
    if (m_paths.size() >= pathsMax && !m_paths.contains(subject))
        subject = "others"_ba;
    else
        m_paths.insert(subject);
    sink.report({.kind = *kind,
                 .connection = entry.connection,
                 .arguments = {request.name, error.message, QString::fromUtf8(entry.name)},
                 .evidence = {request.sequence, entry.sequence},
                 .subject = subject});
}

const FindingKind *RoutingRule::kindFor(const RequestMemory::Request &request,
                                        const QByteArray &code, int status)
{
    if (code == "upgrade_required")
        return &kinds[3];
    if (code == "bad_handshake" || code == "unsupported_websocket_version")
        return &kinds[4];
    const bool isUnrouted = code == "not_found" || code == "method_not_allowed";
    const bool isAnsweredAsPage =
        status >= 200 && status < 300 && request.transport != u"websocket";
    if (request.asksForWebSocket && (isUnrouted || isAnsweredAsPage))
        return &kinds[2];
    if (code == "method_not_allowed")
        return &kinds[1];
    return code == "not_found" && !isAskedByBrowsers(request.name) ? &kinds[0] : nullptr;
}

} // namespace wirelamp::diagnosis
