// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/check/check.h"

namespace wirelamp::check {

/// The checks of each group, each group in a file of its own.
QList<Check> reachChecks();
QList<Check> handshakeChecks();
QList<Check> refusalChecks();
QList<Check> messageChecks();
QList<Check> runChecks();
QList<Check> streamChecks();
QList<Check> concurrencyChecks();
QList<Check> levelChecks();

/// All of them, in the order of a report.
QList<Check> allChecks();

/// Those that are meant by ids (`run.events`) or groups (`run`); all for an empty list. The error
/// names the word that means none.
Result<QList<Check>> selectChecks(const QStringList &words);

/// The five events every client waits for, in their order.
const QByteArrayList &criticalEvents();

/// The names of the probes of the stages that several checks share.
QByteArrayList carrierProbes();
QByteArrayList concurrencyProbes();
inline constexpr int concurrentClients = 10;

} // namespace wirelamp::check
