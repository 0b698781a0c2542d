// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingsloader.h"

#include "core/base/redaction.h"
#include "core/base/suggestion.h"
#include "core/config/settingkeys.h"
#include "core/config/settingschecks.h"
#include "core/config/tomldocument.h"
#include "core/config/valueprinter.h"
#include "core/config/valuereader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::config {

namespace {

constexpr qsizetype problemsMax = 100;

QString withSuggestion(const QString &sentence, const QString &nearest)
{
    return nearest.isEmpty() ? sentence : sentence + u"; did you mean "_s + nearest + u'?';
}

QStringList knownVariables()
{
    QStringList names{configFolderVariable.toString(), urlVariable.toString(),
                      webSocketUrlVariable.toString(), tokenVariable.toString()};
    for (const SettingKey &key : settingKeys())
        names += key.environment;
    return names;
}

QString shownValue(const SettingKey &key, const SettingData &data)
{
    const QString text = plainText(key, data);
    return key.isSecret && !text.isEmpty() ? QString::fromUtf8(redactedMark) : text;
}

} // namespace

QString codeOf(SettingSource source)
{
    switch (source) {
    case SettingSource::Default:
        return u"default"_s;
    case SettingSource::File:
        return u"file"_s;
    case SettingSource::Environment:
        return u"environment"_s;
    case SettingSource::Flag:
        return u"flag"_s;
    }
    Q_UNREACHABLE();
}

SettingsLoader::SettingsLoader(const SettingsInput &input)
    : m_input(input)
{
    m_settings.configFolder = input.configFolder;
}

Result<LoadedSettings, QList<SettingProblem>> SettingsLoader::load(const SettingsInput &input)
{
    SettingsLoader loader(input);
    loader.readFile();
    loader.readEnvironment();
    loader.readFlags();
    loader.checkTogether();
    if (!loader.m_problems.isEmpty())
        return Failure{loader.m_problems};
    return LoadedSettings{loader.m_settings, loader.values(), settingWarnings(loader.m_settings)};
}

QString SettingsLoader::filePlace(int line) const
{
    return m_input.fileName + u':' + QString::number(line);
}

void SettingsLoader::report(const QString &where, const QString &text)
{
    if (m_problems.size() < problemsMax)
        m_problems << SettingProblem{where, text};
}

void SettingsLoader::readFile()
{
    const auto document = readToml(m_input.fileText);
    const auto columnPlace = [this](TomlPosition at) {
        return filePlace(at.line) + u':' + QString::number(at.column);
    };
    if (!document) {
        report(columnPlace(document.error().position), document.error().text);
        return;
    }
    const QStringList sections = sectionNames();
    for (const TomlSection &section : *document) {
        if (!section.name.isEmpty() && !sections.contains(section.name)) {
            report(columnPlace(section.position),
                   withSuggestion(u"there is no section "_s + quotedForMessage(section.name),
                                  nearestName(section.name, sections)));
            continue;
        }
        for (const TomlEntry &entry : section.entries) {
            const QString name =
                section.name.isEmpty() ? entry.key : section.name + u'.' + entry.key;
            const SettingKey *const key = findKey(name);
            const QString where = columnPlace(entry.position);
            if (key == nullptr) {
                report(where,
                       withSuggestion(u"there is no key "_s + quotedForMessage(name),
                                      nearestKeyName(name)));
                continue;
            }
            take(*key, entry.value, {SettingSource::File, filePlace(entry.position.line), where});
        }
    }
}

void SettingsLoader::readEnvironment()
{
    for (const SettingKey &key : settingKeys()) {
        for (const QString &variable : key.environment) {
            const QString text = m_input.environment.value(variable);
            if (!text.isEmpty())
                take(key, text, {SettingSource::Environment, variable, variable});
        }
    }
    const QStringList known = knownVariables();
    for (auto it = m_input.environment.cbegin(); it != m_input.environment.cend(); ++it) {
        if (it.key().startsWith(u"WIRELAMP_") && !known.contains(it.key())) {
            report(it.key(),
                   withSuggestion(u"there is no such variable"_s, nearestName(it.key(), known)));
        }
    }
}

void SettingsLoader::readFlags()
{
    for (const GivenFlag &flag : m_input.flags) {
        const QString typed = u"--"_s + flag.name;
        const SettingKey *const key = findKeyOfFlag(flag.name);
        if (key == nullptr) {
            const QString nearest = nearestKeyName(flag.name);
            report(typed,
                   withSuggestion(u"there is no such setting"_s,
                                  nearest.isEmpty() ? QString() : u"--"_s + nearest));
            continue;
        }
        const bool isShort = key->flag && key->flag->name == flag.name;
        const QString value = isShort ? key->flag->impliedValue.value_or(flag.value) : flag.value;
        take(*key, value, {SettingSource::Flag, typed, typed});
    }
}

void SettingsLoader::take(const SettingKey &key, const WrittenValue &written, const Origin &origin)
{
    const auto value = readValue(key, written);
    if (!value) {
        m_badKeys << key.name;
        report(origin.where, key.name + u' ' + value.error().text);
        return;
    }
    key.write(m_settings, origin.source == SettingSource::File ? rooted(key, *value) : *value);
    m_origins[key.name] = origin;
}

/// A path in the file is meant from the folder of the file; others from where the program starts.
SettingData SettingsLoader::rooted(const SettingKey &key, const SettingData &data) const
{
    const QDir folder(QFileInfo(m_input.fileName).path());
    const auto resolved = [&folder](const QString &path) {
        const bool isComplete = path.isEmpty() || QDir::isAbsolutePath(path);
        return isComplete ? path : QDir::cleanPath(folder.filePath(path));
    };
    if (key.kind == ValueKind::Path)
        return resolved(std::get<QString>(data));
    if (key.kind != ValueKind::PathList)
        return data;
    QStringList paths;
    for (const QString &path : std::get<QStringList>(data))
        paths << resolved(path);
    return paths;
}

void SettingsLoader::checkTogether()
{
    for (const BrokenRule &rule : brokenRules(m_settings)) {
        const auto isBad = [this](const QString &key) { return m_badKeys.contains(key); };
        if (std::ranges::any_of(rule.keys, isBad))
            continue;
        // Some key of a broken rule was set: the defaults break none.
        const auto culprit = std::ranges::find_if(
            rule.keys, [this](const QString &key) { return m_origins.contains(key); });
        if (culprit != rule.keys.cend())
            report(m_origins.value(*culprit).where, rule.text);
    }
}

QList<SettingValue> SettingsLoader::values() const
{
    const Settings defaults;
    QList<SettingValue> list;
    for (const SettingKey &key : settingKeys()) {
        const Origin origin = m_origins.value(key.name);
        list << SettingValue{key.name,          shownValue(key, key.read(m_settings)),
                             origin.source,     origin.detail,
                             key.documentation, shownValue(key, key.read(defaults))};
    }
    return list;
}

} // namespace wirelamp::config
