// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/presets.h"
#include "tests/ui/window/scenes.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/detailpage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/timelinepage.h"
#include "ui/window/topbar.h"
#include "ui/window/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using control::ServerState;
using control::ServerStatus;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void showsAddressAndStateOfTheServer();
    void copiesTheUrl();
    void sendsServerCommands_data();
    void sendsServerCommands();
    void offersOnlyWhatMakesSense();
    void showsWhyTheServerDoesNotListen();
    void warnsWhileNoTokenIsRequired();
    void saysThatFaultsAreArmed();
    void armsFromTheMenu();
    void armsForTheUserOfTheConnection();
    void copiesAConnectionAsBugReport();
    void copiesAFindingAsBugReport();
    void asksForDialogs_data();
    void asksForDialogs();
    void runsTheDemoOnce();
    void saysWhyTheDemoFailed();
    void showsTheFirstRunViewUntilSomebodyConnects();
    void keepsTheFirstRunViewForPlainRequests();
    void leavesTheFirstRunViewForEveryClient_data();
    void leavesTheFirstRunViewForEveryClient();
    void showsTheCopyMenu();
    void selectsTheFirstConnection();
    void linksEventsTimelineAndDetail();
    void showsForeignMarkupAsText();
    void closesTheSelectedConnection();
    void remembersThePanes();
    void sharesTheRoomUntilSomebodyArranges();
    void remembersTheColumns();
    void goesToEachPageByKey();
};

void TestMainWindow::showsAddressAndStateOfTheServer()
{
    WindowFixture fixture;
    const auto *const bar = fixture.find<ui::TopBar>("topBar");
    QCOMPARE(bar->address(), u"ws://127.0.0.1:8765/ws"_s);
    QCOMPARE(bar->badge().text(), u"listening"_s);
    QCOMPARE(bar->badge().tone(), ui::Tone::Good);
    ServerStatus status = fixture.server.status();
    status.state = ServerState::Stopped;
    fixture.server.become(status);
    QCOMPARE(bar->badge().text(), u"stopped"_s);
    QCOMPARE(bar->address(), u"no address"_s);
}

void TestMainWindow::copiesTheUrl()
{
    WindowFixture fixture;
    fixture.find<QAction>("actionCopyUrl")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ws://127.0.0.1:8765/ws"_s);
}

void TestMainWindow::sendsServerCommands_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<ServerState>("state");
    QTest::addColumn<QString>("call");
    QTest::newRow("start") << "actionStartServer"_ba << ServerState::Stopped << u"start"_s;
    QTest::newRow("stop") << "actionStopServer"_ba << ServerState::Listening << u"stop"_s;
    QTest::newRow("restart") << "actionRestartServer"_ba << ServerState::Listening << u"restart"_s;
    QTest::newRow("retry") << "actionRetryServer"_ba << ServerState::Failed << u"start"_s;
    QTest::newRow("absent") << "actionAgentAbsent"_ba << ServerState::Listening << u"agent 2"_s;
}

void TestMainWindow::sendsServerCommands()
{
    QFETCH(QByteArray, action);
    QFETCH(ServerState, state);
    QFETCH(QString, call);
    WindowFixture fixture;
    ServerStatus status = fixture.server.status();
    status.state = state;
    fixture.server.become(status);
    fixture.find<QAction>(action.constData())->trigger();
    QCOMPARE(fixture.server.calls, QStringList{call});
}

void TestMainWindow::offersOnlyWhatMakesSense()
{
    WindowFixture fixture;
    QVERIFY(!fixture.find<QAction>("actionStartServer")->isEnabled());
    QVERIFY(fixture.find<QAction>("actionStopServer")->isEnabled());
    ServerStatus status = fixture.server.status();
    status.state = ServerState::Stopped;
    fixture.server.become(status);
    QVERIFY(fixture.find<QAction>("actionStartServer")->isEnabled());
    for (const char *const name : {"actionStopServer", "actionCopyUrl", "actionRunDemo"})
        QVERIFY2(!fixture.find<QAction>(name)->isEnabled(), name);
}

void TestMainWindow::showsWhyTheServerDoesNotListen()
{
    WindowFixture fixture;
    const auto *const notice = fixture.find<ui::NoticeBar>("failureNotice");
    QVERIFY(notice->isHidden());
    ServerStatus status = fixture.server.status();
    status.state = ServerState::Failed;
    status.message = u"port 8765 is already in use; choose another in Settings"_s;
    fixture.server.become(status);
    QVERIFY(!notice->isHidden());
    QVERIFY(notice->sentence().contains(status.message));
    status.state = ServerState::Listening;
    fixture.server.become(status);
    QVERIFY(notice->isHidden());
}

