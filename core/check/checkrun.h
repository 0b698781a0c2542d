// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/check/dialer.h"
#include "core/check/plan.h"

namespace wirelamp::check {

struct CheckOptions
{
    Target target;
    Credentials credentials;
    CertificateTrust trust = CertificateTrust::Verified;
    QList<Check> checks;
    std::chrono::milliseconds timeout{60'000}; ///< For everything together.
};

/// A whole check: makes the probes, stage after stage, and has their transcripts judged. Runs once,
/// on the event loop of its thread, and ends within its timeout.
class CheckRun final : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the run.
    CheckRun(CheckOptions options, const Clock &clock, QObject *parent = nullptr);

    void start();
    /// Ends it now: somebody asked the program to end.
    void cut();

signals:
    /// Exactly once.
    void finished(const wirelamp::check::Report &report);

private:
    void beginStage();
    void dial(const Probe &probe);
    void take(Dialer *dialer);
    void finish();

    const CheckOptions m_options;
    const Clock &m_clock;
    QList<Probe> m_waiting; ///< In the order of their stages.
    QList<Dialer *> m_dialers;
    Transcripts m_transcripts;
    QMap<QByteArray, QString> m_skipped;
    QTimer m_timer;
    Instant m_startedAt{};
    bool m_isCut = false;
};

} // namespace wirelamp::check
