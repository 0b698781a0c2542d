// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/settingsreader.h"

#include "core/config/settingkeys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

Result<QByteArray> contentOf(const QString &fileName)
{
    const auto failed = [&fileName](const QString &reason) {
        return Failure{Error{u"cannot read %1: %2"_s.arg(fileName, reason)}};
    };
    const QFileInfo info(fileName);
    if (fileName.isEmpty())
        return failed(u"it has no name"_s);
    if (info.exists() && !info.isFile())
        return failed(u"it is not a file"_s);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    QByteArray content = file.read(SettingsReader::fileBytesMax + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(file.errorString());
    if (content.size() > SettingsReader::fileBytesMax)
        return failed(u"it is larger than 1 MiB"_s);
    return content;
}

QList<config::GivenFlag> flagsFrom(const Arguments &arguments)
{
    QList<config::GivenFlag> flags;
    for (const GivenOption &given : arguments.options) {
        if (given.name.contains(u'.') || config::findKeyOfFlag(given.name) != nullptr)
            flags << config::GivenFlag{given.name, given.value};
    }
    return flags;
}

} // namespace

SettingsReader::SettingsReader(QMap<QString, QString> environment, QString defaultFolder)
    : m_environment(std::move(environment))
    , m_defaultFolder(std::move(defaultFolder))
{
}

SettingsReader SettingsReader::ofThisProcess()
{
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    QMap<QString, QString> environment;
    for (const QString &name : system.keys()) {
#ifdef Q_OS_WIN
        environment[name.toUpper()] = system.value(name); // Windows ignores the case of names.
#else
        environment[name] = system.value(name);
#endif
    }
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {environment, base + u"/wirelamp"_s};
}

QList<OptionSpec> SettingsReader::options()
{
    QList<OptionSpec> specs{
        {u"config"_s, u"FILE"_s, u"configuration file (default: wirelamp.toml in the folder)"_s},
        {u"config-dir"_s, u"FOLDER"_s, u"folder with configuration, keys and scenarios"_s}};
    for (const config::SettingKey &key : config::settingKeys()) {
        if (!key.flag)
            continue;
        const bool isSwitch = key.flag->impliedValue.has_value();
        const QString meaning = isSwitch ? key.name + u" = "_s + *key.flag->impliedValue : key.name;
        specs << OptionSpec{key.flag->name, isSwitch ? QString() : u"VALUE"_s,
                            u"short for setting "_s + meaning};
    }
    return specs;
}

SettingsReader::Loaded SettingsReader::read(const Arguments &arguments) const
{
    QList<config::SettingProblem> problems;
    config::SettingsInput input{.configFolder = folder(arguments),
                                .fileName = fileName(arguments),
                                .fileText = {},
                                .environment = m_environment,
                                .flags = flagsFrom(arguments)};
    const bool isOptional = !arguments.has(u"config"_s);
    if (!isOptional || QFileInfo::exists(input.fileName)) {
        const auto content = contentOf(input.fileName);
        if (content)
            input.fileText = *content;
        else
            problems << config::SettingProblem{isOptional ? u"configuration"_s : u"--config"_s,
                                               content.error().text};
    }
    Loaded loaded = config::SettingsLoader::load(input);
    if (problems.isEmpty())
        return loaded;
    if (!loaded)
        problems += loaded.error();
    return Failure{problems};
}

QString SettingsReader::folder(const Arguments &arguments) const
{
    const QString variable = m_environment.value(config::configFolderVariable.toString());
    const QString fallback = variable.isEmpty() ? m_defaultFolder : variable;
    return QDir::cleanPath(QDir(arguments.value(u"config-dir"_s, fallback)).absolutePath());
}

QString SettingsReader::fileName(const Arguments &arguments) const
{
    return arguments.value(u"config"_s, folder(arguments) + u"/wirelamp.toml"_s);
}

ExitCode reportProblems(const QList<config::SettingProblem> &problems, Console &console)
{
    for (const config::SettingProblem &problem : problems)
        console.complain(problem.toString());
    return ExitCode::Configuration;
}

} // namespace wirelamp::app
