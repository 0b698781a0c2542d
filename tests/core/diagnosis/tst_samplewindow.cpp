// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/meter.h"

#include <QTest>

using namespace wirelamp::diagnosis;

class TestSampleWindow final : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void computesMeanAndMaximum();
    void computesPercentiles_data();
    void computesPercentiles();
    void keepsTheNewestSamples();
    void judgesAMeter_data();
    void judgesAMeter();
    void fillsAMeter();
};

void TestSampleWindow::isEmptyAtFirst()
{
    SampleWindow window;
    QCOMPARE(window.count(), 0);
    QCOMPARE(window.mean(), 0.0);
    QCOMPARE(window.maximum(), 0.0);
    QCOMPARE(window.percentile(0.5), 0.0);
    window.add(3);
    window.clear();
    QCOMPARE(window.count(), 0);
    QCOMPARE(window.maximum(), 0.0);
}

void TestSampleWindow::computesMeanAndMaximum()
{
    SampleWindow window;
    for (const double sample : {2.0, 9.0, 1.0})
        window.add(sample);
    QCOMPARE(window.mean(), 4.0);
    QCOMPARE(window.maximum(), 9.0);
    SampleWindow negative;
    negative.add(-5);
    QCOMPARE(negative.maximum(), -5.0);
}

void TestSampleWindow::computesPercentiles_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("value");
    QTest::newRow("one") << 1 << 0.95 << 1.0;
    QTest::newRow("median of four") << 4 << 0.5 << 2.0;
    QTest::newRow("median of five") << 5 << 0.5 << 3.0;
    QTest::newRow("95 of 100") << 100 << 0.95 << 95.0;
    QTest::newRow("95 of 20") << 20 << 0.95 << 19.0;
    QTest::newRow("none") << 10 << 0.0 << 1.0;
    QTest::newRow("all") << 10 << 1.0 << 10.0;
}

void TestSampleWindow::computesPercentiles()
{
    QFETCH(const int, count);
    QFETCH(const double, share);
    QFETCH(const double, value);
    SampleWindow window;
    for (int sample = count; sample > 0; --sample)
        window.add(sample);
    QCOMPARE(window.percentile(share), value);
}

void TestSampleWindow::keepsTheNewestSamples()
{
    SampleWindow window;
    window.add(1e9);
    for (size_t i = 0; i < SampleWindow::samplesMax; ++i)
        window.add(1);
    QCOMPARE(window.count(), static_cast<qint64>(SampleWindow::samplesMax));
    QCOMPARE(window.maximum(), 1.0);
    window.add(5);
    window.add(7);
    QCOMPARE(window.maximum(), 7.0);
    QCOMPARE(window.count(), static_cast<qint64>(SampleWindow::samplesMax));
}

void TestSampleWindow::judgesAMeter_data()
{
    QTest::addColumn<MeterBound>("bound");
    QTest::addColumn<double>("value");
    QTest::addColumn<MeterVerdict>("verdict");
    QTest::newRow("below") << MeterBound::Below << 4.99 << MeterVerdict::Met;
    QTest::newRow("not below") << MeterBound::Below << 5.0 << MeterVerdict::Missed;
    QTest::newRow("above") << MeterBound::Above << 5.01 << MeterVerdict::Met;
    QTest::newRow("not above") << MeterBound::Above << 5.0 << MeterVerdict::Missed;
    QTest::newRow("at most") << MeterBound::AtMost << 5.0 << MeterVerdict::Met;
    QTest::newRow("more") << MeterBound::AtMost << 5.01 << MeterVerdict::Missed;
}

void TestSampleWindow::judgesAMeter()
{
    QFETCH(const MeterBound, bound);
    QFETCH(const double, value);
    QFETCH(const MeterVerdict, verdict);
    Meter meter{.bound = bound, .target = 5, .value = value, .samples = 1};
    QCOMPARE(meter.verdict(), verdict);
    meter.samples = 0;
    QCOMPARE(meter.verdict(), MeterVerdict::NotMeasured);
}

void TestSampleWindow::fillsAMeter()
{
    SampleWindow window;
    QVERIFY(!maximumOf({}, window).median);
    for (int sample = 1; sample <= 100; ++sample)
        window.add(sample);
    const Meter maximum = maximumOf({.target = 50}, window);
    QCOMPARE(maximum.value, 100.0);
    QCOMPARE(maximum.median.value_or(0), 50.0);
    QCOMPARE(maximum.percentile95.value_or(0), 95.0);
    QCOMPARE(maximum.samples, 100);
    QCOMPARE(meanOf({}, window).value, 50.5);
}

QTEST_APPLESS_MAIN(TestSampleWindow)
#include "tst_samplewindow.moc"
