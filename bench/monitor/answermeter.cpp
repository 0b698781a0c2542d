// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "bench/monitor/answermeter.h"

#include <algorithm>

#include "bench/monitor/processinfo.h"

namespace wirelamp::bench {

using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds pause{2};

} // namespace

AnswerMeter::~AnswerMeter()
{
    stop();
}

void AnswerMeter::start()
{
    m_waits.clear();
    m_workBefore = threadCpuTime();
    m_worstWork = {};
    m_isStopping = false;
    m_asker = std::jthread([this] { ask(); });
}

AnswerMeter::Reading AnswerMeter::stop()
{
    m_isStopping = true;
    if (m_asker.joinable())
        m_asker.join();
    if (m_waits.empty())
        return {};
    std::ranges::sort(m_waits);
    return {.answers = static_cast<qsizetype>(m_waits.size()),
            .worst = m_waits.back(),
            .percentile99 = m_waits[m_waits.size() * 99 / 100],
            .worstWork = m_worstWork};
}

void AnswerMeter::ask()
{
    while (!m_isStopping) {
        std::this_thread::sleep_for(pause);
        if (!m_isAnswered.exchange(false))
            continue;
        QMetaObject::invokeMethod(
            this, [this, asked = steady_clock::now()] { answer(asked); }, Qt::QueuedConnection);
    }
}

void AnswerMeter::answer(steady_clock::time_point asked)
{
    m_waits.push_back(steady_clock::now() - asked);
    const std::chrono::nanoseconds work = threadCpuTime();
    m_worstWork = std::max(m_worstWork, work - m_workBefore);
    m_workBefore = work;
    m_isAnswered = true;
}

} // namespace wirelamp::bench
