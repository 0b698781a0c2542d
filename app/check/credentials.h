// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"
#include "core/check/plan.h"
#include "core/config/settings.h"

namespace wirelamp::app {

/// A token that somebody gave, and the bad ones that can be made from it without its key. The error
/// never repeats the token.
Result<check::Credentials> givenCredentials(const QByteArray &token);

/// A token that a server with these settings accepts, and every bad one: this machine holds the
/// key.
Result<check::Credentials> mintedCredentials(const config::Settings &settings, const Clock &clock);

} // namespace wirelamp::app
