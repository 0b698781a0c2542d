// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/picturefixture.h"
#include "ui/timeline/timelinemargins.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTimelineMargins final : public QObject
{
    Q_OBJECT

private slots:
    void lanesAreCalledByWhatIsInThem();
    void theSecondLineSaysWhatIsAwaited();
    void theSecondLineOfAClosedConnectionSaysHowItEnded();
    void aTagStaysInsideOfTheRuler();

private:
    static const Lane &laneOf(const TimelineData &data, LaneKind kind)
    {
        return *std::ranges::find(data.lanes(), kind, &Lane::kind);
    }
};

void TestTimelineMargins::lanesAreCalledByWhatIsInThem()
{
    RecordedConnection connection;
    connection.handshake().runOpened(7);
    const PictureFixture one(connection, {0s, 1s}, 1s);
    QCOMPARE(titleOf(laneOf(one.data, LaneKind::Run)), u"Run #7"_s);
    connection.runClosed(7).at(1s).runOpened(9);
    const PictureFixture two(connection, {0s, 1s}, 1s);
    QCOMPARE(titleOf(laneOf(two.data, LaneKind::Run)), u"Runs #7 to #9"_s);
    for (quint64 run = 10; run < 10 + RunLanes::runLanesMax; ++run)
        connection.runOpened(run);
    const PictureFixture many(connection, {0s, 1s}, 1s);
    QCOMPARE(titleOf(laneOf(many.data, LaneKind::MoreRuns)), u"+1 more"_s);
}

void TestTimelineMargins::theSecondLineSaysWhatIsAwaited()
{
    RecordedConnection connection;
    connection.handshake().at(1s).runOpened(1).tool(1, "tool_executing", u"search"_s, u"a"_s);
    const PictureFixture picture(connection, {0s, 1s}, 9s);
    const Lane &run = laneOf(picture.data, LaneKind::Run);
    QCOMPARE(subtitleOf(run, picture.data, 8300ms), u"tool_completed 7.3 s of 30 s"_s);
    QCOMPARE(subtitleOf(laneOf(picture.data, LaneKind::Connection), picture.data, 9s), u"ready"_s);
}

void TestTimelineMargins::theSecondLineOfAClosedConnectionSaysHowItEnded()
{
    RecordedConnection connection;
    connection.handshake().at(1s).runOpened(1).runClosed(1, "failed").at(2s).state("closed");
    connection.add(journal::EntryKind::ConnectionClosed, "1000");
    const PictureFixture picture(connection, {0s, 1s}, 9s);
    const auto subtitle = [&](LaneKind kind) {
        return subtitleOf(laneOf(picture.data, kind), picture.data, 9s);
    };
    QCOMPARE(subtitle(LaneKind::Connection), u"closed"_s);
    QCOMPARE(subtitle(LaneKind::Run), u"failed"_s);
    QCOMPARE(subtitle(LaneKind::Authentication), u"accepted"_s);
}

void TestTimelineMargins::aTagStaysInsideOfTheRuler()
{
    QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const Theme theme(Scheme::Light);
    const TimelineMargins margins(painter, theme, QGuiApplication::font(), QGuiApplication::font());
    const QRectF ruler(100, 0, 500, 24);
    for (const double x : {100.0, 101.0, 350.0, 599.0, 600.0})
        QVERIFY(ruler.contains(margins.tagRect(x, u"12.345 s"_s, ruler)));
    QVERIFY(std::abs(margins.tagRect(350, u"now"_s, ruler).center().x() - 350) < 1);
}

QTEST_MAIN(TestTimelineMargins)
#include "tst_timelinemargins.moc"
