// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinegeometry.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestTimelineGeometry final : public QObject
{
    Q_OBJECT

private slots:
    void timeAndPixelsAreTheSameThingTwice();
    void keepsTheTimeUnderThePointerWhenZooming_data();
    void keepsTheTimeUnderThePointerWhenZooming();
    void stopsZoomingInAtTheSmallestSpan();
    void stopsZoomingOutAtTheLimits();
    void panMovesThePictureWithTheHand();
    void panStopsAtBothLimits();
    void fitShowsEverything();
    void revealMovesOnlyWhatIsOutOfView();
    void keepsItsSpanWhenTheLimitsGrow();
    void limitsAreNeverEmpty();
    void neverGivesPaintersHugeNumbers();

private:
    /// Ten seconds, of which the third to the fifth are seen, on 1000 pixels from 100 on.
    static TimelineGeometry geometry()
    {
        return {.limits = {0s, 10s}, .view = {3s, 5s}, .left = 100, .width = 1000};
    }
};

void TestTimelineGeometry::timeAndPixelsAreTheSameThingTwice()
{
    const TimelineGeometry picture = geometry();
    QCOMPARE(picture.xOf(3s), 100.0);
    QCOMPARE(picture.xOf(5s), 1100.0);
    QCOMPARE(picture.xOf(4s), 600.0);
    QVERIFY(picture.timeAt(600) == 4s);
    QVERIFY(picture.timeAt(picture.xOf(3'141'592'653ns)) == 3'141'592'653ns);
}

void TestTimelineGeometry::keepsTheTimeUnderThePointerWhenZooming_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("factor");
    for (const double x : {100.0, 350.0, 600.0, 1099.0}) {
        for (const double factor : {1.25, 0.8, 3.0, 100.0}) {
            QTest::addRow("%g times at %g", factor, x) << x << factor;
        }
    }
}

void TestTimelineGeometry::keepsTheTimeUnderThePointerWhenZooming()
{
    QFETCH(const double, x);
    QFETCH(const double, factor);
    TimelineGeometry picture = geometry();
    const Instant before = picture.timeAt(x);
    picture.zoomAt(x, factor);
    const Instant moved = picture.timeAt(x) - before;
    QVERIFY2(std::abs(moved.count()) <= 1, qPrintable(QString::number(moved.count())));
    const double span = static_cast<double>(picture.view.span().count());
    QVERIFY(std::abs(span * factor - 2e9) < 2e9 * 1e-6);
}

void TestTimelineGeometry::stopsZoomingInAtTheSmallestSpan()
{
    TimelineGeometry picture = geometry();
    for (int i = 0; i < 200; ++i)
        picture.zoomAt(600, 2);
    QVERIFY(picture.view.span() == TimelineGeometry::spanMin);
    QVERIFY(picture.view.contains(4s));
}

void TestTimelineGeometry::stopsZoomingOutAtTheLimits()
{
    TimelineGeometry picture = geometry();
    for (int i = 0; i < 200; ++i)
        picture.zoomAt(600, 0.5);
    QCOMPARE(picture.view, picture.limits);
}

void TestTimelineGeometry::panMovesThePictureWithTheHand()
{
    TimelineGeometry picture = geometry();
    picture.panBy(250);
    QCOMPARE(picture.view, (TimeRange{2500ms, 4500ms}));
    picture.panBy(-500);
    QCOMPARE(picture.view, (TimeRange{3500ms, 5500ms}));
}

void TestTimelineGeometry::panStopsAtBothLimits()
{
    TimelineGeometry picture = geometry();
    picture.panBy(1e9);
    QCOMPARE(picture.view, (TimeRange{0s, 2s}));
    picture.panBy(-1e9);
    QCOMPARE(picture.view, (TimeRange{8s, 10s}));
}

void TestTimelineGeometry::fitShowsEverything()
{
    TimelineGeometry picture = geometry();
    picture.fit();
    QCOMPARE(picture.view, picture.limits);
}

void TestTimelineGeometry::revealMovesOnlyWhatIsOutOfView()
{
    TimelineGeometry picture = geometry();
    picture.reveal(4900ms);
    QCOMPARE(picture.view, (TimeRange{3s, 5s}));
    picture.reveal(7s);
    QCOMPARE(picture.view, (TimeRange{6s, 8s}));
    picture.reveal(9900ms);
    QCOMPARE(picture.view, (TimeRange{8s, 10s}));
}

void TestTimelineGeometry::keepsItsSpanWhenTheLimitsGrow()
{
    TimelineGeometry picture = geometry();
    picture.setLimits({0s, 60s});
    QCOMPARE(picture.view, (TimeRange{3s, 5s}));
    picture.setLimits({4s, 60s});
    QCOMPARE(picture.view, (TimeRange{4s, 6s}));
}

void TestTimelineGeometry::limitsAreNeverEmpty()
{
    TimelineGeometry picture = geometry();
    picture.setLimits({2s, 2s});
    QVERIFY(picture.limits.span() == TimelineGeometry::spanMin);
    QCOMPARE(picture.view, picture.limits);
    picture.setLimits({2s, 1s});
    QVERIFY(picture.limits.span() == TimelineGeometry::spanMin);
}

void TestTimelineGeometry::neverGivesPaintersHugeNumbers()
{
    TimelineGeometry picture = geometry();
    picture.setView({4s, 4s});
    QCOMPARE(picture.clampedXOf(0s), 92.0);
    QCOMPARE(picture.clampedXOf(24h), 1108.0);
    QCOMPARE(picture.clampedXOf(picture.view.begin + 500ns), 600.0);
}

QTEST_APPLESS_MAIN(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
