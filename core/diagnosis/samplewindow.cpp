// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/samplewindow.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wirelamp::diagnosis {

void SampleWindow::add(double sample)
{
    if (m_samples.size() < samplesMax) {
        m_samples.push_back(sample);
        return;
    }
    m_samples[m_next] = sample;
    m_next = (m_next + 1) % samplesMax;
}

void SampleWindow::clear()
{
    m_samples.clear();
    m_next = 0;
}

double SampleWindow::mean() const
{
    if (m_samples.empty())
        return 0;
    return std::accumulate(m_samples.begin(), m_samples.end(), 0.0)
        / static_cast<double>(m_samples.size());
}

double SampleWindow::maximum() const
{
    return m_samples.empty() ? 0 : *std::ranges::max_element(m_samples);
}

double SampleWindow::percentile(double share) const
{
    if (m_samples.empty())
        return 0;
    std::vector<double> sorted = m_samples;
    const double rank = std::ceil(share * static_cast<double>(sorted.size()));
    const auto index = static_cast<std::ptrdiff_t>(
        std::clamp(rank - 1, 0.0, static_cast<double>(sorted.size() - 1)));
    std::ranges::nth_element(sorted, sorted.begin() + index);
    return sorted[static_cast<size_t>(index)];
}

} // namespace wirelamp::diagnosis
