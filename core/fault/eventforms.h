// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>

/// Events that nobody should ever have to read.
namespace wirelamp::fault {

enum class EventForm {
    AsIs,
    Corrupted,
    WrongEnvelope,
};

/// The first half of an event: UTF-8, but no JSON.
QByteArray corrupted(const QByteArray &json);

/// `{"name": "tool_completed", "body": {...}}` without `type` and `event` anywhere.
QByteArray inWrongEnvelope(const QByteArray &json);

QByteArray inForm(EventForm form, const QByteArray &json);

} // namespace wirelamp::fault
