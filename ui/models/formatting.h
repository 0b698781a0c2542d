// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

/// Numbers with their units and foreign text as one line: how every view writes them.
namespace wirelamp::ui {

/// `14:03:27.012`, in the time zone of the machine.
QString timeText(WallTime at);

/// `35 µs`, `4.2 ms`, `420 ms`, `3.42 s`, `12.3 s`, `4 min 5 s`, `2 h 3 min`, `3 d 4 h`.
QString durationText(Instant duration);

/// The same for a number of seconds from outside, however large: at most a century is shown.
QString secondsText(double seconds);

/// `512 bytes`, `1.2 kB`.
QString sizeText(qint64 bytes);

/// `12 345`, as the locale groups digits.
QString countText(quint64 count);
/// The same for the plural form that tr() chooses. Above what an int holds, all are alike.
int pluralOf(quint64 count);

/// Text that came over a socket, fit for one line of a table: at most `charactersMax` characters,
/// line breaks and other control characters replaced by spaces, so that nobody can turn the line
/// around or break it. A cut ends with an ellipsis.
QString oneLine(const QByteArray &utf8, qsizetype charactersMax);

} // namespace wirelamp::ui
