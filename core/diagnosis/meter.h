// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/samplewindow.h"

#include <QByteArray>

#include <optional>

namespace wirelamp::diagnosis {

enum class MeterVerdict {
    NotMeasured, ///< No sample: grey, never green.
    Met,
    Missed,
};

/// Which values are good.
enum class MeterBound {
    Below, ///< The target itself is missed.
    Above, ///< The target itself is missed.
    AtMost,
};

/// One service level of protocol section 7: what is promised, and what was measured.
struct Meter
{
    const char *code = ""; ///< Stable: `welcome_time`.
    const char *name = ""; ///< For people; marked with QT_TRANSLATE_NOOP("Findings", ...).
    const char *unit = ""; ///< `s`, `%`, or empty for a count.
    MeterBound bound = MeterBound::Below;
    double target = 0;

    double value = 0;
    std::optional<double> median; ///< Of times.
    std::optional<double> percentile95;
    qint64 samples = 0;

    MeterVerdict verdict() const;
};

/// The largest sample, with median and 95th percentile.
Meter maximumOf(Meter meter, const SampleWindow &samples);
Meter meanOf(Meter meter, const SampleWindow &samples);

} // namespace wirelamp::diagnosis
