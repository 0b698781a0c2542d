// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/config/settingkeys.h"
#include "core/config/settingsloader.h"
#include "core/config/tomleditor.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;
using namespace wirelamp;
using namespace wirelamp::fuzz;

namespace {

Result<config::LoadedSettings, QList<config::SettingProblem>> load(const QByteArray &toml)
{
    config::SettingsInput input;
    input.configFolder = u"/config"_s;
    input.fileName = u"/config/wirelamp.toml"_s;
    input.fileText = toml;
    return config::SettingsLoader::load(input);
}

/// The window writes one value into a file that a person wrote.
void edit(const QByteArray &toml, const config::LoadedSettings &before)
{
    const config::SettingKey *key = config::findKey(u"server.port"_s);
    const auto edited = config::withValue(toml, *key, qint64{4321});
    if (!edited)
        return;
    const auto after = load(*edited);
    promise(after.has_value(), "an edited file can be read");
    promise(std::get<qint64>(key->read(after->settings)) == 4321, "the new value is there");
    for (qsizetype at = 0; at < before.values.size(); ++at) {
        const config::SettingValue &was = before.values.at(at);
        if (was.key != key->name)
            promise(after->values.at(at).shown == was.shown, "no other value changed");
    }
}

} // namespace

/// A configuration file, and one edit of it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray toml = inputFrom(data, size);
    const auto loaded = load(toml);
    if (loaded) {
        promise(loaded->values.size() == config::settingKeys().size(), "each key has a value");
        edit(toml, *loaded);
        return 0;
    }
    promise(!loaded.error().isEmpty(), "a refusal has a reason");
    for (const config::SettingProblem &problem : loaded.error())
        promise(!problem.text.isEmpty() && !problem.where.isEmpty(), "a problem has a place");
    return 0;
}
