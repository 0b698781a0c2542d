// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultkind.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace wirelamp::fault {

namespace {

constexpr std::array kinds{
    KindInfo{FaultKind::DelayConnect, "delay_connect",
             QT_TRANSLATE_NOOP("Faults", "Requests wait at the door"),
             QT_TRANSLATE_NOOP("Faults", "the request was judged late"), Parameter::Delay},
    KindInfo{FaultKind::SlowAuth, "slow_auth",
             QT_TRANSLATE_NOOP("Faults", "The token check is slow"),
             QT_TRANSLATE_NOOP("Faults", "the verdict over the token came late"), Parameter::Delay},
    KindInfo{FaultKind::AuthTimeout,
             "auth_timeout",
             QT_TRANSLATE_NOOP("Faults", "The token check never answers"),
             QT_TRANSLATE_NOOP("Faults", "no verdict over the token was reached"),
             {}},
    KindInfo{FaultKind::WrongVerdict, "wrong_verdict",
             QT_TRANSLATE_NOOP("Faults", "The token check is wrong"),
             QT_TRANSLATE_NOOP("Faults", "the verdict over the token was replaced"),
             Parameter::Verdict},
    KindInfo{FaultKind::AcceptBeforeAuth, "accept_before_auth",
             QT_TRANSLATE_NOOP("Faults", "Accepted first, judged afterwards"),
             QT_TRANSLATE_NOOP("Faults", "101 was sent before the token was judged"),
             Parameter::Delay | Parameter::Close},
    KindInfo{
        FaultKind::AcceptThenClose, "accept_then_close",
        QT_TRANSLATE_NOOP("Faults", "Accepted, then closed before the welcome"),
        QT_TRANSLATE_NOOP("Faults", "the connection was accepted and is closed without a welcome"),
        Parameter::Delay | Parameter::Close},
    KindInfo{FaultKind::DelayWelcome, "delay_welcome",
             QT_TRANSLATE_NOOP("Faults", "The welcome comes late"),
             QT_TRANSLATE_NOOP("Faults", "the welcome was held back"), Parameter::Delay},
    KindInfo{FaultKind::NoWelcome,
             "no_welcome",
             QT_TRANSLATE_NOOP("Faults", "No welcome"),
             QT_TRANSLATE_NOOP("Faults", "the welcome was not sent"),
             {}},

    KindInfo{FaultKind::AcknowledgeOnly,
             "acknowledge_only",
             QT_TRANSLATE_NOOP("Faults", "Acknowledged, not executed"),
             QT_TRANSLATE_NOOP("Faults", "the message was acknowledged and nothing was run"),
             {}},
    KindInfo{FaultKind::ServiceAbsent,
             "service_absent",
             QT_TRANSLATE_NOOP("Faults", "There is no agent service"),
             QT_TRANSLATE_NOOP("Faults", "the run was refused as if there were no agent service"),
             {}},
    KindInfo{
        FaultKind::ServiceNotReady,
        "service_not_ready",
        QT_TRANSLATE_NOOP("Faults", "The agent service is never ready"),
        QT_TRANSLATE_NOOP("Faults", "the run was refused as if the agent service were starting"),
        {}},
    KindInfo{FaultKind::AgentFails, "agent_fails", QT_TRANSLATE_NOOP("Faults", "The agent fails"),
             QT_TRANSLATE_NOOP("Faults", "the run was made to fail"), Parameter::At},

    KindInfo{
        FaultKind::DropEvent, "drop_event", QT_TRANSLATE_NOOP("Faults", "An event is left out"),
        QT_TRANSLATE_NOOP("Faults", "the event was not sent"), Parameter::Event | Parameter::At},
    KindInfo{FaultKind::DuplicateEvent, "duplicate_event",
             QT_TRANSLATE_NOOP("Faults", "An event comes twice"),
             QT_TRANSLATE_NOOP("Faults", "the event was sent twice"),
             Parameter::Event | Parameter::At},
    KindInfo{FaultKind::DelayEvent, "delay_event", QT_TRANSLATE_NOOP("Faults", "Events come late"),
             QT_TRANSLATE_NOOP("Faults", "the event was held back"),
             Parameter::Event | Parameter::At | Parameter::Delay},
    KindInfo{FaultKind::ReorderEvents, "reorder_events",
             QT_TRANSLATE_NOOP("Faults", "Events come in the wrong order"),
             QT_TRANSLATE_NOOP("Faults", "the event was sent behind the next one"),
             Parameter::Event | Parameter::At},
    KindInfo{FaultKind::CorruptEvent, "corrupt_event",
             QT_TRANSLATE_NOOP("Faults", "An event is no JSON"),
             QT_TRANSLATE_NOOP("Faults", "the event was cut in half"),
             Parameter::Event | Parameter::At},
    KindInfo{FaultKind::WrongEnvelope, "wrong_envelope",
             QT_TRANSLATE_NOOP("Faults", "Events in an unknown envelope"),
             QT_TRANSLATE_NOOP("Faults", "the event was sent in an envelope that no client knows"),
             Parameter::Event | Parameter::At},
    KindInfo{FaultKind::NoTerminalEvent,
             "no_terminal_event",
             QT_TRANSLATE_NOOP("Faults", "A run without an end"),
             QT_TRANSLATE_NOOP("Faults", "the last event of the run was not sent"),
             {}},
    KindInfo{FaultKind::TwoTerminalEvents,
             "two_terminal_events",
             QT_TRANSLATE_NOOP("Faults", "A run that ends twice"),
             QT_TRANSLATE_NOOP("Faults", "the last event of the run was sent twice"),
             {}},
    KindInfo{FaultKind::EventsAfterEnd,
             "events_after_end",
             QT_TRANSLATE_NOOP("Faults", "Events after the end"),
             QT_TRANSLATE_NOOP("Faults", "an event followed the last one of the run"),
             {}},
    KindInfo{FaultKind::ToolNeverCompletes,
             "tool_never_completes",
             QT_TRANSLATE_NOOP("Faults", "A tool that never completes"),
             QT_TRANSLATE_NOOP("Faults", "from here on the run says nothing more"),
             {}},

    KindInfo{FaultKind::StreamNeverStarts,
             "stream_never_starts",
             QT_TRANSLATE_NOOP("Faults", "A stream that never starts"),
             QT_TRANSLATE_NOOP("Faults", "the stream sends nothing"),
             {}},
    KindInfo{FaultKind::StreamStalls, "stream_stalls",
             QT_TRANSLATE_NOOP("Faults", "A stream that stalls"),
             QT_TRANSLATE_NOOP("Faults", "the stream fell silent"), Parameter::At},
    KindInfo{FaultKind::StreamHeartbeatsOnly, "stream_heartbeats_only",
             QT_TRANSLATE_NOOP("Faults", "A stream of heartbeats for ever"),
             QT_TRANSLATE_NOOP("Faults", "the stream goes on with heartbeats only"), Parameter::At},
    KindInfo{FaultKind::StreamCut, "stream_cut",
             QT_TRANSLATE_NOOP("Faults", "A stream that is cut off"),
             QT_TRANSLATE_NOOP("Faults", "the stream was cut off"), Parameter::Bytes},
    KindInfo{FaultKind::StreamWithoutEnd,
             "stream_without_end",
             QT_TRANSLATE_NOOP("Faults", "A stream without its last frame"),
             QT_TRANSLATE_NOOP("Faults", "the stream was closed without its last frame"),
             {}},
    KindInfo{FaultKind::StreamBrokenText, "stream_broken_text",
             QT_TRANSLATE_NOOP("Faults", "A stream with broken UTF-8"),
             QT_TRANSLATE_NOOP("Faults", "the frame holds bytes that are no UTF-8"), Parameter::At},
    KindInfo{FaultKind::StreamBrokenFraming, "stream_broken_framing",
             QT_TRANSLATE_NOOP("Faults", "A stream with broken framing"),
             QT_TRANSLATE_NOOP("Faults", "the frame was sent without its end"), Parameter::At},

    KindInfo{FaultKind::CloseConnection, "close_connection",
             QT_TRANSLATE_NOOP("Faults", "Closed in mid-conversation"),
             QT_TRANSLATE_NOOP("Faults", "the connection is closed with a chosen code"),
             Parameter::At | Parameter::Close},
    KindInfo{FaultKind::ResetConnection, "reset_connection",
             QT_TRANSLATE_NOOP("Faults", "The connection is reset"),
             QT_TRANSLATE_NOOP("Faults", "the TCP connection was reset"), Parameter::At},
    KindInfo{FaultKind::HalfOpen, "half_open",
             QT_TRANSLATE_NOOP("Faults", "A half-open connection"),
             QT_TRANSLATE_NOOP("Faults", "the server stays silent from here on, without closing"),
             Parameter::At},
    KindInfo{FaultKind::SlowReader, "slow_reader",
             QT_TRANSLATE_NOOP("Faults", "The server reads slowly"),
             QT_TRANSLATE_NOOP("Faults", "the server takes its input slowly"), Parameter::Rate},
    KindInfo{FaultKind::Throttle, "throttle", QT_TRANSLATE_NOOP("Faults", "A slow line"),
             QT_TRANSLATE_NOOP("Faults", "the output is throttled"), Parameter::Rate},
    KindInfo{FaultKind::DelayAnswer, "delay_answer",
             QT_TRANSLATE_NOOP("Faults", "HTTP answers come late"),
             QT_TRANSLATE_NOOP("Faults", "the answer was held back"), Parameter::Delay},
};

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

bool isBeforeVerdict(FaultKind kind)
{
    switch (kind) {
    case FaultKind::DelayConnect:
    case FaultKind::SlowAuth:
    case FaultKind::AuthTimeout:
    case FaultKind::WrongVerdict:
    case FaultKind::AcceptBeforeAuth:
    case FaultKind::AcceptThenClose:
        return true;
    default:
        return false;
    }
}

} // namespace wirelamp::fault
