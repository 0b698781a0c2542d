// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"
#include "ui/models/tone.h"

#include <QString>

/// How one journal entry is shown: words and meaning, made when a row is painted.
namespace wirelamp::ui {

/// `Connection opened`, `Message received`, ...
QString kindText(journal::EntryKind kind);

/// `received`, `sent`, or nothing.
QString directionText(journal::Direction direction);

/// The name of the entry alone: as on the wire, but a fault by its title, and states, verdicts and
/// outcomes by their words.
QString wordText(const journal::Entry &entry);

/// The name of a message or an agent event; in front of any other name stands what kind it is.
QString nameText(const journal::Entry &entry);

/// One line about the entry: what was done by a fault; its `message` where the payload has one, or
/// else the payload itself.
QString summaryText(const journal::Entry &entry);

/// Cheap: looks at kind and name only, never into the payload.
Tone toneOf(const journal::Entry &entry);

/// Of a WebSocket close code (RFC 6455 section 7.4.1); 0 is a connection that never had one. Codes
/// from 4000 on are ours and mean a refusal.
Tone toneOfCloseCode(int code);

/// True for what somebody who looks for errors wants to see: Warning, Refused and Failed.
bool isProblem(const journal::Entry &entry);

} // namespace wirelamp::ui
