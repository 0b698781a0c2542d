// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/servicelevelmodel.h"

#include "ui/models/findingtext.h"
#include "ui/models/formatting.h"

#include <QLocale>

#include <utility>

namespace wirelamp::ui {

using diagnosis::Meter;
using diagnosis::MeterBound;
using diagnosis::MeterVerdict;

namespace {

constexpr std::chrono::milliseconds refreshInterval{250};

QString quantityText(const Meter &meter, double quantity)
{
    const QByteArrayView unit(meter.unit);
    if (unit == "s")
        return secondsText(quantity);
    if (unit == "%")
        return ServiceLevelModel::tr("%1 %").arg(QLocale().toString(quantity, 'f', 1));
    return QLocale().toString(quantity, 'f', 0);
}

QString targetText(const Meter &meter)
{
    const QString target = quantityText(meter, meter.target);
    switch (meter.bound) {
    case MeterBound::Below:
        return ServiceLevelModel::tr("below %1").arg(target);
    case MeterBound::Above:
        return ServiceLevelModel::tr("above %1").arg(target);
    case MeterBound::AtMost:
        return ServiceLevelModel::tr("at most %1").arg(target);
    }
    Q_UNREACHABLE();
}

QString verdictText(MeterVerdict verdict)
{
    switch (verdict) {
    case MeterVerdict::NotMeasured:
        return ServiceLevelModel::tr("not measured");
    case MeterVerdict::Met:
        return ServiceLevelModel::tr("met");
    case MeterVerdict::Missed:
        return ServiceLevelModel::tr("missed");
    }
    Q_UNREACHABLE();
}

QString nameText(const Meter &meter)
{
    return translatedFinding(QString::fromUtf8(meter.name));
}

/// `welcome time: 3.0 ms, below 5.00 s, met`
QString sentenceText(const Meter &meter)
{
    const QString verdict = verdictText(meter.verdict());
    if (meter.verdict() == MeterVerdict::NotMeasured)
        return ServiceLevelModel::tr("%1: %2").arg(nameText(meter), verdict);
    return ServiceLevelModel::tr("%1: %2, %3, %4")
        .arg(nameText(meter), quantityText(meter, meter.value), targetText(meter), verdict);
}

} // namespace

Tone toneOf(MeterVerdict verdict)
{
    switch (verdict) {
    case MeterVerdict::NotMeasured:
        return Tone::Neutral;
    case MeterVerdict::Met:
        return Tone::Good;
    case MeterVerdict::Missed:
        return Tone::Failed;
    }
    Q_UNREACHABLE();
}

ServiceLevelModel::ServiceLevelModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_meters(m_levels.meters())
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshInterval);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ServiceLevelModel::refresh);
}

int ServiceLevelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_meters.size());
}

int ServiceLevelModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServiceLevelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Meter &meter = m_meters.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(meter, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? sentenceText(meter) : QVariant();
    case ToneRole:
        return QVariant::fromValue(toneOf(meter.verdict()));
    case CodeRole:
        return QString::fromUtf8(meter.code);
    default:
        return {};
    }
}

QVariant ServiceLevelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Service level");
    case ValueColumn:
        return tr("Measured");
    case TargetColumn:
        return tr("Target");
    case VerdictColumn:
        return tr("Verdict");
    case MedianColumn:
        return tr("Median");
    case Percentile95Column:
        return tr("95 % within");
    case SamplesColumn:
        return tr("Samples");
    default:
        return {};
    }
}

void ServiceLevelModel::take(const QList<journal::Entry> &entries)
{
    m_levels.fold({.entries = entries, .lostCount = std::exchange(m_lostCount, 0)});
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void ServiceLevelModel::refresh()
{
    m_meters = m_levels.meters();
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString ServiceLevelModel::displayText(const Meter &meter, int column)
{
    const auto optionalText = [&meter](const std::optional<double> &quantity) {
        return quantity ? quantityText(meter, *quantity) : QString();
    };
    switch (column) {
    case NameColumn:
        return nameText(meter);
    case ValueColumn:
        return meter.samples == 0 ? QString() : quantityText(meter, meter.value);
    case TargetColumn:
        return targetText(meter);
    case VerdictColumn:
        return verdictText(meter.verdict());
    case MedianColumn:
        return optionalText(meter.median);
    case Percentile95Column:
        return optionalText(meter.percentile95);
    case SamplesColumn:
        return countText(static_cast<quint64>(meter.samples));
    default:
        return {};
    }
}

} // namespace wirelamp::ui
