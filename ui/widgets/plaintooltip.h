// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

namespace wirelamp::ui {

/// A tool tip that shows `text` as it is: Qt takes a tip for HTML when it sees a tag, and foreign
/// text may hold one. Wraps, keeps line breaks; cut after `charactersMax` characters.
QString plainToolTip(const QString &text, qsizetype charactersMax = 1'000);

} // namespace wirelamp::ui
