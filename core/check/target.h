// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wirelamp::check {

/// A server to be checked, as its URL names it.
struct Target
{
    QString host; ///< A name or an address, an IPv6 one without brackets.
    quint16 port = 0;
    bool isTls = false;
    QByteArray webSocketPath; ///< `/ws`
    QByteArray basePath; ///< What stands before `/health` and `/api/...`; mostly empty.

    /// The value of `Host`: without the port where it is the scheme's own.
    QByteArray authority() const;
    /// `ws://127.0.0.1:8765/ws`, for people.
    QString toString() const;
    /// The host is this machine, so both clocks are the same.
    bool isLoopback() const;
};

/// Reads `http(s)://host:port`, optionally with a path that all routes are below, or
/// `ws(s)://host:port/ws`. The error is a sentence; a URL with a user, a query or a fragment is
/// refused, because secrets are given in them.
Result<Target> parseTarget(const QString &url);

} // namespace wirelamp::check
