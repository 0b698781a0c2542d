// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/fakeserver.h"
#include "tests/ui/dialogs/reach.h"
#include "ui/dialogs/firstrunview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using control::ServerState;
using control::ServerStatus;

class TestFirstRunView final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereToConnect();
    void saysWhyNobodyCanConnect();
    void offersOnlyWhatWorks_data();
    void offersOnlyWhatWorks();
    void asksForTheThreeThings_data();
    void asksForTheThreeThings();
    void worksByKeyAndByEar();
    void showsTheWholeHint_data();
    void showsTheWholeHint();

private:
    static void become(FakeServer &server, ServerState state, const QString &message = {})
    {
        ServerStatus status = server.status();
        status.state = state;
        status.message = message;
        server.become(status);
    }
};

void TestFirstRunView::saysWhereToConnect()
{
    const FakeServer server;
    const ui::FirstRunView view(server);
    QCOMPARE(view.findChild<QLabel *>(u"firstRunUrl"_s)->text(), u"ws://127.0.0.1:8765/ws"_s);
}

void TestFirstRunView::saysWhyNobodyCanConnect()
{
    FakeServer server;
    const ui::FirstRunView view(server);
    const QString problem = u"port 8765 is <b>in use</b>"_s;
    become(server, ServerState::Failed, problem);
    const auto *const label = view.findChild<QLabel *>(u"firstRunUrl"_s);
    QCOMPARE(label->text(), problem);
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestFirstRunView::offersOnlyWhatWorks_data()
{
    QTest::addColumn<ServerState>("state");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("stopped") << ServerState::Stopped << false;
    QTest::newRow("starting") << ServerState::Starting << false;
    QTest::newRow("listening") << ServerState::Listening << true;
    QTest::newRow("stopping") << ServerState::Stopping << false;
    QTest::newRow("failed") << ServerState::Failed << false;
}

void TestFirstRunView::offersOnlyWhatWorks()
{
    QFETCH(ServerState, state);
    QFETCH(bool, isOffered);
    FakeServer server;
    const ui::FirstRunView view(server);
    become(server, state);
    QCOMPARE(view.findChild<QPushButton *>(u"firstRunDemo"_s)->isEnabled(), isOffered);
    QCOMPARE(view.findChild<QPushButton *>(u"firstRunCopyUrl"_s)->isEnabled(), isOffered);
    QVERIFY2(view.findChild<QPushButton *>(u"firstRunCopyToken"_s)->isEnabled(),
             "a token needs no server");
}

void TestFirstRunView::asksForTheThreeThings_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("demo") << u"firstRunDemo"_s << QByteArray(SIGNAL(runDemoRequested()));
    QTest::newRow("url") << u"firstRunCopyUrl"_s << QByteArray(SIGNAL(copyUrlRequested()));
    QTest::newRow("token") << u"firstRunCopyToken"_s << QByteArray(SIGNAL(copyTokenRequested()));
}

void TestFirstRunView::asksForTheThreeThings()
{
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    const FakeServer server;
    const ui::FirstRunView view(server);
    const QSignalSpy spy(&view, signal.constData());
    view.findChild<QPushButton *>(button)->click();
    QCOMPARE(spy.count(), 1);
}

void TestFirstRunView::worksByKeyAndByEar()
{
    const FakeServer server;
    ui::FirstRunView view(server);
    view.show();
    QCOMPARE(unreachable(view), QStringList());
    QVERIFY(!view.findChild<QLabel *>(u"firstRunUrl"_s)->accessibleName().isEmpty());
}

void TestFirstRunView::showsTheWholeHint_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small window") << QSize(1280, 690);
    QTest::newRow("large window") << QSize(1920, 970);
}

void TestFirstRunView::showsTheWholeHint()
{
    QFETCH(QSize, size);
    const FakeServer server;
    ui::FirstRunView view(server);
    view.resize(size);
    view.show();
    const auto *const hint = view.findChild<QLabel *>(u"firstRunHint"_s);
    QVERIFY(!hint->text().isEmpty());
    QVERIFY2(hint->height() >= hint->heightForWidth(hint->width()), "all lines fit into the label");
    QCOMPARE(hint->visibleRegion().boundingRect(), hint->rect());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestFirstRunView)
#include "tst_firstrunview.moc"
