// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>
#include <QStringList>

namespace wirelamp {

/// The known name nearest to what somebody typed, for "did you mean ...?". Empty when none is near:
/// more than a third of the letters would have to change. Letter case and `-`, `_`, `.` and space
/// do not count as differences. `word` is compared up to 64 characters.
QString nearestName(const QString &word, const QStringList &known);

} // namespace wirelamp
