// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

namespace wirelamp::app {

/// `0.1.0`, from the project line of CMakeLists.txt.
QString programVersion();

} // namespace wirelamp::app
