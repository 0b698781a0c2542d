// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/httpdate.h"

#include <array>

namespace wirelamp::http {

namespace {

/// With zeros in front: two digits for a scale of 10, four for 1000.
void appendDigits(QByteArray &text, unsigned number, unsigned scale)
{
    for (; scale > 0; scale /= 10)
        text += static_cast<char>('0' + number / scale % 10);
}

/// By hand: QDateTime and QLocale cost more than the rest of a response head.
QByteArray written(std::chrono::sys_seconds at)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    QByteArray text = days.at(std::chrono::weekday(day).c_encoding());
    text.reserve(29);
    text += ", ";
    appendDigits(text, static_cast<unsigned>(date.day()), 10);
    text += ' ';
    text += months.at(static_cast<unsigned>(date.month()) - 1);
    text += ' ';
    appendDigits(text, static_cast<unsigned>(static_cast<int>(date.year())), 1000);
    text += ' ';
    appendDigits(text, static_cast<unsigned>(time.hours().count()), 10);
    text += ':';
    appendDigits(text, static_cast<unsigned>(time.minutes().count()), 10);
    text += ':';
    appendDigits(text, static_cast<unsigned>(time.seconds().count()), 10);
    return text + " GMT";
}

} // namespace

QByteArray httpDate(WallTime at)
{
    struct Date
    {
        std::chrono::sys_seconds at;
        QByteArray text;
    };
    thread_local Date last; // Answers come many to a second.
    const auto second = std::chrono::floor<std::chrono::seconds>(at);
    if (last.text.isEmpty() || last.at != second)
        last = {second, written(second)};
    return last.text;
}

} // namespace wirelamp::http
