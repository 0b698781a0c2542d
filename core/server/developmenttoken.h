// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/control/servercontrol.h"

namespace wirelamp::server {

/// Makes a token that a server with these settings trusts, or one that is wrong on purpose. The
/// issuer and the audience are those the settings ask for. Signed with `auth.secret` if it is set
/// and the algorithm takes a secret, else with this machine's development keys.
Result<QString> mintDevelopmentToken(const control::TokenSpec &spec,
                                     const config::Settings &settings, const Clock &clock);

} // namespace wirelamp::server
