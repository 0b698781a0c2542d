// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

namespace wirelamp::server {

/// Descriptors that are kept back from new connections, for what serves those who are in: files,
/// the key set of an issuer, the framer.
inline constexpr int descriptorsKeptBack = 16;

/// Whether the process may open more than descriptorsKeptBack further descriptors (`ulimit -n`).
/// QTcpServer does not tell when accepting fails for want of one: an error of its socket sticks,
/// and the first one was that nobody was waiting. It would ask again for ever, with a whole core.
bool hasSpareDescriptors();
/// The same, for who has just got this descriptor: it was the lowest that was free.
bool hasSpareDescriptors(qintptr newest);

} // namespace wirelamp::server
