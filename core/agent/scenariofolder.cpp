// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/agentdirectory.h"
#include "core/agent/scenariosteps.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wirelamp::agent {

namespace {

/// Reads folders one after the other into one ScenarioFolder.
class FolderReader
{
public:
    void read(const QString &path);
    ScenarioFolder take() { return std::move(m_folder); }

private:
    void readFile(const QString &file);
    void add(const QString &file, const std::shared_ptr<const Scenario> &scenario);

    ScenarioFolder m_folder;
    QSet<QString> m_namesHere; ///< Of the folder that is being read.
    int m_filesLeft = scenarioFilesMax;
};

void FolderReader::read(const QString &path)
{
    m_namesHere.clear();
    if (path.isEmpty())
        return; // QDir would take it for the working directory.
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (m_filesLeft == 0) {
            m_folder.errors << ScenarioError{
                path, 0, u"only the first %1 scenario files are read"_s.arg(scenarioFilesMax)};
            return;
        }
        --m_filesLeft;
        readFile(folder.filePath(name));
    }
}

void FolderReader::readFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        m_folder.errors << ScenarioError{
            file, 0, u"the file cannot be read: %1"_s.arg(source.errorString())};
        return;
    }
    // One byte more than allowed: enough for parseScenario() to see that it is too long.
    const auto scenario = parseScenario(source.read(scenarioBytesMax + 1), file);
    if (scenario)
        add(file, *scenario);
    else
        m_folder.errors << scenario.error();
}

void FolderReader::add(const QString &file, const std::shared_ptr<const Scenario> &scenario)
{
    const QString key = agentKey(scenario->name);
    if (m_namesHere.contains(key)) {
        m_folder.errors << ScenarioError{
            file, 0,
            u"another file of this folder has the name '%1' already"_s.arg(scenario->name)};
        return;
    }
    m_namesHere << key;
    std::erase_if(m_folder.agents,
                  [&key](const auto &earlier) { return agentKey(earlier->name()) == key; });
    m_folder.agents.push_back(makeScriptedAgent(scenario));
}

} // namespace

ScenarioFolder loadScenarios(const QStringList &folders)
{
    FolderReader reader;
    for (const QString &folder : folders)
        reader.read(folder);
    return reader.take();
}

} // namespace wirelamp::agent
