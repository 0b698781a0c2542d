// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/settingsreference.h"

#include "core/config/settingkeys.h"
#include "core/config/valueprinter.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

namespace {

QString introduction()
{
    return u"# Configuration\n"
           u"\n"
           u"<!-- Written by `wirelamp config --format markdown`; a test compares the two. -->\n"
           u"\n"
           u"Every value comes from one of four places; the later one wins:\n"
           u"\n"
           u"1. the default,\n"
           u"2. the file `wirelamp.toml` in the configuration folder, or the one named by "
           u"`--config FILE`,\n"
           u"3. the environment: `WIRELAMP_SECTION_KEY`, and some names other programs use,\n"
           u"4. the command line: `--section.key VALUE`, and some short options.\n"
           u"\n"
           u"`wirelamp config` prints each value with its source; `wirelamp config --format toml` "
           u"prints a file to start from.\n"
           u"\n"
           u"The configuration folder is `wirelamp` in the folder your system has for "
           u"configuration (`~/.config` on Linux, `%LOCALAPPDATA%` on Windows), unless "
           u"`--config-dir FOLDER` or `WIRELAMP_CONFIG_DIR` names another.\n"
           u"\n"
           u"- **Durations** are text with a unit (`\"250ms\"`, `\"30s\"`, `\"5m\"`, `\"2h\"`, "
           u"`\"7d\"`) or a bare number of seconds.\n"
           u"- **Sizes** are text with a unit (`\"512 B\"`, `\"64 KiB\"`, `\"1 MiB\"`, `\"2 "
           u"GiB\"`) "
           u"or a bare number of bytes.\n"
           u"- **Lists** are lists of text in the file and separated by commas elsewhere.\n"
           u"- **Paths** in the file start at the folder of the file, others where the program was "
           u"started.\n"
           u"- An environment variable that is empty counts as not set.\n"
           u"\n"
           u"An unknown key or a value out of range is an error that names its place; all of them "
           u"are reported at once, and nothing starts (exit code 78).\n"_s;
}

QString coded(const QString &text)
{
    return u'`' + text + u'`';
}

QString row(const config::SettingKey &key)
{
    QStringList names;
    for (const QString &variable : key.environment)
        names << coded(variable);
    if (key.flag) {
        const bool isSwitch = key.flag->impliedValue.has_value();
        names << (isSwitch
                      ? coded(u"--"_s + key.flag->name) + u" = "_s + coded(*key.flag->impliedValue)
                      : coded(u"--"_s + key.flag->name));
    }
    const QStringList cells{
        coded(key.name.section(u'.', 1)), key.documentation, config::describedKind(key),
        coded(tomlText(key, key.read(config::Settings{}))), names.join(u"<br>"_s)};
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

} // namespace

QString settingsReference()
{
    QString text = introduction();
    QString section;
    for (const config::SettingKey &key : config::settingKeys()) {
        if (key.name.section(u'.', 0, 0) != section) {
            section = key.name.section(u'.', 0, 0);
            text += u"\n## ["_s + section + u"]\n\n"_s
                + u"| key | meaning | takes | default | other names |\n|---|---|---|---|---|\n"_s;
        }
        text += row(key);
    }
    return text;
}

} // namespace wirelamp::app
