// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/journalscript.h"
#include "tests/support/manualclock.h"
#include "tests/support/playback.h"
#include "ui/pages/healthstrip.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using diagnosis::Meter;
using diagnosis::MeterBound;
using ui::HealthStrip;
using ui::LiveModels;
using ui::MeterChip;
using ui::Tone;

class TestHealthStrip final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void readsAMeterInWords_data();
    void readsAMeterInWords();
    void isGreyWhereNothingWasMeasured();
    void turnsGreenWithTheFirstWelcome();
    void countsFindings();
    void asksForTheFindings();
};

void TestHealthStrip::readsAMeterInWords_data()
{
    QTest::addColumn<MeterBound>("bound");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("value");
    QTest::addColumn<qint64>("samples");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing measured")
        << MeterBound::Below << "s"_ba << 5.0 << 0.0 << qint64(0) << Tone::Neutral << u"– < 5 s"_s;
    QTest::newRow("in time") << MeterBound::Below << "s"_ba << 5.0 << 0.003 << qint64(1)
                             << Tone::Good << u"3.0 ms < 5 s"_s;
    QTest::newRow("late") << MeterBound::Below << "s"_ba << 5.0 << 5.5 << qint64(1) << Tone::Failed
                          << u"5.50 s < 5 s"_s;
    QTest::newRow("per cent") << MeterBound::Above << "%"_ba << 99.5 << 100.0 << qint64(7)
                              << Tone::Good << u"100 % > 99.5 %"_s;
    QTest::newRow("a count") << MeterBound::AtMost << ""_ba << 0.0 << 1.0 << qint64(1)
                             << Tone::Failed << u"1 ≤ 0"_s;
}

void TestHealthStrip::readsAMeterInWords()
{
    QFETCH(MeterBound, bound);
    QFETCH(QByteArray, unit);
    QFETCH(double, target);
    QFETCH(double, value);
    QFETCH(qint64, samples);
    QFETCH(Tone, tone);
    QFETCH(QString, text);
    Meter meter;
    meter.code = "welcome_time";
    meter.bound = bound;
    meter.unit = unit.constData();
    meter.target = target;
    meter.value = value;
    meter.samples = samples;
    const MeterChip::Reading reading = ui::readingOf(meter);
    QCOMPARE(reading.tone, tone);
    QCOMPARE(reading.value + u' ' + reading.target, text);
    QCOMPARE(reading.name, u"Welcome"_s);
    QVERIFY(!reading.details.isEmpty());
}

void TestHealthStrip::isGreyWhereNothingWasMeasured()
{
    Playback playback;
    LiveModels models(playback.journal, playback.clock);
    const HealthStrip strip(models);
    QVERIFY(!strip.chips().isEmpty());
    for (const MeterChip *const chip : strip.chips())
        QCOMPARE(chip->reading().tone, Tone::Neutral);
}

void TestHealthStrip::turnsGreenWithTheFirstWelcome()
{
    Playback playback;
    LiveModels models(playback.journal, playback.clock);
    const HealthStrip strip(models);
    JournalScript script;
    script.connected();
    playback.play(script);
    const auto isWelcomeGood = [&strip] {
        return std::ranges::any_of(strip.chips(), [](const MeterChip *chip) {
            return chip->reading().name == u"Welcome"_s && chip->reading().tone == Tone::Good;
        });
    };
    QTRY_VERIFY(isWelcomeGood());
}

void TestHealthStrip::countsFindings()
{
    Playback playback;
    LiveModels models(playback.journal, playback.clock);
    const HealthStrip strip(models);
    const auto *const button = strip.findChild<QToolButton *>(u"findingsButton"_s);
    QCOMPARE(button->text(), u"No findings"_s);
    JournalScript script;
    script.connected().closed(1011, u"server"_s, u"agent crashed"_s);
    playback.play(script);
    QTRY_VERIFY(models.findings().rowCount() > 0);
    QVERIFY2(button->text().startsWith(QString::number(models.findings().rowCount())),
             qPrintable(button->text()));
    QCOMPARE(button->accessibleName(), button->text());
}

void TestHealthStrip::asksForTheFindings()
{
    Playback playback;
    LiveModels models(playback.journal, playback.clock);
    const HealthStrip strip(models);
    const QSignalSpy wanted(&strip, &HealthStrip::findingsWanted);
    strip.findChild<QToolButton *>(u"findingsButton"_s)->click();
    QCOMPARE(wanted.count(), 1);
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestHealthStrip)
#include "tst_healthstrip.moc"
