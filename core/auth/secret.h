// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace wirelamp::auth {

/// Whether these bytes may be an HMAC secret: not empty, and no PEM or SSH key. Whoever hands us a
/// public key as a secret would let everybody sign. The error never repeats the secret.
Result<void> checkSecret(const QByteArray &secret);

} // namespace wirelamp::auth
