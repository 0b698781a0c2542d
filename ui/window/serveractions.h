// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/control/demorunner.h"
#include "core/control/servercontrol.h"

#include <QAction>
#include <QActionGroup>

namespace wirelamp::ui {

/// The commands that concern the server, each enabled while it makes sense.
class ServerActions final : public QObject
{
    Q_OBJECT

public:
    ServerActions(control::ServerControl &control, control::DemoRunner &demo,
                  QObject *parent = nullptr);

    QAction *start() const { return m_start; }
    /// The same as start(), for where a failure is shown.
    QAction *retry() const { return m_retry; }
    QAction *stop() const { return m_stop; }
    QAction *restart() const { return m_restart; }
    /// Ready, not ready, absent: one of them is checked.
    QActionGroup *agentService() const { return m_agentService; }
    QAction *copyUrl() const { return m_copyUrl; }
    QAction *mintToken() const { return m_mintToken; }
    QAction *runDemo() const { return m_runDemo; }
    QAction *settings() const { return m_settings; }

signals:
    void mintTokenRequested();
    void settingsRequested();
    /// The demo begins now.
    void demoStarted();
    /// A sentence about why the demo did not work.
    void demoFailed(const QString &problem);

private:
    QAction *make(const QString &name, const QString &text, const QString &toolTip);
    void makeServerActions();
    void makeAgentServiceActions();
    void makeClientActions();
    void refresh();
    void playDemo();

    control::ServerControl &m_control;
    control::DemoRunner &m_demo;
    QAction *m_start = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_restart = nullptr;
    QActionGroup *m_agentService = nullptr;
    QAction *m_copyUrl = nullptr;
    QAction *m_mintToken = nullptr;
    QAction *m_runDemo = nullptr;
    QAction *m_settings = nullptr;
};

} // namespace wirelamp::ui
