// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/protocol/nativedialect.h"

#include "core/base/json.h"
#include "core/base/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::protocol {

namespace {

/// Of the message in `agent_started`. The client knows what it sent, and a long message would
/// stand three times in one frame.
constexpr qsizetype quotedMessageCharsMax = 4096;

/// Rounded towards zero.
qint64 microsecondsOf(Instant duration)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
}

struct NameOf
{
    QByteArray operator()(const RunStarted &) const { return "agent_started"_ba; }
    QByteArray operator()(const Reasoning &) const { return "agent_thinking"_ba; }
    QByteArray operator()(const ToolCallStarted &) const { return "tool_executing"_ba; }
    QByteArray operator()(const ToolCallFinished &) const { return "tool_completed"_ba; }
    QByteArray operator()(const TextDelta &) const { return "partial_result"_ba; }
    QByteArray operator()(const Progress &) const { return "progress"_ba; }
    QByteArray operator()(const RunFinished &) const { return "agent_completed"_ba; }
    QByteArray operator()(const RunFailed &) const { return "agent_error"_ba; }
    QByteArray operator()(const RunCancelled &) const { return "agent_stopped"_ba; }
};

/// JSON that an agent gave, or `nothing` if it gave none.
QByteArrayView valueOr(const QByteArray &json, QByteArrayView nothing)
{
    return json.isEmpty() ? nothing : QByteArrayView(json);
}

/// Writes what is special about one kind of event.
struct FieldWriter
{
    JsonWriter &fields;
    const QString &agentName;

    void operator()(const RunStarted &started) const
    {
        fields.word("status", "started");
        fields.text("message", QStringView(started.message).left(quotedMessageCharsMax));
    }
    void operator()(const Reasoning &reasoning) const
    {
        // One client of the original reads `reasoning`, another `thought`.
        fields.text("reasoning", reasoning.text);
        fields.text("thought", reasoning.text);
        fields.integer("step_number", reasoning.step);
    }
    void operator()(const ToolCallStarted &tool) const
    {
        fields.text("tool_name", tool.toolName);
        fields.text("tool_call_id", tool.toolCallId);
        fields.json("parameters", valueOr(tool.parameters, "{}"));
    }
    void operator()(const ToolCallFinished &tool) const
    {
        fields.text("tool_name", tool.toolName);
        fields.text("tool_call_id", tool.toolCallId);
        if (tool.error)
            fields.text("error", *tool.error);
        else
            fields.json("result", valueOr(tool.result, "null"));
        fields.flag("success", !tool.error.has_value());
        fields.thousandths("execution_time_ms", microsecondsOf(tool.duration));
    }
    void operator()(const TextDelta &delta) const
    {
        fields.text("content", delta.content);
        fields.flag("is_final", delta.isFinal);
    }
    void operator()(const Progress &progress) const { fields.text("message", progress.message); }
    void operator()(const RunFinished &finished) const
    {
        fields.word("status", "completed");
        fields.text("response", finished.response);
        fields.text("final_response", finished.response);
        fields.text("result", finished.response);
        fields.json("results", valueOr(finished.results, "{}"));
        fields.text("message", agentName + u" has finished"_s);
        fields.thousandths("execution_time_ms", microsecondsOf(finished.duration));
    }
    void operator()(const RunFailed &failed) const
    {
        fields.word("status", "failed");
        fields.text("error_code", failed.code);
        fields.text("error_message", failed.message);
        fields.text("message", failed.message);
        fields.flag("recoverable", failed.recoverable);
        fields.thousandths("execution_time_ms", microsecondsOf(failed.duration));
    }
    void operator()(const RunCancelled &cancelled) const
    {
        fields.word("status", "stopped");
        fields.text("reason", cancelled.reason);
        fields.text("message", cancelled.reason);
        fields.thousandths("execution_time_ms", microsecondsOf(cancelled.duration));
    }
};

/// The members at top level, in `data` and in `payload`: clients of the original look in any of the
/// three.
QByteArray inUnionEnvelope(QByteArrayView members)
{
    constexpr QByteArrayView data = ",\"data\":{";
    constexpr QByteArrayView payload = "},\"payload\":{";
    constexpr QByteArrayView end = "}}";
    QByteArray json(1 + 3 * members.size() + data.size() + payload.size() + end.size(),
                    Qt::Uninitialized);
    char *at = json.data();
    *at++ = '{';
    for (const QByteArrayView part : {members, data, members, payload, members, end})
        at = std::copy(part.begin(), part.end(), at);
    return json;
}

} // namespace

RunIdentity::RunIdentity(const RunContext &context)
    : m_agentName(context.agentName)
{
    appendJsonEscaped(m_eventIdPrefix, QByteArray("evt_" + context.runName + '_'));
    JsonWriter fields;
    fields.utf8("run_id", context.runName);
    fields.text("thread_id", context.threadId);
    fields.text("user_id", context.userId);
    fields.text("agent_name", context.agentName);
    fields.text("agent", context.agentName);
    m_members = fields.members().toByteArray();
    m_mayHoldSecret = wirelamp::mayHoldSecret(m_members);
}

void RunIdentity::write(JsonWriter &fields, const AgentEvent &event) const
{
    fields.time("timestamp", event.wallAt);
    fields.word("event_id", m_eventIdPrefix, event.sequence);
    fields.integer("sequence", event.sequence);
    fields.append(m_members);
}

NativeDialect::NativeDialect(Envelope envelope)
    : m_envelope(envelope)
{
}

EncodedEvent NativeDialect::encode(const AgentEvent &event, const RunIdentity &identity) const
{
    const QByteArray type = std::visit(NameOf{}, event.body);
    JsonWriter fields;
    if (m_envelope != Envelope::Event)
        fields.word("type", type);
    if (m_envelope != Envelope::Type)
        fields.word("event", type);
    identity.write(fields, event);
    const qsizetype known = identity.mayHoldSecret() ? 0 : fields.members().size();
    std::visit(FieldWriter{fields, identity.agentName()}, event.body);
    const QByteArrayView members = fields.members();
    return {type, inUnionEnvelope(members), {1 + known, members.size() - known}};
}

} // namespace wirelamp::protocol
