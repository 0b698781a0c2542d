// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/formatting.h"

#include <QLocale>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestFormatting final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void writesDurationsWithTheUnitThatFits_data();
    void writesDurationsWithTheUnitThatFits();
    void writesSizesAndCountsWithTheirUnits();
    void writesTheTimeOfDayToTheMillisecond();
    void makesForeignTextOneHarmlessLine_data();
    void makesForeignTextOneHarmlessLine();
    void cutsALongTextWithAnEllipsis();
    void neverCutsACharacterInTwo();
};

void TestFormatting::writesDurationsWithTheUnitThatFits_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0LL << u"0 µs"_s;
    QTest::newRow("microseconds") << 35'400LL << u"35 µs"_s;
    QTest::newRow("rounds up to a millisecond") << 999'900LL << u"1.0 ms"_s;
    QTest::newRow("few milliseconds") << 4'200'000LL << u"4.2 ms"_s;
    QTest::newRow("milliseconds") << 420'000'000LL << u"420 ms"_s;
    QTest::newRow("rounds up to a second") << 999'900'000LL << u"1.00 s"_s;
    QTest::newRow("few seconds") << 3'420'000'000LL << u"3.42 s"_s;
    QTest::newRow("seconds") << 12'300'000'000LL << u"12.3 s"_s;
    QTest::newRow("rounds up to a minute") << 59'990'000'000LL << u"1 min 0 s"_s;
    QTest::newRow("minutes") << 245'000'000'000LL << u"4 min 5 s"_s;
    QTest::newRow("hours") << 7'380'000'000'000LL << u"2 h 3 min"_s;
    QTest::newRow("days") << 273'600'000'000'000LL << u"3 d 4 h"_s;
    QTest::newRow("negative") << -1'500'000'000LL << u"−1.50 s"_s;
}

void TestFormatting::writesDurationsWithTheUnitThatFits()
{
    QFETCH(const qint64, nanoseconds);
    QTEST(durationText(Instant(nanoseconds)), "expected");
}

void TestFormatting::writesSizesAndCountsWithTheirUnits()
{
    QCOMPARE(sizeText(512), u"512 bytes"_s);
    QCOMPARE(sizeText(1'234), u"1.2 kB"_s);
    QCOMPARE(sizeText(5'000'000), u"5.0 MB"_s);
    QCOMPARE(countText(1'234'567), u"1,234,567"_s);
}

void TestFormatting::writesTheTimeOfDayToTheMillisecond()
{
    const WallTime at = WallTime(1'767'225'600s) + 3h + 4min + 5s + 6ms + 999us;
    QVERIFY2(timeText(at).endsWith(u":05.006"), qPrintable(timeText(at)));
    QCOMPARE(timeText(at).size(), 12);
}

void TestFormatting::makesForeignTextOneHarmlessLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "hello"_ba << u"hello"_s;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("line breaks") << "a\r\nb\tc"_ba << u"a  b c"_s;
    QTest::newRow("null byte") << QByteArray("a\0b", 3) << u"a b"_s;
    QTest::newRow("escape sequence") << "\x1b[31mred"_ba << u" [31mred"_s;
    QTest::newRow("right-to-left override") << u"a\u202Eb"_s.toUtf8() << u"a b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s.toUtf8() << u"a b"_s;
    QTest::newRow("not UTF-8") << "a\xff"_ba << u"a\uFFFD"_s;
    QTest::newRow("looks like rich text") << "<b>x</b>"_ba << u"<b>x</b>"_s;
}

void TestFormatting::makesForeignTextOneHarmlessLine()
{
    QFETCH(const QByteArray, text);
    QTEST(oneLine(text, 100), "expected");
}

void TestFormatting::cutsALongTextWithAnEllipsis()
{
    QCOMPARE(oneLine("abcdef", 6), u"abcdef"_s);
    QCOMPARE(oneLine("abcdefg", 6), u"abcde…"_s);
    QCOMPARE(oneLine(QByteArray(1'000'000, 'x'), 10).size(), 10);
}

void TestFormatting::neverCutsACharacterInTwo()
{
    const QByteArray lamps = u"💡"_s.repeated(50).toUtf8();
    for (qsizetype charactersMax = 2; charactersMax < 20; ++charactersMax) {
        const QString line = oneLine(lamps, charactersMax);
        QVERIFY(line.size() <= charactersMax);
        QVERIFY2(line.isValidUtf16(), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
