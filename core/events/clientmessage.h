// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace wirelamp {

/// One message of a client, already parsed: whatever carried it, `fields` is the one view of it.
struct ClientMessage
{
    QString type; ///< As sent. For JSON-RPC the method.
    QJsonObject fields; ///< Top level, overlaid by `payload`, overlaid by `data`.
    QString text; ///< First of `content`, `message`, `text`, `user_request` that is a string.
    /// First of `id`, `message_id`, `request_id` that is a string or a number, or null: what an
    /// answer repeats.
    QJsonValue correlationId;
    bool isJsonRpc = false;
    QJsonValue rpcId{
        QJsonValue::Undefined}; ///< Undefined for a notification, and without JSON-RPC.

    /// The first of these fields that is a string and not empty, or an empty string.
    QString firstString(std::initializer_list<QStringView> names) const;
};

} // namespace wirelamp
