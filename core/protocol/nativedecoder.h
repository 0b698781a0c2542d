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

/// Reads one message of a client from untrusted bytes: a JSON object.
///
/// `fields` are those of the top level, then those of `payload`, then those of `data`; a later one
/// replaces an earlier one of the same name unless it is null. `payload` and `data` themselves
/// disappear if they are objects, and stay as they are if not. The text is the first of `content`,
/// `message`, `text`, `user_request` that is a string and not empty.
///
/// `type` stands at top level. Without one (missing, null or empty) a message that has a text is a
/// `user_message`; with one that is no string it is refused.
///
/// JSON-RPC 2.0 is recognised by `"jsonrpc":"2.0"`: `type` is the method, `fields` come from
/// `params` as above; `params` that are a list stay in a field of that name. Batches are refused.
Result<ClientMessage, DecodeFault> decodeClientMessage(const QByteArray &text, int jsonDepthMax);

/// The same view of an HTTP body. No `type` and no text are needed: `type` is empty then. JSON-RPC
/// has no meaning here.
Result<ClientMessage, DecodeFault> decodeClientBody(const QByteArray &body, int jsonDepthMax);

} // namespace wirelamp::protocol
