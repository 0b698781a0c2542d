// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/meter.h"

namespace wirelamp::diagnosis {

namespace {

Meter filled(Meter meter, const SampleWindow &samples)
{
    meter.samples = samples.count();
    if (meter.samples > 0) {
        meter.median = samples.percentile(0.5);
        meter.percentile95 = samples.percentile(0.95);
    }
    return meter;
}

} // namespace

MeterVerdict Meter::verdict() const
{
    if (samples == 0)
        return MeterVerdict::NotMeasured;
    bool isMet = false;
    switch (bound) {
    case MeterBound::Below:
        isMet = value < target;
        break;
    case MeterBound::Above:
        isMet = value > target;
        break;
    case MeterBound::AtMost:
        isMet = value <= target;
        break;
    }
    return isMet ? MeterVerdict::Met : MeterVerdict::Missed;
}

Meter maximumOf(Meter meter, const SampleWindow &samples)
{
    meter.value = samples.maximum();
    return filled(meter, samples);
}

Meter meanOf(Meter meter, const SampleWindow &samples)
{
    meter.value = samples.mean();
    return filled(meter, samples);
}

} // namespace wirelamp::diagnosis
