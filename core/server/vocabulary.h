// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QStringList>

/// What this server says, by name, for the documents that describe it.
namespace wirelamp::server {

/// The events of a run, in the order in which they may come.
QStringList agentEventTypes();
/// Everything else that is sent over the WebSocket.
QStringList serverMessageTypes();

} // namespace wirelamp::server
