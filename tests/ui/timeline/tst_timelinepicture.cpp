// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/picturefixture.h"
#include "ui/timeline/timelinepicture.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(wirelamp::ui::Scheme)

/// What is painted, read back pixel by pixel: one millisecond is one pixel, from x = 200 on.
class TestTimelinePicture final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void spansHaveTheColoursOfTheirTone_data() { addSchemes(); }
    void spansHaveTheColoursOfTheirTone();
    void marksHaveTheColoursOfTheirTone_data() { addSchemes(); }
    void marksHaveTheColoursOfTheirTone();
    void gapsAreShaded_data() { addSchemes(); }
    void gapsAreShaded();
    void theSelectedRecordStandsOut_data() { addSchemes(); }
    void theSelectedRecordStandsOut();
    void thePresentIsALineWhileTheConnectionLives();
    void edgesAreSharpAtEveryPixelRatio_data();
    void edgesAreSharpAtEveryPixelRatio();
    void namesAndRulerAreWritten();
    void scrolledLanesStayBelowTheRuler();
    void saysWhatItPainted();

private:
    static constexpr int width = 1200;
    static constexpr int height = 300;
    static constexpr double rulerHeight = 24;

    static void addSchemes();
    static Theme fetched();
    static QImage paint(const PictureFixture &fixture, const Theme &theme, quint64 selected = 0,
                        double scroll = 0, double ratio = 1);
    /// The middle of a row, as a y of the image.
    static int yOf(const PictureFixture &fixture, LaneKind kind, size_t row)
    {
        return static_cast<int>(rulerHeight + fixture.rowTop(kind, row)
                                + PictureFixture::rowHeight / 2);
    }
    static int xOf(Instant at)
    {
        return static_cast<int>(PictureFixture::lanesLeft) + static_cast<int>(at / 1ms);
    }
    static int countOf(const QImage &image, const QRect &area, const QColor &color);
    static PictureFixture scenery();
};

void TestTimelinePicture::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestTimelinePicture::addSchemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast, light") << Scheme::HighContrastLight;
    QTest::newRow("high contrast, dark") << Scheme::HighContrastDark;
}

Theme TestTimelinePicture::fetched()
{
    QFETCH(const Scheme, scheme);
    return Theme(scheme);
}

QImage TestTimelinePicture::paint(const PictureFixture &fixture, const Theme &theme,
                                  quint64 selected, double scroll, double ratio)
{
    const double left = PictureFixture::lanesLeft;
    const TimelineAreas areas{.corner = {0, 0, left, rulerHeight},
                              .ruler = {left, 0, width - left, rulerHeight},
                              .names = {0, rulerHeight, left, height - rulerHeight},
                              .lanes = {left, rulerHeight, width - left, height - rulerHeight}};
    QImage image((QSizeF(width, height) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta); // Whatever is still magenta was forgotten.
    QPainter painter(&image);
    const TimelinePicture picture{.data = fixture.data,
                                  .layout = fixture.layout,
                                  .geometry = fixture.geometry,
                                  .areas = areas,
                                  .theme = theme,
                                  .font = QGuiApplication::font(),
                                  .now = fixture.now,
                                  .scroll = scroll,
                                  .selected = selected};
    picture.paint(painter);
    return image;
}

int TestTimelinePicture::countOf(const QImage &image, const QRect &area, const QColor &color)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

/// 1 accepted (100 to 400 ms), 2 ready (on), 3 run (500 to 900), 4 an error in it at 700.
PictureFixture TestTimelinePicture::scenery()
{
    RecordedConnection connection;
    connection.at(100ms).state("accepted").at(400ms).state("ready");
    connection.at(500ms).runOpened(1).at(700ms).event(1, "agent_error");
    connection.at(900ms).runClosed(1, "failed");
    return PictureFixture(connection, {0s, 1s}, 960ms);
}

void TestTimelinePicture::spansHaveTheColoursOfTheirTone()
{
    const Theme theme = fetched();
    const PictureFixture fixture = scenery();
    const QImage image = paint(fixture, theme);
    const int states = yOf(fixture, LaneKind::Connection, 0);
    // The strip where a span begins is full colour, its surface quiet.
    QCOMPARE(image.pixelColor(xOf(100ms) + 1, states), theme.color(Tone::Busy));
    QCOMPARE(image.pixelColor(xOf(390ms), states), theme.fill(Tone::Busy));
    QCOMPARE(image.pixelColor(xOf(400ms) + 1, states), theme.color(Tone::Good));
    QCOMPARE(image.pixelColor(xOf(800ms), states), theme.fill(Tone::Good));
    const int runs = yOf(fixture, LaneKind::Run, 0);
    QCOMPARE(image.pixelColor(xOf(500ms) + 1, runs), theme.color(Tone::Failed));
    QCOMPARE(image.pixelColor(xOf(890ms), runs), theme.fill(Tone::Failed));
    QCOMPARE(image.pixelColor(xOf(50ms), states), theme.base());
    QCOMPARE(countOf(image, image.rect(), Qt::magenta), 0);
}

void TestTimelinePicture::marksHaveTheColoursOfTheirTone()
{
    const Theme theme = fetched();
    const PictureFixture fixture = scenery();
    const QImage image = paint(fixture, theme);
    const int marks = yOf(fixture, LaneKind::Run, 1);
    QCOMPARE(image.pixelColor(xOf(700ms), marks), theme.color(Tone::Failed));
    const QRect shape(xOf(700ms) - 5, marks - 5, 11, 11);
    QVERIFY(countOf(image, shape, theme.color(Tone::Failed)) > 8);
    QVERIFY(countOf(image, shape, theme.base()) < shape.width() * shape.height() / 2);
}

void TestTimelinePicture::gapsAreShaded()
{
    const Theme theme = fetched();
    const PictureFixture fixture = scenery();
    const QImage image = paint(fixture, theme);
    const int marks = yOf(fixture, LaneKind::Run, 1);
    const QRect shaded(xOf(872ms), marks - 6, 20, 12);
    const QRect empty(xOf(60ms), marks - 6, 20, 12);
    QCOMPARE(countOf(image, shaded, theme.base()), 0);
    // A hatch: more than one colour.
    const QRgb corner = image.pixel(shaded.topLeft());
    QVERIFY(countOf(image, shaded, QColor(corner)) < shaded.width() * shaded.height());
    QCOMPARE(countOf(image, empty, theme.base()), empty.width() * empty.height());
}

void TestTimelinePicture::theSelectedRecordStandsOut()
{
    const Theme theme = fetched();
    const PictureFixture fixture = scenery();
    const QRect column(xOf(100ms) - 1, 30, 3, height - 40);
    const int plain = countOf(paint(fixture, theme), column, theme.accent());
    const int withLine = countOf(paint(fixture, theme, 1), column, theme.accent());
    QVERIFY2(withLine > plain + 60, qPrintable(u"%1, %2"_s.arg(plain).arg(withLine)));

    const int marks = yOf(fixture, LaneKind::Run, 1);
    const QRect around(xOf(700ms) - 12, marks - 9, 9, 18);
    QVERIFY(countOf(paint(fixture, theme, 4), around, theme.accent()) > 8);
    QCOMPARE(countOf(paint(fixture, theme, 3), around, theme.accent()), 0);
}

void TestTimelinePicture::thePresentIsALineWhileTheConnectionLives()
{
    const Theme theme(Scheme::Light);
    const PictureFixture live = scenery();
    const QRect column(xOf(960ms), 200, 1, 90);
    QCOMPARE(countOf(paint(live, theme), column, theme.accent()), 90);

    RecordedConnection connection;
    connection.at(100ms).state("ready").at(960ms).add(journal::EntryKind::ConnectionClosed, "1000");
    const PictureFixture closed(connection, {0s, 1s}, 960ms);
    QCOMPARE(countOf(paint(closed, theme), column, theme.accent()), 0);
}

void TestTimelinePicture::edgesAreSharpAtEveryPixelRatio_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("2") << 2.0;
    QTest::newRow("3") << 3.0;
}

