// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/authfaults.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

using fault::FaultKind;

namespace {

AuthOutcome replaced(AuthOutcome outcome, AuthVerdict verdict)
{
    outcome.verdict = verdict;
    outcome.message = u"the verdict was replaced on purpose"_s;
    if (outcome.isAccepted() && outcome.subject.isEmpty())
        outcome.subject = u"anonymous"_s;
    return outcome;
}

} // namespace

void judgeWithFaults(const ServerParts &parts, AuthGate &gate, const auth::TokenSources &sources,
                     const fault::Subject &subject, QObject *context,
                     const AuthGate::Verdict &verdict)
{
    if (parts.faults.fire(FaultKind::AuthTimeout, subject))
        return;
    AuthGate::Verdict told = verdict;
    if (const auto wrong = parts.faults.fire(FaultKind::WrongVerdict, subject)) {
        told = [verdict, word = wrong->fault.verdict](const AuthOutcome &outcome) {
            verdict(replaced(outcome, word));
        };
    }
    const auto slow = parts.faults.fire(FaultKind::SlowAuth, subject);
    if (!slow) {
        gate.judge(sources, context, told);
        return;
    }
    QTimer::singleShot(slow->delay, Qt::PreciseTimer, context,
                       [&gate, sources, context, told] { gate.judge(sources, context, told); });
}

} // namespace wirelamp::server
