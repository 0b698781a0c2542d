// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/refusalrule.h"

#include "core/diagnosis/rules/refusalkinds.h"
#include "core/events/authoutcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

bool isRefusal(const QByteArray &verdict)
{
    return verdict != codeOf(AuthVerdict::Accepted) && verdict != codeOf(AuthVerdict::Anonymous);
}

/// Reasons that RoutingRule, AdmissionRule and AgentServiceRule know more about.
bool hasRuleOfItsOwn(const QByteArray &word)
{
    constexpr std::array<QByteArrayView, 8> words{
        "not_found",     "method_not_allowed", "upgrade_required",   "bad_handshake",
        "loopback_only", "host_not_allowed",   "origin_not_allowed", "service_not_ready"};
    return word == "unsupported_websocket_version"
        || std::ranges::find(words, QByteArrayView(word)) != words.end();
}

} // namespace

std::span<const FindingKind> RefusalRule::findingKinds() const
{
    return refusalKinds();
}

QList<EntryKind> RefusalRule::entryKinds() const
{
    return RequestMemory::entryKinds()
        + QList{EntryKind::AuthJudged, EntryKind::StateChanged, EntryKind::MessageReceived};
}

void RefusalRule::forget()
{
    m_requests.forget();
    m_verdicts.clear();
}

void RefusalRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    m_requests.observe(observation);
    const RequestMemory::Request *request = m_requests.find(entry.connection);
    if (!request || request->sequence == 0)
        return;
    if (entry.kind == EntryKind::RequestReceived) {
        m_verdicts.remove(entry.connection);
    } else if (entry.kind == EntryKind::AuthJudged) {
        takeVerdict(observation, *request);
    } else if (entry.kind == EntryKind::StateChanged && entry.name == "rejected") {
        m_verdicts[entry.connection].isRejected = true;
    } else if (entry.kind == EntryKind::ResponseSent) {
        takeAnswer(observation, *request, sink);
    } else if (entry.kind == EntryKind::ConnectionClosed) {
        takeEnd(observation, *request, sink);
        m_verdicts.remove(entry.connection);
        m_requests.forget(entry.connection);
    }
}

void RefusalRule::takeVerdict(const Observation &observation, const RequestMemory::Request &request)
{
    const journal::Entry &entry = observation.entry;
    if (!isRefusal(entry.name))
        return;
    const RefusalReason reason = refusalReason(observation, request.tokenPlaces);
    // After a 101 only a first message may still bring the token.
    const QString carrier = observation.field(u"carrier");
    const bool isFirstMessage =
        carrier == u"first_message" || (carrier == u"none" && request.hasMessage);
    Verdict &verdict = m_verdicts[entry.connection];
    verdict = {.word = entry.name,
               .sequence = entry.sequence,
               .kind = &reason.kind,
               .details = reason.details,
               .isLate = request.isUpgraded && !isFirstMessage};
}

void RefusalRule::takeAnswer(const Observation &observation, const RequestMemory::Request &request,
                             FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    const Verdict *verdict = m_verdicts.find(entry.connection);
    const bool isWebSocket = request.asksForWebSocket;
    if (entry.name.toInt() < 400 || (!verdict && !isWebSocket))
        return;
    const QString status = QString::fromUtf8(entry.name);
    if (verdict && !verdict->word.isEmpty()) {
        const bool isQuestion =
            !isWebSocket && verdict->word == "missing" && request.tokenPlaces.isEmpty();
        if (isQuestion)
            return;
        // What other clients see as a status, a page sees as 1006 only.
        const QString how =
            isWebSocket ? u"HTTP %1, browser: 1006"_s.arg(status) : u"HTTP %1"_s.arg(status);
        sink.report({.kind = *verdict->kind,
                     .connection = entry.connection,
                     .arguments = QStringList{how} + verdict->details,
                     .evidence = {request.sequence, verdict->sequence, entry.sequence},
                     .subject = entry.name + ' ' + request.peer.toUtf8()});
        return;
    }
    const QByteArray word = answerErrorOf(observation).code;
    if (hasRuleOfItsOwn(word))
        return;
    const RefusalReason reason = refusalReason(QByteArray());
    sink.report({.kind = reason.kind,
                 .connection = entry.connection,
                 .arguments = {status, word.isEmpty() ? u"?"_s : QString::fromUtf8(word)},
                 .evidence = {request.sequence, entry.sequence},
                 .subject = entry.name + ' ' + word + ' ' + request.peer.toUtf8()});
}

void RefusalRule::takeEnd(const Observation &observation, const RequestMemory::Request &request,
                          FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    const Verdict *verdict = m_verdicts.find(entry.connection);
    // 1006: no close frame of ours, so it was refused before the upgrade or the client was faster.
    // 1011: InternalErrorRule says so.
    const bool isRefused = verdict && verdict->isRejected && !verdict->isLate
        && entry.name != "1006" && entry.name != "1011" && observation.field(u"by") == u"server";
    if (!isRefused)
        return;
    const RefusalReason none = refusalReason(codeOf(AuthVerdict::Timeout));
    sink.report(
        {.kind = verdict->kind ? *verdict->kind : none.kind,
         .connection = entry.connection,
         .arguments = QStringList{u"close %1"_s.arg(QString::fromUtf8(entry.name))}
             + (verdict->kind ? verdict->details : QStringList{observation.field(u"message")}),
         .evidence = {request.sequence, verdict->sequence, entry.sequence},
         .subject = entry.name + ' ' + request.peer.toUtf8()});
}

} // namespace wirelamp::diagnosis