void TestMainWindow::warnsWhileNoTokenIsRequired()
{
    WindowFixture fixture;
    const auto *const notice = fixture.find<ui::NoticeBar>("openDoorNotice");
    QVERIFY(notice->isHidden());
    ServerStatus status = fixture.server.status();
    status.isAuthRequired = false;
    fixture.server.become(status);
    QVERIFY(!notice->isHidden());
    QVERIFY(notice->sentence().contains(u"anonymous"_s));
}

void TestMainWindow::saysThatFaultsAreArmed()
{
    WindowFixture fixture;
    const auto *const notice = fixture.find<ui::NoticeBar>("plantedNotice");
    QVERIFY(notice->isHidden());
    fixture.server.armFaults({1, fault::findPreset(u"slow-network"_s)->faults});
    QVERIFY(!notice->isHidden());
    QVERIFY2(notice->sentence().startsWith(u"5 "_s), qPrintable(notice->sentence()));
    QCOMPARE(notice->tone(), ui::Tone::Planted);
    fixture.find<QAction>("actionEndFaults")->trigger();
    QVERIFY(fixture.server.armedFaults().isEmpty());
    QVERIFY(notice->isHidden());
}

void TestMainWindow::armsFromTheMenu()
{
    WindowFixture fixture;
    auto *const preset = fixture.find<QAction>("actionPreset-no-welcome");
    preset->trigger();
    QCOMPARE(fixture.server.armedFaults().first().fault.preset, "no-welcome"_ba);
    QVERIFY(preset->isChecked());
    fixture.server.armFaults({}); // By somebody else, over HTTP.
    QVERIFY(!preset->isChecked());
    QVERIFY(fixture.find<QToolButton>("breakMenuButton")->menu()->actions().contains(preset));
}

void TestMainWindow::armsForTheUserOfTheConnection()
{
    WindowFixture fixture;
    QMenu *const menu = fixture.window.workspace().connections().breakMenu();
    QVERIFY(!menu->menuAction()->isEnabled());
    JournalScript script;
    connectClient(script, 1);
    fixture.play(script);
    QTRY_VERIFY(menu->menuAction()->isEnabled());
    QVERIFY2(menu->title().contains(u"ana"_s), qPrintable(menu->title()));
    const QList<QAction *> actions = menu->actions();
    QVERIFY(!actions[0]->isEnabled()); // Closed before it is known who it is.
    actions[2]->trigger();
    QCOMPARE(fixture.server.armedFaults().size(), 1);
    QCOMPARE(fixture.server.armedFaults().first().fault.preset, "no-welcome"_ba);
    QCOMPARE(fixture.server.armedFaults().first().fault.scope.user, u"ana"_s);
    const fault::Scope scope = fixture.window.selectedScope();
    QCOMPARE(scope.user, u"ana"_s);
    QCOMPARE(scope.path, "/ws"_ba);
    QCOMPARE(scope.connection, 1);
}

void TestMainWindow::copiesAConnectionAsBugReport()
{
    WindowFixture fixture;
    auto *const copy = fixture.find<QAction>("actionReportConnection");
    QVERIFY(!copy->isEnabled());
    JournalScript script;
    connectClient(script, 1);
    fixture.play(script);
    QTRY_VERIFY(copy->isEnabled());
    copy->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"## Connection #1\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"- Qt "_s + QLatin1String(qVersion())));
}

void TestMainWindow::copiesAFindingAsBugReport()
{
    WindowFixture fixture;
    auto *const copy = fixture.find<QAction>("actionReportFinding");
    QVERIFY(!copy->isEnabled());
    JournalScript script = busyScene();
    fixture.play(script);
    auto *const tree = fixture.find<QTreeView>("findingsTable");
    QTRY_VERIFY(tree->model()->rowCount() > 0);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QVERIFY(copy->isEnabled());
    copy->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"## Likely causes\n"_s));
}

void TestMainWindow::asksForDialogs_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("token") << "actionMintToken"_ba
                           << "mintTokenRequested()"_ba;
    QTest::newRow("settings") << "actionSettings"_ba
                              << "settingsRequested()"_ba;
    QTest::newRow("about") << "actionAbout"_ba
                           << "aboutRequested()"_ba;
    QTest::newRow("fault") << "actionAddFault"_ba
                           << "addFaultRequested()"_ba;
    QTest::newRow("palette") << "actionCommandPalette"_ba
                             << "commandPaletteRequested()"_ba;
}

void TestMainWindow::asksForDialogs()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, wanted);
    WindowFixture fixture;
    const QSignalSpy spy(&fixture.window, QByteArray('2' + wanted).constData());
    fixture.find<QAction>(action.constData())->trigger();
    QCOMPARE(spy.count(), 1);
}

