// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

class QAbstractEventDispatcher;

namespace wirelamp::server {

/// The event loop of the server thread, for QThread::setEventDispatcher(), which owns it. nullptr:
/// Qt's own is the best there is.
QAbstractEventDispatcher *makeServerDispatcher();

} // namespace wirelamp::server
