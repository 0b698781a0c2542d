// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/checkcommand.h"

#include "app/check/credentials.h"
#include "app/shutdownsignal.h"
#include "app/terminal.h"
#include "core/check/catalogue.h"
#include "core/check/reportwriter.h"
#include "core/config/units.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

constexpr auto longestTimeout = 1h;

QByteArray tokenFromInput()
{
    constexpr qint64 bytesMax = 64LL * 1024;
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readLine(bytesMax).trimmed()
                                                  : QByteArray();
}

QString catalogueText()
{
    QString text;
    for (const check::Check &check : check::allChecks())
        text += QString::fromUtf8(check.id).leftJustified(28) + check.title + u'\n';
    return text;
}

} // namespace

CheckCommand::CheckCommand(const SettingsReader &reader, const Clock &clock)
    : m_reader(reader)
    , m_clock(clock)
{
}

CommandDescription CheckCommand::description() const
{
    CommandDescription description;
    description.name = u"check"_s;
    description.summary = u"judge a server, ours or another one, with a strict client"_s;
    description.operand = u"URL"_s;
    description.takesSettings = true;
    description.options = {
        {u"token"_s, u"TOKEN"_s,
         u"a token the server accepts; - reads it from standard input (default: variable "
         u"WIRELAMP_TOKEN)"_s},
        {u"mint"_s, {}, u"sign a token with this machine's key, as `wirelamp token` does"_s},
        {u"anonymous"_s, {}, u"use no token: the server asks for none"_s},
        {u"only"_s, u"ID"_s, u"make this check or group alone; as often as needed"_s, true},
        {u"list"_s, {}, u"print all checks and make none"_s},
        {u"format"_s, u"FORMAT"_s, u"table (default), json, junit or markdown"_s},
        {u"timeout"_s, u"DURATION"_s, u"for everything together (default: 60s)"_s},
        {u"insecure"_s, {}, u"accept any TLS certificate, such as a self-signed one"_s},
    };
    description.examples = {
        {u"wirelamp check http://127.0.0.1:8765 --mint"_s, u"judge the server on this machine"_s},
        {u"wirelamp check wss://staging.example.org/ws --format junit > check.xml"_s,
         u"judge another one, with the token in WIRELAMP_TOKEN"_s},
        {u"wirelamp check http://127.0.0.1:8000 --mint --only run --only streams.chat_get_sse"_s,
         u"some checks alone"_s},
    };
    return description;
}

Result<check::CheckOptions> CheckCommand::optionsFrom(const Arguments &arguments)
{
    if (arguments.operands.isEmpty())
        return Failure{Error{u"a URL is missing; write it like http://127.0.0.1:8765"_s}};
    check::CheckOptions options;
    const auto target = check::parseTarget(arguments.operands.first());
    if (!target)
        return Failure{target.error()};
    options.target = *target;
    const QString timeout = arguments.value(u"timeout"_s, u"60s"_s);
    const auto duration = config::parseDuration(timeout);
    if (!duration || *duration < 1s || *duration > longestTimeout) {
        return Failure{Error{
            u"--timeout %1 is no time to wait; write 1s to 1h, like 30s or 2m"_s.arg(timeout)}};
    }
    options.timeout = *duration;
    const auto checks = check::selectChecks(arguments.values(u"only"_s));
    if (!checks)
        return Failure{Error{u"--only: "_s + checks.error().text}};
    options.checks = *checks;
    options.trust = arguments.has(u"insecure"_s) ? check::CertificateTrust::Anything
                                                 : check::CertificateTrust::Verified;
    return options;
}

ExitCode CheckCommand::exitCodeFor(check::Verdict verdict)
{
    switch (verdict) {
    case check::Verdict::Pass:
    case check::Verdict::Warn:
        return ExitCode::Success;
    case check::Verdict::Fail:
        return ExitCode::Failure;
    case check::Verdict::Skipped:
        return ExitCode::NothingMeasured;
    }
    Q_UNREACHABLE();
}

Result<check::Credentials, ExitCode> CheckCommand::credentialsFrom(const Arguments &arguments,
                                                                   Console &console) const
{
    const int sources = static_cast<int>(arguments.has(u"token"_s))
        + static_cast<int>(arguments.has(u"mint"_s))
        + static_cast<int>(arguments.has(u"anonymous"_s));
    QByteArray token = m_reader.variable(config::tokenVariable).toUtf8();
    if (sources > 1 || (sources == 0 && token.isEmpty())) {
        console.complain(
            sources > 1 ? u"--token, --mint and --anonymous are three answers to one question"_s
                        : u"a token is missing; choose --mint, --token - or --anonymous"_s);
        return Failure{ExitCode::Usage};
    }
    if (arguments.has(u"anonymous"_s))
        return check::Credentials{.isAnonymous = true, .token = {}, .badTokens = {}};
    if (arguments.has(u"mint"_s)) {
        const SettingsReader::Loaded loaded = m_reader.read(arguments);
        if (!loaded)
            return Failure{reportProblems(loaded.error(), console)};
        const auto minted = mintedCredentials(loaded->settings, m_clock);
        if (!minted) {
            console.complain(minted.error().text);
            return Failure{ExitCode::Failure};
        }
        return *minted;
    }
    if (arguments.has(u"token"_s)) {
        token = arguments.value(u"token"_s).toUtf8();
        if (token == "-")
            token = tokenFromInput();
    }
    const auto given = givenCredentials(token);
    if (!given) {
        console.complain(given.error().text);
        return Failure{ExitCode::Usage};
    }
    return *given;
}

check::Report CheckCommand::check(const check::CheckOptions &options) const
{
    check::CheckRun run(options, m_clock);
    check::Report report;
    const ShutdownSignal shutdown;
    QObject::connect(&shutdown, &ShutdownSignal::requested, &run, [&run] { run.cut(); });
    QObject::connect(&run, &check::CheckRun::finished, &run, [&report](const check::Report &made) {
        report = made;
        QCoreApplication::quit();
    });
    run.start();
    QCoreApplication::exec();
    return report;
}

ExitCode CheckCommand::run(const Arguments &arguments, Console &console)
{
    const auto format = check::reportFormatFromCode(arguments.value(u"format"_s, u"table"_s));
    if (!format) {
        console.complain(u"--format is table, json, junit or markdown, not \"%1\""_s.arg(
            arguments.value(u"format"_s)));
        return ExitCode::Usage;
    }
    if (arguments.has(u"list"_s)) {
        console.out << catalogueText();
        return ExitCode::Success;
    }
    auto options = optionsFrom(arguments);
    if (!options) {
        console.complain(options.error().text);
        return ExitCode::Usage;
    }
    const auto credentials = credentialsFrom(arguments, console);
    if (!credentials)
        return credentials.error();
    check::CheckOptions complete = *options;
    complete.credentials = *credentials;
    const check::Report report = check(complete);
    console.out << QString::fromUtf8(check::written(report, *format, wantsColour(stdout)));
    return exitCodeFor(report.verdict());
}

} // namespace wirelamp::app
