// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/threadrecorder.h"

namespace wirelamp::server {

namespace {

MessageMetadata metadataOf(const RunContext &context)
{
    return {.runName = context.runName, .agentName = context.agentName};
}

} // namespace

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

void ThreadRecorder::onRunClosed(const RunContext &) { }

} // namespace wirelamp::server
