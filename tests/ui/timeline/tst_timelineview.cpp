// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/timeline/recordedconnection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace wirelamp;
using namespace wirelamp::tests;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTimelineView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void saysWhatToDoWhenEmpty();
    void showsOnlyItsOwnConnection();
    void wheelZoomsAtThePointer();
    void wheelWithShiftPans();
    void wheelWithControlOrOverTheNamesScrolls();
    void sidewaysWheelPans();
    void pinchZoomsAtTheFingers();
    void dragPansAndDoesNotSelect();
    void clickSelectsTheSpanUnderIt();
    void clickOnNothingKeepsTheSelection();
    void selectingFromOutsideShowsTheRecordAndStaysQuiet();
    void anUnknownRecordClearsTheSelection();
    void arrowsWalkFromRecordToRecord();
    void arrowsBeginAtTheEdgeOfTheView();
    void homeAndEndGoToBothEnds();
    void escapeTakesTheSelectionBack();
    void keysZoomPanAndFit();
    void upAndDownScroll();
    void hoverShowsTheRecordAndLeavingHidesIt();
    void hoverWithoutLookupSaysTheRecordIsGone();
    void thePresentMovesTheView();
    void tellsWhenFollowingEnds();
    void theHorizontalScrollBarMovesTheView();
    void anotherConnectionBeginsAnew();
    void speaksOfTheSelectedRecord();
    void showsTheFocusThatCameByKeyboard();
    void followsThePaletteItIsGiven();
    void aHundredThousandRecordsStaySmooth();

private:
    static RecordedConnection twoSeconds();
    void show(const RecordedConnection &connection, Instant now);
    QPointF lanesPoint(double share, double y) const
    {
        const TimelineGeometry &geometry = m_view->timeGeometry();
        return {geometry.left + share * geometry.width, y};
    }
    /// A point in the row of connection states.
    QPoint statePoint(Instant at) const
    {
        const QFont font = m_view->font();
        const TimelineAreas areas = timelineAreas(m_view->viewport()->size(), font);
        const double y = areas.lanes.top() + TimelineLayout::lanePadding + rowHeightOf(font) / 2;
        return QPointF(m_view->timeGeometry().xOf(at), y).toPoint();
    }
    void wheel(QPointF at, QPoint delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineView::init()
{
    // Offscreen has no stacking order, and says so for each tool tip.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support raise)"_s));
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1000, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

/// 1 to 8: the handshake; 9 execute_agent at 500 ms, 10 processing, 11 an event at 1 s, 12 ready at
/// 2 s, closed at 2.1 s.
RecordedConnection TestTimelineView::twoSeconds()
{
    RecordedConnection connection;
    connection.handshake().at(500ms).received("execute_agent").state("processing");
    connection.at(1s).event(1, "agent_thinking", "{\"reasoning\":\"<b>bold</b>\"}");
    connection.at(2s).state("ready").at(2100ms).add(journal::EntryKind::ConnectionClosed, "1000");
    return connection;
}

void TestTimelineView::show(const RecordedConnection &connection, Instant now)
{
    const QList<journal::Entry> entries = connection.entries();
    m_view->setEntryLookup([entries](quint64 sequence) -> std::optional<journal::Entry> {
        const auto found = std::ranges::find(entries, sequence, &journal::Entry::sequence);
        return found == entries.end() ? std::nullopt : std::optional(*found);
    });
    m_view->setConnection({1});
    m_view->setNow(now);
    m_view->append(entries);
    m_view->grab();
}

void TestTimelineView::wheel(QPointF at, QPoint delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &event);
}

void TestTimelineView::saysWhatToDoWhenEmpty()
{
    const QImage nothing = m_view->grab().toImage();
    const QColor base = Theme::of(m_view->palette()).base();
    int ink = 0;
    for (int x = 0; x < nothing.width(); ++x) {
        for (int y = 100; y < 200; ++y)
            ink += nothing.pixelColor(x, y) == base ? 0 : 1;
    }
    QVERIFY(ink > 100);
    QCOMPARE(m_view->accessibleDescription(), u"No connection is selected"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {500, 100});
    QCOMPARE(m_view->selectedRecord(), 0ULL);
}

void TestTimelineView::showsOnlyItsOwnConnection()
{
    m_view->append(twoSeconds().entries());
    m_view->selectRecord(1);
    QCOMPARE(m_view->selectedRecord(), 0ULL);
    m_view->setConnection({2});
    m_view->append(twoSeconds().entries());
    m_view->selectRecord(1);
    QCOMPARE(m_view->selectedRecord(), 0ULL);
    m_view->setConnection({1});
    m_view->append(twoSeconds().entries());
    m_view->selectRecord(1);
    QCOMPARE(m_view->selectedRecord(), 1ULL);
    QVERIFY(m_view->connection() == ConnectionId{1});
}

void TestTimelineView::wheelZoomsAtThePointer()
{
    show(twoSeconds(), 3s);
    const QPointF pointer = lanesPoint(0.3, 100);
    const Instant before = m_view->timeGeometry().timeAt(pointer.x());
    const Instant span = m_view->timeGeometry().view.span();
    wheel(pointer, {0, 240});
    QVERIFY(m_view->timeGeometry().view.span() < span);
    const Instant moved = m_view->timeGeometry().timeAt(pointer.x()) - before;
    QVERIFY(std::abs(moved.count()) <= 2);
    wheel(pointer, {0, -2400});
    QCOMPARE(m_view->timeGeometry().view, m_view->timeGeometry().limits);
}

void TestTimelineView::wheelWithShiftPans()
{
    show(twoSeconds(), 3s);
    wheel(lanesPoint(0.5, 100), {0, 480});
    const TimeRange view = m_view->timeGeometry().view;
    wheel(lanesPoint(0.5, 100), {0, -120}, Qt::ShiftModifier);
    QVERIFY(m_view->timeGeometry().view.begin > view.begin);
    QVERIFY(m_view->timeGeometry().view.span() == view.span());
}

void TestTimelineView::wheelWithControlOrOverTheNamesScrolls()
{
    RecordedConnection connection;
    for (quint64 run = 1; run <= 20; ++run)
        connection.runOpened(run);
    show(connection, 1s);
    const TimeRange view = m_view->timeGeometry().view;
    wheel(lanesPoint(0.5, 100), {0, -120}, Qt::ControlModifier);
    const int scrolled = m_view->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    wheel({20, 100}, {0, -120});
    QVERIFY(m_view->verticalScrollBar()->value() > scrolled);
    QCOMPARE(m_view->timeGeometry().view, view);
}

void TestTimelineView::sidewaysWheelPans()
{
    show(twoSeconds(), 3s);
    wheel(lanesPoint(0.5, 100), {0, 480});
    const TimeRange view = m_view->timeGeometry().view;
    wheel(lanesPoint(0.5, 100), {120, 10});
    QVERIFY(m_view->timeGeometry().view.begin < view.begin);
    QVERIFY(m_view->timeGeometry().view.span() == view.span());
}

void TestTimelineView::pinchZoomsAtTheFingers()
{
    show(twoSeconds(), 3s);
    const QPointF fingers = lanesPoint(0.4, 100);
    const Instant before = m_view->timeGeometry().timeAt(fingers.x());
    const Instant span = m_view->timeGeometry().view.span();
    const QPointF global = m_view->viewport()->mapToGlobal(fingers);
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              fingers, fingers, global, 0.5, {});
    QApplication::sendEvent(m_view->viewport(), &event);
    QVERIFY(m_view->timeGeometry().view.span() < span);
    const Instant moved = m_view->timeGeometry().timeAt(fingers.x()) - before;
    QVERIFY(std::abs(moved.count()) <= 2);
}

