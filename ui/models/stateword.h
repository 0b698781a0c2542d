// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QString>

/// The words for what the journal names in English, the same in every view. A word that is not
/// known, of a newer server, stays as it is, on one line.
namespace wirelamp::ui {

/// Of a connection: `ready`, `refused`, ...
QString stateWord(const QByteArray &state);

/// How a run or a stream ended: `completed`, `timed out`, ...
QString outcomeWord(const QByteArray &outcome);

} // namespace wirelamp::ui
