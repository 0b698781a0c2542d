// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>

namespace wirelamp::connection {

/// Where one WebSocket connection is in its life. docs/protocol/states.md has the table.
enum class State {
    Connecting, ///< The head of an upgrade request is complete and is being judged.
    Authenticating, ///< The token is being judged, or the first message that carries it awaited.
    Accepted, ///< The user is known; 101 is sent or about to be.
    Ready, ///< The welcome is sent; messages are handled.
    Processing, ///< As ready, with at least one run open.
    Closing, ///< We sent a close frame and wait for the peer's.
    Closed, ///< Final.
    Rejected, ///< Final: refused, before 101 or with a close frame.
    Failed, ///< Final: the peer vanished or broke a rule before `ready`, or our side failed.
};

/// `connecting`, `ready`, ...
QByteArray codeOf(State state);
bool isFinal(State state);
/// The table of legal moves, as data.
bool isLegalMove(State from, State to);

} // namespace wirelamp::connection
