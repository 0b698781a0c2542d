// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/ruler.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::ui {

namespace {

struct Ruler
{
    Q_DECLARE_TR_FUNCTIONS(Ruler)
};

constexpr double labelMarginPixels = 28;
constexpr double labelDistanceMinPixels = 80;
constexpr int tickCountMax = 500;

struct Unit
{
    Instant size;
    const char *text;
};
constexpr std::array units{
    Unit{1ns, QT_TRANSLATE_NOOP("Ruler", "%1 ns")},
    Unit{1us, QT_TRANSLATE_NOOP("Ruler", "%1 µs")},
    Unit{1ms, QT_TRANSLATE_NOOP("Ruler", "%1 ms")},
    Unit{1s, QT_TRANSLATE_NOOP("Ruler", "%1 s")},
};

const Unit &unitFor(Instant amount)
{
    const auto larger = std::ranges::find_if(units, [&](const Unit &u) { return u.size > amount; });
    return larger == units.begin() ? units.front() : *std::prev(larger);
}

/// How many decimals `step` has when it is written in a unit of `size`.
int decimalsOf(Instant step, Instant size)
{
    int decimals = 0;
    for (Instant digit = size; step % digit != 0ns && decimals < 9; digit /= 10)
        ++decimals;
    return decimals;
}

QString number(Instant amount, Instant unit, int decimals)
{
    const double value = static_cast<double>(amount.count()) / static_cast<double>(unit.count());
    return QLocale().toString(value, 'f', decimals);
}

QString withUnit(Instant amount, const Unit &unit, int decimals)
{
    return Ruler::tr(unit.text).arg(number(amount, unit.size, decimals));
}

/// `3:20`, `1:03:20.5`
QString clockText(Instant at, Instant step)
{
    const auto padded = [](Instant::rep n) { return QString::number(n).rightJustified(2, u'0'); };
    const Instant::rep hours = at / 1h;
    const Instant::rep minutes = at / 1min % 60;
    const QString front =
        hours > 0 ? QString::number(hours) + u':' + padded(minutes) : QString::number(minutes);
    QString seconds = number(at % 1min, 1s, decimalsOf(step, 1s));
    if (at % 1min < 10s)
        seconds.prepend(u'0');
    return front + u':' + seconds;
}

/// From ten seconds on the clock divides by sixty, and so do its small divisions.
struct ClockStep
{
    Instant step;
    int divisions;
};
constexpr std::array clockSteps{
    ClockStep{10s, 5},  ClockStep{30s, 3},   ClockStep{1min, 6},  ClockStep{2min, 4},
    ClockStep{5min, 5}, ClockStep{10min, 5}, ClockStep{30min, 3}, ClockStep{1h, 6},
    ClockStep{2h, 4},   ClockStep{6h, 6},    ClockStep{12h, 4},   ClockStep{24h, 4},
};

/// Into how many small ones a step is divided, such that they are round numbers again.
int divisionsOf(Instant step)
{
    if (step >= clockSteps.front().step) {
        const auto found = std::ranges::find(clockSteps, step, &ClockStep::step);
        return found == clockSteps.end() ? clockSteps.back().divisions : found->divisions;
    }
    Instant::rep leading = step.count();
    while (leading >= 10)
        leading /= 10;
    return leading == 2 ? 4 : 5;
}

} // namespace

Instant niceStep(Instant atLeast)
{
    Instant step = 1ns;
    while (step < 10s) {
        for (const int factor : {1, 2, 5}) {
            if (step * factor >= atLeast)
                return step * factor;
        }
        step *= 10;
    }
    for (const ClockStep &clockStep : clockSteps) {
        if (clockStep.step >= atLeast)
            return clockStep.step;
    }
    const Instant day = 24h;
    return day * ((atLeast + day - 1ns) / day);
}

QString tickText(Instant at, Instant step)
{
    if (at < 0ns)
        return u'−' + tickText(-at, step);
    if (at == 0ns)
        return u"0"_s;
    if (at >= 1min)
        return clockText(at, step);
    const Unit &unit = unitFor(at);
    return withUnit(at, unit, decimalsOf(step, unit.size));
}

std::vector<Tick> rulerTicks(const TimelineGeometry &geometry, Instant origin,
                             const std::function<double(const QString &)> &widthOf)
{
    const auto stepOf = [&](double pixels) {
        const double nanoseconds = pixels * geometry.nanosecondsPerPixel();
        return niceStep(Instant(static_cast<Instant::rep>(nanoseconds) + 1));
    };
    const Instant last = geometry.view.end - origin;
    Instant step = stepOf(labelDistanceMinPixels);
    step = stepOf(std::max(labelDistanceMinPixels,
                           widthOf(tickText(last / step * step, step)) + labelMarginPixels));
    const int divisions = divisionsOf(step);
    const Instant small = std::max(step / divisions, Instant(1));

    std::vector<Tick> ticks;
    Instant at = (geometry.view.begin - origin) / step * step - step;
    for (int i = 0; at <= last && i < tickCountMax; ++i, at += small) {
        const bool isLabelled = at % step == 0ns;
        if (origin + at >= geometry.view.begin)
            ticks.push_back({origin + at, isLabelled ? tickText(at, step) : QString()});
    }
    return ticks;
}

QString countdownText(Instant elapsed, Instant limit)
{
    if (limit >= 2min)
        return Ruler::tr("%1 of %2").arg(clockText(elapsed / 1s * 1s, 1s), clockText(limit, 1s));
    const Unit &unit = unitFor(limit);
    const int limitDecimals = limit % unit.size == 0ns ? 0 : 1;
    return Ruler::tr("%1 of %2")
        .arg(withUnit(elapsed, unit, 1), withUnit(limit, unit, limitDecimals));
}

} // namespace wirelamp::ui