void TestMainWindow::runsTheDemoOnce()
{
    WindowFixture fixture;
    QAction *const demo = fixture.find<QAction>("actionRunDemo");
    demo->trigger();
    demo->trigger();
    QCOMPARE(fixture.demo.runs, QStringList{u"ws://127.0.0.1:8765/ws good.token"_s});
    QVERIFY(!demo->isEnabled());
    fixture.demo.end({});
    QVERIFY(demo->isEnabled());
    QVERIFY(fixture.find<ui::NoticeBar>("newsNotice")->isHidden());
}

void TestMainWindow::saysWhyTheDemoFailed()
{
    WindowFixture fixture;
    fixture.find<QAction>("actionRunDemo")->trigger();
    fixture.demo.end(u"nothing came for 10 s"_s);
    const auto *const notice = fixture.find<ui::NoticeBar>("newsNotice");
    QVERIFY(!notice->isHidden());
    QVERIFY(notice->sentence().contains(u"nothing came for 10 s"_s));
}

void TestMainWindow::showsTheFirstRunViewUntilSomebodyConnects()
{
    WindowFixture fixture;
    auto *const view = new QLabel(u"Welcome"_s);
    fixture.window.setFirstRunView(view);
    fixture.window.show();
    QVERIFY(view->isVisible());
    JournalScript script;
    connectClient(script, 1);
    fixture.play(script);
    QVERIFY(!view->isVisible());
    QVERIFY(fixture.window.workspace().isVisible());
}

void TestMainWindow::keepsTheFirstRunViewForPlainRequests()
{
    WindowFixture fixture;
    JournalScript script;
    script.on(1).opened().request("GET /health", u"http"_s).answered(200).tcpClosed();
    fixture.play(script);
    auto *const view = new QLabel(u"Welcome"_s);
    fixture.window.setFirstRunView(view);
    fixture.window.show();
    QVERIFY2(view->isVisible(), "only a health check came before it");
    script.on(2).opened().request("GET /page/app.js", u"http"_s).answered(200);
    script.on(3).opened();
    fixture.play(script);
    QVERIFY(view->isVisible());
    script.on(3).request("GET /ws", u"websocket"_s);
    fixture.play(script);
    QVERIFY2(!view->isVisible(), "the connection turned out to be a client");
}

void TestMainWindow::leavesTheFirstRunViewForEveryClient_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("transport");
    QTest::newRow("websocket") << "GET /ws"_ba << u"websocket"_s;
    QTest::newRow("stream") << "POST /api/chat/stream"_ba << u"stream"_s;
}

void TestMainWindow::leavesTheFirstRunViewForEveryClient()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, transport);
    WindowFixture fixture;
    auto *const view = new QLabel(u"Welcome"_s);
    fixture.window.setFirstRunView(view);
    fixture.window.show();
    JournalScript script;
    script.on(1).opened().request(request, transport);
    fixture.play(script);
    QVERIFY(!view->isVisible());
    QVERIFY(fixture.window.workspace().isVisible());
}

void TestMainWindow::showsTheCopyMenu()
{
    WindowFixture fixture;
    QMenu menu(u"Copy &client"_s);
    menu.addAction(u"Python"_s);
    fixture.window.setCopyMenu(&menu);
    const auto *const button = fixture.find<QToolButton>("copyMenuButton");
    QVERIFY(button != nullptr);
    QCOMPARE(button->menu(), &menu);
    QCOMPARE(button->accessibleName(), u"Copy client"_s);
}

void TestMainWindow::selectsTheFirstConnection()
{
    WindowFixture fixture;
    JournalScript script;
    connectClient(script, 5);
    fixture.play(script);
    QCOMPARE(fixture.window.state().connection().value, quint64(5));
    QCOMPARE(fixture.window.workspace().timeline().view().connection().value, quint64(5));
    connectClient(script, 6);
    fixture.play(script);
    QCOMPARE(fixture.window.state().connection().value, quint64(5));
}

void TestMainWindow::linksEventsTimelineAndDetail()
{
    WindowFixture fixture;
    JournalScript script = busyScene();
    fixture.play(script);
    ui::Workspace &pages = fixture.window.workspace();
    fixture.window.state().setConnection({1});
    ui::EventTableModel &model = pages.events().model();
    QTRY_VERIFY(model.rowCount() > 5);
    QCOMPARE(model.entryAt(0).connection.value, quint64(1));

    pages.events().table().setCurrentIndex(model.index(3, 0));
    const quint64 chosen = model.entryAt(3).sequence;
    QCOMPARE(fixture.window.state().record(), chosen);
    QTRY_COMPARE(pages.timeline().view().selectedRecord(), chosen);

    const quint64 other = model.entryAt(1).sequence;
    emit pages.timeline().view().recordSelected(other);
    QCOMPARE(pages.events().table().currentIndex().row(), 1);
    QVERIFY(pages.detail().tabs().isTabVisible(ui::DetailPage::HeadersTab));
    QVERIFY(!pages.detail().tabs().isTabVisible(ui::DetailPage::ClaimsTab));
}

