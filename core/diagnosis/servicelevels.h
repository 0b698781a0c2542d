// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/diagnosis/connectionmeters.h"
#include "core/diagnosis/runmeters.h"
#include "core/diagnosis/streammeters.h"

namespace wirelamp::diagnosis {

/// The service levels of protocol section 7, measured from the journal: each over its newest
/// SampleWindow::samplesMax samples. May begin anywhere in the history.
class ServiceLevels
{
public:
    /// Takes the next page, in the order of the journal.
    void fold(const journal::Page &page);

    /// Always the same meters in the same order.
    QList<Meter> meters() const;

private:
    ConnectionMeters m_connections;
    StreamMeters m_streams;
    RunMeters m_runs;
};

} // namespace wirelamp::diagnosis
