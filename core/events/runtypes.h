// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QStringList>

/// The types of client messages that start a run, with their aliases (docs/protocol, section 4).
namespace wirelamp {

/// Of messages that may name the agent.
const QStringList &typesWithAgent();

/// Of messages to the default agent.
const QStringList &typesOfChat();

/// Of messages that want the answer in chunks.
const QStringList &typesOfStream();

/// Any of them.
bool startsRun(const QString &type);

} // namespace wirelamp
