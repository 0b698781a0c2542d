// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/serve/serverun.h"

#include "app/serve/banner.h"
#include "app/shutdownsignal.h"
#include "app/terminal.h"
#include "core/server/serverthread.h"

#include <QCoreApplication>

#include <cstdio>
#include <memory>

namespace wirelamp::app {

namespace {

void print(std::FILE *file, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), file);
    std::fflush(file);
}

void greet(const control::ServerControl &server, const ServeOptions &options)
{
    if (options.isQuiet)
        return;
    const Result<QString> token = server.mintToken({});
    // NDJSON on stdout is for programs; what is for people goes beside it.
    print(options.format == PrintFormat::Ndjson ? stderr : stdout,
          bannerFor(server.status(), token ? *token : QString()));
}

} // namespace

ExitCode runServer(const config::Settings &settings, const Clock &clock,
                   const ServeOptions &options)
{
    journal::Journal journal(
        clock, {settings.serverLimits.journalBytesMax, settings.serverLimits.payloadKeptBytesMax});
    server::ServerThread server(settings, clock, journal);
    std::unique_ptr<JournalPrinter> printer;
    if (!options.isQuiet) {
        printer =
            std::make_unique<JournalPrinter>(journal, options.format, wantsColour(stdout), stdout);
    }
    ShutdownSignal shutdown;
    QObject::connect(&shutdown, &ShutdownSignal::requested, &server, [&server] { server.stop(); });
    bool isGreeted = false;
    QObject::connect(&server, &control::ServerControl::statusChanged, &server,
                     [&server, &options, &isGreeted](const control::ServerStatus &status) {
                         if (status.state == control::ServerState::Failed) {
                             print(stderr, "wirelamp: " + status.message.toUtf8() + '\n');
                             QCoreApplication::exit(static_cast<int>(ExitCode::Unavailable));
                         } else if (status.state == control::ServerState::Stopped) {
                             QCoreApplication::exit(0);
                         } else if (status.state == control::ServerState::Listening
                                    && !std::exchange(isGreeted, true)) {
                             greet(server, options);
                         }
                     });
    server.start();
    const auto code = static_cast<ExitCode>(QCoreApplication::exec());
    if (printer)
        printer->printRest();
    ShutdownSignal::finished();
    return code;
}

} // namespace wirelamp::app