void TestTimelinePicture::edgesAreSharpAtEveryPixelRatio()
{
    QFETCH(const double, ratio);
    const Theme theme(Scheme::Light);
    const PictureFixture fixture = scenery();
    const QImage image = paint(fixture, theme, 0, 0, ratio);
    const int y = static_cast<int>(yOf(fixture, LaneKind::Connection, 0) * ratio);
    const int x = static_cast<int>(std::round(xOf(100ms) * ratio));
    QCOMPARE(image.pixelColor(x - 1, y), theme.base());
    QCOMPARE(image.pixelColor(x, y), theme.color(Tone::Busy));
}

void TestTimelinePicture::namesAndRulerAreWritten()
{
    const Theme theme(Scheme::Dark);
    const PictureFixture fixture = scenery();
    const QImage image = paint(fixture, theme);
    const QRect title(8, yOf(fixture, LaneKind::Connection, 0) - 9, 150, 18);
    QVERIFY(countOf(image, title, theme.text()) > 20);
    const QRect axis(210, 0, 700, static_cast<int>(rulerHeight) - 8); // Without the tag of now.
    QVERIFY(countOf(image, axis, theme.window()) < axis.width() * axis.height() - 100);
    QCOMPARE(image.pixelColor(100, height - 3), theme.window());
}

void TestTimelinePicture::scrolledLanesStayBelowTheRuler()
{
    const Theme theme(Scheme::Light);
    const PictureFixture fixture = scenery();
    const QImage still = paint(fixture, theme);
    const QImage scrolled = paint(fixture, theme, 0, 30);
    const QRect top(0, 0, width, static_cast<int>(rulerHeight));
    QCOMPARE(scrolled.copy(top), still.copy(top));
    const int states = yOf(fixture, LaneKind::Run, 0);
    QCOMPARE(scrolled.pixelColor(xOf(890ms), states - 30), theme.fill(Tone::Failed));
}

void TestTimelinePicture::saysWhatItPainted()
{
    const PictureFixture fixture = scenery();
    QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const TimelinePicture picture{.data = fixture.data,
                                  .layout = fixture.layout,
                                  .geometry = fixture.geometry,
                                  .areas = timelineAreas({1200, 300}, QGuiApplication::font()),
                                  .theme = Theme(Scheme::Light),
                                  .font = QGuiApplication::font(),
                                  .now = fixture.now};
    QCOMPARE(picture.paint(painter), fixture.scene().primitiveCount());
}

QTEST_MAIN(TestTimelinePicture)
#include "tst_timelinepicture.moc"
