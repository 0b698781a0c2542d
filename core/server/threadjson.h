// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/thread.h"

#include <QJsonArray>

/// Threads and messages as clients see them, over HTTP and WebSocket alike.
namespace wirelamp::server {

/// `{"id","object":"thread","title","created_at","updated_at","metadata","message_count"}`; times
/// are whole seconds since 1970.
QJsonObject toJsonObject(const Thread &thread);
QJsonArray toJsonArray(const QList<Thread> &threads);

/// `{"id","object":"message","thread_id","user_id","role","message_type","content","created_at",
/// "timestamp","metadata"}`: what the original's two message shapes have, in one. `created_at` is
/// in whole seconds since 1970, `timestamp` is ISO.
QJsonObject toJsonObject(const ThreadMessage &message, const QString &user);
QJsonArray toJsonArray(const QList<ThreadMessage> &messages, const QString &user);

} // namespace wirelamp::server
