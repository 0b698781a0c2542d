// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/slicedwork.h"

#include <utility>

namespace wirelamp::ui {

SlicedWork::SlicedWork(const Clock &clock, Work work, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_work(std::move(work))
{
    m_timer.setInterval(0);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SlicedWork::start);
}

void SlicedWork::start()
{
    // Running while the slice works, so that whoever asks from inside gets the truth.
    m_timer.start();
    const Progress progress = m_work(Slice(m_clock, sliceBudget));
    if (progress == Progress::Unfinished || !isRunning())
        return;
    m_timer.stop();
    emit finished();
}

} // namespace wirelamp::ui
