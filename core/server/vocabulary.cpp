// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/vocabulary.h"

using namespace Qt::StringLiterals;

namespace wirelamp::server {

QStringList agentEventTypes()
{
    return {u"agent_started"_s,   u"agent_thinking"_s, u"tool_executing"_s,
            u"tool_completed"_s,  u"partial_result"_s, u"progress"_s,
            u"agent_completed"_s, u"agent_error"_s,    u"agent_stopped"_s};
}

QStringList serverMessageTypes()
{
    return {u"system_message"_s, u"error_message"_s,  u"error"_s,           u"ack"_s,
            u"pong"_s,           u"heartbeat_ack"_s,  u"stream_chunk"_s,    u"stream_complete"_s,
            u"thread_created"_s, u"thread_data"_s,    u"thread_history"_s,  u"thread_list"_s,
            u"thread_renamed"_s, u"thread_deleted"_s, u"session_restored"_s};
}

} // namespace wirelamp::server
