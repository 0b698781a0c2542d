// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/ruler.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRuler final : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreRoundNumbers_data();
    void stepsAreRoundNumbers();
    void labelsHaveSensibleUnits_data();
    void labelsHaveSensibleUnits();
    void labelsNeverTouch_data();
    void labelsNeverTouch();
    void labelsCountFromTheOrigin();
    void dividesEachStepIntoRoundNumbers();
    void countsDown_data();
    void countsDown();

private:
    static double widthOf(const QString &text) { return 7.0 * static_cast<double>(text.size()); }
    static std::vector<Tick> labelledTicks(const TimelineGeometry &geometry)
    {
        std::vector<Tick> ticks = rulerTicks(geometry, 0s, widthOf);
        std::erase_if(ticks, [](const Tick &tick) { return tick.label.isEmpty(); });
        return ticks;
    }
};

void TestRuler::stepsAreRoundNumbers_data()
{
    QTest::addColumn<qint64>("atLeast");
    QTest::addColumn<qint64>("step");
    const auto row = [](const char *name, Instant atLeast, Instant step) {
        QTest::newRow(name) << qint64(atLeast.count()) << qint64(step.count());
    };
    row("nothing", 0ns, 1ns);
    row("1 ns", 1ns, 1ns);
    row("3 ns", 3ns, 5ns);
    row("exactly 5 µs", 5us, 5us);
    row("over 5 µs", 5001ns, 10us);
    row("120 ms", 120ms, 200ms);
    row("1.1 s", 1100ms, 2s);
    row("6 s", 6s, 10s);
    row("11 s", 11s, 30s);
    row("31 s", 31s, 1min);
    row("3 min", 3min, 5min);
    row("11 min", 11min, 30min);
    row("5 h", 5h, 6h);
    row("13 h", 13h, 24h);
    row("25 h", 25h, 48h);
}

void TestRuler::stepsAreRoundNumbers()
{
    QFETCH(const qint64, atLeast);
    QFETCH(const qint64, step);
    QCOMPARE(qint64(niceStep(Instant(atLeast)).count()), step);
}

void TestRuler::labelsHaveSensibleUnits_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<QString>("text");
    const auto row = [](Instant at, Instant step, const QString &text) {
        QTest::newRow(qPrintable(text)) << qint64(at.count()) << qint64(step.count()) << text;
    };
    row(0ns, 1ms, u"0"_s);
    row(20ns, 20ns, u"20 ns"_s);
    row(1500ns, 500ns, u"1.5 µs"_s);
    row(250ms, 50ms, u"250 ms"_s);
    row(12500us, 500us, u"12.5 ms"_s);
    row(1s, 200ms, u"1.0 s"_s);
    row(12s, 2s, u"12 s"_s);
    row(12'300'200us, 200us, u"12.3002 s"_s);
    row(60s, 30s, u"1:00"_s);
    row(200s, 10s, u"3:20"_s);
    row(200'500ms, 500ms, u"3:20.5"_s);
    row(3800s, 5min, u"1:03:20"_s);
    row(-20ms, 20ms, u"−20 ms"_s);
}

void TestRuler::labelsHaveSensibleUnits()
{
    QFETCH(const qint64, at);
    QFETCH(const qint64, step);
    QTEST(tickText(Instant(at), Instant(step)), "text");
}

void TestRuler::labelsNeverTouch_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("span");
    for (const Instant begin : {Instant(0), Instant(29'999'123'456), Instant(50h)}) {
        for (Instant span = 1us; span < 24h * 30; span *= 7)
            QTest::addRow("%lld ns from %lld", static_cast<long long>(span.count()),
                          static_cast<long long>(begin.count()))
                << qint64(begin.count()) << qint64(span.count());
    }
}

void TestRuler::labelsNeverTouch()
{
    QFETCH(const qint64, begin);
    QFETCH(const qint64, span);
    const TimeRange range{Instant(begin), Instant(begin + span)};
    const TimelineGeometry geometry{.limits = range, .view = range, .left = 0, .width = 1200};
    const std::vector<Tick> all = rulerTicks(geometry, 0s, widthOf);
    QVERIFY2(all.size() <= 200, qPrintable(QString::number(all.size())));
    const std::vector<Tick> ticks = labelledTicks(geometry);
    QVERIFY(ticks.size() >= 2);
    for (size_t i = 1; i < ticks.size(); ++i) {
        const double distance = geometry.xOf(ticks[i].at) - geometry.xOf(ticks[i - 1].at);
        QVERIFY2(distance >= widthOf(ticks[i - 1].label) + 8, qPrintable(ticks[i].label));
        QVERIFY(ticks[i].label != ticks[i - 1].label);
    }
}

void TestRuler::labelsCountFromTheOrigin()
{
    const TimeRange range{100s, 110s};
    const TimelineGeometry geometry{.limits = range, .view = range, .left = 0, .width = 1000};
    std::vector<Tick> ticks = rulerTicks(geometry, 101s, widthOf);
    std::erase_if(ticks, [](const Tick &tick) { return tick.label.isEmpty(); });
    QCOMPARE(ticks.front().label, u"−1 s"_s);
    QVERIFY(ticks.front().at == 100s);
    QCOMPARE(ticks.at(1).label, u"0"_s);
    QCOMPARE(ticks.back().label, u"9 s"_s);
}

void TestRuler::dividesEachStepIntoRoundNumbers()
{
    const TimeRange range{0s, 10min};
    const TimelineGeometry geometry{.limits = range, .view = range, .left = 0, .width = 1000};
    const std::vector<Tick> ticks = rulerTicks(geometry, 0s, widthOf);
    for (const Tick &tick : ticks) {
        QCOMPARE(qint64((tick.at % 10s).count()), 0);
        QCOMPARE(tick.label.isEmpty(), tick.at % 1min != 0ns);
    }
}

void TestRuler::countsDown_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QString>("text");
    const auto row = [](Instant elapsed, Instant limit, const QString &text) {
        QTest::newRow(qPrintable(text)) << qint64(elapsed.count()) << qint64(limit.count()) << text;
    };
    row(7300ms, 30s, u"7.3 s of 30 s"_s);
    row(7s, 30s, u"7.0 s of 30 s"_s);
    row(100ms, 30s, u"0.1 s of 30 s"_s);
    row(41s, 28500ms, u"41.0 s of 28.5 s"_s);
    row(120ms, 500ms, u"120.0 ms of 500 ms"_s);
    row(75s, 5min, u"1:15 of 5:00"_s);
}

void TestRuler::countsDown()
{
    QFETCH(const qint64, elapsed);
    QFETCH(const qint64, limit);
    QTEST(countdownText(Instant(elapsed), Instant(limit)), "text");
}

QTEST_APPLESS_MAIN(TestRuler)
#include "tst_ruler.moc"
