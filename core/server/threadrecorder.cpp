// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/threadrecorder.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

ThreadRecorder::ThreadRecorder(RunService &runs, ThreadStore &threads)
    : m_runs(runs)
    , m_threads(threads)
{
    m_runs.addObserver({}, this);
}

ThreadRecorder::~ThreadRecorder()
{
    m_runs.removeObserver(this);
}

void ThreadRecorder::onRunEvent(const RunContext &context, const AgentEvent &event,
                                const protocol::EncodedEvent &)
{
    if (const auto *started = std::get_if<RunStarted>(&event.body)) {
        m_threads.append(context.userId, context.threadId, MessageRole::User, started->message,
                         metadataOf(context));
    } else if (const auto *finished = std::get_if<RunFinished>(&event.body)) {
        m_threads.append(context.userId, context.threadId, MessageRole::Assistant,
                         finished->response, metadataOf(context));
    }
}

/// The question and the answer of a short run come one right after the other.
const QJsonObject &ThreadRecorder::metadataOf(const RunContext &context)
{
    if (m_run != context.run) {
        m_run = context.run;
        m_metadata = {{u"run_id"_s, QString::fromLatin1(context.runName)},
                      {u"agent_name"_s, context.agentName}};
    }
    return m_metadata;
}

void ThreadRecorder::onRunClosed(const RunContext &) { }

} // namespace wirelamp::server
