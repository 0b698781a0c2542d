// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/picturefixture.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using journal::EntryKind;

class TestScene final : public QObject
{
    Q_OBJECT

private slots:
    void statesAreBoxesWithTheirWords();
    void anOpenSpanGrowsToThePresent();
    void whatIsLeftOfADeadlineIsShown();
    void anOverdueSpanSaysSo();
    void aSpanLeftOfTheViewKeepsItsLabelInSight();
    void shortSpansBecomeSlivers();
    void marksHaveTheirShapesAndNames();
    void crowdedMarksBecomeTicks();
    void severeMarksKeepTheirShapesOnTop();
    void denseTextBecomesOneBar();
    void longWaitsAreGapsWithTheirLength();
    void nobodyWaitsBetweenTwoRuns();
    void gapsReachBeyondTheView();
    void theAwaitedEventCountsTowardsItsDeadline();
    void aClosedConnectionAwaitsNothing();
    void labelsOfARowNeverOverlap_data();
    void labelsOfARowNeverOverlap();
    void onlyVisibleLanesAreBuilt();
    void primitivesAreBoundedByPixelsNotByRecords();
    void primitivesOfSpansAreBoundedByPixelsToo();

private:
    static RecordedConnection busyConnection();
};

void TestScene::statesAreBoxesWithTheirWords()
{
    RecordedConnection connection;
    connection.at(100ms).state("accepted").at(400ms).state("ready");
    const PictureFixture picture(connection, {0s, 1s}, 900ms);
    const Scene scene = picture.scene();
    const auto closed = PictureFixture::boxes(scene, BoxStyle::Span);
    QCOMPARE(closed.size(), size_t(1));
    QCOMPARE(closed.front().rect.left(), 300.0);
    QCOMPARE(closed.front().rect.right(), 600.0);
    QCOMPARE(closed.front().tone, Tone::Busy);
    QCOMPARE(closed.front().sequence, 1ULL);
    QCOMPARE(closed.front().endSequence, 2ULL);
    const QStringList words = PictureFixture::texts(scene, LabelStyle::Inside);
    QVERIFY2(words.contains(u"accepted · 300 ms"_s), qPrintable(words.join(u';')));
    QVERIFY2(words.contains(u"ready · 500 ms"_s), qPrintable(words.join(u';')));
}

void TestScene::anOpenSpanGrowsToThePresent()
{
    RecordedConnection connection;
    connection.at(100ms).state("ready");
    PictureFixture picture(connection, {0s, 1s}, 300ms);
    QCOMPARE(PictureFixture::boxes(picture.scene(), BoxStyle::OpenSpan).front().rect.right(),
             500.0);
    picture.now = 700ms;
    QCOMPARE(PictureFixture::boxes(picture.scene(), BoxStyle::OpenSpan).front().rect.right(),
             900.0);
}

void TestScene::whatIsLeftOfADeadlineIsShown()
{
    RecordedConnection connection;
    connection.at(0s).runOpened(1, "assistant", 800);
    const PictureFixture picture(connection, {0s, 1s}, 300ms);
    const Scene scene = picture.scene();
    const auto remaining = PictureFixture::boxes(scene, BoxStyle::Remaining);
    QCOMPARE(remaining.size(), size_t(1));
    QCOMPARE(remaining.front().rect.left(), 500.0);
    QCOMPARE(remaining.front().rect.right(), 1000.0);
    QCOMPARE(scene.deadlines.size(), size_t(1));
    QCOMPARE(scene.deadlines.front().x, 1000.0);
    QVERIFY(PictureFixture::texts(scene, LabelStyle::Inside)
                .contains(u"assistant · 300.0 ms of 800 ms"_s));
}

void TestScene::anOverdueSpanSaysSo()
{
    RecordedConnection connection;
    connection.at(0s).runOpened(1, "assistant", 200);
    const PictureFixture picture(connection, {0s, 1s}, 600ms);
    const Scene scene = picture.scene();
    QVERIFY(PictureFixture::boxes(scene, BoxStyle::Remaining).empty());
    QCOMPARE(PictureFixture::boxes(scene, BoxStyle::OpenSpan).front().tone, Tone::Failed);
    QCOMPARE(scene.deadlines.front().x, 400.0);
}

