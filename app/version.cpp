// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/version.h"

namespace wirelamp::app {

QString programVersion()
{
    return QStringLiteral(WIRELAMP_VERSION);
}

} // namespace wirelamp::app
