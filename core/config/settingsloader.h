// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/result.h"
#include "core/config/settingkey.h"
#include "core/config/settings.h"

#include <QHash>
#include <QMap>

namespace wirelamp::config {

/// The one variable with our prefix that is not a key: where the configuration folder is.
inline constexpr QStringView configFolderVariable = u"WIRELAMP_CONFIG_DIR";
/// No settings: what `wirelamp run` gives a client, and where `wirelamp check` finds a token.
inline constexpr QStringView urlVariable = u"WIRELAMP_URL";
inline constexpr QStringView webSocketUrlVariable = u"WIRELAMP_WS_URL";
inline constexpr QStringView tokenVariable = u"WIRELAMP_TOKEN";

/// One option of the command line: `--server.port 9000` or a short one.
struct GivenFlag
{
    QString name; ///< As typed, without dashes.
    QString value; ///< Ignored for a switch.
};

/// Everything the settings are made of. Nothing else is read.
struct SettingsInput
{
    QString configFolder; ///< Becomes `Settings::configFolder`.
    QString fileName; ///< For messages, and the place relative paths of the file start from.
    QByteArray fileText; ///< Empty: no file.
    QMap<QString, QString> environment; ///< All of it; an empty variable counts as not set.
    QList<GivenFlag> flags; ///< In their order; the last one wins.
};

/// Later ones win.
enum class SettingSource {
    Default,
    File,
    Environment,
    Flag,
};

/// `default`, `file`, `environment`, `flag`.
QString codeOf(SettingSource source);

/// One value for people: what it is and where it comes from.
struct SettingValue
{
    QString key; ///< `server.port`
    QString shown; ///< Plain text, `[redacted]` for a secret that is set.
    SettingSource source = SettingSource::Default;
    QString sourceDetail; ///< `wirelamp.toml:3`, `WIRELAMP_SERVER_PORT`, `--port`; empty: default.
    QString documentation;
    QString defaultShown;
};

/// What is wrong with the configuration, and where.
struct SettingProblem
{
    QString where; ///< `wirelamp.toml:3:1`, `WIRELAMP_SERVER_PORT`, `--port`.
    QString text; ///< A sentence without a final period. Never holds a secret.

    QString toString() const { return where + QStringLiteral(": ") + text; }
};

struct LoadedSettings
{
    Settings settings;
    QList<SettingValue> values; ///< One for each key, in the order of `settingKeys()`.
    QStringList warnings; ///< What is allowed but unwise, one sentence each.
};

/// Puts the settings together: defaults < file < environment < flags. Pure.
class SettingsLoader
{
public:
    /// The settings, or every problem of all sources at once: a wrong value counts even when a
    /// later source replaces it. At most a hundred are reported.
    static Result<LoadedSettings, QList<SettingProblem>> load(const SettingsInput &input);

private:
    struct Origin
    {
        SettingSource source = SettingSource::Default;
        QString detail; ///< For `SettingValue::sourceDetail`.
        QString where; ///< For `SettingProblem::where`.
    };

    explicit SettingsLoader(const SettingsInput &input);

    void readFile();
    void readEnvironment();
    void readFlags();
    void checkTogether();
    void take(const SettingKey &key, const WrittenValue &written, const Origin &origin);
    void report(const QString &where, const QString &text);
    QString filePlace(int line) const;
    SettingData rooted(const SettingKey &key, const SettingData &data) const;
    QList<SettingValue> values() const;

    const SettingsInput &m_input;
    Settings m_settings;
    QHash<QString, Origin> m_origins; ///< By key; without an entry: default.
    QStringList m_badKeys; ///< Had a problem, so rules over several keys leave them out.
    QList<SettingProblem> m_problems;
};

} // namespace wirelamp::config
