// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/scenario.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestScenarioFolder final : public QObject
{
    Q_OBJECT

private slots:
    void readsFilesByName();
    void leavesOtherFilesAlone();
    void aLaterFolderReplacesAScenario();
    void reportsBadFilesAndReadsTheOthers();
    void refusesTwoOfOneNameInOneFolder();
    void aFolderThatDoesNotExistIsEmpty();
    void refusesAFileThatIsTooLong();
    void reportsAFileThatCannotBeRead();
    void readsOnlySoManyFiles();
};

namespace {

/// A folder that lives as long as the test function.
class Folder
{
public:
    void write(const QString &file, const QByteArray &content) const
    {
        QFile target(m_folder.filePath(file));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file));
    }
    void writeScenario(const QString &file, const QByteArray &name,
                       const QByteArray &description = {}) const
    {
        write(file,
              "name = '" + name + "'\ndescription = '" + description
                  + "'\n[[step]]\nfinish = 'end'\n");
    }
    QString path() const { return m_folder.path(); }
    QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    QTemporaryDir m_folder;
};

QStringList namesOf(const ScenarioFolder &folder)
{
    QStringList names;
    for (const auto &agent : folder.agents)
        names << agent->name();
    return names;
}

} // namespace

void TestScenarioFolder::readsFilesByName()
{
    const Folder folder;
    folder.writeScenario(u"b.toml"_s, "first");
    folder.writeScenario(u"a.toml"_s, "second");
    const ScenarioFolder loaded = loadScenarios({folder.path()});
    QCOMPARE(namesOf(loaded), (QStringList{u"second"_s, u"first"_s}));
    QVERIFY(loaded.errors.isEmpty());
}

void TestScenarioFolder::leavesOtherFilesAlone()
{
    const Folder folder;
    folder.write(u"notes.txt"_s, "no scenario");
    folder.write(u"old.toml.bak"_s, "no scenario");
    QVERIFY(QDir(folder.path()).mkdir(u"folder.toml"_s));
    const ScenarioFolder loaded = loadScenarios({folder.path()});
    QVERIFY(loaded.agents.empty());
    QVERIFY(loaded.errors.isEmpty());
}

void TestScenarioFolder::aLaterFolderReplacesAScenario()
{
    const Folder shipped;
    shipped.writeScenario(u"assistant.toml"_s, "assistant", "shipped");
    shipped.writeScenario(u"data.toml"_s, "data", "shipped");
    const Folder own;
    own.writeScenario(u"mine.toml"_s, "Assistant", "own");
    const ScenarioFolder loaded = loadScenarios({shipped.path(), own.path()});
    QCOMPARE(namesOf(loaded), (QStringList{u"data"_s, u"Assistant"_s}));
    QCOMPARE(loaded.agents.back()->description(), u"own"_s);
    QVERIFY(loaded.errors.isEmpty());
}

void TestScenarioFolder::reportsBadFilesAndReadsTheOthers()
{
    const Folder folder;
    folder.write(u"bad.toml"_s, "name = 'bad'\n\nstpe = 1\n");
    folder.writeScenario(u"good.toml"_s, "good");
    const ScenarioFolder loaded = loadScenarios({folder.path()});
    QCOMPARE(namesOf(loaded), QStringList{u"good"_s});
    QCOMPARE(loaded.errors.size(), 1);
    QCOMPARE(loaded.errors.first().file, folder.path(u"bad.toml"_s));
    QCOMPARE(loaded.errors.first().line, 3);
    QCOMPARE(loaded.errors.first().message,
             u"unknown key 'stpe' in a scenario; did you mean 'step'?"_s);
}

void TestScenarioFolder::refusesTwoOfOneNameInOneFolder()
{
    const Folder folder;
    folder.writeScenario(u"a.toml"_s, "same_name", "kept");
    folder.writeScenario(u"b.toml"_s, "SameName", "refused");
    const ScenarioFolder loaded = loadScenarios({folder.path()});
    QCOMPARE(loaded.agents.size(), size_t{1});
    QCOMPARE(loaded.agents.front()->description(), u"kept"_s);
    QCOMPARE(loaded.errors.size(), 1);
    QCOMPARE(loaded.errors.first().file, folder.path(u"b.toml"_s));
}

void TestScenarioFolder::aFolderThatDoesNotExistIsEmpty()
{
    const Folder folder;
    // An empty path must not be taken for the working directory.
    const QString before = QDir::currentPath();
    folder.write(u"bad.toml"_s, "no scenario");
    QVERIFY(QDir::setCurrent(folder.path()));
    const ScenarioFolder loaded = loadScenarios({folder.path(u"missing"_s), QString()});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(loaded.agents.empty());
    QVERIFY(loaded.errors.isEmpty());
}

void TestScenarioFolder::refusesAFileThatIsTooLong()
{
    const Folder folder;
    folder.write(u"long.toml"_s, QByteArray(scenarioBytesMax + 1000, '#'));
    const ScenarioFolder loaded = loadScenarios({folder.path()});
    QCOMPARE(loaded.errors.size(), 1);
    QCOMPARE(loaded.errors.first().message, u"a scenario has at most 256 KiB"_s);
}

void TestScenarioFolder::reportsAFileThatCannotBeRead()
{
    const Folder folder;
    folder.writeScenario(u"secret.toml"_s, "secret");
    QVERIFY(QFile::setPermissions(folder.path(u"secret.toml"_s), {}));
    QFile probe(folder.path(u"secret.toml"_s));
    if (probe.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    const ScenarioFolder loaded = loadScenarios({folder.path()});
    QVERIFY(loaded.agents.empty());
    QCOMPARE(loaded.errors.size(), 1);
    QVERIFY(loaded.errors.first().message.startsWith(u"the file cannot be read"));
}

void TestScenarioFolder::readsOnlySoManyFiles()
{
    const Folder first;
    const Folder second;
    for (int i = 0; i < scenarioFilesMax; ++i)
        first.writeScenario(u"%1.toml"_s.arg(i), "n" + QByteArray::number(i));
    QVERIFY(loadScenarios({first.path()}).errors.isEmpty());
    second.writeScenario(u"a.toml"_s, "one_more");
    second.writeScenario(u"b.toml"_s, "two_more");
    const ScenarioFolder loaded = loadScenarios({first.path(), second.path()});
    QCOMPARE(loaded.agents.size(), static_cast<size_t>(scenarioFilesMax));
    QCOMPARE(loaded.errors.size(), 1);
    QCOMPARE(loaded.errors.first().message, u"only the first 200 scenario files are read"_s);
}

QTEST_APPLESS_MAIN(TestScenarioFolder)
#include "tst_scenariofolder.moc"
