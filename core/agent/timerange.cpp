// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/timerange.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::agent {

namespace {

Instant unitOf(const QString &name)
{
    if (name == u"us")
        return 1us;
    if (name == u"ms")
        return 1ms;
    return name == u"s" ? 1s : 1min;
}

} // namespace

Instant TimeRange::pick(Dice &dice) const
{
    using std::chrono::microseconds;
    if (shortest == longest)
        return shortest;
    const auto micros = dice.between(std::chrono::floor<microseconds>(shortest).count(),
                                     std::chrono::floor<microseconds>(longest).count());
    return microseconds{micros};
}

Result<Instant> parseDuration(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"([0-9]{1,9}(?:\\.[0-9]{1,6})?) ?(us|ms|s|min)"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return Failure{
            Error{u"'%1' is no duration; write a number and us, ms, s or min, as in \"40ms\""_s.arg(
                text.left(40))}};
    }
    const double nanos =
        match.captured(1).toDouble() * static_cast<double>(unitOf(match.captured(2)).count());
    if (nanos > static_cast<double>(durationMax.count()))
        return Failure{Error{u"%1 is too long; a duration has at most 60 min"_s.arg(text)}};
    return Instant{std::llround(nanos)};
}

Result<TimeRange> parseTimeRange(const QString &text)
{
    static const QRegularExpression plusMinus(u"\u00b1|\\+/?-"_s);
    const QStringList halves = text.left(100).split(plusMinus);
    const Result<Instant> middle = parseDuration(halves.first());
    if (!middle)
        return Failure{middle.error()};
    if (halves.size() == 1)
        return TimeRange{*middle, *middle};
    const Result<Instant> spread = parseDuration(halves.size() == 2 ? halves.last() : text);
    if (!spread)
        return Failure{spread.error()};
    return TimeRange{std::max(0ns, *middle - *spread), *middle + *spread};
}

} // namespace wirelamp::agent
