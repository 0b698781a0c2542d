// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/checkrun.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

CheckRun::CheckRun(CheckOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { cut(); });
}

void CheckRun::start()
{
    m_startedAt = m_clock.now();
    m_waiting = probesFor(m_options.checks, m_options.target, m_options.credentials);
    m_timer.start(m_options.timeout);
    QMetaObject::invokeMethod(
        this, [this] { beginStage(); }, Qt::QueuedConnection);
}

void CheckRun::beginStage()
{
    while (!m_waiting.isEmpty()) {
        const Stage stage = m_waiting.first().stage;
        QList<Probe> probes;
        while (!m_waiting.isEmpty() && m_waiting.first().stage == stage)
            probes << m_waiting.takeFirst();
        const QString reason =
            m_isCut ? u"the time of the whole check was up"_s : reasonToSkip(stage, m_transcripts);
        if (reason.isEmpty()) {
            for (const Probe &probe : std::as_const(probes))
                dial(probe);
            return;
        }
        for (const Probe &probe : std::as_const(probes))
            m_skipped[probe.name] = reason;
    }
    finish();
}

void CheckRun::dial(const Probe &probe)
{
    auto *dialer = new Dialer(probe, m_options.target, m_options.trust, m_clock, this);
    m_dialers << dialer;
    connect(
        dialer, &Dialer::finished, this, [this, dialer] { take(dialer); },
        Qt::QueuedConnection); // A dialer may end while the others are being made.
    dialer->start();
}

void CheckRun::take(Dialer *dialer)
{
    m_transcripts[dialer->transcript().probe] = dialer->transcript();
    m_dialers.removeOne(dialer);
    dialer->deleteLater();
    if (m_dialers.isEmpty())
        beginStage();
}

void CheckRun::cut()
{
    m_isCut = true;
    for (Dialer *dialer : std::as_const(m_dialers))
        dialer->cut();
}

void CheckRun::finish()
{
    m_timer.stop();
    Evidence evidence{.transcripts = m_transcripts,
                      .unixSecondsAtZero = unixSeconds(m_clock.wallNow())
                          - std::chrono::duration<double>(m_clock.now()).count(),
                      .hasOneClock = m_options.target.isLoopback()};
    Report report = judgeAll(m_options.checks, evidence, m_skipped, m_options.credentials);
    report.subject = m_options.target.toString();
    report.isCut = report.isCut || m_isCut;
    report.duration = std::chrono::round<std::chrono::milliseconds>(m_clock.now() - m_startedAt);
    emit finished(report);
}

} // namespace wirelamp::check
