// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace wirelamp::ui {

/// What one slice may still spend.
class Slice
{
public:
    Slice(const Clock &clock, Instant budget)
        : m_clock(clock)
        , m_end(clock.now() + budget)
    {
    }
    bool hasTime() const { return m_clock.now() < m_end; }

private:
    const Clock &m_clock;
    const Instant m_end;
};

/// Long work on the main thread, cut into slices between which the window answers.
class SlicedWork final : public QObject
{
    Q_OBJECT

public:
    enum class Progress {
        Unfinished, ///< Call again.
        Finished,
    };
    /// Works while the slice has time, in steps of well under a millisecond. Each call must get
    /// ahead, even if the slice has no time at all.
    using Work = std::function<Progress(const Slice &slice)>;

    /// Half of the 50 ms within which the window has to answer.
    static constexpr std::chrono::milliseconds sliceBudget{25};

    SlicedWork(const Clock &clock, Work work, QObject *parent = nullptr);

    /// Does one slice now and what it leaves from the event loop.
    void start();
    void stop() { m_timer.stop(); }
    bool isRunning() const { return m_timer.isActive(); }

signals:
    /// Not after stop(). The work is over: it may be started again from here.
    void finished();

private:
    const Clock &m_clock;
    const Work m_work;
    QTimer m_timer;
};

} // namespace wirelamp::ui
