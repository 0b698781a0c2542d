// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/timelinecamera.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestTimelineCamera final : public QObject
{
    Q_OBJECT

private slots:
    void showsAllOfAConnectionWithMargins();
    void growsWithALiveConnectionUntilSomebodyZooms();
    void keepsTheSpanAndThePresentInViewWhenFollowing();
    void holdsStillAfterAPan();
    void holdsStillAfterAZoomIntoThePast();
    void goesOnFollowingAfterAZoomIntoThePresent();
    void fitFollowsAgain();
    void aClosedConnectionDoesNotMove();
    void aFirstRecordAloneIsShownAtTheLeft();
    void revealingWhatIsInViewChangesNothing();
    void staysFittedWhenTheAreaChanges();

private:
    static TimelineCamera liveCamera(Instant now)
    {
        TimelineCamera camera;
        camera.setArea(100, 1000);
        camera.update({0s, 0s}, true, now);
        return camera;
    }
};

void TestTimelineCamera::showsAllOfAConnectionWithMargins()
{
    TimelineCamera camera;
    camera.setArea(100, 1000);
    camera.update({2s, 12s}, false, 99s);
    const TimelineGeometry &geometry = camera.geometry();
    QVERIFY(std::abs(geometry.xOf(2s) - 112) < 1);
    QVERIFY(std::abs(geometry.xOf(12s) - 910) < 1);
}

void TestTimelineCamera::growsWithALiveConnectionUntilSomebodyZooms()
{
    TimelineCamera camera = liveCamera(10s);
    QVERIFY(std::abs(camera.geometry().xOf(10s) - 910) < 1);
    camera.update({0s, 3s}, true, 20s);
    QVERIFY(std::abs(camera.geometry().xOf(20s) - 910) < 1);
    QVERIFY(camera.isFitted());
    camera.zoomAt(500, 2);
    QVERIFY(!camera.isFitted());
}

void TestTimelineCamera::keepsTheSpanAndThePresentInViewWhenFollowing()
{
    TimelineCamera camera = liveCamera(10s);
    camera.zoomAt(950, 4);
    const Instant span = camera.geometry().view.span();
    camera.update({0s, 11s}, true, 12s);
    QCOMPARE(camera.follow(), Follow::Newest);
    QVERIFY(camera.geometry().view.span() == span);
    QVERIFY(std::abs(camera.geometry().xOf(12s) - 910) < 1);
}

void TestTimelineCamera::holdsStillAfterAPan()
{
    TimelineCamera camera = liveCamera(10s);
    camera.zoomAt(950, 4);
    camera.panBy(50);
    QCOMPARE(camera.follow(), Follow::Off);
    const TimeRange view = camera.geometry().view;
    camera.update({0s, 11s}, true, 30s);
    QCOMPARE(camera.geometry().view, view);
}

void TestTimelineCamera::holdsStillAfterAZoomIntoThePast()
{
    TimelineCamera camera = liveCamera(10s);
    camera.zoomAt(300, 2);
    QCOMPARE(camera.follow(), Follow::Off);
    const TimeRange view = camera.geometry().view;
    camera.update({0s, 11s}, true, 30s);
    QCOMPARE(camera.geometry().view, view);
}

void TestTimelineCamera::goesOnFollowingAfterAZoomIntoThePresent()
{
    TimelineCamera camera = liveCamera(10s);
    camera.zoomAt(camera.geometry().xOf(10s), 2);
    QCOMPARE(camera.follow(), Follow::Newest);
    camera.panBy(20);
    camera.setFollow(Follow::Newest);
    QVERIFY(std::abs(camera.geometry().xOf(10s) - 910) < 1);
}

void TestTimelineCamera::fitFollowsAgain()
{
    TimelineCamera camera = liveCamera(10s);
    camera.zoomAt(300, 8);
    camera.fit();
    QCOMPARE(camera.follow(), Follow::Newest);
    camera.update({0s, 11s}, true, 40s);
    QVERIFY(std::abs(camera.geometry().xOf(40s) - 910) < 1);
}

void TestTimelineCamera::aClosedConnectionDoesNotMove()
{
    TimelineCamera camera;
    camera.setArea(0, 1000);
    camera.update({2s, 12s}, false, 12s);
    camera.zoomAt(100, 4);
    camera.setFollow(Follow::Newest);
    const TimeRange view = camera.geometry().view;
    camera.update({2s, 12s}, false, 500s);
    QCOMPARE(camera.geometry().view, view);
}

void TestTimelineCamera::aFirstRecordAloneIsShownAtTheLeft()
{
    TimelineCamera camera;
    camera.setArea(0, 1000);
    camera.update({7s, 7s}, true, 7s);
    QVERIFY(camera.geometry().xOf(7s) > 0);
    QVERIFY(camera.geometry().xOf(7s) < 20);
}

void TestTimelineCamera::revealingWhatIsInViewChangesNothing()
{
    TimelineCamera camera = liveCamera(10s);
    camera.reveal(5s);
    QVERIFY(camera.isFitted());
    QCOMPARE(camera.follow(), Follow::Newest);
    camera.zoomAt(300, 50);
    camera.reveal(9s);
    QVERIFY(camera.geometry().view.contains(9s));
    QCOMPARE(camera.follow(), Follow::Off);
}

void TestTimelineCamera::staysFittedWhenTheAreaChanges()
{
    TimelineCamera camera = liveCamera(10s);
    camera.setArea(100, 400);
    camera.update({0s, 3s}, true, 10s);
    QCOMPARE(camera.geometry().view, camera.geometry().limits);
    QVERIFY(camera.geometry().xOf(10s) < 500);
}

QTEST_APPLESS_MAIN(TestTimelineCamera)
#include "tst_timelinecamera.moc"
