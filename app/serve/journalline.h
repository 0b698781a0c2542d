// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

namespace wirelamp::app {

/// One entry as a line for a terminal, with a line feed:
/// `10:00:00.123 #12 → agent_started  412 B`. Control characters that came over a socket are
/// replaced, so that no client can write escape sequences into somebody's terminal.
QByteArray readableLine(const journal::Entry &entry, bool hasColour);

/// Says that the reader was too slow for the journal's memory.
QByteArray lostLine(quint64 count, bool isNdjson);

} // namespace wirelamp::app
