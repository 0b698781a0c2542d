// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/units.h"

#include <QRegularExpression>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

struct Unit
{
    QStringView name;
    qint64 factor;
};

constexpr std::array<Unit, 5> timeUnits{
    {{u"ms", 1}, {u"s", 1'000}, {u"m", 60'000}, {u"h", 3'600'000}, {u"d", 86'400'000}}};
constexpr std::array<Unit, 4> sizeUnits{
    {{u"B", 1}, {u"KiB", 1LL << 10}, {u"MiB", 1LL << 20}, {u"GiB", 1LL << 30}}};

constexpr qint64 durationMillisecondsMax = 100LL * 366 * 86'400'000;
constexpr qint64 sizeBytesMax = 1LL << 60;

/// Integer arithmetic only: 0.1 s is 100 ms and not 99.
std::optional<qint64> parseNumberWithUnit(const QString &text, std::span<const Unit> units,
                                          QStringView bareUnit, qint64 max)
{
    static const QRegularExpression form(u"^([0-9]{1,15})(?:\\.([0-9]{1,6}))? *([A-Za-z]*)$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString written = match.captured(3);
    const QStringView wanted = written.isEmpty() ? bareUnit : QStringView(written);
    for (const Unit &unit : units) {
        if (wanted.compare(unit.name, Qt::CaseInsensitive) != 0)
            continue;
        constexpr qint64 million = 1'000'000;
        const qint64 whole = match.captured(1).toLongLong();
        const qint64 millionths = match.captured(2).leftJustified(6, u'0').toLongLong();
        if (whole > max / unit.factor || millionths * unit.factor % million != 0)
            return std::nullopt;
        const qint64 total = whole * unit.factor + millionths * unit.factor / million;
        return total <= max ? std::optional(total) : std::nullopt;
    }
    return std::nullopt;
}

const Unit &largestUnitFor(qint64 amount, std::span<const Unit> units)
{
    size_t best = 0;
    for (size_t i = 1; i < units.size(); ++i) {
        if (amount % units[i].factor == 0)
            best = i;
    }
    return units[best];
}

} // namespace

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    const auto total = parseNumberWithUnit(text, timeUnits, u"s", durationMillisecondsMax);
    if (!total)
        return std::nullopt;
    return std::chrono::milliseconds{*total};
}

QString printDuration(std::chrono::milliseconds duration)
{
    if (duration.count() == 0)
        return u"0s"_s;
    const Unit &unit = largestUnitFor(duration.count(), timeUnits);
    return QString::number(duration.count() / unit.factor) + unit.name.toString();
}

std::optional<qint64> parseSize(const QString &text)
{
    return parseNumberWithUnit(text, sizeUnits, u"B", sizeBytesMax);
}

QString printSize(qint64 bytes)
{
    if (bytes == 0)
        return u"0 B"_s;
    const Unit &unit = largestUnitFor(bytes, sizeUnits);
    return QString::number(bytes / unit.factor) + u' ' + unit.name.toString();
}

} // namespace wirelamp::config
