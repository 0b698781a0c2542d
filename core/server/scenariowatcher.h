// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/agent/agentdirectory.h"
#include "core/server/serverparts.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace wirelamp::server {

/// Keeps the agents of a directory equal to the scenario files: those of the program, and those of
/// the user's folder, which are read again when they change.
class ScenarioWatcher final : public QObject
{
    Q_OBJECT

public:
    ScenarioWatcher(const ServerParts &parts, agent::AgentDirectory &directory,
                    QObject *parent = nullptr);

    /// Reads all scenarios and begins to watch. Files that can't be used are journalled; the others
    /// are used.
    void load();

private:
    QString userFolder() const;
    void watch();

    ServerParts m_parts;
    agent::AgentDirectory &m_directory;
    QFileSystemWatcher m_watcher;
    QTimer m_settleTimer; ///< Editors write a file in several steps.
};

} // namespace wirelamp::server
