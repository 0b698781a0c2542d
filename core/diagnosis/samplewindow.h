// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QtGlobal>

#include <vector>

namespace wirelamp::diagnosis {

/// The newest samples of a measurement, and what they amount to.
class SampleWindow
{
public:
    static constexpr size_t samplesMax = 1000;

    void add(double sample);
    void clear();

    qint64 count() const { return static_cast<qint64>(m_samples.size()); }
    /// These are 0 while there is no sample.
    double mean() const;
    double maximum() const;
    /// The smallest sample that `share` (0 to 1) of all samples do not exceed.
    double percentile(double share) const;

private:
    std::vector<double> m_samples;
    size_t m_next = 0; ///< The one that is replaced next, once the window is full.
};

} // namespace wirelamp::diagnosis
