// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/window/windowrun.h"

#include "app/shutdownsignal.h"
#include "app/window/translations.h"
#include "core/demo/democlient.h"
#include "core/server/serverthread.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/copymenu.h"
#include "ui/dialogs/faultdialog.h"
#include "ui/dialogs/firstrunview.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/pages/faultdesk.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

void bringToFront(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// Shows a dialog without blocking the window, and deletes it when it is closed.
void show(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void connectDialogs(ui::MainWindow &window, control::ServerControl &server, SettingsStore &store)
{
    QObject::connect(&window, &ui::MainWindow::mintTokenRequested, &window,
                     [&window, &server] { show(new ui::TokenDialog(server, &window)); });
    QObject::connect(&window, &ui::MainWindow::addFaultRequested, &window, [&window] {
        auto *dialog = new ui::FaultDialog(window.selectedScope(), &window);
        QObject::connect(
            dialog, &ui::FaultDialog::faultsChosen, &window,
            [&window](const QList<fault::Fault> &faults) { window.faults().arm(faults); });
        show(dialog);
    });
    QObject::connect(&window, &ui::MainWindow::aboutRequested, &window, [&window] {
        show(new ui::AboutDialog(QSslSocket::sslLibraryVersionString(), &window));
    });
    QObject::connect(&window, &ui::MainWindow::commandPaletteRequested, &window, [&window] {
        show(new ui::CommandPalette(
            window.findChildren<QAction *>(QRegularExpression(u"^action"_s)), &window));
    });
    QObject::connect(
        &window, &ui::MainWindow::settingsRequested, &window, [&window, &server, &store] {
            auto *dialog = new ui::SettingsDialog(
                store.loaded().values, store.fileName(),
                [&store](const QString &key, const QString &value) {
                    return store.write(key, value);
                },
                &window);
            QObject::connect(dialog, &ui::SettingsDialog::restartRequested, &window,
                             [&server, &store] { server.restart(store.loaded().settings); });
            show(dialog);
        });
}

void connectFirstSteps(ui::MainWindow &window, control::ServerControl &server)
{
    auto *copyMenu = new ui::CopyMenu(server, &window);
    QObject::connect(copyMenu, &ui::CopyMenu::copied, &window, [&window](const QString &sentence) {
        window.showNotice(ui::Tone::Good, sentence);
    });
    QObject::connect(copyMenu, &ui::CopyMenu::failed, &window, [&window](const QString &sentence) {
        window.showNotice(ui::Tone::Failed, sentence);
    });
    window.setCopyMenu(copyMenu);

    auto *firstRun = new ui::FirstRunView(server, &window);
    QObject::connect(firstRun, &ui::FirstRunView::copyUrlRequested, copyMenu,
                     &ui::CopyMenu::copyUrl);
    QObject::connect(firstRun, &ui::FirstRunView::copyTokenRequested, copyMenu,
                     &ui::CopyMenu::copyToken);
    QObject::connect(firstRun, &ui::FirstRunView::runDemoRequested, &window, [&window] {
        if (auto *demo = window.findChild<QAction *>(u"actionRunDemo"_s))
            demo->trigger();
    });
    window.setFirstRunView(firstRun);
}

} // namespace

ExitCode runWindow(SettingsStore &store, const Clock &clock, SingleInstance &instance)
{
    // Destroyed last: when it is gone, Windows may end the process.
    ShutdownSignal shutdown;
    const Translations translations(*qApp, QLocale::system());
    const config::Settings &settings = store.loaded().settings;
    journal::Journal journal(
        clock, {settings.serverLimits.journalBytesMax, settings.serverLimits.payloadKeptBytesMax});
    server::ServerThread server(settings, clock, journal);
    demo::DemoClient demo;
    ui::ThemeSwitch theme(*qApp);
    QApplication::setWindowIcon(QIcon(u":/wirelamp/icons/wirelamp.svg"_s));

    ui::MainWindow window(server, journal, clock, demo, theme);
    connectDialogs(window, server, store);
    connectFirstSteps(window, server);
    QSettings layout(settings.configFolder + u"/window.ini"_s, QSettings::IniFormat);
    window.restoreLayout(layout);
    for (const QString &warning : store.loaded().warnings)
        window.showNotice(ui::Tone::Warning, warning);
    QObject::connect(&shutdown, &ShutdownSignal::requested, &window, &QWidget::close);
    window.show();
    server.start();

    QObject::connect(&instance, &SingleInstance::raiseRequested, &window,
                     [&window] { bringToFront(window); });
    // At log-off this is the last that Windows lets the program do: cut off in the middle of a
    // write, it would leave a lock that the end of the next session waits for.
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &server, [&window, &layout, &server] {
        window.saveLayout(layout);
        layout.sync();
        server.stopAndWait();
    });
    if (!shutdown.isRequested())
        QApplication::exec();
    return ExitCode::Success;
}

} // namespace wirelamp::app
