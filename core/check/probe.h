// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/headers.h"

#include <chrono>

namespace wirelamp::check {

/// Checks go in stages; the probes of one stage run side by side.
enum class Stage {
    Reach, ///< Is anything there at all?
    Handshake, ///< Good tokens and bad ones.
    Messages, ///< Small questions and answers.
    Runs, ///< A run, and every streaming route.
    Concurrency, ///< Several clients at once.
};

enum class ProbeKind {
    Http, ///< One request, one whole answer.
    WebSocket,
};

/// When a conversation on a WebSocket has shown what it was for.
enum class Until {
    FirstMessage, ///< The welcome, if all is well.
    Answer, ///< The first message after ours.
    Pong, ///< The control frame, not the message.
    RunEnd, ///< A terminal event, and a moment of silence after it.
};

/// One connection to be made and what is said on it. A plain value; an Exchange carries it out.
struct Probe
{
    QByteArray name; ///< `handshake.header`
    Stage stage = Stage::Reach;
    ProbeKind kind = ProbeKind::Http;
    QByteArray method = "GET";
    QByteArray path; ///< With query.
    http::Headers headers; ///< Beside those that every request has.
    QByteArray body;
    QByteArray message; ///< Text that is sent after the first message came; empty: none.
    Until until = Until::FirstMessage;
    std::chrono::milliseconds firstDeadline{5'000}; ///< First byte of the body, first message.
    std::chrono::milliseconds totalDeadline{5'000}; ///< From connecting to the end.
};

} // namespace wirelamp::check