void TestTimelineView::dragPansAndDoesNotSelect()
{
    show(twoSeconds(), 3s);
    wheel(lanesPoint(0.3, 100), {0, 480});
    QSignalSpy selected(m_view.get(), &TimelineView::recordSelected);
    const QPoint from = statePoint(m_view->timeGeometry().timeAt(500));
    const Instant held = m_view->timeGeometry().timeAt(from.x());
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), from - QPoint(60, 0));
    QTest::mouseMove(m_view->viewport(), from - QPoint(90, 0));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, from - QPoint(90, 0));
    const Instant moved = m_view->timeGeometry().timeAt(from.x() - 90) - held;
    QVERIFY2(std::abs(moved.count()) <= 2, qPrintable(QString::number(moved.count())));
    QCOMPARE(selected.count(), 0);
}

void TestTimelineView::clickSelectsTheSpanUnderIt()
{
    show(twoSeconds(), 3s);
    QSignalSpy selected(m_view.get(), &TimelineView::recordSelected);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, statePoint(1200ms));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first().first().toULongLong(), 10ULL);
    QCOMPARE(m_view->selectedRecord(), 10ULL);
    QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, statePoint(100ms));
    QCOMPARE(selected.count(), 1);
}

void TestTimelineView::clickOnNothingKeepsTheSelection()
{
    show(twoSeconds(), 3s);
    m_view->selectRecord(9);
    QSignalSpy selected(m_view.get(), &TimelineView::recordSelected);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {500, 290});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {20, 60});
    QCOMPARE(selected.count(), 0);
    QCOMPARE(m_view->selectedRecord(), 9ULL);
}

