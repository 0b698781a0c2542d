// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/window/serveractions.h"

#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using config::AgentServiceState;
using control::ServerState;

ServerActions::ServerActions(control::ServerControl &control, control::DemoRunner &demo,
                             QObject *parent)
    : QObject(parent)
    , m_control(control)
    , m_demo(demo)
{
    makeServerActions();
    makeAgentServiceActions();
    makeClientActions();
    connect(&m_control, &control::ServerControl::statusChanged, this, &ServerActions::refresh);
    connect(&m_demo, &control::DemoRunner::finished, this, [this](const QString &problem) {
        refresh();
        if (!problem.isEmpty())
            emit demoFailed(problem);
    });
    refresh();
}

QAction *ServerActions::make(const QString &name, const QString &text, const QString &toolTip)
{
    auto *const action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    return action;
}

void ServerActions::makeServerActions()
{
    m_start = make(u"actionStartServer"_s, tr("&Start"), tr("Begin to listen"));
    m_start->setIcon(Theme::icon(Icon::Play));
    m_start->setShortcut(Qt::Key_F5);
    connect(m_start, &QAction::triggered, this, [this] { m_control.start(); });
    m_retry = make(u"actionRetryServer"_s, tr("Tr&y again"), tr("Try to listen once more"));
    m_retry->setIcon(Theme::icon(Icon::Restart));
    connect(m_retry, &QAction::triggered, this, [this] { m_control.start(); });
    m_stop = make(u"actionStopServer"_s, tr("St&op"),
                  tr("Close all clients with 1001 and stop listening"));
    m_stop->setIcon(Theme::icon(Icon::Stop));
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    connect(m_stop, &QAction::triggered, this, [this] { m_control.stop(); });
    m_restart = make(u"actionRestartServer"_s, tr("&Restart"),
                     tr("Stop, then start again with the same settings"));
    m_restart->setIcon(Theme::icon(Icon::Restart));
    m_restart->setShortcut(Qt::CTRL | Qt::Key_F5);
    connect(m_restart, &QAction::triggered, this,
            [this] { m_control.restart(config::Settings(m_control.settings())); });
    m_settings = make(u"actionSettings"_s, tr("S&ettings…"),
                      tr("Port, tokens, limits, and where each value comes from"));
    m_settings->setIcon(Theme::icon(Icon::Settings));
    m_settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    m_settings->setMenuRole(QAction::PreferencesRole);
    connect(m_settings, &QAction::triggered, this, &ServerActions::settingsRequested);
}

void ServerActions::makeAgentServiceActions()
{
    m_agentService = new QActionGroup(this);
    const auto add = [this](const QString &name, const QString &text, const QString &toolTip,
                            AgentServiceState state) {
        QAction *const action = make(name, text, toolTip);
        action->setCheckable(true);
        action->setData(static_cast<int>(state));
        m_agentService->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, state] { m_control.setAgentService(state); });
    };
    add(u"actionAgentReady"_s, tr("&Ready"), tr("Runs are answered"), AgentServiceState::Ready);
    add(u"actionAgentNotReady"_s, tr("&Not ready"),
        tr("The service is there, but refuses runs for now"), AgentServiceState::NotReady);
    add(u"actionAgentAbsent"_s, tr("&Absent"), tr("There is no such service"),
        AgentServiceState::Absent);
}

void ServerActions::makeClientActions()
{
    m_copyUrl = make(u"actionCopyUrl"_s, tr("Copy &URL"), tr("Copy the WebSocket address"));
    m_copyUrl->setIcon(Theme::icon(Icon::Copy));
    m_copyUrl->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    connect(m_copyUrl, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_control.status().webSocketUrl.toString());
    });
    m_mintToken =
        make(u"actionMintToken"_s, tr("New &token…"),
             tr("Make a token for a client: a good one, or one that is wrong on purpose"));
    m_mintToken->setIcon(Theme::icon(Icon::Token));
    m_mintToken->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(m_mintToken, &QAction::triggered, this, &ServerActions::mintTokenRequested);
    m_runDemo = make(u"actionRunDemo"_s, tr("Run &demo"),
                     tr("Let a built-in client connect and run the agent once"));
    m_runDemo->setIcon(Theme::icon(Icon::Demo));
    m_runDemo->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(m_runDemo, &QAction::triggered, this, &ServerActions::playDemo);
}

void ServerActions::refresh()
{
    const control::ServerStatus &status = m_control.status();
    const bool isListening = status.state == ServerState::Listening;
    const bool isDown = status.state == ServerState::Stopped || status.state == ServerState::Failed;
    m_start->setEnabled(isDown);
    m_stop->setEnabled(isListening);
    m_restart->setEnabled(isListening || isDown);
    m_copyUrl->setEnabled(isListening);
    m_runDemo->setEnabled(isListening && !m_demo.isRunning());
    m_runDemo->setText(m_demo.isRunning() ? tr("Demo is running") : tr("Run &demo"));
    const QList<QAction *> services = m_agentService->actions();
    for (QAction *const service : services)
        service->setChecked(service->data().toInt() == static_cast<int>(status.agentService));
}

void ServerActions::playDemo()
{
    const Result<QString> token = m_control.mintToken({});
    if (!token) {
        emit demoFailed(token.error().text);
        return;
    }
    emit demoStarted();
    m_demo.run(m_control.status().webSocketUrl, *token);
    refresh();
}

} // namespace wirelamp::ui
