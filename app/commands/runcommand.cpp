// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/runcommand.h"

#include "core/config/units.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

constexpr auto longestDuration = 24h;
/// From a signal to the end of the program 3 s are promised, and ending the command takes one.
constexpr std::chrono::milliseconds shutdownMax{1'500};

Result<diagnosis::Severity> severityFrom(const QString &code)
{
    for (const diagnosis::Severity severity :
         {diagnosis::Severity::Info, diagnosis::Severity::Warning, diagnosis::Severity::Problem}) {
        if (code.toLatin1() == diagnosis::codeOf(severity))
            return severity;
    }
    return Failure{Error{u"--no-finding is info, warning or problem, not \"%1\""_s.arg(code)}};
}

Result<QByteArrayList> namesFrom(const QStringList &written, const QString &option)
{
    QByteArrayList names;
    for (const QString &name : written) {
        if (name.trimmed().isEmpty())
            return Failure{Error{u"--%1 has an empty name in it"_s.arg(option)}};
        names << name.trimmed().toUtf8();
    }
    return names;
}

} // namespace

RunCommand::RunCommand(const SettingsReader &reader, const Clock &clock)
    : m_reader(reader)
    , m_clock(clock)
{
}

CommandDescription RunCommand::description() const
{
    CommandDescription description;
    description.name = u"run"_s;
    description.summary = u"run a command with a server of its own, and judge what it did"_s;
    description.operand = u"-- COMMAND [ARGUMENT]..."_s;
    description.takesManyOperands = true;
    description.takesSettings = true;
    description.options = {
        {u"expect-event"_s, u"NAME"_s,
         u"an event or message that must be sent to the command; as often as needed"_s, true},
        {u"expect-order"_s, u"A,B,C"_s,
         u"that must be sent on one connection in this order; others may come between"_s},
        {u"no-finding"_s, u"LEVEL"_s,
         u"fail on a finding of this level or above: info, warning or problem"_s},
        {u"max-duration"_s, u"DURATION"_s, u"end the command after this time (default: 5m)"_s},
        {u"junit"_s, u"FILE"_s, u"write the verdict as JUnit XML"_s},
    };
    description.examples = {
        {u"wirelamp run --expect-event agent_completed -- python3 client.py"_s,
         u"the client finds the server in WIRELAMP_URL, WIRELAMP_WS_URL and WIRELAMP_TOKEN"_s},
        {u"wirelamp run --no-finding problem --junit verdict.xml -- npm test"_s,
         u"a test suite, in CI"_s},
        {u"wirelamp run --fault stream-hangs -- npm test"_s,
         u"the same while streams hang on purpose; planted findings do not count"_s},
    };
    return description;
}

Result<RunOptions> RunCommand::optionsFrom(const Arguments &arguments)
{
    RunOptions options;
    options.command = arguments.operands;
    if (options.command.isEmpty() || options.command.first().isEmpty())
        return Failure{Error{u"a command is missing; write it behind --, like -- npm test"_s}};
    const QString duration = arguments.value(u"max-duration"_s, u"5m"_s);
    const auto maxDuration = config::parseDuration(duration);
    if (!maxDuration || *maxDuration < 100ms || *maxDuration > longestDuration) {
        return Failure{
            Error{u"--max-duration %1 is no time to wait; write 100ms to 24h, like 30s or 5m"_s.arg(
                duration)}};
    }
    options.maxDuration = *maxDuration;
    const auto events = namesFrom(arguments.values(u"expect-event"_s), u"expect-event"_s);
    if (!events)
        return Failure{events.error()};
    options.expectations.events = *events;
    if (arguments.has(u"expect-order"_s)) {
        const auto order =
            namesFrom(arguments.value(u"expect-order"_s).split(u','), u"expect-order"_s);
        if (!order)
            return Failure{order.error()};
        options.expectations.order = *order;
    }
    if (arguments.has(u"no-finding"_s)) {
        const auto severity = severityFrom(arguments.value(u"no-finding"_s));
        if (!severity)
            return Failure{severity.error()};
        options.expectations.forbiddenFinding = *severity;
    }
    options.junitFile = arguments.value(u"junit"_s);
    return options;
}

ExitCode RunCommand::run(const Arguments &arguments, Console &console)
{
    const auto options = optionsFrom(arguments);
    if (!options) {
        console.complain(options.error().text);
        return ExitCode::Usage;
    }
    const auto loaded = m_reader.read(arguments);
    if (!loaded)
        return reportProblems(loaded.error(), console);
    config::Settings settings = loaded->settings;
    if (!arguments.has(u"port"_s) && !arguments.has(u"server.port"_s))
        settings.server.port = 0; // Any free one: several may run side by side.
    settings.serverLimits.shutdown = qMin(settings.serverLimits.shutdown, shutdownMax);
    return runCommand(settings, m_clock, *options, console);
}

} // namespace wirelamp::app
