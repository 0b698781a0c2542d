// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/events/clientmessage.h"

namespace wirelamp::protocol {

struct DecodeFault
{
    QByteArray code; ///< `FORMAT_ERROR`
    QString message; ///< One sentence.
};

/// Reads one message of a client: JSON object, `type` at top level, fields at top level, in
/// `payload` or in `data`; JSON-RPC 2.0; no `type` but a text is a `user_message`.
Result<ClientMessage, DecodeFault> decodeClientMessage(const QByteArray &text, int jsonDepthMax);

/// The same view of an HTTP body: no `type` is needed.
Result<ClientMessage, DecodeFault> decodeClientBody(const QByteArray &body, int jsonDepthMax);

} // namespace wirelamp::protocol
