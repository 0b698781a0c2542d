// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/auth/timewords.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::auth {

namespace {

constexpr double secondsPerMinute = 60;
constexpr double secondsPerHour = 60 * secondsPerMinute;
constexpr double secondsPerDay = 24 * secondsPerHour;
constexpr double secondsPerYear = 365.25 * secondsPerDay;

QString count(double amount, double unit, const QString &name)
{
    return u"%1 %2"_s.arg(static_cast<qint64>(amount / unit)).arg(name);
}

} // namespace

QString durationInWords(double seconds)
{
    const double length = std::abs(seconds);
    if (length < 1)
        return u"less than 1 s"_s;
    // A unit begins where it can be counted twice: "90 s" says more than "1 min".
    if (length < 2 * secondsPerMinute)
        return count(length, 1, u"s"_s);
    if (length < 2 * secondsPerHour)
        return count(length, secondsPerMinute, u"min"_s);
    if (length < 2 * secondsPerDay)
        return count(length, secondsPerHour, u"h"_s);
    if (length < 2 * secondsPerYear)
        return count(length, secondsPerDay, u"days"_s);
    if (length < 10'000 * secondsPerYear)
        return count(length, secondsPerYear, u"years"_s);
    return u"more than 10000 years"_s;
}

QString dateInWords(double unixSeconds)
{
    constexpr double yearOne = -62'135'596'800;
    constexpr double yearTenThousand = 253'402'300'800;
    if (!(unixSeconds >= yearOne && unixSeconds < yearTenThousand))
        return QString::number(unixSeconds);
    const auto seconds = static_cast<qint64>(std::floor(unixSeconds));
    const QDateTime date = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    return date.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'");
}

} // namespace wirelamp::auth