void TestTimelineView::selectingFromOutsideShowsTheRecordAndStaysQuiet()
{
    RecordedConnection connection;
    connection.handshake();
    for (quint64 run = 1; run <= 20; ++run)
        connection.at(run * 100ms).runOpened(run);
    show(connection, 3s);
    wheel(lanesPoint(0.02, 100), {0, 2400});
    QSignalSpy selected(m_view.get(), &TimelineView::recordSelected);
    QVERIFY(!m_view->timeGeometry().view.contains(2s));
    m_view->selectRecord(connection.last().sequence);
    QVERIFY(m_view->timeGeometry().view.contains(2s));
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    QCOMPARE(m_view->selectedRecord(), connection.last().sequence);
    QCOMPARE(selected.count(), 0);
    m_view->selectRecord(1);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TestTimelineView::anUnknownRecordClearsTheSelection()
{
    show(twoSeconds(), 3s);
    m_view->selectRecord(5);
    m_view->selectRecord(5000);
    QCOMPARE(m_view->selectedRecord(), 0ULL);
}

void TestTimelineView::arrowsWalkFromRecordToRecord()
{
    show(twoSeconds(), 3s);
    m_view->selectRecord(8);
    QSignalSpy selected(m_view.get(), &TimelineView::recordSelected);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->selectedRecord(), 11ULL);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->selectedRecord(), 10ULL);
    QCOMPARE(selected.count(), 4);
    m_view->selectRecord(1);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->selectedRecord(), 1ULL);
}

void TestTimelineView::arrowsBeginAtTheEdgeOfTheView()
{
    show(twoSeconds(), 3s);
    const double x = m_view->timeGeometry().xOf(1s);
    for (int i = 0; i < 6; ++i)
        wheel({x, 100}, {0, 240}); // Only the record at 1 s is in view now.
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->selectedRecord(), 11ULL);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->selectedRecord(), 11ULL);
}

void TestTimelineView::homeAndEndGoToBothEnds()
{
    const RecordedConnection connection = twoSeconds();
    show(connection, 3s);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->selectedRecord(), connection.last().sequence);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->selectedRecord(), 1ULL);
}

void TestTimelineView::escapeTakesTheSelectionBack()
{
    show(twoSeconds(), 3s);
    m_view->selectRecord(4);
    QSignalSpy selected(m_view.get(), &TimelineView::recordSelected);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_view->selectedRecord(), 0ULL);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first().first().toULongLong(), 0ULL);
}

void TestTimelineView::keysZoomPanAndFit()
{
    show(twoSeconds(), 3s);
    const TimeRange all = m_view->timeGeometry().view;
    m_view->selectRecord(11);
    const double x = m_view->timeGeometry().xOf(1s);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QTest::keyClick(m_view.get(), Qt::Key_Equal);
    QVERIFY(m_view->timeGeometry().view.span() < all.span() / 2);
    QVERIFY(std::abs(m_view->timeGeometry().xOf(1s) - x) < 0.01); // Around the selected record.
    const TimeRange zoomed = m_view->timeGeometry().view;
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_view->timeGeometry().view.begin > zoomed.begin);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_view->timeGeometry().view, zoomed);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(m_view->timeGeometry().view.span() > zoomed.span());
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->timeGeometry().view, all);
}

void TestTimelineView::upAndDownScroll()
{
    RecordedConnection connection;
    for (quint64 run = 1; run <= 20; ++run)
        connection.runOpened(run);
    show(connection, 1s);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    const int down = m_view->verticalScrollBar()->value();
    QVERIFY(down > 0);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QVERIFY(m_view->verticalScrollBar()->value() < down);
}

void TestTimelineView::hoverShowsTheRecordAndLeavingHidesIt()
{
    show(twoSeconds(), 3s);
    auto *card = m_view->findChild<HoverCard *>(u"hoverCard"_s);
    QVERIFY(card && card->isHidden());
    QTest::mouseMove(m_view->viewport(), statePoint(1200ms));
    QVERIFY(card->isVisible());
    QCOMPARE(card->text().title, u"processing"_s);
    QVERIFY(!card->text().facts.filter(u"lasted 1.5"_s).isEmpty());

    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view->viewport(), &leave);
    QVERIFY(card->isHidden());
}

void TestTimelineView::hoverWithoutLookupSaysTheRecordIsGone()
{
    show(twoSeconds(), 3s);
    m_view->setEntryLookup({});
    QTest::mouseMove(m_view->viewport(), statePoint(900ms));
    const auto *card = m_view->findChild<HoverCard *>(u"hoverCard"_s);
    QVERIFY(!card->text().facts.filter(u"no longer kept"_s).isEmpty());
}