void TestScene::aSpanLeftOfTheViewKeepsItsLabelInSight()
{
    RecordedConnection connection;
    connection.at(0s).state("ready");
    const PictureFixture picture(connection, {50s, 51s}, 100s);
    const Scene scene = picture.scene();
    QCOMPARE(scene.labels.size(), size_t(1));
    QVERIFY(scene.labels.front().rect.left() >= PictureFixture::lanesLeft);
    QVERIFY(scene.labels.front().rect.left() < PictureFixture::lanesLeft + 20);
}

void TestScene::shortSpansBecomeSlivers()
{
    RecordedConnection connection;
    connection.at(100ms).state("authenticating");
    for (int i = 0; i < 10; ++i)
        connection.at(100ms + i * 10us).state(i % 2 == 0 ? "processing" : "ready");
    connection.at(101ms).state("processing");
    const PictureFixture picture(connection, {0s, 1s}, 900ms);
    const Scene scene = picture.scene();
    QCOMPARE(PictureFixture::boxes(scene, BoxStyle::Sliver).size(), size_t(1));
    // The long one behind them is there all the same.
    QCOMPARE(PictureFixture::boxes(scene, BoxStyle::OpenSpan).size(), size_t(1));
}

void TestScene::marksHaveTheirShapesAndNames()
{
    RecordedConnection connection;
    connection.at(100ms).received("execute_agent").at(500ms).sent("pong");
    const PictureFixture picture(connection, {0s, 1s}, 900ms);
    const Scene scene = picture.scene();
    QCOMPARE(scene.glyphs.size(), size_t(2));
    QCOMPARE(scene.glyphs.at(0).look, Look::Received);
    QCOMPARE(scene.glyphs.at(0).centre.x(), 300.5);
    QCOMPARE(scene.glyphs.at(1).look, Look::Sent);
    QCOMPARE(PictureFixture::texts(scene, LabelStyle::Name),
             (QStringList{u"execute_agent"_s, u"pong"_s}));
}

void TestScene::crowdedMarksBecomeTicks()
{
    RecordedConnection connection;
    for (int i = 0; i < 100; ++i)
        connection.at(100ms + i * 4ms).received("chat");
    const PictureFixture picture(connection, {0s, 1s}, 900ms);
    const Scene scene = picture.scene();
    QVERIFY(scene.glyphs.empty());
    QCOMPARE(PictureFixture::boxes(scene, BoxStyle::Tick).size(), size_t(100));
}

void TestScene::severeMarksKeepTheirShapesOnTop()
{
    RecordedConnection connection;
    for (int i = 0; i < 100; ++i) {
        connection.at(100ms + i * 4ms).received("chat");
        if (i == 50)
            connection.add(EntryKind::RequestRejected, "head_too_large");
    }
    connection.at(800ms).received("last");
    const Scene scene = PictureFixture(connection, {0s, 1s}, 900ms).scene();
    QCOMPARE(scene.glyphs.size(), size_t(2));
    QCOMPARE(scene.glyphs.back().tone, Tone::Refused);
    QCOMPARE(scene.glyphs.back().centre.x(), 500.5);
}

void TestScene::denseTextBecomesOneBar()
{
    RecordedConnection connection;
    connection.runOpened(1);
    for (int i = 0; i < 2000; ++i)
        connection.at(200ms + i * 100us).event(1, "partial_result");
    const PictureFixture picture(connection, {0s, 1s}, 900ms);
    const Scene scene = picture.scene();
    const auto bars = PictureFixture::boxes(scene, BoxStyle::TextBar);
    QCOMPARE(bars.size(), size_t(1));
    QCOMPARE(std::round(bars.front().rect.left()), 400.0);
    QCOMPARE(std::round(bars.front().rect.right()), 601.0);
    // Ten pieces a pixel all along: one level, drawn as one rectangle.
    QCOMPARE(PictureFixture::boxes(scene, BoxStyle::TextLevel).size(), size_t(1));
    const QStringList names = PictureFixture::texts(scene, LabelStyle::Name);
    QVERIFY2(names.contains(u"partial_result +1999"_s), qPrintable(names.join(u';')));
}

