// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/settingsreader.h"

namespace wirelamp::app {

/// The settings as the window needs them: read again whenever one is changed, written back into the
/// configuration file one value at a time.
class SettingsStore
{
public:
    SettingsStore(const SettingsReader &reader, Arguments arguments, config::LoadedSettings loaded);

    const config::LoadedSettings &loaded() const { return m_loaded; }
    QString fileName() const { return m_reader.fileName(m_arguments); }

    /// Checks a value, writes it and reads everything again. Nothing is written when the value, or
    /// the whole configuration with it, is wrong; the error is a sentence.
    Result<QList<config::SettingValue>> write(const QString &key, const QString &value);

private:
    const SettingsReader &m_reader;
    Arguments m_arguments;
    config::LoadedSettings m_loaded;
};

} // namespace wirelamp::app
