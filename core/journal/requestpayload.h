// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QJsonObject>
#include <QStringList>

/// Reads the payload of EntryKind::RequestReceived.
namespace wirelamp::journal {

/// The values of all headers of that name, in their order; the case of the name does not matter.
QStringList headerValues(const QJsonObject &request, QStringView name);

/// True for every attempt to open a WebSocket, also one that the door refused.
bool asksForWebSocket(const QJsonObject &request);

} // namespace wirelamp::journal
