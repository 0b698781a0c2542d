// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

class QTcpSocket;

namespace wirelamp::server {

/// Ends a connection with a TCP reset instead of FIN, so that the peer sees "connection reset".
void hardReset(QTcpSocket &socket);

} // namespace wirelamp::server
