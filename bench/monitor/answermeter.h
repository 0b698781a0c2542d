// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace wirelamp::bench {

/// How long the main event loop lets somebody wait: another thread asks every two milliseconds and
/// asks again when it has its answer, as a hand on the mouse does.
class AnswerMeter final : public QObject
{
    Q_OBJECT

public:
    struct Reading
    {
        qsizetype answers = 0;
        std::chrono::nanoseconds worst{}; ///< By the clock on the wall.
        std::chrono::nanoseconds percentile99{};
        /// The most that the window itself worked between two answers: what is left of `worst` on a
        /// machine with nothing else to do.
        std::chrono::nanoseconds worstWork{};
    };

    AnswerMeter() = default;
    ~AnswerMeter() override;

    void start();
    Reading stop();

private:
    void ask();
    void answer(std::chrono::steady_clock::time_point asked);

    std::jthread m_asker;
    std::atomic_bool m_isAnswered = true;
    std::atomic_bool m_isStopping = false;
    std::vector<std::chrono::nanoseconds> m_waits;
    std::chrono::nanoseconds m_workBefore{};
    std::chrono::nanoseconds m_worstWork{};
};

} // namespace wirelamp::bench
