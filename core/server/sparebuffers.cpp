// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/sparebuffers.h"

#include <utility>

namespace wirelamp::server {

namespace {

/// Of a buffer that is kept: a burst of a run that says much without a pause.
constexpr qsizetype bufferBytesMax = qsizetype{128} * 1024;
/// As many as answer in one turn of the event loop, mostly.
constexpr qsizetype buffersMax = 16;

} // namespace

void SpareBuffers::give(QByteArray buffer)
{
    if (!buffer.isDetached() || buffer.capacity() > bufferBytesMax
        || m_buffers.size() >= buffersMax)
        return;
    buffer.resize(0); // Keeps its room.
    m_buffers << std::move(buffer);
}

} // namespace wirelamp::server
