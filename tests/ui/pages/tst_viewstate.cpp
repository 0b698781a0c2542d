// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/viewstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::ViewState;

class TestViewState final : public QObject
{
    Q_OBJECT

private slots:
    void takesTheRecordBackWithTheConnection();
    void selectsARecordAndItsConnectionTogether();
    void keepsTheConnectionForARecordOfTheServer();
    void saysNothingWhenNothingChanges();
    void keepsTheFilterWhenALineIsNone();
    void announcesFilterPauseAndFollow();
};

void TestViewState::takesTheRecordBackWithTheConnection()
{
    ViewState state;
    state.select({3}, 17);
    const QSignalSpy records(&state, &ViewState::recordChanged);
    state.setConnection({4});
    QCOMPARE(state.record(), quint64(0));
    QCOMPARE(records.count(), 1);
    state.setConnection({});
    QCOMPARE(state.connection().value, quint64(0));
}

void TestViewState::selectsARecordAndItsConnectionTogether()
{
    ViewState state;
    quint64 recordSeen = 0;
    connect(&state, &ViewState::connectionChanged, this, [&] { recordSeen = state.record(); });
    state.select({3}, 17);
    QCOMPARE(state.connection().value, quint64(3));
    QCOMPARE(recordSeen, quint64(17));
}

void TestViewState::keepsTheConnectionForARecordOfTheServer()
{
    ViewState state;
    state.setConnection({3});
    state.select({}, 1);
    QCOMPARE(state.connection().value, quint64(3));
    QCOMPARE(state.record(), quint64(1));
}

void TestViewState::saysNothingWhenNothingChanges()
{
    ViewState state;
    state.select({3}, 17);
    const QSignalSpy connections(&state, &ViewState::connectionChanged);
    const QSignalSpy records(&state, &ViewState::recordChanged);
    const QSignalSpy pauses(&state, &ViewState::pausedChanged);
    state.select({3}, 17);
    state.setConnection({3});
    state.setPaused(false);
    QCOMPARE(connections.count() + records.count() + pauses.count(), 0);
    QCOMPARE(state.record(), quint64(17));
}

void TestViewState::keepsTheFilterWhenALineIsNone()
{
    ViewState state;
    state.setFilterLine(u"type:ping"_s);
    const QSignalSpy filters(&state, &ViewState::filterChanged);
    state.setFilterLine(u"dir:sideways"_s);
    QCOMPARE(state.filterLine(), u"type:ping"_s);
    QCOMPARE(filters.count(), 0);
}

void TestViewState::announcesFilterPauseAndFollow()
{
    ViewState state;
    const QSignalSpy filters(&state, &ViewState::filterChanged);
    const QSignalSpy pauses(&state, &ViewState::pausedChanged);
    const QSignalSpy follows(&state, &ViewState::followingChanged);
    const QSignalSpy focuses(&state, &ViewState::focusedChanged);
    state.setFilterLine(u"conn:3"_s);
    state.setPaused(true);
    state.setFollowing(false);
    state.setFocused(false);
    QCOMPARE(filters.count(), 1);
    QCOMPARE(pauses.count(), 1);
    QCOMPARE(follows.count(), 1);
    QCOMPARE(focuses.count(), 1);
    QVERIFY(!state.filter().isEmpty());
}

} // namespace wirelamp::tests

QTEST_GUILESS_MAIN(wirelamp::tests::TestViewState)
#include "tst_viewstate.moc"