void TestScene::longWaitsAreGapsWithTheirLength()
{
    RecordedConnection connection;
    connection.at(100ms).runOpened(1).at(110ms).event(1, "agent_started");
    connection.at(600ms).event(1, "agent_completed").runClosed(1);
    const Scene scene = PictureFixture(connection, {0s, 1s}, 900ms).scene();
    const auto gaps = PictureFixture::boxes(scene, BoxStyle::Gap);
    QCOMPARE(gaps.size(), size_t(1));
    QCOMPARE(gaps.front().rect.left(), 310.0);
    QCOMPARE(gaps.front().rect.right(), 800.0);
    QCOMPARE(PictureFixture::texts(scene, LabelStyle::Gap), QStringList(u"490 ms"_s));
}

void TestScene::nobodyWaitsBetweenTwoRuns()
{
    RecordedConnection connection;
    connection.at(100ms).runOpened(1).runClosed(1).at(600ms).runOpened(2).runClosed(2);
    const Scene scene = PictureFixture(connection, {0s, 1s}, 900ms).scene();
    QVERIFY(PictureFixture::boxes(scene, BoxStyle::Gap).empty());
}

void TestScene::gapsReachBeyondTheView()
{
    RecordedConnection connection;
    connection.at(1s).runOpened(1).at(9s).event(1, "agent_thinking").runClosed(1);
    const Scene scene = PictureFixture(connection, {4s, 5s}, 10s).scene();
    const auto gaps = PictureFixture::boxes(scene, BoxStyle::Gap);
    QCOMPARE(gaps.size(), size_t(1));
    QVERIFY(gaps.front().rect.left() <= 200 && gaps.front().rect.right() >= 1200);
    QCOMPARE(PictureFixture::texts(scene, LabelStyle::Gap).size(), 1);
    QVERIFY(PictureFixture::texts(scene, LabelStyle::Gap).front().startsWith(u"8"));
}

void TestScene::theAwaitedEventCountsTowardsItsDeadline()
{
    RecordedConnection connection;
    connection.at(1s).runOpened(1, "assistant", 30'000).tool(1, "tool_executing", u"s"_s, u"a"_s);
    const Scene scene = PictureFixture(connection, {0s, 10s}, 8300ms).scene();
    QCOMPARE(PictureFixture::texts(scene, LabelStyle::Wait),
             QStringList(u"tool_completed 7.3 s of 30 s"_s));
}

void TestScene::aClosedConnectionAwaitsNothing()
{
    RecordedConnection connection;
    connection.at(1s).runOpened(1).tool(1, "tool_executing", u"s"_s, u"a"_s);
    connection.heartbeat("ping", journal::Direction::Out);
    connection.at(2s).add(EntryKind::ConnectionClosed, "1006");
    const Scene scene = PictureFixture(connection, {0s, 10s}, 8s).scene();
    QVERIFY(PictureFixture::texts(scene, LabelStyle::Wait).empty());
    QVERIFY(PictureFixture::boxes(scene, BoxStyle::Remaining).empty());
    QVERIFY(PictureFixture::boxes(scene, BoxStyle::OpenSpan).empty());
}

RecordedConnection TestScene::busyConnection()
{
    RecordedConnection connection;
    connection.handshake();
    quint64 random = 7;
    Instant at = 5ms;
    const std::array<QByteArray, 4> names{"agent_thinking"_ba, "partial_result"_ba, "progress"_ba,
                                          "agent_started"_ba};
    for (int i = 0; i < 400; ++i) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        at += Instant(static_cast<qint64>((random >> 38) * (random % 13 == 0 ? 20 : 1)));
        const quint64 run = random % 3 + 1;
        connection.at(at);
        if (random % 10 < 6)
            connection.event(run, names.at(random % names.size()));
        else if (random % 10 < 8)
            connection.tool(run, random % 2 == 0 ? "tool_executing" : "tool_completed", u"tool"_s,
                            QString::number(random % 4));
        else
            connection.received("chat_message");
    }
    return connection;
}

