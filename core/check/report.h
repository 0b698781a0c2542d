// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace wirelamp::check {

enum class Verdict {
    Pass,
    Warn, ///< Allowed, but probably not what somebody wanted.
    Fail,
    Skipped, ///< Not measured; the reason is said.
};
/// `pass`, `warn`, `fail`, `skipped`
QByteArray codeOf(Verdict verdict);

/// What a judge says about one check. Texts are phrases without a period.
struct Judgement
{
    Verdict verdict = Verdict::Pass;
    QByteArray code; ///< Stable word for what is wrong: `stream_hangs`.
    QString expected; ///< Of a failure or a warning.
    QString came; ///< Of a pass and of a skipped check: what is worth knowing.
    QString nextStep; ///< Of a failure or a warning.

    static Judgement pass(const QString &remark = {});
    static Judgement skipped(const QString &reason);

    /// `expected ...; ...; next: ...`
    QString sentence() const;
};

struct Outcome
{
    QByteArray id; ///< `run.events`
    QString title;
    Judgement judgement;
    std::chrono::milliseconds duration{};
};

/// What a whole check, or a judged run, came to.
struct Report
{
    QString subject; ///< What was checked: a URL, a command.
    QList<Outcome> outcomes;
    std::chrono::milliseconds duration{};
    bool isCut = false; ///< Something was not measured because the time was up.
    bool isUnreachable = false; ///< No connection could be made at all.

    qsizetype count(Verdict verdict) const;
    /// Skipped when nothing could be reached; Fail if anything failed; Skipped when nothing passed,
    /// or when something is missing because the time was up: a verdict over nothing is never good.
    Verdict verdict() const;
    /// `22 passed, 1 failed, 2 skipped`
    QString summary() const;
};

/// Text that came from outside, fit to be printed: without control characters, tokens and more than
/// `charsMax` characters. `secret` is taken out wherever it stands.
QString shownText(const QString &text, const QByteArray &secret, qsizetype charsMax = 400);

} // namespace wirelamp::check