void TestTimelineView::thePresentMovesTheView()
{
    RecordedConnection connection;
    connection.handshake();
    show(connection, 10s);
    QVERIFY(m_view->timeGeometry().view.contains(10s));
    m_view->setNow(100s);
    QVERIFY(m_view->timeGeometry().view.contains(100s));

    connection.at(100s).add(journal::EntryKind::ConnectionClosed, "1000");
    m_view->append(connection.entries());
    const TimeRange closed = m_view->timeGeometry().view;
    m_view->setNow(1000s);
    QCOMPARE(m_view->timeGeometry().view, closed);
}

void TestTimelineView::tellsWhenFollowingEnds()
{
    show(RecordedConnection().handshake(), 10s);
    QSignalSpy changed(m_view.get(), &TimelineView::followChanged);
    QCOMPARE(m_view->follow(), Follow::Newest);
    wheel(lanesPoint(0.2, 100), {0, 120});
    QCOMPARE(m_view->follow(), Follow::Off);
    QCOMPARE(changed.count(), 1);
    wheel(lanesPoint(0.2, 100), {0, 120});
    QCOMPARE(changed.count(), 1);
    m_view->setFollow(Follow::Newest);
    QCOMPARE(changed.count(), 2);
    QVERIFY(m_view->timeGeometry().view.contains(10s));
}

void TestTimelineView::theHorizontalScrollBarMovesTheView()
{
    show(twoSeconds(), 3s);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    wheel(lanesPoint(0.1, 100), {0, 480});
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->maximum());
    const TimelineGeometry &geometry = m_view->timeGeometry();
    QVERIFY(geometry.limits.end - geometry.view.end < geometry.view.span() / 100);
    m_view->horizontalScrollBar()->setValue(0);
    QVERIFY(geometry.view.begin == geometry.limits.begin);
}

void TestTimelineView::anotherConnectionBeginsAnew()
{
    show(twoSeconds(), 3s);
    m_view->selectRecord(4);
    wheel(lanesPoint(0.5, 100), {0, 1200});
    show(twoSeconds(), 3s);
    QCOMPARE(m_view->selectedRecord(), 0ULL);
    QCOMPARE(m_view->timeGeometry().view, m_view->timeGeometry().limits);
    m_view->setConnection({});
    m_view->selectRecord(4);
    QCOMPARE(m_view->selectedRecord(), 0ULL);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
}

void TestTimelineView::speaksOfTheSelectedRecord()
{
    show(twoSeconds(), 3s);
    QVERIFY(QAccessible::queryAccessibleInterface(m_view.get()));
    m_view->selectRecord(11);
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(spoken->text(QAccessible::Name), u"Timeline"_s);
    const QString description = spoken->text(QAccessible::Description);
    QVERIFY2(description.startsWith(u"agent_thinking, at 1"), qPrintable(description));
    m_view->selectRecord(0);
    QVERIFY(spoken->text(QAccessible::Description).contains(u"none selected"));
}

void TestTimelineView::showsTheFocusThatCameByKeyboard()
{
    show(twoSeconds(), 3s);
    const QColor accent = Theme::of(m_view->palette()).accent();
    for (const auto &[reason, isShown] :
         {std::pair(Qt::MouseFocusReason, false), std::pair(Qt::TabFocusReason, true)}) {
        QFocusEvent gained(QEvent::FocusIn, reason);
        QApplication::sendEvent(m_view.get(), &gained);
        QCOMPARE(m_view->grab().toImage().pixelColor(0, 150) == accent, isShown);
    }
    QFocusEvent lost(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(m_view.get(), &lost);
    QVERIFY(m_view->grab().toImage().pixelColor(0, 150) != accent);
}

void TestTimelineView::followsThePaletteItIsGiven()
{
    show(twoSeconds(), 3s);
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::HighContrastDark}) {
        const Theme theme(scheme);
        m_view->setPalette(theme.palette());
        const QImage image = m_view->grab().toImage();
        QCOMPARE(image.pixelColor(990, 290), theme.base());
        QCOMPARE(image.pixelColor(statePoint(400ms)), theme.fill(Tone::Good));
    }
}

void TestTimelineView::aHundredThousandRecordsStaySmooth()
{
    RecordedConnection connection;
    connection.handshake().runOpened(1);
    for (int i = 0; i < 100'000; ++i)
        connection.at(10ms + i * 50us).event(1, i % 20 == 0 ? "agent_thinking" : "partial_result");
    show(connection, 6s);
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 20;
    for (int i = 0; i < frames; ++i) {
        wheel(lanesPoint(0.4, 100), {0, i < 10 ? 240 : -240});
        m_view->grab();
        QVERIFY(m_view->primitiveCount() > 0);
        QVERIFY2(m_view->primitiveCount() < 5000,
                 qPrintable(QString::number(m_view->primitiveCount())));
    }
    // A frame takes 3 ms here. One walk over all records with a primitive each takes over a second.
    QVERIFY2(timer.elapsed() < frames * 100, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
