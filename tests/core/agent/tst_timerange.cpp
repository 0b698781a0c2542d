// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/timerange.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimeRange final : public QObject
{
    Q_OBJECT

private slots:
    void readsRanges_data();
    void readsRanges();
    void refusesWhatIsNoRange_data();
    void refusesWhatIsNoRange();
    void picksInsideTheRange();
    void picksWholeMicroseconds();
    void doesNotRollForAnExactTime();
};

void TestTimeRange::readsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TimeRange>("range");
    QTest::newRow("ms") << u"40ms"_s << TimeRange{40ms, 40ms};
    QTest::newRow("zero") << u"0s"_s << TimeRange{};
    QTest::newRow("us") << u"15us"_s << TimeRange{15us, 15us};
    QTest::newRow("s with fraction") << u"1.5s"_s << TimeRange{1500ms, 1500ms};
    QTest::newRow("min") << u"2min"_s << TimeRange{2min, 2min};
    QTest::newRow("space before the unit") << u"40 ms"_s << TimeRange{40ms, 40ms};
    QTest::newRow("space around") << u" 40ms "_s << TimeRange{40ms, 40ms};
    QTest::newRow("the longest") << u"60min"_s << TimeRange{1h, 1h};
    QTest::newRow("plus-minus") << u"40ms \u00b1 10ms"_s << TimeRange{30ms, 50ms};
    QTest::newRow("plus-minus, tight") << u"1s\u00b1250ms"_s << TimeRange{750ms, 1250ms};
    QTest::newRow("+-") << u"40ms +- 10ms"_s << TimeRange{30ms, 50ms};
    QTest::newRow("+/-") << u"40ms +/- 10ms"_s << TimeRange{30ms, 50ms};
    QTest::newRow("never below zero") << u"10ms \u00b1 1s"_s << TimeRange{0ms, 1010ms};
}

void TestTimeRange::readsRanges()
{
    QFETCH(const QString, text);
    QFETCH(const TimeRange, range);
    const Result<TimeRange> parsed = parseTimeRange(text);
    QVERIFY(parsed);
    QVERIFY(*parsed == range);
}

void TestTimeRange::refusesWhatIsNoRange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString noDuration = u"is no duration"_s;
    QTest::newRow("empty") << QString() << noDuration;
    QTest::newRow("no unit") << u"40"_s << noDuration;
    QTest::newRow("no number") << u"ms"_s << noDuration;
    QTest::newRow("unknown unit") << u"40h"_s << noDuration;
    QTest::newRow("capital unit") << u"40MS"_s << noDuration;
    QTest::newRow("negative") << u"-1s"_s << noDuration;
    QTest::newRow("exponent") << u"1e3ms"_s << noDuration;
    QTest::newRow("nan") << u"nanms"_s << noDuration;
    QTest::newRow("two units") << u"1s 500ms"_s << noDuration;
    QTest::newRow("line break") << u"40\nms"_s << noDuration;
    QTest::newRow("other digits") << u"\u0664\u0660ms"_s << noDuration;
    QTest::newRow("missing spread") << u"40ms \u00b1"_s << noDuration;
    QTest::newRow("missing middle") << u"\u00b1 10ms"_s << noDuration;
    QTest::newRow("two spreads") << u"40ms \u00b1 1ms \u00b1 1ms"_s << noDuration;
    QTest::newRow("too long") << u"60.1min"_s << u"at most 60 min"_s;
    QTest::newRow("spread too long") << u"1s \u00b1 2000000s"_s << u"at most 60 min"_s;
    QTest::newRow("huge number") << QString(100, u'9') + u"ms"_s << noDuration;
    QTest::newRow("huge text") << QString(1'000'000, u'x') << noDuration;
}

void TestTimeRange::refusesWhatIsNoRange()
{
    QFETCH(const QString, text);
    QFETCH(const QString, sentence);
    const Result<TimeRange> parsed = parseTimeRange(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().text.contains(sentence), qPrintable(parsed.error().text));
    QVERIFY(parsed.error().text.size() < 200);
}

void TestTimeRange::picksInsideTheRange()
{
    const TimeRange range{30ms, 50ms};
    Dice dice(7);
    Instant shortest = 1h;
    Instant longest{};
    for (int i = 0; i < 10'000; ++i) {
        const Instant picked = range.pick(dice);
        QVERIFY(picked >= range.shortest && picked <= range.longest);
        shortest = std::min(shortest, picked);
        longest = std::max(longest, picked);
    }
    QVERIFY(shortest < 31ms);
    QVERIFY(longest > 49ms);
}

void TestTimeRange::picksWholeMicroseconds()
{
    Dice dice(7);
    for (int i = 0; i < 100; ++i)
        QVERIFY((TimeRange{0ms, 1s}.pick(dice) % 1us).count() == 0);
}

void TestTimeRange::doesNotRollForAnExactTime()
{
    Dice dice(7);
    Dice untouched(7);
    QVERIFY((TimeRange{40ms, 40ms}.pick(dice)) == 40ms);
    QCOMPARE(dice.between(0, 1'000'000), untouched.between(0, 1'000'000));
}

QTEST_APPLESS_MAIN(TestTimeRange)
#include "tst_timerange.moc"
