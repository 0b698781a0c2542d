// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/report.h"

#include "core/base/redaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

QByteArray codeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return "pass";
    case Verdict::Warn:
        return "warn";
    case Verdict::Fail:
        return "fail";
    case Verdict::Skipped:
        return "skipped";
    }
    Q_UNREACHABLE();
}

Judgement Judgement::pass(const QString &remark)
{
    return {.verdict = Verdict::Pass, .code = {}, .expected = {}, .came = remark, .nextStep = {}};
}

Judgement Judgement::skipped(const QString &reason)
{
    return {
        .verdict = Verdict::Skipped, .code = {}, .expected = {}, .came = reason, .nextStep = {}};
}

QString Judgement::sentence() const
{
    if (expected.isEmpty())
        return came;
    return u"expected %1; %2; next: %3"_s.arg(expected, came, nextStep);
}

qsizetype Report::count(Verdict verdict) const
{
    return std::ranges::count_if(outcomes, [verdict](const Outcome &outcome) {
        return outcome.judgement.verdict == verdict;
    });
}

Verdict Report::verdict() const
{
    if (isUnreachable)
        return Verdict::Skipped;
    if (count(Verdict::Fail) > 0)
        return Verdict::Fail;
    if (isCut || count(Verdict::Pass) + count(Verdict::Warn) == 0)
        return Verdict::Skipped;
    return count(Verdict::Warn) > 0 ? Verdict::Warn : Verdict::Pass;
}

QString Report::summary() const
{
    QString text = u"%1 passed, %2 failed"_s.arg(count(Verdict::Pass)).arg(count(Verdict::Fail));
    if (const qsizetype warned = count(Verdict::Warn); warned > 0)
        text += u", %1 with a warning"_s.arg(warned);
    if (const qsizetype skipped = count(Verdict::Skipped); skipped > 0)
        text += u", %1 skipped"_s.arg(skipped);
    return text;
}

QString shownText(const QString &text, const QByteArray &secret, qsizetype charsMax)
{
    QByteArray bytes = text.toUtf8();
    if (!secret.isEmpty())
        bytes.replace(secret, redactedMark.toByteArray());
    QString shown = QString::fromUtf8(redactText(bytes));
    for (QChar &character : shown) {
        if (!character.isPrint())
            character = u' ';
    }
    return shown.size() > charsMax ? shown.first(charsMax) + u'…' : shown;
}

} // namespace wirelamp::check
