// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/observation.h"

namespace wirelamp::diagnosis {

/// Where a message of a client names its type, when that is not a top-level `type`.
struct MisplacedType
{
    QString member; ///< `event`, or the wrapper: `data`. Empty: nothing is misplaced.
    QString type;
    bool isWrapped = false; ///< `{"data":{"type":...}}`
};

/// Of a MessageReceived. Only what cannot be meant otherwise: the message was not understood, or
/// what stands there is a type that clients send.
MisplacedType misplacedTypeIn(const Observation &message);

} // namespace wirelamp::diagnosis
