// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/servercontrol.h"

#include <QByteArray>

namespace wirelamp::app {

/// What is printed when the server listens: the URLs, a token that works for an hour, and one-line
/// clients to copy. `token` is empty when none could be made.
QByteArray bannerFor(const control::ServerStatus &status, const QString &token);

} // namespace wirelamp::app
