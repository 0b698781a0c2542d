// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/sparedescriptors.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace wirelamp::server {

bool hasSpareDescriptors()
{
#ifdef Q_OS_UNIX
    // A new descriptor gets the lowest free number.
    const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (next < 0)
        return false;
    ::close(next);
    return hasSpareDescriptors(next);
#else
    return true; // Sockets are no small numbers there; memory ends first.
#endif
}

bool hasSpareDescriptors(qintptr newest)
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return true;
    return static_cast<rlim_t>(newest) + descriptorsKeptBack < limit.rlim_cur;
#else
    Q_UNUSED(newest)
    return true;
#endif
}

} // namespace wirelamp::server
