// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QString>

namespace wirelamp {

/// Why an operation did not produce its value.
///
/// `text` is one English sentence without a final period, ready for a log line or a dialog. Code
/// never compares it: callers that must tell causes apart get their own enum as the error type.
struct Error
{
    QString text;
};

} // namespace wirelamp
