// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/server/answer.h"
#include "core/server/routetable.h"
#include "core/server/runservice.h"

namespace wirelamp::server {

/// What a request to a streaming route wants to be run: from the JSON body of a POST, from the
/// query of a GET (without `message`: the demonstration run). The error is the answer: 400 for a
/// body that is no JSON object, 422 for a field that is missing or too long.
Result<RunOrder, Answer> streamOrderFrom(const RouteRequest &request, int jsonDepthMax);

} // namespace wirelamp::server
