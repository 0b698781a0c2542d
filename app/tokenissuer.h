// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/auth/tokenminter.h"
#include "core/config/settings.h"

namespace wirelamp::app {

struct IssuedToken
{
    QByteArray token;
    QStringList notes; ///< What somebody should know, one sentence each: repaired key files.
};

/// Makes a token that a server with these settings accepts (unless its flaw says otherwise): signed
/// with `auth.secret` if that is set and the algorithm takes one, else with a development key, and
/// with the issuer and audience the server asks for unless the request names others. Reads, and at
/// first use makes, key files in the configuration folder.
Result<IssuedToken> issueToken(auth::TokenRequest request, const config::Settings &settings,
                               const Clock &clock);

} // namespace wirelamp::app