void TestMainWindow::showsForeignMarkupAsText()
{
    WindowFixture fixture;
    JournalScript script = busyScene();
    fixture.play(script);
    const QList<QLabel *> labels = fixture.window.findChildren<QLabel *>();
    for (const QLabel *const label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                 qPrintable(label->text()));
    const QList<QWidget *> widgets = fixture.window.findChildren<QWidget *>();
    for (const QWidget *const widget : widgets)
        QVERIFY2(!widget->toolTip().contains(u"<b>"_s), qPrintable(widget->toolTip()));
}

void TestMainWindow::closesTheSelectedConnection()
{
    WindowFixture fixture;
    JournalScript script = busyScene();
    fixture.play(script);
    QAction *const close = fixture.find<QAction>("actionCloseConnection");
    fixture.window.state().setConnection({6});
    QVERIFY2(!close->isEnabled(), "it is closed already");
    fixture.window.state().setConnection({4});
    close->trigger();
    QCOMPARE(fixture.server.calls, QStringList{u"close 4"_s});
}

void TestMainWindow::remembersThePanes()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    {
        WindowFixture fixture;
        fixture.window.show();
        fixture.find<QAction>("dockTimelineToggle")->trigger();
        fixture.theme.setChoice(ui::ThemeChoice::Dark);
        fixture.window.saveLayout(settings);
    }
    WindowFixture fixture;
    fixture.window.restoreLayout(settings);
    QVERIFY(fixture.find<QDockWidget>("dockTimeline")->isHidden());
    QVERIFY(!fixture.find<QDockWidget>("dockDetail")->isHidden());
    QCOMPARE(fixture.theme.choice(), ui::ThemeChoice::Dark);
    QVERIFY(fixture.find<QAction>("actionThemeDark")->isChecked());
    fixture.find<QAction>("actionResetLayout")->trigger();
    QVERIFY(!fixture.find<QDockWidget>("dockTimeline")->isHidden());
}

void TestMainWindow::sharesTheRoomUntilSomebodyArranges()
{
    WindowFixture fixture;
    ui::Workspace &pages = fixture.window.workspace();
    auto *const left = fixture.find<QDockWidget>("dockConnections");
    fixture.window.resize(1280, 800);
    fixture.window.show();
    QTRY_COMPARE(pages.width(), 1280);
    const int before = left->width();
    QVERIFY2(before > 1280 / 3 && before < 1280 / 2, qPrintable(QString::number(before)));
    QVERIFY(pages.layoutToKeep(1).isEmpty());
    fixture.window.resize(1920, 1080);
    QTRY_VERIFY2(left->width() > 1920 / 3, qPrintable(QString::number(left->width())));

    const QPoint separator(left->geometry().right() + 2, left->geometry().center().y());
    QTest::mousePress(&pages, Qt::LeftButton, {}, separator);
    QTest::mouseRelease(&pages, Qt::LeftButton, {}, separator);
    QVERIFY2(!pages.layoutToKeep(1).isEmpty(), "a separator was touched");
    const int own = left->width();
    fixture.window.resize(1600, 1080);
    QTRY_COMPARE(pages.width(), 1600);
    QCOMPARE(left->width(), own);
}

void TestMainWindow::remembersTheColumns()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    {
        WindowFixture fixture;
        ui::DataTable &table = fixture.window.workspace().connections().table();
        QVERIFY(table.isColumnHidden(ui::ConnectionModel::CodeColumn));
        table.setColumnHidden(ui::ConnectionModel::CodeColumn, false);
        table.setColumnHidden(ui::ConnectionModel::UserColumn, true);
        fixture.window.saveLayout(settings);
    }
    WindowFixture fixture;
    fixture.window.restoreLayout(settings);
    ui::DataTable &table = fixture.window.workspace().connections().table();
    QVERIFY(!table.isColumnHidden(ui::ConnectionModel::CodeColumn));
    QVERIFY(table.isColumnHidden(ui::ConnectionModel::UserColumn));
}

void TestMainWindow::goesToEachPageByKey()
{
    WindowFixture fixture;
    fixture.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    ui::Workspace &pages = fixture.window.workspace();
    QTest::keyClick(&fixture.window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(pages.connections().table().hasFocus());
    QTest::keyClick(&fixture.window, Qt::Key_3, Qt::ControlModifier);
    QVERIFY(pages.events().table().hasFocus());
    QTest::keyClick(&fixture.window, Qt::Key_6, Qt::ControlModifier);
    QVERIFY(!fixture.find<QDockWidget>("dockFindings")->visibleRegion().isEmpty());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestMainWindow)
#include "tst_mainwindow.moc"
