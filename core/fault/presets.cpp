// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/presets.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::fault {

namespace {

#define TEXT(text) QT_TRANSLATE_NOOP("Faults", text)

Fault event(FaultKind kind, const QByteArray &type)
{
    Fault fault = defaultFault(kind);
    fault.event = type;
    return fault;
}

Fault delayed(FaultKind kind, std::chrono::milliseconds delay,
              std::chrono::milliseconds jitter = {})
{
    Fault fault = defaultFault(kind);
    fault.delay = delay;
    fault.jitter = jitter;
    return fault;
}

Fault closing(FaultKind kind, quint16 code, const QString &reason)
{
    Fault fault = defaultFault(kind);
    fault.closeCode = code;
    fault.closeReason = reason;
    return fault;
}

Fault throttled(qint64 bytesPerSecond)
{
    Fault fault = defaultFault(FaultKind::Throttle);
    fault.bytesPerSecond = bytesPerSecond;
    return fault;
}

Fault plain(FaultKind kind)
{
    return defaultFault(kind);
}

/// The failures of the system that this server stands in for.
QList<Preset> failuresThatCostDays()
{
    return {
        {"accept-then-1011",
         TEXT("Accepted, then closed with 1011"),
         TEXT("The WebSocket opens and is closed with 1011 before the welcome."),
         {closing(FaultKind::AcceptThenClose, 1011, u"WebSocket error"_s)}},
        {"judged-after-accept",
         TEXT("Token judged after accepting"),
         TEXT("The WebSocket opens for everybody; a bad token is closed with 1011 a moment later."),
         {closing(FaultKind::AcceptBeforeAuth, 1011, u"Authentication failed"_s)}},
        {"no-welcome",
         TEXT("No welcome"),
         TEXT("The WebSocket opens and stays silent: no first frame."),
         {plain(FaultKind::NoWelcome)}},
        {"stream-hangs",
         TEXT("A stream that hangs"),
         TEXT("The stream opens, sends one frame, and neither goes on nor ends."),
         {plain(FaultKind::StreamStalls)}},
        {"service-absent",
         TEXT("The agent service is never there"),
         TEXT("Runs are refused and streams fall back, as without an agent service."),
         {plain(FaultKind::ServiceAbsent)}},
        {"service-not-ready",
         TEXT("The agent service never gets ready"),
         TEXT("The WebSocket handshake is answered with 503, runs are refused."),
         {plain(FaultKind::ServiceNotReady)}},
        {"acknowledge-only",
         TEXT("Acknowledged, but not executed"),
         TEXT("execute_agent gets an acknowledgement, and nothing is run."),
         {plain(FaultKind::AcknowledgeOnly)}},
        {"events-missing",
         TEXT("Agent events that never arrive"),
         TEXT("A run sends agent_started and then nothing more."),
         {event(FaultKind::DropEvent, "agent_thinking"),
          event(FaultKind::DropEvent, "tool_executing"),
          event(FaultKind::DropEvent, "tool_completed"), plain(FaultKind::NoTerminalEvent)}},
    };
}

QList<Preset> failuresOfRuns()
{
    return {
        {"tool-never-completes",
         TEXT("A tool that never completes"),
         TEXT("tool_executing is the last that is heard of the run."),
         {plain(FaultKind::ToolNeverCompletes)}},
        {"no-terminal-event",
         TEXT("A run without an end"),
         TEXT("Every event comes but the last one."),
         {plain(FaultKind::NoTerminalEvent)}},
        {"two-terminal-events",
         TEXT("A run that ends twice"),
         TEXT("agent_completed comes twice."),
         {plain(FaultKind::TwoTerminalEvents)}},
        {"events-after-end",
         TEXT("Events after the end"),
         TEXT("Another event comes after agent_completed."),
         {plain(FaultKind::EventsAfterEnd)}},
        {"wrong-order",
         TEXT("Events in the wrong order"),
         TEXT("tool_completed comes before its tool_executing."),
         {event(FaultKind::ReorderEvents, "tool_executing")}},
        {"wrong-envelope",
         TEXT("Events in an unknown envelope"),
         TEXT("Events have neither \"type\" nor \"event\"."),
         {plain(FaultKind::WrongEnvelope)}},
        {"corrupt-events",
         TEXT("Events that are no JSON"),
         TEXT("One event in three is cut in half."),
         {[] {
             Fault fault = plain(FaultKind::CorruptEvent);
             fault.probability = 1.0 / 3;
             return fault;
         }()}},
        {"agent-fails",
         TEXT("The agent fails in mid-run"),
         TEXT("After three events the run ends with agent_error."),
         {[] {
             Fault fault = plain(FaultKind::AgentFails);
             fault.at = 3;
             return fault;
         }()}},
    };
}

QList<Preset> failuresOfStreams()
{
    return {
        {"stream-never-starts",
         TEXT("A stream that never starts"),
         TEXT("The request is taken and nothing is answered, not even a status."),
         {plain(FaultKind::StreamNeverStarts)}},
        {"stream-heartbeats-only",
         TEXT("A stream of heartbeats for ever"),
         TEXT("Comments keep the stream alive, so that a timeout for each read never fires."),
         {plain(FaultKind::StreamHeartbeatsOnly)}},
        {"stream-cut",
         TEXT("A stream that is cut off"),
         TEXT("The connection ends in the middle of a frame."),
         {plain(FaultKind::StreamCut)}},
        {"stream-without-end",
         TEXT("A stream without its last frame"),
         TEXT("The stream is closed in good order, but stream_end never comes."),
         {plain(FaultKind::StreamWithoutEnd)}},
        {"stream-broken-text",
         TEXT("A stream with broken UTF-8"),
         TEXT("One frame holds bytes that are no UTF-8."),
         {plain(FaultKind::StreamBrokenText)}},
        {"stream-broken-framing",
         TEXT("A stream with broken framing"),
         TEXT("One frame lacks the line that ends it and runs into the next."),
         {plain(FaultKind::StreamBrokenFraming)}},
    };
}

QList<Preset> failuresOfTheLine()
{
    return {
        {"slow-network",
         TEXT("A slow network"),
         TEXT("Everything comes 200 ms late, more or less, and at 20 kB/s."),
         {delayed(FaultKind::DelayConnect, 200ms, 100ms),
          delayed(FaultKind::DelayWelcome, 200ms, 100ms),
          delayed(FaultKind::DelayAnswer, 200ms, 100ms),
          delayed(FaultKind::DelayEvent, 200ms, 100ms), throttled(20'000)}},
        {"slow-auth",
         TEXT("A slow token check"),
         TEXT("The handshake takes three seconds longer."),
         {delayed(FaultKind::SlowAuth, 3s)}},
        {"auth-timeout",
         TEXT("A token check that never answers"),
         TEXT("The handshake is refused after five seconds with \"timeout\"."),
         {plain(FaultKind::AuthTimeout)}},
        {"good-token-refused",
         TEXT("A good token is refused"),
         TEXT("Every token has a bad signature."),
         {plain(FaultKind::WrongVerdict)}},
        {"closed-in-mid-run",
         TEXT("Closed in mid-run"),
         TEXT("The connection is closed with 1012 after two events."),
         {closing(FaultKind::CloseConnection, 1012, u"service restart"_s)}},
        {"half-open",
         TEXT("A half-open connection"),
         TEXT("After two events the server answers nothing any more, not even pings, and does not "
              "close."),
         {plain(FaultKind::HalfOpen)}},
        {"connection-reset",
         TEXT("The connection is reset"),
         TEXT("After two events the TCP connection is reset, without a close frame."),
         {plain(FaultKind::ResetConnection)}},
        {"slow-reader",
         TEXT("The server reads slowly"),
         TEXT("What a client sends is taken at 2 kB/s, so that its writes block."),
         {plain(FaultKind::SlowReader)}},
    };
}
#undef TEXT

QList<Preset> makePresets()
{
    QList<Preset> presets =
        failuresThatCostDays() + failuresOfRuns() + failuresOfStreams() + failuresOfTheLine();
    for (Preset &preset : presets) {
        for (Fault &fault : preset.faults)
            fault.preset = preset.name;
    }
    return presets;
}

} // namespace

const QList<Preset> &allPresets()
{
    static const QList<Preset> presets = makePresets();
    return presets;
}

const Preset *findPreset(const QString &name)
{
    const QList<Preset> &presets = allPresets();
    const auto found = std::ranges::find_if(
        presets, [&name](const Preset &preset) { return name == QLatin1StringView(preset.name); });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace wirelamp::fault
