// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/faultscommand.h"

#include "app/faultreference.h"

using namespace Qt::StringLiterals;

namespace wirelamp::app {

CommandDescription FaultsCommand::description() const
{
    return {
        .name = u"faults"_s,
        .summary = u"print what can go wrong on purpose"_s,
        .operand = {},
        .options = {{u"format"_s, u"FORMAT"_s,
                     u"table (the presets, default), json or markdown (presets and kinds)"_s}},
        .takesSettings = false,
        .examples = {{u"wirelamp faults"_s, u"the presets, each with what a client gets to see"_s},
                     {u"wirelamp serve --fault stream-hangs"_s, u"a server whose streams hang"_s}}};
}

ExitCode FaultsCommand::run(const Arguments &arguments, Console &console)
{
    const QString format = arguments.value(u"format"_s, u"table"_s);
    if (format == u"table") {
        console.out << presetList();
    } else if (format == u"json") {
        console.out << faultsJson();
    } else if (format == u"markdown") {
        console.out << faultTables();
    } else {
        console.complain(u"there is no format %1; choose table, json or markdown"_s.arg(format));
        return ExitCode::Usage;
    }
    return ExitCode::Success;
}

} // namespace wirelamp::app
