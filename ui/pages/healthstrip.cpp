// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/healthstrip.h"

#include "ui/models/formatting.h"
#include "ui/models/servicelevelmodel.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using diagnosis::Meter;
using diagnosis::MeterBound;
using diagnosis::MeterVerdict;

namespace {

QString shortNameOf(const Meter &meter)
{
    const QByteArray code(meter.code);
    if (code == "welcome_time")
        return HealthStrip::tr("Welcome");
    if (code == "connection_success")
        return HealthStrip::tr("Connect");
    if (code == "closed_1011")
        return HealthStrip::tr("1011");
    if (code == "stream_first_byte")
        return HealthStrip::tr("First byte");
    if (code == "stream_total")
        return HealthStrip::tr("Stream");
    if (code == "five_events")
        return HealthStrip::tr("Five events");
    if (code == "event_delivery")
        return HealthStrip::tr("Delivery");
    return QCoreApplication::translate("Findings", meter.name);
}

QString quantityText(const Meter &meter, double quantity)
{
    if (meter.unit == "s"_ba)
        return durationText(
            std::chrono::duration_cast<Instant>(std::chrono::duration<double>(quantity)));
    const QString number =
        QLocale().toString(quantity, 'f', std::floor(quantity) == quantity ? 0 : 1);
    return meter.unit == "%"_ba ? number + u" %"_s : number;
}

QString targetText(const Meter &meter)
{
    const bool isTime = meter.unit == "s"_ba;
    const QString number = QLocale().toString(meter.target, 'g', 4);
    const QString target = isTime ? number + u" s"_s : quantityText(meter, meter.target);
    switch (meter.bound) {
    case MeterBound::Below:
        return u"< "_s + target;
    case MeterBound::Above:
        return u"> "_s + target;
    case MeterBound::AtMost:
        return u"≤ "_s + target;
    }
    Q_UNREACHABLE();
}

QString detailsOf(const Meter &meter)
{
    const QString name = QCoreApplication::translate("Findings", meter.name);
    if (meter.verdict() == MeterVerdict::NotMeasured)
        return HealthStrip::tr("%1: nothing measured yet").arg(name);
    QString details = HealthStrip::tr("%1: %2, from %n measurement(s)", nullptr,
                                      pluralOf(static_cast<quint64>(meter.samples)))
                          .arg(name, quantityText(meter, meter.value));
    if (meter.median && meter.percentile95)
        details +=
            HealthStrip::tr("; half within %1, 95 % within %2")
                .arg(quantityText(meter, *meter.median), quantityText(meter, *meter.percentile95));
    return details;
}

} // namespace

MeterChip::Reading readingOf(const Meter &meter)
{
    const MeterVerdict verdict = meter.verdict();
    return {.tone = toneOf(verdict),
            .name = shortNameOf(meter),
            .value =
                verdict == MeterVerdict::NotMeasured ? u"–"_s : quantityText(meter, meter.value),
            .target = targetText(meter),
            .details = detailsOf(meter)};
}

HealthStrip::HealthStrip(LiveModels &models, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_findings(new QToolButton)
{
    setAccessibleName(tr("Health"));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(2);
    const qsizetype count = models.levels().meters().size();
    for (qsizetype i = 0; i < count; ++i) {
        m_chips.append(new MeterChip);
        layout->addWidget(m_chips.last());
    }
    layout->addStretch(1);
    m_findings->setObjectName(u"findingsButton"_s);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setAutoRaise(true);
    m_findings->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_findings);

    connect(m_findings, &QToolButton::clicked, this, &HealthStrip::findingsWanted);
    connect(&models, &LiveModels::levelsChanged, this, &HealthStrip::refreshMeters);
    connect(&models.findings(), &QAbstractItemModel::rowsInserted, this,
            &HealthStrip::refreshFindings);
    connect(&models.findings(), &QAbstractItemModel::rowsRemoved, this,
            &HealthStrip::refreshFindings);
    refreshMeters();
    refreshFindings();
}

void HealthStrip::refreshMeters()
{
    const QList<Meter> meters = m_models.levels().meters();
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setReading(readingOf(meters[i]));
}

void HealthStrip::refreshFindings()
{
    const FindingModel &findings = m_models.findings();
    bool hasProblem = false;
    bool hasWarning = false;
    for (int row = 0; row < findings.rowCount(); ++row) {
        const auto severity = static_cast<diagnosis::Severity>(
            findings.index(row, 0).data(FindingModel::SeverityRole).toInt());
        hasProblem = hasProblem || severity == diagnosis::Severity::Problem;
        hasWarning = hasWarning || severity == diagnosis::Severity::Warning;
    }
    const Tone calm = hasWarning ? Tone::Warning : Tone::Good;
    const int count = findings.rowCount();
    m_findings->setIcon(Theme::icon(hasProblem ? Tone::Failed : calm));
    m_findings->setText(count == 0 ? tr("No findings") : tr("%n finding(s)", nullptr, count));
    m_findings->setAccessibleName(m_findings->text());
    m_findings->setToolTip(tr("Show what looks wrong and what to do about it"));
}

} // namespace wirelamp::ui
