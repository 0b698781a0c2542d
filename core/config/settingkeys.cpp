// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"

#include "core/base/suggestion.h"
#include "core/config/keytables.h"

namespace wirelamp::config {

namespace {

QList<SettingKey> madeKeys()
{
    QList<SettingKey> keys;
    addServerKeys(keys);
    addAuthKeys(keys);
    addAgentKeys(keys);
    addStreamKeys(keys);
    addProtocolKeys(keys);
    addFaultKeys(keys);
    addHttpKeys(keys);
    addWebSocketKeys(keys);
    addProcessKeys(keys);
    return keys;
}

} // namespace

const QList<SettingKey> &settingKeys()
{
    static const QList<SettingKey> keys = madeKeys();
    return keys;
}

const SettingKey *findKey(const QString &name)
{
    for (const SettingKey &key : settingKeys()) {
        if (key.name == name)
            return &key;
    }
    return nullptr;
}

const SettingKey *findKeyOfFlag(const QString &flagName)
{
    for (const SettingKey &key : settingKeys()) {
        if (key.flag && key.flag->name == flagName)
            return &key;
    }
    return findKey(flagName);
}

QStringList sectionNames()
{
    QStringList names;
    for (const SettingKey &key : settingKeys()) {
        const QString section = key.name.section(u'.', 0, 0);
        if (!names.contains(section))
            names << section;
    }
    return names;
}

QString nearestKeyName(const QString &written)
{
    QStringList names;
    QStringList lastParts;
    for (const SettingKey &key : settingKeys()) {
        names << key.name;
        lastParts << key.name.section(u'.', 1);
    }
    QString nearest = nearestName(written, names);
    if (!nearest.isEmpty())
        return nearest;
    // Somebody may have left the section out, or put the right key into a wrong section.
    const QString nearestPart = nearestName(written.section(u'.', -1), lastParts);
    return nearestPart.isEmpty() ? QString() : names.at(lastParts.indexOf(nearestPart));
}

} // namespace wirelamp::config
