// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace wirelamp {

/// Names one client connection for as long as the process lives. Never reused; 0 is "none". The
/// name on the wire (`ws_...`, `http_...`) is another one and is found in the journal.
struct ConnectionId
{
    quint64 value = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer in a comparison.
    friend auto operator<=>(ConnectionId, ConnectionId) = default;
    friend size_t qHash(ConnectionId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// Names one run of an agent for as long as the process lives. Never reused; 0 is "none".
struct RunId
{
    quint64 value = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer in a comparison.
    friend auto operator<=>(RunId, RunId) = default;
    friend size_t qHash(RunId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// `#12`, for people.
QString toString(ConnectionId id);
QString toString(RunId id);

} // namespace wirelamp

Q_DECLARE_METATYPE(wirelamp::ConnectionId)
Q_DECLARE_METATYPE(wirelamp::RunId)
