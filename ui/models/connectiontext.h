// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/connectionsummary.h"
#include "ui/models/tone.h"

/// The words for a connection, the same in every view.
namespace wirelamp::ui {

/// `ready`, `refused`, `closed`, ...: never empty.
QString stateText(const journal::ConnectionSummary &connection);

/// For those who hear the row: the state, and how it ended.
QString stateSentence(const journal::ConnectionSummary &connection);

/// `client`, `server`, `network`; empty while open.
QString closedByText(const QByteArray &closedBy);

/// `1011 · agent crashed · server`: as much of it as there is; of one that was
/// refused what the verdict said. Empty while open.
QString endText(const journal::ConnectionSummary &connection);

/// `tool search: 7.30 s of 30.0 s`
QString awaitedText(const journal::Awaited &awaited, Instant now);

/// Of several things that are awaited the one that is due first; nullptr if there is none.
const journal::Awaited *mostUrgent(const QList<journal::Awaited> &awaited);

bool isOverdue(const journal::Awaited &awaited, Instant now);

Tone toneOf(const journal::ConnectionSummary &connection);

} // namespace wirelamp::ui
