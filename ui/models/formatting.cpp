// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

namespace {

struct Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Formatting)
};

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

/// From one minute on: the two largest units, whole.
QString longDurationText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (hours >= 24)
        return Formatting::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
    if (hours > 0)
        return Formatting::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return Formatting::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
}

/// Control characters, and the invisible ones that reorder what stands around them.
bool breaksALine(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

} // namespace

QString timeText(WallTime at)
{
    const auto sinceEpoch =
        std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch).time().toString(u"HH:mm:ss.zzz"_s);
}

QString durationText(Instant duration)
{
    if (duration < Instant::zero())
        return u'−' + durationText(-duration);
    // Each bound is where the rounded number would need one more digit.
    const double seconds = std::chrono::duration<double>(duration).count();
    if (seconds < 0.0009995)
        return Formatting::tr("%1 µs").arg(decimal(seconds * 1e6, 0));
    if (seconds < 0.00995)
        return Formatting::tr("%1 ms").arg(decimal(seconds * 1e3, 1));
    if (seconds < 0.9995)
        return Formatting::tr("%1 ms").arg(decimal(seconds * 1e3, 0));
    if (seconds < 9.995)
        return Formatting::tr("%1 s").arg(decimal(seconds, 2));
    if (seconds < 59.95)
        return Formatting::tr("%1 s").arg(decimal(seconds, 1));
    return longDurationText(std::llround(seconds));
}

QString secondsText(double seconds)
{
    constexpr double secondsMax = 100.0 * 365 * 24 * 3600;
    const std::chrono::duration<double> bounded(std::clamp(seconds, -secondsMax, secondsMax));
    return durationText(std::chrono::duration_cast<Instant>(bounded));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

int pluralOf(quint64 count)
{
    return static_cast<int>(std::min<quint64>(count, std::numeric_limits<int>::max()));
}

QString oneLine(const QByteArray &utf8, qsizetype charactersMax)
{
    // No character needs more than four bytes; a sequence cut in two is beyond the last one kept.
    QString text =
        QString::fromUtf8(QByteArrayView(utf8).first(std::min(utf8.size(), 4 * charactersMax + 4)));
    if (text.size() > charactersMax) {
        text.truncate(charactersMax - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    for (QChar &c : text) {
        if (breaksALine(c))
            c = u' ';
    }
    return text;
}

} // namespace wirelamp::ui
