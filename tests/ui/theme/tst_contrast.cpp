// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/theme/contrast.h"

#include <QTest>

using namespace wirelamp::ui;

class TestContrast final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPublishedRatios_data();
    void agreesWithPublishedRatios();
    void doesNotCareWhichOfTheTwoIsTheText();
    void mixesBetweenTheTwoEnds();
};

void TestContrast::agreesWithPublishedRatios_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");

    // The greys are the textbook pair: the first passes level AA on white, the next one fails it.
    QTest::newRow("black on white") << QColor(0x000000U) << QColor(0xffffffU) << 21.0;
    QTest::newRow("the same twice") << QColor(0x336699U) << QColor(0x336699U) << 1.0;
    QTest::newRow("#767676 on white") << QColor(0x767676U) << QColor(0xffffffU) << 4.54;
    QTest::newRow("#777777 on white") << QColor(0x777777U) << QColor(0xffffffU) << 4.48;
    QTest::newRow("pure red on white") << QColor(0xff0000U) << QColor(0xffffffU) << 4.0;
    QTest::newRow("pure blue on white") << QColor(0x0000ffU) << QColor(0xffffffU) << 8.59;
}

void TestContrast::agreesWithPublishedRatios()
{
    QFETCH(const QColor, one);
    QFETCH(const QColor, other);
    QFETCH(const double, ratio);
    const double measured = contrastRatio(one, other);
    QVERIFY2(std::abs(measured - ratio) < 0.005, qPrintable(QString::number(measured)));
}

void TestContrast::doesNotCareWhichOfTheTwoIsTheText()
{
    QCOMPARE(contrastRatio(QColor(0x123456U), QColor(0xfedcbaU)),
             contrastRatio(QColor(0xfedcbaU), QColor(0x123456U)));
}

void TestContrast::mixesBetweenTheTwoEnds()
{
    const QColor top(200, 100, 0);
    const QColor bottom(0, 100, 50);
    QCOMPARE(mixed(top, bottom, 0), bottom);
    QCOMPARE(mixed(top, bottom, 1), top);
    QCOMPARE(mixed(top, bottom, 0.5), QColor(100, 100, 25));
}

QTEST_APPLESS_MAIN(TestContrast)
#include "tst_contrast.moc"
