// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rules/agentservicerule.h"

#include "core/base/json.h"

#include <QJsonArray>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace wirelamp::diagnosis {

using journal::EntryKind;

namespace {

constexpr std::array kinds{
    FindingKind{
        .code = "service_unavailable",
        .severity = Severity::Problem,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "a run was asked for and the agent service is not there: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings", "the agent service is set to absent or not ready"),
                   QT_TRANSLATE_NOOP("Findings", "the service behind it did not start")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "set agent.service to ready; a client should show this "
                                      "answer instead of waiting for events"),
    },
    FindingKind{
        .code = "unknown_agent",
        .severity = Severity::Warning,
        .sentence = QT_TRANSLATE_NOOP("Findings",
                                      "a run was asked for by an agent that does not exist: %1"),
        .causes = {QT_TRANSLATE_NOOP("Findings",
                                     "the name is misspelt, or the agent has another one here"),
                   QT_TRANSLATE_NOOP("Findings", "its scenario file is missing or has a mistake")},
        .nextStep = QT_TRANSLATE_NOOP("Findings",
                                      "compare with the agents under /api/discovery/services; look "
                                      "for notices about scenario files"),
    },
};

struct Refusal
{
    QByteArray code;
    QString message;
};

Refusal inMessage(const Observation &observation)
{
    if (observation.entry.name == "service_unavailable")
        return {"service_unavailable"_ba, observation.field(u"message")};
    if (observation.entry.name != "error")
        return {};
    return {observation.field(u"error_code").toUtf8(), observation.field(u"message")};
}

/// Routes say it in three ways: an error, a degraded answer with 200, a field that is wrong.
Refusal inAnswer(const Observation &observation)
{
    const Result<QJsonObject> body = parseJsonObject(observation.field(u"body").toUtf8());
    if (!body)
        return {};
    if (body->value(u"status") == u"service_unavailable"_s)
        return {"service_unavailable"_ba, body->value(u"error").toString()};
    const QJsonObject problem = body->value(u"detail").toArray().first().toObject();
    if (problem.value(u"type") == u"unknown_agent"_s)
        return {"unknown_agent"_ba, problem.value(u"msg").toString()};
    const AnswerError error = answerErrorOf(observation);
    return {error.code, error.message};
}

} // namespace

std::span<const FindingKind> AgentServiceRule::findingKinds() const
{
    return kinds;
}

QList<EntryKind> AgentServiceRule::entryKinds() const
{
    return {EntryKind::MessageSent, EntryKind::ResponseSent};
}

void AgentServiceRule::observe(const Observation &observation, FindingSink &sink)
{
    const journal::Entry &entry = observation.entry;
    const Refusal refusal =
        entry.kind == EntryKind::ResponseSent ? inAnswer(observation) : inMessage(observation);
    if (refusal.code == "unknown_agent") {
        sink.report({.kind = kinds[1],
                     .connection = entry.connection,
                     .arguments = {refusal.message},
                     .evidence = {entry.sequence}});
    } else if (refusal.code == "service_unavailable" || refusal.code == "service_not_ready") {
        // One service: however many ask for it, it is one finding.
        sink.report({.kind = kinds[0],
                     .connection = entry.connection,
                     .arguments = {refusal.message},
                     .evidence = {entry.sequence},
                     .subject = "service"_ba});
    }
}

} // namespace wirelamp::diagnosis
