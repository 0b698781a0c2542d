// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/units.h"

#include <QTest>

using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestUnits final : public QObject
{
    Q_OBJECT

private slots:
    void readsADuration_data();
    void readsADuration();
    void refusesWhatIsNoDuration_data();
    void refusesWhatIsNoDuration();
    void printsADurationInItsLargestUnit_data();
    void printsADurationInItsLargestUnit();
    void readsASize_data();
    void readsASize();
    void refusesWhatIsNoSize_data();
    void refusesWhatIsNoSize();
    void printsASizeInItsLargestUnit_data();
    void printsASizeInItsLargestUnit();
};

void TestUnits::readsADuration_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("bare number is seconds") << u"30"_s << qint64{30'000};
    QTest::newRow("bare fraction") << u"0.25"_s << qint64{250};
    QTest::newRow("milliseconds") << u"250ms"_s << qint64{250};
    QTest::newRow("seconds") << u"30s"_s << qint64{30'000};
    QTest::newRow("minutes") << u"5m"_s << qint64{300'000};
    QTest::newRow("hours") << u"2h"_s << qint64{7'200'000};
    QTest::newRow("days") << u"7d"_s << qint64{604'800'000};
    QTest::newRow("fraction of a minute") << u"1.5m"_s << qint64{90'000};
    QTest::newRow("exact where floating point is not") << u"0.1s"_s << qint64{100};
    QTest::newRow("space before the unit") << u"30 s"_s << qint64{30'000};
    QTest::newRow("space around") << u" 30s\t"_s << qint64{30'000};
    QTest::newRow("capital unit") << u"250MS"_s << qint64{250};
    QTest::newRow("zero") << u"0"_s << qint64{0};
    QTest::newRow("a hundred years") << u"36600d"_s << qint64{36'600LL * 86'400'000};
}

void TestUnits::readsADuration()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, milliseconds);
    const auto duration = parseDuration(text);
    QVERIFY(duration.has_value());
    QCOMPARE(qint64{duration->count()}, milliseconds);
}

void TestUnits::refusesWhatIsNoDuration_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("only a unit") << u"s"_s;
    QTest::newRow("unknown unit") << u"3 weeks"_s;
    QTest::newRow("unit of sizes") << u"3 KiB"_s;
    QTest::newRow("negative") << u"-1s"_s;
    QTest::newRow("plus sign") << u"+1s"_s;
    QTest::newRow("not a whole millisecond") << u"0.5ms"_s;
    QTest::newRow("no digit before the point") << u".5s"_s;
    QTest::newRow("no digit behind the point") << u"5.s"_s;
    QTest::newRow("comma") << u"1,5s"_s;
    QTest::newRow("two parts") << u"1m30s"_s;
    QTest::newRow("exponent") << u"1e3"_s;
    QTest::newRow("hexadecimal") << u"0x10"_s;
    QTest::newRow("digits of another script") << u"٣s"_s;
    QTest::newRow("one past a hundred years") << u"36600.000001d"_s;
    QTest::newRow("days that overflow") << u"999999999999999d"_s;
    QTest::newRow("very many digits") << QString(100'000, u'9');
    QTest::newRow("word") << u"forever"_s;
    QTest::newRow("not a number") << u"nan"_s;
}

void TestUnits::refusesWhatIsNoDuration()
{
    QFETCH(const QString, text);
    QVERIFY(!parseDuration(text).has_value());
}

void TestUnits::printsADurationInItsLargestUnit_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << qint64{0} << u"0s"_s;
    QTest::newRow("milliseconds") << qint64{1'500} << u"1500ms"_s;
    QTest::newRow("seconds") << qint64{30'000} << u"30s"_s;
    QTest::newRow("more than a minute") << qint64{90'000} << u"90s"_s;
    QTest::newRow("minutes") << qint64{60'000} << u"1m"_s;
    QTest::newRow("hours") << qint64{7'200'000} << u"2h"_s;
    QTest::newRow("days") << qint64{172'800'000} << u"2d"_s;
}

void TestUnits::printsADurationInItsLargestUnit()
{
    QFETCH(const qint64, milliseconds);
    QTEST(printDuration(std::chrono::milliseconds{milliseconds}), "expected");
    QCOMPARE(parseDuration(printDuration(std::chrono::milliseconds{milliseconds})),
             std::chrono::milliseconds{milliseconds});
}

void TestUnits::readsASize_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("bare number is bytes") << u"1500"_s << qint64{1500};
    QTest::newRow("bytes") << u"512 B"_s << qint64{512};
    QTest::newRow("KiB") << u"64 KiB"_s << qint64{65'536};
    QTest::newRow("MiB without space") << u"1MiB"_s << qint64{1'048'576};
    QTest::newRow("GiB in small letters") << u"2gib"_s << qint64{2'147'483'648};
    QTest::newRow("half a MiB") << u"0.5 MiB"_s << qint64{524'288};
    QTest::newRow("the largest") << u"1073741824 GiB"_s << (qint64{1} << 60);
}

void TestUnits::readsASize()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, bytes);
    QCOMPARE(parseSize(text), std::optional(bytes));
}

void TestUnits::refusesWhatIsNoSize_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ambiguous unit") << u"64 KB"_s;
    QTest::newRow("unit of durations") << u"64 s"_s;
    QTest::newRow("half a byte") << u"0.5"_s;
    QTest::newRow("negative") << u"-1"_s;
    QTest::newRow("past the largest") << u"1073741825 GiB"_s;
    QTest::newRow("overflow") << u"999999999999999 GiB"_s;
}

void TestUnits::refusesWhatIsNoSize()
{
    QFETCH(const QString, text);
    QVERIFY(!parseSize(text).has_value());
}

void TestUnits::printsASizeInItsLargestUnit_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << qint64{0} << u"0 B"_s;
    QTest::newRow("bytes") << qint64{1'500} << u"1500 B"_s;
    QTest::newRow("KiB") << qint64{16'384} << u"16 KiB"_s;
    QTest::newRow("MiB") << qint64{1'048'576} << u"1 MiB"_s;
    QTest::newRow("no whole MiB") << qint64{1'049'600} << u"1025 KiB"_s;
    QTest::newRow("GiB") << qint64{1'073'741'824} << u"1 GiB"_s;
}

void TestUnits::printsASizeInItsLargestUnit()
{
    QFETCH(const qint64, bytes);
    QTEST(printSize(bytes), "expected");
    QCOMPARE(parseSize(printSize(bytes)), std::optional(bytes));
}

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
