// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/picturefixture.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestTimelineLayout final : public QObject
{
    Q_OBJECT

private slots:
    void showsLanesInAFixedOrder();
    void givesEachLaneItsRows();
    void findsTheLaneAndRowUnderAPoint();
    void nothingIsOutsideOfTheLanes();

private:
    static PictureFixture everyLane()
    {
        RecordedConnection connection;
        connection.add(journal::EntryKind::StreamOpened, "sse");
        connection.handshake();
        for (quint64 run = 1; run <= 66; ++run)
            connection.runOpened(run);
        connection.tool(2, "tool_executing", QStringLiteral("search"), QStringLiteral("a"));
        return PictureFixture(connection, {0s, 1s}, 1s);
    }
};

void TestTimelineLayout::showsLanesInAFixedOrder()
{
    const PictureFixture picture = everyLane();
    std::vector<LaneKind> kinds;
    for (const LanePlace &place : picture.layout.places())
        kinds.push_back(picture.data.lanes().at(place.lane).kind);
    QCOMPARE(kinds.size(), size_t(68));
    QCOMPARE(kinds.at(0), LaneKind::Connection);
    QCOMPARE(kinds.at(1), LaneKind::Authentication);
    QCOMPARE(kinds.at(2), LaneKind::Run);
    QCOMPARE(kinds.at(65), LaneKind::Run);
    QCOMPARE(kinds.at(66), LaneKind::MoreRuns);
    QCOMPARE(kinds.at(67), LaneKind::Stream);
}

void TestTimelineLayout::givesEachLaneItsRows()
{
    const PictureFixture picture = everyLane();
    double top = 0;
    for (const LanePlace &place : picture.layout.places()) {
        QCOMPARE(place.top, top);
        const size_t rows = picture.data.lanes().at(place.lane).rows.size() + 1;
        QCOMPARE(place.height, static_cast<double>(rows) * 20 + 2 * TimelineLayout::lanePadding);
        top = place.bottom();
    }
    QCOMPARE(picture.layout.height(), top);
}

void TestTimelineLayout::findsTheLaneAndRowUnderAPoint()
{
    const PictureFixture picture = everyLane();
    for (const LanePlace &place : picture.layout.places()) {
        QCOMPARE(picture.layout.placeAt(place.top)->lane, place.lane);
        QCOMPARE(picture.layout.placeAt(place.bottom() - 0.5)->lane, place.lane);
        const size_t rows = picture.data.lanes().at(place.lane).rows.size() + 1;
        for (size_t row = 0; row < rows; ++row)
            QCOMPARE(picture.layout.rowAt(place, picture.layout.rowTop(place, row) + 10), row);
        QCOMPARE(picture.layout.rowAt(place, place.top), size_t(0));
        QCOMPARE(picture.layout.rowAt(place, place.bottom() - 0.5), rows - 1);
    }
}

void TestTimelineLayout::nothingIsOutsideOfTheLanes()
{
    const PictureFixture picture = everyLane();
    QVERIFY(!picture.layout.placeAt(-1));
    QVERIFY(!picture.layout.placeAt(picture.layout.height()));
    QVERIFY(!picture.layout.placeOf(200));
    QCOMPARE(TimelineLayout(20).height(), 0.0);
}

QTEST_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
