// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/settingsreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace wirelamp::config;
using namespace Qt::StringLiterals;

class TestSettingsReader final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutAFileThereAreDefaults();
    void readsTheFileOfTheDefaultFolder();
    void theVariableNamesAnotherFolder();
    void theOptionNamesAnotherFolder();
    void theOptionNamesAnotherFile();
    void flagsAndVariablesWinOverTheFile();
    void aGivenFileMustBeThere();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesAFileThatIsTooLarge();
    void reportsAnUnreadableFileTogetherWithTheRest();
    void offersTheShortOptions();

private:
    QString write(const QString &name, const QByteArray &content) const;
    SettingsReader reader(const QMap<QString, QString> &environment = {}) const;
    static quint16 portOf(const SettingsReader::Loaded &loaded);
    static QStringList problemsOf(const SettingsReader::Loaded &loaded);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestSettingsReader::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        ? file.fileName()
        : u"not written"_s;
}

SettingsReader TestSettingsReader::reader(const QMap<QString, QString> &environment) const
{
    return {environment, m_folder->path()};
}

quint16 TestSettingsReader::portOf(const SettingsReader::Loaded &loaded)
{
    return loaded ? loaded->settings.server.port : quint16{0};
}

QStringList TestSettingsReader::problemsOf(const SettingsReader::Loaded &loaded)
{
    QStringList lines;
    if (!loaded) {
        for (const SettingProblem &problem : loaded.error())
            lines << problem.toString();
    }
    return lines;
}

void TestSettingsReader::withoutAFileThereAreDefaults()
{
    const SettingsReader::Loaded loaded = reader().read({});
    QCOMPARE(portOf(loaded), quint16{8765});
    QCOMPARE(loaded->settings.configFolder, m_folder->path());
}

void TestSettingsReader::readsTheFileOfTheDefaultFolder()
{
    const QString file = write(u"wirelamp.toml"_s, "server.port = 1001\n");
    QCOMPARE(portOf(reader().read({})), quint16{1001});
    QCOMPARE(reader().fileName({}), file);
}

void TestSettingsReader::theVariableNamesAnotherFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    write(u"other/wirelamp.toml"_s, "server.port = 1002\n");
    const SettingsReader other =
        reader({{u"WIRELAMP_CONFIG_DIR"_s, m_folder->filePath(u"other"_s)}});
    QCOMPARE(portOf(other.read({})), quint16{1002});
    QCOMPARE(other.folder({}), m_folder->filePath(u"other"_s));
}

void TestSettingsReader::theOptionNamesAnotherFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"third"_s));
    write(u"third/wirelamp.toml"_s, "server.port = 1003\n");
    const SettingsReader other = reader({{u"WIRELAMP_CONFIG_DIR"_s, u"/nowhere"_s}});
    const Arguments arguments{{}, {{u"config-dir"_s, m_folder->filePath(u"x/../third/"_s)}}};
    QCOMPARE(portOf(other.read(arguments)), quint16{1003});
    QCOMPARE(other.folder(arguments), m_folder->filePath(u"third"_s));
}

void TestSettingsReader::theOptionNamesAnotherFile()
{
    const QString file = write(u"mine.toml"_s, "server.port = 1004\n");
    write(u"wirelamp.toml"_s, "server.port = 1\n");
    const SettingsReader::Loaded loaded = reader().read({{}, {{u"config"_s, file}}});
    QCOMPARE(portOf(loaded), quint16{1004});
    QCOMPARE(loaded->settings.configFolder, m_folder->path());
}

void TestSettingsReader::flagsAndVariablesWinOverTheFile()
{
    write(u"wirelamp.toml"_s, "[server]\nport = 1\nenvironment = \"file\"\ntls = false\n");
    const SettingsReader::Loaded loaded =
        reader({{u"WIRELAMP_SERVER_PORT"_s, u"2"_s}, {u"ENVIRONMENT"_s, u"variable"_s}})
            .read({{}, {{u"server.port"_s, u"3"_s}, {u"tls"_s, {}}, {u"other"_s, u"x"_s}}});
    QCOMPARE(portOf(loaded), quint16{3});
    QCOMPARE(loaded->settings.server.environment, u"variable"_s);
    QVERIFY(loaded->settings.server.tls);
}

void TestSettingsReader::aGivenFileMustBeThere()
{
    const QString file = m_folder->filePath(u"missing.toml"_s);
    const QStringList problems = problemsOf(reader().read({{}, {{u"config"_s, file}}}));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(u"--config: cannot read "_s + file),
             qPrintable(problems.first()));
}

void TestSettingsReader::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("a device") << u"/dev/zero"_s;
    QTest::newRow("nothing") << QString();
}

void TestSettingsReader::refusesWhatIsNoFile()
{
    QFETCH(const QString, name);
    QCOMPARE(problemsOf(reader().read({{}, {{u"config"_s, name}}})).size(), 1);
}

void TestSettingsReader::refusesAFileThatIsTooLarge()
{
    const QByteArray line = "# twenty bytes long\n";
    const QByteArray largest = line.repeated(SettingsReader::fileBytesMax / line.size() + 1)
                                   .first(SettingsReader::fileBytesMax);
    write(u"wirelamp.toml"_s, largest);
    QCOMPARE(problemsOf(reader().read({})), QStringList());
    write(u"wirelamp.toml"_s, largest + ' ');
    const QStringList problems = problemsOf(reader().read({}));
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().endsWith(u"it is larger than 1 MiB"));
}

void TestSettingsReader::reportsAnUnreadableFileTogetherWithTheRest()
{
    const Arguments arguments{{}, {{u"config"_s, u"/nowhere/w.toml"_s}, {u"port"_s, u"x"_s}}};
    QCOMPARE(problemsOf(reader().read(arguments)).size(), 2);
}

void TestSettingsReader::offersTheShortOptions()
{
    QStringList names;
    for (const OptionSpec &option : SettingsReader::options()) {
        names << option.name;
        QVERIFY(!option.help.isEmpty());
    }
    QCOMPARE(names,
             (QStringList{u"config"_s, u"config-dir"_s, u"host"_s, u"port"_s, u"tls"_s,
                          u"no-auth"_s, u"fault"_s}));
}

QTEST_APPLESS_MAIN(TestSettingsReader)
#include "tst_settingsreader.moc"
