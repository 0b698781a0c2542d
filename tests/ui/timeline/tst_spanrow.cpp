// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/timeline/spanrow.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;

class TestSpanRow final : public QObject
{
    Q_OBJECT

private slots:
    void isFreeOnlyWhereNothingRuns();
    void endsWhatIsOpenWhereTheNextBegins();
    void spansNeverOverlap();
    void findsTheSpanAtATime();
    void findsTheNearerSpanWithinTheTolerance();
    void forgetsOnlyWhatIsOver();
    void closingNothingIsNothing();

private:
    static SpanRow row()
    {
        SpanRow spans;
        spans.add({.begin = 1s, .end = 2s, .sequence = 1});
        spans.add({.begin = 4s, .end = 6s, .sequence = 2});
        spans.add({.begin = 6s, .sequence = 3});
        return spans;
    }
    static quint64 sequenceOf(const Span *span) { return span ? span->sequence : 0; }
};

void TestSpanRow::isFreeOnlyWhereNothingRuns()
{
    SpanRow spans;
    QVERIFY(spans.isFreeAt(0s));
    spans.add({.begin = 1s, .sequence = 1});
    QVERIFY(!spans.isFreeAt(9s));
    spans.close(3s, 2);
    QVERIFY(!spans.isFreeAt(2s));
    QVERIFY(spans.isFreeAt(3s));
}

void TestSpanRow::endsWhatIsOpenWhereTheNextBegins()
{
    SpanRow spans;
    spans.add({.begin = 1s, .sequence = 7});
    spans.add({.begin = 3s, .sequence = 8});
    QVERIFY(spans.spans().front().end == 3s);
    QCOMPARE(spans.spans().front().endSequence, 8ULL);
    QCOMPARE(sequenceOf(spans.open()), 8ULL);
}

void TestSpanRow::spansNeverOverlap()
{
    SpanRow spans;
    spans.add({.begin = 1s, .end = 5s, .sequence = 1});
    spans.add({.begin = 3s, .end = 4s, .sequence = 2});
    QVERIFY(spans.spans().back().begin == 5s);
    QVERIFY(spans.spans().back().end == 5s);
}

void TestSpanRow::findsTheSpanAtATime()
{
    const SpanRow spans = row();
    QCOMPARE(sequenceOf(spans.spanAt(0s)), 0ULL);
    QCOMPARE(sequenceOf(spans.spanAt(1s)), 1ULL);
    QCOMPARE(sequenceOf(spans.spanAt(2s)), 0ULL);
    QCOMPARE(sequenceOf(spans.spanAt(5s)), 2ULL);
    QCOMPARE(sequenceOf(spans.spanAt(6s)), 3ULL);
    QCOMPARE(sequenceOf(spans.spanAt(1000s)), 3ULL);
}

void TestSpanRow::findsTheNearerSpanWithinTheTolerance()
{
    const SpanRow spans = row();
    QCOMPARE(sequenceOf(spans.spanAt(2500ms, 600ms)), 1ULL);
    QCOMPARE(sequenceOf(spans.spanAt(3500ms, 600ms)), 2ULL);
    QCOMPARE(sequenceOf(spans.spanAt(2900ms, 2s)), 1ULL);
    QCOMPARE(sequenceOf(spans.spanAt(3100ms, 2s)), 2ULL);
    QCOMPARE(sequenceOf(spans.spanAt(3s, 900ms)), 0ULL);
    QCOMPARE(sequenceOf(SpanRow().spanAt(3s, 900ms)), 0ULL);
}

void TestSpanRow::forgetsOnlyWhatIsOver()
{
    SpanRow spans = row();
    spans.forgetBefore(5s);
    QCOMPARE(spans.spans().size(), size_t(2));
    QCOMPARE(spans.spans().front().sequence, 2ULL);
}

void TestSpanRow::closingNothingIsNothing()
{
    SpanRow spans;
    spans.close(1s, 5);
    QVERIFY(spans.spans().empty());
    QVERIFY(!spans.open());
}

QTEST_APPLESS_MAIN(TestSpanRow)
#include "tst_spanrow.moc"
