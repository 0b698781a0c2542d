// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/clientsocket.h"

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#endif

#include <algorithm>

namespace wirelamp::server {

qint64 ClientSocket::writeData(const char *data, qint64 size)
{
    qint64 sent = 0;
#ifdef Q_OS_LINUX
    if (size > 0 && bytesToWrite() == 0 && state() == ConnectedState) {
        sent = std::max<qint64>(::send(static_cast<int>(socketDescriptor()), data,
                                       static_cast<size_t>(size), MSG_NOSIGNAL),
                                0);
    }
    if (sent == size)
        return size;
#endif
    // Qt keeps the rest until there is room, and says what is wrong if something is.
    const qint64 kept = QTcpSocket::writeData(data + sent, size - sent);
    return kept < 0 ? kept : sent + kept;
}

} // namespace wirelamp::server
