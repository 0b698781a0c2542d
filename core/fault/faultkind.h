// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QFlags>

#include <optional>
#include <span>

/// What can be broken on purpose, as data. This room decides, it never acts: the server asks it at
/// every place where something can go wrong, and does what it says. All titles and sentences are
/// English keys of the translation context "Faults".
namespace wirelamp::fault {

enum class FaultKind {
    // The way in
    DelayConnect,
    SlowAuth,
    AuthTimeout,
    WrongVerdict,
    AcceptBeforeAuth,
    AcceptThenClose,
    DelayWelcome,
    NoWelcome,
    // Messages and the agent service
    AcknowledgeOnly,
    ServiceAbsent,
    ServiceNotReady,
    AgentFails,
    // Events of a run
    DropEvent,
    DuplicateEvent,
    DelayEvent,
    ReorderEvents,
    CorruptEvent,
    WrongEnvelope,
    NoTerminalEvent,
    TwoTerminalEvents,
    EventsAfterEnd,
    ToolNeverCompletes,
    // Streams
    StreamNeverStarts,
    StreamStalls,
    StreamHeartbeatsOnly,
    StreamCut,
    StreamWithoutEnd,
    StreamBrokenText,
    StreamBrokenFraming,
    // The wire
    CloseConnection,
    ResetConnection,
    HalfOpen,
    SlowReader,
    Throttle,
    DelayAnswer,
};
inline constexpr int faultKindCount = static_cast<int>(FaultKind::DelayAnswer) + 1;

/// What a kind of fault can be told beyond its scope.
enum class Parameter {
    Event = 1 << 0, ///< Only this type of event.
    At = 1 << 1, ///< The number of the event or frame: 1 is the first.
    Delay = 1 << 2, ///< With jitter.
    Bytes = 1 << 3,
    Rate = 1 << 4, ///< Bytes per second.
    Close = 1 << 5, ///< Close code and reason.
    Verdict = 1 << 6,
};
Q_DECLARE_FLAGS(Parameters, Parameter)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parameters)

struct KindInfo
{
    FaultKind kind{};
    const char *word = ""; ///< In files and on the wire: `drop_event`.
    const char *title = ""; ///< `An event is left out`
    /// What was done when it fired, one sentence for the journal and the timeline.
    const char *done = "";
    Parameters parameters;
};

/// All kinds, in the order of the enum.
std::span<const KindInfo> allKinds();
const KindInfo &infoOf(FaultKind kind);
std::optional<FaultKind> faultKindFromWord(QByteArrayView word);
/// Whether it happens before the token is judged: narrowed to a user it would never fire.
bool isBeforeVerdict(FaultKind kind);

} // namespace wirelamp::fault
