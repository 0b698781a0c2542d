// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/refusalrule.h"

#include "core/base/json.h"
#include "core/diagnosis/rules/refusalreasons.h"
#include "core/events/authoutcome.h"
#include "core/journal/requestpayload.h"

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

// Causes and next step come from the reason.
constexpr std::array kinds{
    FindingKind{
        .code = "refused_before_upgrade",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "refused with HTTP %1 before the upgrade (%2): a browser "
                                      "shows only close code 1006, other clients see the status"),
    },
    FindingKind{
        .code = "refused_after_upgrade",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "refused with close code %1 after the upgrade (%2): every "
                                      "client sees the code, after an error frame"),
    },
};

FindingKind kindFor(const FindingKind &how, const QByteArray &word)
{
    const RefusalReason &reason = refusalReason(word);
    FindingKind kind = how;
    kind.causes = reason.causes;
    kind.nextStep = reason.nextStep;
    return kind;
}

bool isRefusal(const QByteArray &verdict)
{
    return verdict != codeOf(AuthVerdict::Accepted) && verdict != codeOf(AuthVerdict::Anonymous);
}

} // namespace

std::span<const FindingKind> RefusalRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> RefusalRule::entryKinds() const
{
    return {EntryKind::ConnectionOpened, EntryKind::RequestReceived, EntryKind::AuthJudged,
            EntryKind::StateChanged,     EntryKind::ResponseSent,    EntryKind::ConnectionClosed};
}

void RefusalRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    if (entry.kind == EntryKind::ConnectionOpened)
        m_attempts[entry.connection].host = hostOf(observation.field(u"peer"));
    Attempt *attempt = m_attempts.find(entry.connection);
    if (!attempt)
        return;
    if (entry.kind == EntryKind::RequestReceived) {
        const bool isAttempt = journal::asksForWebSocket(observation.payload());
        *attempt = {.host = attempt->host, .request = isAttempt ? entry.sequence : 0};
    } else if (entry.kind == EntryKind::AuthJudged && isRefusal(entry.name)) {
        attempt->verdict = entry.name;
        attempt->judged = entry.sequence;
    } else if (entry.kind == EntryKind::StateChanged && entry.name == "rejected") {
        attempt->isRejected = true;
    } else if (entry.kind == EntryKind::ResponseSent && attempt->request != 0) {
        takeAnswer(observation, *attempt, sink);
    } else if (entry.kind == EntryKind::ConnectionClosed) {
        if (attempt->isRejected)
            takeEnd(observation, *attempt, sink);
        m_attempts.remove(entry.connection);
    }
}

void RefusalRule::takeAnswer(const Observation &observation, const Attempt &attempt,
                             FindingSink &sink) const
{
    const journal::Entry &entry = observation.entry;
    if (entry.name.toInt() < 400)
        return;
    QByteArray word = attempt.verdict;
    if (word.isEmpty()) {
        const Result<QJsonObject> body = parseJsonObject(observation.field(u"body").toUtf8());
        word = body ? body->value(u"error").toString().toUtf8() : QByteArray("no reason given");
    }
    const FindingKind kind = kindFor(kinds[0], word);
    sink.report({.kind = kind,
                 .connection = entry.connection,
                 .arguments = {QString::fromUtf8(entry.name), QString::fromUtf8(word)},
                 .evidence = {attempt.request, attempt.judged, entry.sequence},
                 .subject = entry.name + ' ' + word + ' ' + attempt.host.toUtf8()});
}

void RefusalRule::takeEnd(const Observation &observation, const Attempt &attempt,
                          FindingSink &sink) const
{
    const journal::Entry &entry = observation.entry;
    if (entry.name == "1006" || observation.field(u"by") != u"server")
        return; // No close frame of ours: refused before the upgrade, or the client was faster.
    const QByteArray word = attempt.verdict.isEmpty() ? QByteArray("timeout") : attempt.verdict;
    const FindingKind kind = kindFor(kinds[1], word);
    sink.report({.kind = kind,
                 .connection = entry.connection,
                 .arguments = {QString::fromUtf8(entry.name), QString::fromUtf8(word)},
                 .evidence = {attempt.request, attempt.judged, entry.sequence},
                 .subject = entry.name + ' ' + word + ' ' + attempt.host.toUtf8()});
}

} // namespace wirelamp::diagnosis
