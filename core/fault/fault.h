// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/events/authoutcome.h"
#include "core/events/ids.h"
#include "core/fault/faultkind.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <chrono>

namespace wirelamp::fault {

/// Whom a fault concerns. What is empty or 0 does not narrow it; what is set must be known and fit.
struct Scope
{
    QString user; ///< `sub` of the token.
    QByteArray path; ///< `/ws`, `/api/chat/stream`; `/api/*` is everything below.
    quint64 connection = 0; ///< `12` of `#12`.
    QString agent;
    QByteArray run; ///< `run_...`

    bool isEverything() const { return *this == Scope(); }
    friend bool operator==(const Scope &, const Scope &) = default;
};

/// One thing that is to go wrong.
struct Fault
{
    FaultKind kind{};
    Scope scope;
    double probability = 1; ///< 0 < probability <= 1, of each occasion.
    int times = 0; ///< Fires that often at most; 0: without a limit.

    QByteArray event; ///< Empty: any type.
    int at = 0; ///< Number of the event or frame; 0: each, or before the first.
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds jitter{0}; ///< delay - jitter ... delay + jitter, never below zero.
    qint64 bytes = 0;
    qint64 bytesPerSecond = 0;
    quint16 closeCode = 1011;
    QString closeReason;
    AuthVerdict verdict = AuthVerdict::BadSignature;

    QByteArray preset; ///< Where it came from; empty for one that was written by hand.

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// The form of a plan in JSON and TOML: only members that the kind has and that differ from
/// nothing.
QJsonObject toJsonObject(const Fault &fault);

/// What a fault of this kind is when nothing more is said about it: a delay of 1 s, 2 kB/s ...
Fault defaultFault(FaultKind kind);

/// What the server is about to do, when it asks.
struct Subject
{
    ConnectionId connection;
    QByteArray path;
    QString user; ///< Empty before it is known.
    QString agent;
    QByteArray run; ///< On the wire: `run_...`
    QByteArray event; ///< Type of the event.
    int index = 0; ///< 1, 2, 3 ... of the event in its run, or of the frame in its stream.
};

} // namespace wirelamp::fault
