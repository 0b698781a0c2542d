// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/serverdispatcher.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include "core/server/epolldispatcher.h"

#include <memory>
#endif

namespace wirelamp::server {

QAbstractEventDispatcher *makeServerDispatcher()
{
#ifdef Q_OS_LINUX
    auto dispatcher = std::make_unique<EpollDispatcher>();
    if (dispatcher->isUsable())
        return dispatcher.release();
#endif
    return nullptr;
}

} // namespace wirelamp::server
