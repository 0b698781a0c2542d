// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/run/processgroup.h"

#include <qt_windows.h>

namespace wirelamp::app {

void leadNewGroup(QProcess &process)
{
    process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
        arguments->flags |= CREATE_NEW_PROCESS_GROUP;
    });
}

void askGroupToEnd(qint64 processId)
{
    if (processId > 0)
        GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, static_cast<DWORD>(processId));
}

void killGroup(qint64 /*processId*/, QProcess &process)
{
    process.kill();
}

} // namespace wirelamp::app
