// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

namespace wirelamp::server {

/// Who listens on a TCP port of this machine: `python3 (process 4711)`. Empty where the operating
/// system does not tell, or does not tell us.
QString portOwner(quint16 port);

} // namespace wirelamp::server
