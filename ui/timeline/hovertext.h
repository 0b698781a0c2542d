// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/timeline/timelinehit.h"

#include <QStringList>

#include <optional>

namespace wirelamp::ui {

/// What is said about one record or span, in words: for the card at the pointer and for those who
/// listen instead of looking.
struct HoverText
{
    Tone tone = Tone::Neutral;
    QString title;
    QStringList facts; ///< When, how long after the one before, which way, how large.
    QString excerpt; ///< The beginning of the payload, foreign text: show as plain text.

    QString spoken() const;
};

/// `entry` is the record itself, nullopt when the journal has forgotten it.
HoverText hoverTextOf(const TimelineHit &hit, const TimelineData &data,
                      const std::optional<journal::Entry> &entry, Instant now);

} // namespace wirelamp::ui
