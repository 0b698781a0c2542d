// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/framing.h"

namespace wirelamp::tests {

/// What a server sends for one text message.
inline QByteArray textFrame(QByteArrayView payload)
{
    QByteArray frame;
    http::appendWebSocketTextFrame(frame, payload);
    return frame;
}

} // namespace wirelamp::tests
