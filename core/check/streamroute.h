// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/streamframes.h"

namespace wirelamp::check {

/// One way to ask for a stream.
struct StreamRoute
{
    QByteArray probe; ///< `streams.chat_get_sse`
    QByteArray method;
    QByteArray path;
    StreamFormat format = StreamFormat::Sse;
    bool isFeed = false; ///< `/api/events/stream`: no run of its own, ends by itself after 8 s.
};

/// GET and POST, SSE and NDJSON of each route, and the feed of events.
QList<StreamRoute> streamRoutes();

} // namespace wirelamp::check
