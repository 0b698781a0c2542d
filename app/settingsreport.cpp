// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/settingsreport.h"

#include "core/config/settingkeys.h"
#include "core/config/valueprinter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

QString describedSource(const config::SettingValue &value)
{
    return value.sourceDetail.isEmpty() ? codeOf(value.source) : value.sourceDetail;
}

bool isHidden(const config::SettingKey &key, const config::SettingValue &value)
{
    return key.isSecret && !value.shown.isEmpty();
}

} // namespace

QString settingsTable(const config::LoadedSettings &loaded)
{
    constexpr qsizetype valueWidthMax = 40;
    qsizetype keyWidth = 0;
    qsizetype valueWidth = 0;
    for (const config::SettingValue &value : loaded.values) {
        keyWidth = std::max(keyWidth, value.key.size());
        valueWidth = std::max(valueWidth, std::min(value.shown.size(), valueWidthMax));
    }
    QString table;
    const auto add = [&table, keyWidth, valueWidth](const QString &key, const QString &value,
                                                    const QString &source) {
        table += key.leftJustified(keyWidth) + u"  "_s + value.leftJustified(valueWidth) + u"  "_s
            + source + u'\n';
    };
    add(u"KEY"_s, u"VALUE"_s, u"SOURCE"_s);
    for (const config::SettingValue &value : loaded.values) {
        add(value.key, value.shown.isEmpty() ? u"\"\""_s : value.shown, describedSource(value));
    }
    return table;
}

QString settingsJson(const config::LoadedSettings &loaded, const QString &fileName)
{
    const config::Settings defaults;
    QJsonArray values;
    for (const config::SettingValue &value : loaded.values) {
        const config::SettingKey &key = *config::findKey(value.key);
        const QJsonValue shown = isHidden(key, value) ? QJsonValue(value.shown)
                                                      : jsonValue(key, key.read(loaded.settings));
        values << QJsonObject{{u"key"_s, value.key},
                              {u"value"_s, shown},
                              {u"default"_s, jsonValue(key, key.read(defaults))},
                              {u"source"_s, codeOf(value.source)},
                              {u"source_detail"_s, value.sourceDetail},
                              {u"documentation"_s, value.documentation}};
    }
    const QJsonObject report{{u"config_folder"_s, loaded.settings.configFolder},
                             {u"file"_s, fileName},
                             {u"values"_s, values},
                             {u"warnings"_s, QJsonArray::fromStringList(loaded.warnings)}};
    return QString::fromUtf8(QJsonDocument(report).toJson());
}

QString settingsToml(const config::LoadedSettings &loaded)
{
    QString toml;
    QString section;
    for (const config::SettingValue &value : loaded.values) {
        const config::SettingKey &key = *config::findKey(value.key);
        if (key.name.section(u'.', 0, 0) != section) {
            section = key.name.section(u'.', 0, 0);
            toml += (toml.isEmpty() ? u"["_s : u"\n["_s) + section + u"]\n"_s;
        }
        const bool hidden = isHidden(key, value);
        const QString text =
            hidden ? u"\"%1\""_s.arg(value.shown) : tomlText(key, key.read(loaded.settings));
        toml += u"# "_s + key.documentation + u'\n';
        toml += (hidden ? u"# "_s : QString()) + key.name.section(u'.', 1) + u" = "_s + text
            + u" # "_s + codeOf(value.source) + u'\n';
    }
    return toml;
}

} // namespace wirelamp::app
