// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QMetaType>

namespace wirelamp::ui {

/// What a row means. `ui/theme` turns it into a colour and an icon; a word always stands beside it.
enum class Tone {
    Neutral, ///< Nothing to say.
    Good, ///< Works, or ended as it should.
    Busy, ///< Under way: authenticating, processing, waiting for a slow reader.
    Warning, ///< Works, but somebody should look.
    Refused, ///< Turned away by a rule.
    Failed, ///< Broke.
    Closed, ///< Over; greyed.
    Planted, ///< A fault that was asked for.
};

} // namespace wirelamp::ui

Q_DECLARE_METATYPE(wirelamp::ui::Tone)
