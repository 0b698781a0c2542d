// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "ui/pages/livemodels.h"
#include "ui/widgets/meterchip.h"

#include <QToolButton>

namespace wirelamp::ui {

/// What is promised against what is measured, and how many findings there are. Green only where
/// something was measured.
class HealthStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit HealthStrip(LiveModels &models, QWidget *parent = nullptr);

    QList<MeterChip *> chips() const { return m_chips; }

signals:
    void findingsWanted();

private:
    void refreshMeters();
    void refreshFindings();

    LiveModels &m_models;
    QList<MeterChip *> m_chips;
    QToolButton *m_findings;
};

/// A meter in words.
MeterChip::Reading readingOf(const diagnosis::Meter &meter);

} // namespace wirelamp::ui
