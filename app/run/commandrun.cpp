// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/run/commandrun.h"

#include "app/run/supervisedcommand.h"
#include "app/shutdownsignal.h"
#include "app/terminal.h"
#include "core/check/reportwriter.h"
#include "core/config/settingsloader.h"
#include "core/server/serverthread.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::app {

namespace {

using control::ServerState;
using control::ServerStatus;

constexpr auto readInterval = 100ms;
constexpr qsizetype pageEntries = 4096;

/// The server, the command and the reader of the journal, from the start of the first to the end of
/// the last.
class CommandRun final : public QObject
{
public:
    CommandRun(const config::Settings &settings, const Clock &clock, const RunOptions &options)
        : m_clock(clock)
        , m_options(options)
        , m_journal(
              clock,
              {settings.serverLimits.journalBytesMax, settings.serverLimits.payloadKeptBytesMax})
        , m_server(settings, clock, m_journal)
        , m_judge(options.expectations)
    {
        connect(&m_server, &control::ServerControl::statusChanged, this,
                [this](const ServerStatus &status) { follow(status); });
        connect(&m_shutdown, &ShutdownSignal::requested, this, [this] { interrupt(); });
        connect(&m_readTimer, &QTimer::timeout, this, [this] { readJournal(); });
    }

    /// An error: the server could not start.
    Result<CommandEnd> run()
    {
        m_readTimer.start(readInterval);
        m_server.start();
        QCoreApplication::exec();
        const Instant now = m_clock.now();
        readJournal();
        m_judge.advance(now);
        ShutdownSignal::finished();
        if (!m_problem.isEmpty())
            return Failure{Error{m_problem}};
        return m_end;
    }

    const TrafficJudge &judge() const { return m_judge; }
    const QByteArray &token() const { return m_token; }

private:
    void follow(const ServerStatus &status)
    {
        switch (status.state) {
        case ServerState::Listening:
            startCommand(status);
            break;
        case ServerState::Failed:
            m_problem = status.message;
            QCoreApplication::quit();
            break;
        case ServerState::Stopped:
            QCoreApplication::quit();
            break;
        case ServerState::Starting:
        case ServerState::Stopping:
            break;
        }
    }

    void startCommand(const ServerStatus &status)
    {
        if (m_command || m_isInterrupted)
            return;
        control::TokenSpec spec;
        spec.lifetime += std::chrono::ceil<std::chrono::seconds>(m_options.maxDuration);
        const Result<QString> token = m_server.mintToken(spec);
        if (!token) {
            m_problem = token.error().text;
            m_server.stop();
            return;
        }
        m_token = token->toLatin1();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(config::urlVariable.toString(), status.httpUrl.toString());
        environment.insert(config::webSocketUrlVariable.toString(), status.webSocketUrl.toString());
        environment.insert(config::tokenVariable.toString(), *token);
        m_command = std::make_unique<SupervisedCommand>(m_options.command, environment,
                                                        m_options.maxDuration, m_clock);
        connect(m_command.get(), &SupervisedCommand::ended, this, [this](const CommandEnd &end) {
            m_end = end;
            m_server.stop();
        });
        m_command->start();
    }

    void interrupt()
    {
        m_isInterrupted = true;
        m_end.kind = CommandEnd::Kind::Interrupted;
        if (m_command)
            m_command->interrupt();
        else
            m_server.stop();
    }

    void readJournal()
    {
        const quint64 newest = m_journal.newestSequence();
        while (m_lastSequence < newest) {
            const journal::Page page = m_journal.pageAfter(m_lastSequence, pageEntries);
            if (page.entries.isEmpty())
                return;
            m_lastSequence = page.entries.last().sequence;
            m_judge.fold(page);
        }
    }

    const Clock &m_clock;
    const RunOptions &m_options;
    journal::Journal m_journal;
    server::ServerThread m_server;
    ShutdownSignal m_shutdown;
    TrafficJudge m_judge;
    QTimer m_readTimer;
    std::unique_ptr<SupervisedCommand> m_command;
    CommandEnd m_end;
    QByteArray m_token;
    QString m_problem;
    quint64 m_lastSequence = 0;
    bool m_isInterrupted = false;
};

QString endText(const CommandEnd &end)
{
    switch (end.kind) {
    case CommandEnd::Kind::Exited:
        return u"the command ended with exit code %1"_s.arg(end.code);
    case CommandEnd::Kind::Crashed:
        return u"the command crashed (%1)"_s.arg(end.code);
    case CommandEnd::Kind::TookTooLong:
        return u"the command was ended because it took too long"_s;
    case CommandEnd::Kind::Interrupted:
        return u"interrupted; the command was ended"_s;
    case CommandEnd::Kind::NotStarted:
        return u"the command cannot be started: %1"_s.arg(end.problem);
    }
    Q_UNREACHABLE();
}

void hideSecret(check::Report &report, const QByteArray &token)
{
    report.subject = check::shownText(report.subject, token);
    for (check::Outcome &outcome : report.outcomes) {
        check::Judgement &judgement = outcome.judgement;
        for (QString *text :
             {&outcome.title, &judgement.expected, &judgement.came, &judgement.nextStep})
            *text = check::shownText(*text, token);
    }
}

bool writeJunit(const check::Report &report, const QString &fileName, Console &console)
{
    QSaveFile file(fileName);
    const QByteArray xml = check::reportJunit(report, u"wirelamp run"_s);
    if (file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size() && file.commit())
        return true;
    console.complain(u"cannot write %1: %2"_s.arg(fileName, file.errorString()));
    return false;
}

} // namespace

ExitCode runCommand(const config::Settings &settings, const Clock &clock, const RunOptions &options,
                    Console &console)
{
    CommandRun run(settings, clock, options);
    const Result<CommandEnd> end = run.run();
    if (!end) {
        console.complain(end.error().text);
        return ExitCode::Unavailable;
    }
    check::Report report = run.judge().judge(options.command.join(u' '), *end);
    hideSecret(report, run.token());
    const bool isJudged =
        end->kind != CommandEnd::Kind::NotStarted && end->kind != CommandEnd::Kind::Interrupted;
    if (isJudged)
        console.error << '\n' << QString::fromUtf8(check::reportTable(report, wantsColour(stderr)));
    console.complain(endText(*end));
    if (isJudged && !options.junitFile.isEmpty() && !writeJunit(report, options.junitFile, console))
        return ExitCode::Failure;
    return static_cast<ExitCode>(exitCodeFor(report, *end));
}

} // namespace wirelamp::app
