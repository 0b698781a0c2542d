// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/journal/entry.h"

#include <QJsonObject>

/// The few payload members the timeline needs.
namespace wirelamp::ui {

/// Empty when the payload was cut off or is not an object.
QJsonObject payloadOf(const journal::Entry &entry);

/// A member in milliseconds, at most a day; zero when it is missing, negative or not a number.
Instant millisecondsOf(const QJsonObject &payload, const QString &key);

} // namespace wirelamp::ui