void TestScene::labelsOfARowNeverOverlap_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("span");
    for (Instant span = 10ms; span < 200s; span *= 3) {
        for (const Instant begin : {Instant(0), Instant(7s), Instant(20s)})
            QTest::addRow("%lld from %lld", static_cast<long long>(span.count()),
                          static_cast<long long>(begin.count()))
                << qint64(begin.count()) << qint64(span.count());
    }
}

void TestScene::labelsOfARowNeverOverlap()
{
    QFETCH(const qint64, begin);
    QFETCH(const qint64, span);
    const RecordedConnection connection = busyConnection();
    const PictureFixture picture(connection, {Instant(begin), Instant(begin + span)},
                                 connection.last().at + 400ms);
    Scene scene = picture.scene();
    QVERIFY(!scene.labels.empty());
    std::ranges::sort(scene.labels, [](const SceneLabel &one, const SceneLabel &other) {
        return std::pair(one.rect.top(), one.rect.left())
            < std::pair(other.rect.top(), other.rect.left());
    });
    for (size_t i = 0; i < scene.labels.size(); ++i) {
        const SceneLabel &label = scene.labels[i];
        QVERIFY2(label.rect.right() <= picture.geometry.right() + 1, qPrintable(label.text));
        if (i == 0 || scene.labels[i - 1].rect.top() != label.rect.top())
            continue;
        const SceneLabel &before = scene.labels[i - 1];
        QVERIFY2(before.rect.right() <= label.rect.left() + 1,
                 qPrintable(before.text + u" runs into "_s + label.text));
    }
}

void TestScene::onlyVisibleLanesAreBuilt()
{
    RecordedConnection connection;
    connection.handshake();
    for (quint64 run = 1; run <= 30; ++run)
        connection.at(10ms).runOpened(run);
    const PictureFixture picture(connection, {0s, 1s}, 500ms);
    const QFontMetricsF metrics(QGuiApplication::font());
    const Scene part = buildScene(
        {picture.data, picture.layout, picture.geometry, picture.now, metrics, metrics, 300, 400});
    QVERIFY(part.primitiveCount() < picture.scene().primitiveCount() / 5);
    for (const SceneBox &box : part.boxes)
        QVERIFY(box.rect.bottom() > 250 && box.rect.top() < 450);
}

void TestScene::primitivesAreBoundedByPixelsNotByRecords()
{
    const auto build = [](int count, TimeRange view) {
        RecordedConnection connection;
        connection.handshake().runOpened(1);
        for (int i = 0; i < count; ++i) {
            connection.at(10ms + i * (10s / count));
            if (i % 50 == 0)
                connection.event(1, i % 500 == 0 ? "agent_error" : "agent_thinking");
            else if (i % 3 == 0)
                connection.received("chat_message");
            else
                connection.event(1, "partial_result");
        }
        return PictureFixture(connection, view, 10s).scene().primitiveCount();
    };
    // Two lanes of marks on 1000 pixels: ticks, text levels, bars, shapes and labels.
    constexpr size_t bound = 4000;
    const size_t ten = build(10'000, {0s, 12s});
    const size_t hundred = build(100'000, {0s, 12s});
    QVERIFY2(hundred < bound, qPrintable(QString::number(hundred)));
    QVERIFY2(hundred < ten + ten / 2, qPrintable(u"%1 and %2"_s.arg(ten).arg(hundred)));
    QVERIFY(build(100'000, {5s, 5s + 10ms}) < bound);
    QVERIFY(build(100'000, {5s, 5s + 10us}) < 20);
}

void TestScene::primitivesOfSpansAreBoundedByPixelsToo()
{
    RecordedConnection connection;
    connection.runOpened(1);
    for (int i = 0; i < 20'000; ++i) {
        const QString call = QString::number(i);
        connection.at(i * 400us).tool(1, "tool_executing", u"search"_s, call);
        connection.at(i * 400us + 200us).tool(1, "tool_completed", u"search"_s, call);
    }
    const PictureFixture picture(connection, {0s, 8s}, 8s);
    const Scene scene = picture.scene();
    QVERIFY2(scene.primitiveCount() < 4000, qPrintable(QString::number(scene.primitiveCount())));
    QVERIFY(!PictureFixture::boxes(scene, BoxStyle::Sliver).empty());
}

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
