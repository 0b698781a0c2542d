// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/presets.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::fault {

namespace {

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

QList<Preset> failuresThatCostDays()
{
    return {
        {"accept-then-1011",
         QT_TRANSLATE_NOOP("Faults", "Accepted, then closed with 1011"),
         QT_TRANSLATE_NOOP("Faults",
                           "The WebSocket opens and is closed with 1011 before the welcome."),
         {closing(FaultKind::AcceptThenClose, 1011, u"WebSocket error"_s)}},
        {"judged-after-accept",
         QT_TRANSLATE_NOOP("Faults", "Token judged after accepting"),
         QT_TRANSLATE_NOOP(
             "Faults",
             "The WebSocket opens for everybody; a bad token is closed with 1008 a moment later."),
         {closing(FaultKind::AcceptBeforeAuth, 1008, u"Authentication failed"_s)}},
        {"no-welcome",
         QT_TRANSLATE_NOOP("Faults", "No welcome"),
         QT_TRANSLATE_NOOP("Faults", "The WebSocket opens and stays silent: no first frame."),
         {plain(FaultKind::NoWelcome)}},
        {"stream-hangs",
         QT_TRANSLATE_NOOP("Faults", "A stream that hangs"),
         QT_TRANSLATE_NOOP("Faults",
                           "The stream opens, sends one frame, and neither goes on nor ends."),
         {plain(FaultKind::StreamStalls)}},
        {"service-absent",
         QT_TRANSLATE_NOOP("Faults", "The agent service is never there"),
         QT_TRANSLATE_NOOP("Faults",
                           "Runs are refused and streams fall back, as without an agent service."),
         {plain(FaultKind::ServiceAbsent)}},
        {"service-not-ready",
         QT_TRANSLATE_NOOP("Faults", "The agent service never gets ready"),
         QT_TRANSLATE_NOOP("Faults",
                           "The WebSocket handshake is answered with 503, runs are refused."),
         {plain(FaultKind::ServiceNotReady)}},
        {"acknowledge-only",
         QT_TRANSLATE_NOOP("Faults", "Acknowledged, but not executed"),
         QT_TRANSLATE_NOOP("Faults", "execute_agent gets an acknowledgement, and nothing is run."),
         {plain(FaultKind::AcknowledgeOnly)}},
        {"events-missing",
         QT_TRANSLATE_NOOP("Faults", "Agent events that never arrive"),
         QT_TRANSLATE_NOOP(
             "Faults", "A run sends agent_started and agent_completed, and nothing in between."),
         {event(FaultKind::DropEvent, "agent_thinking"),
          event(FaultKind::DropEvent, "tool_executing"),
          event(FaultKind::DropEvent, "tool_completed")}},
    };
}

QList<Preset> failuresOfRuns()
{
    return {
        {"tool-never-completes",
         QT_TRANSLATE_NOOP("Faults", "A tool that never completes"),
         QT_TRANSLATE_NOOP("Faults", "tool_executing is the last that is heard of the run."),
         {plain(FaultKind::ToolNeverCompletes)}},
        {"no-terminal-event",
         QT_TRANSLATE_NOOP("Faults", "A run without an end"),
         QT_TRANSLATE_NOOP("Faults", "Every event comes but the last one."),
         {plain(FaultKind::NoTerminalEvent)}},
        {"two-terminal-events",
         QT_TRANSLATE_NOOP("Faults", "A run that ends twice"),
         QT_TRANSLATE_NOOP("Faults", "agent_completed comes twice."),
         {plain(FaultKind::TwoTerminalEvents)}},
        {"events-after-end",
         QT_TRANSLATE_NOOP("Faults", "Events after the end"),
         QT_TRANSLATE_NOOP("Faults", "Another event comes after agent_completed."),
         {plain(FaultKind::EventsAfterEnd)}},
        {"wrong-order",
         QT_TRANSLATE_NOOP("Faults", "Events in the wrong order"),
         QT_TRANSLATE_NOOP("Faults", "tool_completed comes before its tool_executing."),
         {event(FaultKind::ReorderEvents, "tool_executing")}},
        {"wrong-envelope",
         QT_TRANSLATE_NOOP("Faults", "Events in an unknown envelope"),
         QT_TRANSLATE_NOOP("Faults", "Events have neither \"type\" nor \"event\"."),
         {plain(FaultKind::WrongEnvelope)}},
        {"corrupt-events",
         QT_TRANSLATE_NOOP("Faults", "Events that are no JSON"),
         QT_TRANSLATE_NOOP("Faults", "One event in three is cut in half."),
         {[] {
             Fault fault = plain(FaultKind::CorruptEvent);
             fault.probability = 1.0 / 3;
             return fault;
         }()}},
        {"agent-fails",
         QT_TRANSLATE_NOOP("Faults", "The agent fails in mid-run"),
         QT_TRANSLATE_NOOP("Faults", "After three events the run ends with agent_error."),
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
         QT_TRANSLATE_NOOP("Faults", "A stream that never starts"),
         QT_TRANSLATE_NOOP("Faults",
                           "The request is taken and nothing is answered, not even a status."),
         {plain(FaultKind::StreamNeverStarts)}},
        {"stream-heartbeats-only",
         QT_TRANSLATE_NOOP("Faults", "A stream of heartbeats for ever"),
         QT_TRANSLATE_NOOP(
             "Faults",
             "Comments keep the stream alive, so that a timeout for each read never fires."),
         {plain(FaultKind::StreamHeartbeatsOnly)}},
        {"stream-cut",
         QT_TRANSLATE_NOOP("Faults", "A stream that is cut off"),
         QT_TRANSLATE_NOOP("Faults", "The connection ends in the middle of a frame."),
         {plain(FaultKind::StreamCut)}},
        {"stream-without-end",
         QT_TRANSLATE_NOOP("Faults", "A stream without its last frame"),
         QT_TRANSLATE_NOOP("Faults",
                           "The stream is closed in good order, but stream_end never comes."),
         {plain(FaultKind::StreamWithoutEnd)}},
        {"stream-broken-text",
         QT_TRANSLATE_NOOP("Faults", "A stream with broken UTF-8"),
         QT_TRANSLATE_NOOP("Faults", "One frame holds bytes that are no UTF-8."),
         {plain(FaultKind::StreamBrokenText)}},
        {"stream-broken-framing",
         QT_TRANSLATE_NOOP("Faults", "A stream with broken framing"),
         QT_TRANSLATE_NOOP("Faults",
                           "One frame lacks the line that ends it and runs into the next."),
         {plain(FaultKind::StreamBrokenFraming)}},
    };
}

QList<Preset> failuresOfTheLine()
{
    return {
        {"slow-network",
         QT_TRANSLATE_NOOP("Faults", "A slow network"),
         QT_TRANSLATE_NOOP("Faults", "Everything comes 200 ms late, more or less, and at 20 kB/s."),
         {delayed(FaultKind::DelayConnect, 200ms, 100ms),
          delayed(FaultKind::DelayWelcome, 200ms, 100ms),
          delayed(FaultKind::DelayAnswer, 200ms, 100ms),
          delayed(FaultKind::DelayEvent, 200ms, 100ms), throttled(20'000)}},
        {"slow-auth",
         QT_TRANSLATE_NOOP("Faults", "A slow token check"),
         QT_TRANSLATE_NOOP("Faults", "The handshake takes three seconds longer."),
         {delayed(FaultKind::SlowAuth, 3s)}},
        {"auth-timeout",
         QT_TRANSLATE_NOOP("Faults", "A token check that never answers"),
         QT_TRANSLATE_NOOP("Faults",
                           "The handshake is refused after five seconds with \"timeout\"."),
         {plain(FaultKind::AuthTimeout)}},
        {"good-token-refused",
         QT_TRANSLATE_NOOP("Faults", "A good token is refused"),
         QT_TRANSLATE_NOOP("Faults", "Every token has a bad signature."),
         {plain(FaultKind::WrongVerdict)}},
        {"closed-in-mid-run",
         QT_TRANSLATE_NOOP("Faults", "Closed in mid-run"),
         QT_TRANSLATE_NOOP("Faults", "The connection is closed with 1012 after two events."),
         {closing(FaultKind::CloseConnection, 1012, u"service restart"_s)}},
        {"half-open",
         QT_TRANSLATE_NOOP("Faults", "A half-open connection"),
         QT_TRANSLATE_NOOP(
             "Faults",
             "After two events the server answers nothing any more, not even pings, and does not "
             "close."),
         {plain(FaultKind::HalfOpen)}},
        {"connection-reset",
         QT_TRANSLATE_NOOP("Faults", "The connection is reset"),
         QT_TRANSLATE_NOOP("Faults",
                           "After two events the TCP connection is reset, without a close frame."),
         {plain(FaultKind::ResetConnection)}},
        {"slow-reader",
         QT_TRANSLATE_NOOP("Faults", "The server reads slowly"),
         QT_TRANSLATE_NOOP("Faults",
                           "What a client sends is taken at 2 kB/s, so that its writes block."),
         {plain(FaultKind::SlowReader)}},
    };
}

QList<Preset> inGroup(PresetGroup group, QList<Preset> presets)
{
    for (Preset &preset : presets) {
        preset.group = group;
        for (Fault &fault : preset.faults)
            fault.preset = preset.name;
    }
    return presets;
}

QList<Preset> makePresets()
{
    return inGroup(PresetGroup::CostDays, failuresThatCostDays())
        + inGroup(PresetGroup::Runs, failuresOfRuns())
        + inGroup(PresetGroup::Streams, failuresOfStreams())
        + inGroup(PresetGroup::Line, failuresOfTheLine());
}

} // namespace

const char *titleOf(PresetGroup group)
{
    switch (group) {
    case PresetGroup::CostDays:
        return QT_TRANSLATE_NOOP("Faults", "Failures that cost days");
    case PresetGroup::Runs:
        return QT_TRANSLATE_NOOP("Faults", "Runs and their events");
    case PresetGroup::Streams:
        return QT_TRANSLATE_NOOP("Faults", "Streams");
    case PresetGroup::Line:
        return QT_TRANSLATE_NOOP("Faults", "Token checks and the line");
    }
    Q_UNREACHABLE();
}

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
