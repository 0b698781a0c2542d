// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/finding.h"

namespace wirelamp::diagnosis {

/// Why a client was refused, grouped by what helps.
struct RefusalReason
{
    std::array<const char *, 4> causes{};
    const char *nextStep = "";
};

/// `word` is a verdict of protocol section 2, or the error code of an HTTP answer. Total: unknown
/// words have an answer too.
const RefusalReason &refusalReason(const QByteArray &word);

} // namespace wirelamp::diagnosis
