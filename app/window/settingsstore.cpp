// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/window/settingsstore.h"

#include "core/config/settingkeys.h"
#include "core/config/tomleditor.h"
#include "core/config/valuereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

Result<void> replaceFile(const QString &fileName, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(fileName).path());
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Failure{Error{u"cannot write %1: %2"_s.arg(fileName, file.errorString())}};
}

} // namespace

SettingsStore::SettingsStore(const SettingsReader &reader, Arguments arguments,
                             config::LoadedSettings loaded)
    : m_reader(reader)
    , m_arguments(std::move(arguments))
    , m_loaded(std::move(loaded))
{
}

Result<QList<config::SettingValue>> SettingsStore::write(const QString &key, const QString &value)
{
    const config::SettingKey *const settingKey = config::findKey(key);
    if (!settingKey)
        return Failure{Error{u"there is no setting %1"_s.arg(key)}};
    const Result<config::SettingData> data = config::readValue(*settingKey, value);
    if (!data)
        return Failure{Error{key + u' ' + data.error().text}};

    QFile file(fileName());
    QByteArray before;
    if (file.exists() && !file.open(QIODevice::ReadOnly))
        return Failure{Error{u"cannot read %1: %2"_s.arg(fileName(), file.errorString())}};
    if (file.isOpen())
        before = file.readAll();
    const Result<QByteArray> after = config::withValue(before, *settingKey, *data);
    if (!after)
        return Failure{after.error()};
    if (const Result<void> written = replaceFile(fileName(), *after); !written)
        return Failure{written.error()};
    auto loaded = m_reader.read(m_arguments);
    if (!loaded) {
        // Right for itself, wrong together with the others: the file goes back to what it was.
        const QString problem = loaded.error().first().text;
        if (const Result<void> restored = replaceFile(fileName(), before); !restored)
            return Failure{restored.error()};
        return Failure{Error{problem}};
    }
    m_loaded = *loaded;
    return m_loaded.values;
}

} // namespace wirelamp::app
