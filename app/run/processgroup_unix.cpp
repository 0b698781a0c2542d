// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/run/processgroup.h"

#include <csignal>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace wirelamp::app {

void leadNewGroup(QProcess &process)
{
    process.setChildProcessModifier([] {
        ::setpgid(0, 0);
#ifdef Q_OS_LINUX
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // A second Ctrl-C ends us without a word.
#endif
    });
}

void askGroupToEnd(qint64 processId)
{
    if (processId > 0)
        ::kill(static_cast<pid_t>(-processId), SIGTERM);
}

void killGroup(qint64 processId, QProcess & /*process*/)
{
    if (processId > 0)
        ::kill(static_cast<pid_t>(-processId), SIGKILL);
}

} // namespace wirelamp::app
