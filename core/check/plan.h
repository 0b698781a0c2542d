// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/check.h"
#include "core/check/probe.h"
#include "core/check/target.h"

namespace wirelamp::check {

/// What the client may show at the door.
struct Credentials
{
    bool isAnonymous = false; ///< The server asks for no token.
    QByteArray token; ///< One it accepts; empty only when anonymous.
    /// Tokens that are wrong on purpose, by the last word of their check: `wrong_key`, `expired`.
    QMap<QByteArray, QByteArray> badTokens;
};

/// Every probe that can be made with these credentials.
QList<Probe> allProbes(const Target &target, const Credentials &credentials);

/// Those that the checks ask for.
QList<Probe> probesFor(const QList<Check> &checks, const Target &target,
                       const Credentials &credentials);

/// Why a stage is not worth its time after what was seen; empty: go on.
QString reasonToSkip(Stage stage, const Transcripts &seen);

/// Asks all judges. A check none of whose probes was made is skipped, with the reason of `skipped`
/// (by probe) or of its need; nothing secret comes out.
Report judgeAll(const QList<Check> &checks, const Evidence &evidence,
                const QMap<QByteArray, QString> &skipped, const Credentials &credentials);

} // namespace wirelamp::check
