// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/picturefixture.h"
#include "ui/timeline/timelinehit.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestTimelineHit final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSpanUnderThePoint();
    void theEndOfASpanStandsForTheRecordThatEndedIt();
    void findsTheNearestMark();
    void findsAWaitBehindTheMarks();
    void findsNothingWhereNothingIs();
    void anOpenSpanEndsAtThePresent();

private:
    static PictureFixture picture()
    {
        RecordedConnection connection;
        connection.at(100ms).state("authenticating"); // 1
        connection.at(400ms).state("ready"); // 2
        connection.at(500ms).received("chat_message"); // 3
        connection.at(600ms).heartbeat("ping", journal::Direction::Out); // 4
        return PictureFixture(connection, {0s, 1s}, 800ms);
    }
    static TimelineHit hitAt(const PictureFixture &picture, double milliseconds, size_t row)
    {
        const QPointF point(PictureFixture::lanesLeft + milliseconds,
                            picture.rowTop(LaneKind::Connection, row)
                                + PictureFixture::rowHeight / 2);
        return hitTest(point, picture.data, picture.layout, picture.geometry, picture.now);
    }
};

void TestTimelineHit::findsTheSpanUnderThePoint()
{
    const PictureFixture shown = picture();
    const TimelineHit hit = hitAt(shown, 150, 0);
    QCOMPARE(hit.sequence, 1ULL);
    QVERIFY(hit.span && hit.span->begin == 100ms && hit.span->end == 400ms);
    QCOMPARE(hitAt(shown, 98, 0).sequence, 1ULL);
    QCOMPARE(hitAt(shown, 600, 0).sequence, 2ULL);
}

void TestTimelineHit::theEndOfASpanStandsForTheRecordThatEndedIt()
{
    const PictureFixture shown = picture();
    QCOMPARE(hitAt(shown, 393, 0).sequence, 1ULL);
    QCOMPARE(hitAt(shown, 397, 0).sequence, 2ULL);
    QVERIFY(hitAt(shown, 397, 0).span->begin == 100ms);
}

void TestTimelineHit::findsTheNearestMark()
{
    const PictureFixture shown = picture();
    QCOMPARE(hitAt(shown, 494, 1).sequence, 3ULL);
    QCOMPARE(hitAt(shown, 506, 1).sequence, 3ULL);
    QVERIFY(!hitAt(shown, 506, 1).span);
}

void TestTimelineHit::findsAWaitBehindTheMarks()
{
    const PictureFixture shown = picture();
    const TimelineHit hit = hitAt(shown, 700, 1);
    QCOMPARE(hit.sequence, 4ULL);
    QVERIFY(hit.span && hit.span->isOpen());
}

void TestTimelineHit::findsNothingWhereNothingIs()
{
    const PictureFixture shown = picture();
    QVERIFY(!hitAt(shown, 20, 0));
    QVERIFY(!hitAt(shown, 515, 1));
    QVERIFY(!hitAt(shown, -30, 0));
    QVERIFY(!hitTest({300, 5000}, shown.data, shown.layout, shown.geometry, shown.now));
    QVERIFY(!hitTest({300, 10}, TimelineData(), TimelineLayout(20), shown.geometry, 0s));
}

void TestTimelineHit::anOpenSpanEndsAtThePresent()
{
    const PictureFixture shown = picture();
    QCOMPARE(hitAt(shown, 799, 0).sequence, 2ULL);
    QVERIFY(!hitAt(shown, 850, 0));
}

QTEST_MAIN(TestTimelineHit)
#include "tst_timelinehit.moc"
