// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/scenariowatcher.h"

#include "core/agent/scenario.h"
#include "core/server/requestrecord.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::server {

ScenarioWatcher::ScenarioWatcher(const ServerParts &parts, agent::AgentDirectory &directory,
                                 QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_directory(directory)
{
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(200ms);
    connect(&m_settleTimer, &QTimer::timeout, this, [this] { load(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this,
            [this] { m_settleTimer.start(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settleTimer.start(); });
}

QString ScenarioWatcher::userFolder() const
{
    const QString &folder = m_parts.settings.agent.scenarioFolder;
    return folder.isEmpty() ? QDir(m_parts.settings.configFolder).filePath(u"scenarios"_s) : folder;
}

void ScenarioWatcher::load()
{
    agent::ScenarioFolder scenarios =
        agent::loadScenarios({u":/wirelamp/scenarios"_s, userFolder()});
    for (const agent::ScenarioError &error : std::as_const(scenarios.errors)) {
        recordNotice(m_parts.journal, {}, "scenario_error",
                     u"%1:%2: %3"_s.arg(error.file).arg(error.line).arg(error.message));
    }
    m_directory.setAgents(std::move(scenarios.agents));
    watch();
}

void ScenarioWatcher::watch()
{
    const QDir folder(userFolder());
    if (!folder.exists())
        return;
    QStringList paths{folder.path()};
    for (const QString &name : folder.entryList({u"*.toml"_s}, QDir::Files))
        paths << folder.filePath(name);
    // A file that an editor replaced is no longer watched: name all of them again.
    m_watcher.addPaths(paths);
}

} // namespace wirelamp::server
