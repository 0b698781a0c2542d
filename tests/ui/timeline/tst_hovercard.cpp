// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/theme.h"
#include "ui/timeline/hovercard.h"

#include <QScreen>
#include <QTest>

using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestHoverCard final : public QObject
{
    Q_OBJECT

private slots:
    void staysOnTheScreen_data();
    void staysOnTheScreen();
    void growsWithItsTextUpToALimit();
    void showsTagsAsTextNotAsFormat();
    void takesNoMouseAndNoFocus();

private:
    static HoverText textOf(const QString &excerpt)
    {
        return {.tone = Tone::Failed,
                .title = u"agent_error"_s,
                .facts = {u"at 5.2 s"_s, u"300 ms after the record before"_s},
                .excerpt = excerpt};
    }
    /// Pixels of the card that are not its surface.
    static int inkOf(HoverCard &card);
};

int TestHoverCard::inkOf(HoverCard &card)
{
    const QImage image = card.grab().toImage();
    const QColor surface = Theme::of(card.palette()).raised();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == surface.rgb() ? 0 : 1;
    }
    return count;
}

void TestHoverCard::staysOnTheScreen_data()
{
    QTest::addColumn<QPoint>("pointer");
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QTest::newRow("top left") << screen.topLeft();
    QTest::newRow("top right") << screen.topRight();
    QTest::newRow("bottom left") << screen.bottomLeft();
    QTest::newRow("bottom right") << screen.bottomRight();
    QTest::newRow("middle") << screen.center();
}

void TestHoverCard::staysOnTheScreen()
{
    QFETCH(const QPoint, pointer);
    HoverCard card;
    card.showText(textOf(QString(200, u'x')), pointer);
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QVERIFY(screen.contains(card.geometry()));
    QVERIFY(!card.geometry().contains(pointer)); // Nothing is hidden under it.
}

void TestHoverCard::growsWithItsTextUpToALimit()
{
    HoverCard card;
    card.showText(textOf({}), {100, 100});
    const QSize small = card.size();
    card.showText(textOf(u"{\"type\":\"agent_error\"}"_s), {100, 100});
    QVERIFY(card.height() > small.height());
    card.showText(textOf(QString(200, u'W')), {100, 100});
    const QSize large = card.size();
    card.showText(textOf(QString(20'000, u'W')), {100, 100});
    QCOMPARE(card.width(), large.width());
    QVERIFY(card.height() < 300);
}

void TestHoverCard::showsTagsAsTextNotAsFormat()
{
    // As HTML the two would look alike but for a bold letter; as text the tags are ink.
    HoverCard card;
    card.showText(textOf(u"<b>iiiiiiiiii</b>"_s), {100, 100});
    const int tagged = inkOf(card);
    card.showText(textOf(u"iiiiiiiiii"_s), {100, 100});
    const int plain = inkOf(card);
    QVERIFY2(tagged > plain + 30, qPrintable(u"%1, %2"_s.arg(tagged).arg(plain)));
}

void TestHoverCard::takesNoMouseAndNoFocus()
{
    const HoverCard card;
    QVERIFY(card.testAttribute(Qt::WA_TransparentForMouseEvents));
    QVERIFY(card.testAttribute(Qt::WA_ShowWithoutActivating));
    QCOMPARE(card.focusPolicy(), Qt::NoFocus);
}

QTEST_MAIN(TestHoverCard)
#include "tst_hovercard.moc"
