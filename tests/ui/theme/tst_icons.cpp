// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/theme.h"
#include "ui/theme/tintedicon.h"

#include <QDir>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestIcons final : public QObject
{
    Q_OBJECT

private slots:
    void everyIconHasADrawing_data() { addIcons(); }
    void everyIconHasADrawing();
    void everyDrawingHasAnIcon();
    void everyDrawingNamesItsLicence();
    void drawingsTakeTheColourTheyAreGiven_data() { addIcons(); }
    void drawingsTakeTheColourTheyAreGiven();
    void drawingsStayInsideTheirFrame_data() { addIcons(); }
    void drawingsStayInsideTheirFrame();
    void everyMeaningHasItsOwnShape();
    void iconsAreSharpAtTwoPixelsPerPoint();
    void iconsFollowThePaletteOfTheApplication();
    void disabledIconsAreQuieter();
    void missingPixelsAreNoPicture();

private:
    static void addIcons();
    static Icon fetched();
    static QImage imageOf(Icon icon, const QColor &color, int pixels)
    {
        return tintedPixmap(icon, color, {pixels, pixels})
            .toImage()
            .convertToFormat(QImage::Format_ARGB32);
    }
    static int opaquePixels(const QImage &image);
};

void TestIcons::addIcons()
{
    QTest::addColumn<int>("icon");
    for (int i = 0; i <= static_cast<int>(lastIcon); ++i)
        QTest::newRow(qPrintable(QFileInfo(pathOf(static_cast<Icon>(i))).baseName())) << i;
}

Icon TestIcons::fetched()
{
    QFETCH(const int, icon);
    return static_cast<Icon>(icon);
}

int TestIcons::opaquePixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 200 ? 1 : 0;
    }
    return count;
}

void TestIcons::everyIconHasADrawing()
{
    const QSvgRenderer renderer(pathOf(fetched()));
    QVERIFY(renderer.isValid());
    const double side = fetched() == Icon::Wirelamp ? 256 : 24;
    QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, side, side));
}

void TestIcons::everyDrawingHasAnIcon()
{
    QStringList known;
    for (int i = 0; i <= static_cast<int>(lastIcon); ++i)
        known << QFileInfo(pathOf(static_cast<Icon>(i))).fileName();
    const QStringList files =
        QDir(QStringLiteral(WIRELAMP_ICON_DIR)).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    known.sort();
    QCOMPARE(files, known);
}

void TestIcons::everyDrawingNamesItsLicence()
{
    const QDir folder(QStringLiteral(WIRELAMP_ICON_DIR));
    for (const QString &name : folder.entryList({u"*.svg"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith(
                     "<!-- SPDX-FileCopyrightText: 2026 The Wirelamp developers -->\n"
                     "<!-- SPDX-License-Identifier: GPL-3.0-only -->\n<svg "),
                 qPrintable(name));
    }
}

void TestIcons::drawingsTakeTheColourTheyAreGiven()
{
    const QColor color(0x12, 0x9a, 0x34);
    const QImage image = imageOf(fetched(), color, 48);
    QVERIFY(opaquePixels(image) > 40);
    if (fetched() == Icon::Wirelamp)
        return; // It keeps its own colours.
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor drawn = image.pixelColor(x, y);
            if (drawn.alpha() < 250)
                continue; // The edge is too thin to tell.
            const int difference = std::abs(drawn.red() - color.red())
                + std::abs(drawn.green() - color.green()) + std::abs(drawn.blue() - color.blue());
            QVERIFY2(difference <= 3, qPrintable(drawn.name()));
        }
    }
}

void TestIcons::drawingsStayInsideTheirFrame()
{
    const QImage image = imageOf(fetched(), Qt::black, 48);
    for (int i = 0; i < image.width(); ++i) {
        for (const QPoint edge : {QPoint(i, 0), QPoint(i, 47), QPoint(0, i), QPoint(47, i)})
            QVERIFY(qAlpha(image.pixel(edge)) < 128);
    }
}

void TestIcons::everyMeaningHasItsOwnShape()
{
    constexpr int side = 11; // As small as the timeline draws them.
    for (int one = 0; one < 8; ++one) {
        for (int other = 0; other < one; ++other) {
            const QImage first = imageOf(iconOf(static_cast<Tone>(one)), Qt::black, side);
            const QImage second = imageOf(iconOf(static_cast<Tone>(other)), Qt::black, side);
            int different = 0;
            for (int i = 0; i < side * side; ++i) {
                const int alpha = qAlpha(first.pixel(i % side, i / side));
                different +=
                    std::abs(alpha - qAlpha(second.pixel(i % side, i / side))) > 90 ? 1 : 0;
            }
            QVERIFY2(different >= 12, qPrintable(u"%1 and %2"_s.arg(one).arg(other)));
        }
    }
}

void TestIcons::iconsAreSharpAtTwoPixelsPerPoint()
{
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    Theme::icon(Icon::Stop).paint(&painter, QRect(0, 0, 24, 24));
    painter.end();

    const QColor text = Theme::of(QGuiApplication::palette()).text();
    QImage expected(48, 48, QImage::Format_ARGB32_Premultiplied);
    expected.fill(Qt::transparent);
    QPainter drawing(&expected);
    drawing.drawPixmap(0, 0, tintedPixmap(Icon::Stop, text, {48, 48}));
    drawing.end();
    expected.setDevicePixelRatio(2);
    QCOMPARE(image, expected);
}

void TestIcons::iconsFollowThePaletteOfTheApplication()
{
    const QIcon icon = Theme::icon(Tone::Failed);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrastDark}) {
        const Theme theme(scheme);
        QGuiApplication::setPalette(theme.palette());
        const QImage image = icon.pixmap(QSize(24, 24), 1.0).toImage();
        QCOMPARE(image.pixelColor(12, 12).name(), theme.color(Tone::Failed).name());
    }
    QGuiApplication::setPalette(QPalette());
}

void TestIcons::disabledIconsAreQuieter()
{
    const QIcon icon = Theme::icon(Icon::Play);
    const QColor enabled = icon.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(7, 12);
    const QColor disabled =
        icon.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage().pixelColor(7, 12);
    QVERIFY(disabled.lightness() > enabled.lightness() + 60);
}

void TestIcons::missingPixelsAreNoPicture()
{
    QVERIFY(tintedPixmap(Icon::Play, Qt::black, {0, 24}).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
