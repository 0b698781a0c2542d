// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/threadstore.h"
#include "core/server/websocketcontext.h"

namespace wirelamp::server {

/// What message handlers work with. All of it outlives the router: handlers keep a copy of this
/// struct.
struct MessageServices
{
    const Clock &clock;
    ThreadStore &threads;
    const agent::Router &router;
};

/// Fills the router with everything a client may say (protocol section 2) but `auth`. The contexts
/// that are handed to these handlers must be WebSocketContexts.
void addMessageHandlers(agent::Router &router, const MessageServices &services);

/// For a type nobody handles: acknowledged, with the nearest known type, and journalled as ignored.
void answerUnknown(const ClientMessage &message, WebSocketContext &context,
                   const MessageServices &services);

/// A fault: acknowledged as if it were understood, journalled as ignored, and nothing is run.
void acknowledgeOnly(const ClientMessage &message, WebSocketContext &context, const Clock &clock);

/// The groups of addMessageHandlers().
void addRunHandlers(agent::Router &router, const MessageServices &services);
void addNoticeHandlers(agent::Router &router, const MessageServices &services);
void addThreadHandlers(agent::Router &router, const MessageServices &services);

} // namespace wirelamp::server
