// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/http/requesthead.h"

#include <QStringList>

namespace wirelamp::server {

/// Where a request has something like a token that findToken() does not look at, as one writes it
/// on the wire: `X-Auth-Token:`, `Cookie: access_token`, `?jwt=`, `Authorization: Token`. Names
/// only, never values.
QStringList strayTokenPlaces(const http::RequestHead &head);

} // namespace wirelamp::server
