// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/command.h"

namespace wirelamp::app {

void Console::complain(const QString &sentence)
{
    error << "wirelamp: " << sentence << Qt::endl;
}

} // namespace wirelamp::app
