// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/authoutcome.h"
#include "ui/models/tone.h"

/// The words for a verdict, the same in every view.
namespace wirelamp::ui {

/// A word or two for a cell: `accepted`, `expired`, `bad signature`, ...
QString verdictText(AuthVerdict verdict);

/// For those who hear the cell: `refused: expired`.
QString verdictSentence(AuthVerdict verdict);

/// Where the token was: `Authorization header`, `subprotocol`, `query`, `first message`.
QString carrierText(TokenCarrier carrier);

Tone toneOf(AuthVerdict verdict);

} // namespace wirelamp::ui
