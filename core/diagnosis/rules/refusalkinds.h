// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/finding.h"
#include "core/diagnosis/observation.h"

#include <span>

namespace wirelamp::diagnosis {

/// What may be said about a token that was refused, one kind for each reason.
std::span<const FindingKind> refusalKinds();

/// A refusal with its reason. %1 of the sentence is how the client was told (`HTTP 401`), which the
/// caller puts in front.
struct RefusalReason
{
    const FindingKind &kind;
    QStringList details; ///< %2, %3
};

/// Of an AuthJudged that refused. `tokenPlaces`: where else in the request something like a token
/// was found.
RefusalReason refusalReason(const Observation &judged, const QStringList &tokenPlaces);
/// Of a refusal without a verdict: what the answer calls it.
RefusalReason refusalReason(const QByteArray &word);

} // namespace wirelamp::diagnosis
