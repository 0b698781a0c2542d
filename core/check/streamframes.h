// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace wirelamp::check {

enum class StreamFormat {
    Sse,
    Ndjson,
};

/// The frames of a stream, and what is wrong with how they are written.
struct StreamFrames
{
    QList<QJsonObject> frames;
    QString problem; ///< A phrase; empty: nothing.
};

/// Takes a whole body apart: one JSON object for each event of `text/event-stream` (WHATWG HTML,
/// section 9.2.6), or for each line of NDJSON. Stops at the first that is none.
StreamFrames readStream(const QByteArray &body, StreamFormat format);

} // namespace wirelamp::check
