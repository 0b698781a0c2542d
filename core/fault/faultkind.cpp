// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultkind.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace wirelamp::fault {

namespace {

#define TEXT(text) QT_TRANSLATE_NOOP("Faults", text)

constexpr std::array kinds{
    KindInfo{FaultKind::DelayConnect, "delay_connect", TEXT("Requests wait at the door"),
             TEXT("the request was judged late"), Parameter::Delay},
    KindInfo{FaultKind::SlowAuth, "slow_auth", TEXT("The token check is slow"),
             TEXT("the verdict over the token came late"), Parameter::Delay},
    KindInfo{FaultKind::AuthTimeout,
             "auth_timeout",
             TEXT("The token check never answers"),
             TEXT("no verdict over the token was reached"),
             {}},
    KindInfo{FaultKind::WrongVerdict, "wrong_verdict", TEXT("The token check is wrong"),
             TEXT("the verdict over the token was replaced"), Parameter::Verdict},
    KindInfo{FaultKind::AcceptBeforeAuth, "accept_before_auth",
             TEXT("Accepted first, judged afterwards"),
             TEXT("101 was sent before the token was judged"), Parameter::Delay | Parameter::Close},
    KindInfo{FaultKind::AcceptThenClose, "accept_then_close",
             TEXT("Accepted, then closed before the welcome"),
             TEXT("the connection was accepted and is closed without a welcome"),
             Parameter::Delay | Parameter::Close},
    KindInfo{FaultKind::DelayWelcome, "delay_welcome", TEXT("The welcome comes late"),
             TEXT("the welcome was held back"), Parameter::Delay},
    KindInfo{FaultKind::NoWelcome,
             "no_welcome",
             TEXT("No welcome"),
             TEXT("the welcome was not sent"),
             {}},

    KindInfo{FaultKind::AcknowledgeOnly,
             "acknowledge_only",
             TEXT("Acknowledged, not executed"),
             TEXT("the message was acknowledged and nothing was run"),
             {}},
    KindInfo{FaultKind::ServiceAbsent,
             "service_absent",
             TEXT("There is no agent service"),
             TEXT("the run was refused as if there were no agent service"),
             {}},
    KindInfo{FaultKind::ServiceNotReady,
             "service_not_ready",
             TEXT("The agent service is never ready"),
             TEXT("the run was refused as if the agent service were starting"),
             {}},
    KindInfo{FaultKind::AgentFails, "agent_fails", TEXT("The agent fails"),
             TEXT("the run was made to fail"), Parameter::At},

    KindInfo{FaultKind::DropEvent, "drop_event", TEXT("An event is left out"),
             TEXT("the event was not sent"), Parameter::Event | Parameter::At},
    KindInfo{FaultKind::DuplicateEvent, "duplicate_event", TEXT("An event comes twice"),
             TEXT("the event was sent twice"), Parameter::Event | Parameter::At},
    KindInfo{FaultKind::DelayEvent, "delay_event", TEXT("Events come late"),
             TEXT("the event was held back"), Parameter::Event | Parameter::At | Parameter::Delay},
    KindInfo{FaultKind::ReorderEvents, "reorder_events", TEXT("Events come in the wrong order"),
             TEXT("the event was sent behind the next one"), Parameter::Event | Parameter::At},
    KindInfo{FaultKind::CorruptEvent, "corrupt_event", TEXT("An event is no JSON"),
             TEXT("the event was cut in half"), Parameter::Event | Parameter::At},
    KindInfo{FaultKind::WrongEnvelope, "wrong_envelope", TEXT("Events in an unknown envelope"),
             TEXT("the event was sent in an envelope that no client knows"),
             Parameter::Event | Parameter::At},
    KindInfo{FaultKind::NoTerminalEvent,
             "no_terminal_event",
             TEXT("A run without an end"),
             TEXT("the last event of the run was not sent"),
             {}},
    KindInfo{FaultKind::TwoTerminalEvents,
             "two_terminal_events",
             TEXT("A run that ends twice"),
             TEXT("the last event of the run was sent twice"),
             {}},
    KindInfo{FaultKind::EventsAfterEnd,
             "events_after_end",
             TEXT("Events after the end"),
             TEXT("an event followed the last one of the run"),
             {}},
    KindInfo{FaultKind::ToolNeverCompletes,
             "tool_never_completes",
             TEXT("A tool that never completes"),
             TEXT("from here on the run says nothing more"),
             {}},

    KindInfo{FaultKind::StreamNeverStarts,
             "stream_never_starts",
             TEXT("A stream that never starts"),
             TEXT("the stream sends nothing"),
             {}},
    KindInfo{FaultKind::StreamStalls, "stream_stalls", TEXT("A stream that stalls"),
             TEXT("the stream fell silent"), Parameter::At},
    KindInfo{FaultKind::StreamHeartbeatsOnly, "stream_heartbeats_only",
             TEXT("A stream of heartbeats for ever"),
             TEXT("the stream goes on with heartbeats only"), Parameter::At},
    KindInfo{FaultKind::StreamCut, "stream_cut", TEXT("A stream that is cut off"),
             TEXT("the stream was cut off"), Parameter::Bytes},
    KindInfo{FaultKind::StreamWithoutEnd,
             "stream_without_end",
             TEXT("A stream without its last frame"),
             TEXT("the stream was closed without its last frame"),
             {}},
    KindInfo{FaultKind::StreamBrokenText, "stream_broken_text", TEXT("A stream with broken UTF-8"),
             TEXT("the frame holds bytes that are no UTF-8"), Parameter::At},
    KindInfo{FaultKind::StreamBrokenFraming, "stream_broken_framing",
             TEXT("A stream with broken framing"), TEXT("the frame was sent without its end"),
             Parameter::At},

    KindInfo{FaultKind::CloseConnection, "close_connection", TEXT("Closed in mid-conversation"),
             TEXT("the connection is closed with a chosen code"), Parameter::At | Parameter::Close},
    KindInfo{FaultKind::ResetConnection, "reset_connection", TEXT("The connection is reset"),
             TEXT("the TCP connection was reset"), Parameter::At},
    KindInfo{FaultKind::HalfOpen, "half_open", TEXT("A half-open connection"),
             TEXT("the server stays silent from here on, without closing"), Parameter::At},
    KindInfo{FaultKind::SlowReader, "slow_reader", TEXT("The server reads slowly"),
             TEXT("the server takes its input slowly"), Parameter::Rate},
    KindInfo{FaultKind::Throttle, "throttle", TEXT("A slow line"), TEXT("the output is throttled"),
             Parameter::Rate},
    KindInfo{FaultKind::DelayAnswer, "delay_answer", TEXT("HTTP answers come late"),
             TEXT("the answer was held back"), Parameter::Delay},
};
#undef TEXT

static_assert(kinds.size() == faultKindCount);

} // namespace

std::span<const KindInfo> allKinds()
{
    return kinds;
}

const KindInfo &infoOf(FaultKind kind)
{
    return kinds.at(static_cast<size_t>(kind));
}

std::optional<FaultKind> faultKindFromWord(QByteArrayView word)
{
    const auto found = std::ranges::find_if(
        kinds, [word](const KindInfo &info) { return word == QByteArrayView(info.word); });
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace wirelamp::fault
