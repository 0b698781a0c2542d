// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QString>

namespace wirelamp::ui {

/// `00000010  7b 22 74 79 70 65 22 3a  ...  |{"type":|`, sixteen bytes a line. Everything that is
/// not printable ASCII is a dot.
QString hexDump(const QByteArray &bytes);

} // namespace wirelamp::ui
