// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "app/command.h"
#include "core/config/settingsloader.h"

namespace wirelamp::app {

/// Collects what the settings are made of (the file, the environment, the command line) and has
/// them loaded: the only place of the program that reads the configuration.
class SettingsReader
{
public:
    using Loaded = Result<config::LoadedSettings, QList<config::SettingProblem>>;

    static constexpr qint64 fileBytesMax = 1024 * 1024;

    /// `defaultFolder` is where the configuration lives unless something says otherwise.
    SettingsReader(QMap<QString, QString> environment, QString defaultFolder);
    /// Reads the environment of this process, and the folder the system has for configuration.
    static SettingsReader ofThisProcess();

    /// `--config`, `--config-dir` and the short options of settings.
    static QList<OptionSpec> options();

    Loaded read(const Arguments &arguments) const;

    /// A variable that is no setting; empty when it is not there.
    QString variable(QStringView name) const { return m_environment.value(name.toString()); }

    /// `--config-dir`, WIRELAMP_CONFIG_DIR, or the default.
    QString folder(const Arguments &arguments) const;
    /// `--config`, or `wirelamp.toml` in the folder, which need not be there.
    QString fileName(const Arguments &arguments) const;

private:
    QMap<QString, QString> m_environment;
    QString m_defaultFolder;
};

/// One line for each problem, then the exit code for them.
ExitCode reportProblems(const QList<config::SettingProblem> &problems, Console &console);

} // namespace wirelamp::app
