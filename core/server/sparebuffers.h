// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArrayList>

namespace wirelamp::server {

/// Empty buffers with room for a burst, passed on from one connection to the next: one that is
/// idle holds none, and none grows from nothing for each burst.
class SpareBuffers
{
public:
    /// Empty; without room when no spare one is left.
    QByteArray take() { return m_buffers.isEmpty() ? QByteArray() : m_buffers.takeLast(); }
    /// Keeps the room of a buffer whose bytes have left, if nobody else holds it.
    void give(QByteArray buffer);

private:
    QByteArrayList m_buffers;
};

} // namespace wirelamp::server
