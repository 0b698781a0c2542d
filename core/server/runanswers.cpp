// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/runanswers.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

namespace {

QJsonObject outcome(const QString &status, const QJsonValue &response, const QJsonValue &error,
                    Instant duration)
{
    const bool isSuccess = status == u"success";
    return {
        {u"status"_s, status},
        {u"response"_s, response},
        {u"error"_s, error},
        {u"execution_time"_s, std::chrono::duration<double>(duration).count()},
        {u"circuit_breaker_state"_s, isSuccess ? u"CLOSED"_s : u"UNKNOWN"_s},
    };
}

QJsonObject outcomeOf(const AgentEventBody &terminal)
{
    if (const auto *finished = std::get_if<RunFinished>(&terminal)) {
        QJsonObject object =
            outcome(u"success"_s, finished->response, QJsonValue(), finished->duration);
        const auto results = parseJsonObject(finished->results);
        object.insert(u"results"_s, results ? *results : QJsonObject());
        return object;
    }
    if (const auto *failed = std::get_if<RunFailed>(&terminal)) {
        const QString status = failed->code == u"timeout" ? u"timeout"_s : u"error"_s;
        QJsonObject object = outcome(status, QJsonValue(), failed->message, failed->duration);
        object.insert(u"error_code"_s, failed->code);
        return object;
    }
    if (const auto *cancelled = std::get_if<RunCancelled>(&terminal))
        return outcome(u"cancelled"_s, QJsonValue(), cancelled->reason, cancelled->duration);
    return outcome(u"error"_s, QJsonValue(), u"the run ended without an outcome"_s, {});
}

} // namespace

Answer answerFor(const RunContext &context, const AgentEventBody &terminal)
{
    QJsonObject object = outcomeOf(terminal);
    object.insert(u"agent"_s, context.agentName);
    object.insert(u"run_id"_s, QString::fromLatin1(context.runName));
    object.insert(u"thread_id"_s, context.threadId);
    return Answer::json(object);
}

RunAnswers::RunAnswers(RunService &runs)
    : m_runs(runs)
{
}

RunAnswers::~RunAnswers()
{
    const auto pending = std::exchange(m_pending, {});
    for (const auto &[run, waiting] : pending)
        m_runs.abandon(RunId{run}, u"the server stops"_s);
}

Result<RunContext, RunRefusal> RunAnswers::run(const RunOrder &order, const AnswerLater &answer)
{
    Result<RunContext, RunRefusal> opened = m_runs.open(order, this);
    if (opened) {
        m_pending.emplace(opened->run.value, Pending{.answerLater = answer});
        m_runs.start(opened->run);
    }
    return opened;
}

void RunAnswers::onRunEvent(const RunContext &context, const AgentEvent &event,
                            const protocol::EncodedEvent &)
{
    const auto found = m_pending.find(context.run.value);
    if (found != m_pending.end() && isTerminal(event.body))
        found->second.answer = answerFor(context, event.body);
}

void RunAnswers::onRunClosed(const RunContext &context)
{
    const auto found = m_pending.find(context.run.value);
    if (found == m_pending.end())
        return;
    const Pending ended = std::move(found->second);
    m_pending.erase(found);
    ended.answerLater(ended.answer);
}

} // namespace wirelamp::server
