// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#pragma once

#include "core/base/json.h"
#include "core/server/messagehandlers.h"
#include "core/server/routes.h"
#include "core/server/threadrecorder.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace wirelamp::tests {

/// Answers at once, or not before it is stopped.
class FakeAgent final : public agent::Agent
{
public:
    enum class Ending {
        Completes,
        Fails,
        TimesOut,
        Waits,
    };

    FakeAgent(QString name, Ending ending)
        : m_name(std::move(name))
        , m_ending(ending)
    {
    }

    QString name() const override { return m_name; }
    QString description() const override { return m_name; }
    std::unique_ptr<agent::AgentTask> begin(const agent::RunRequest &request,
                                            Instant now) const override
    {
        return std::make_unique<Task>(request.message, m_ending, now);
    }

private:
    class Task final : public agent::AgentTask
    {
    public:
        Task(QString message, Ending ending, Instant now)
            : m_message(std::move(message))
            , m_ending(ending)
            , m_due(now)
        {
        }
        std::optional<Instant> nextDue() const override
        {
            return m_ending == Ending::Waits ? std::nullopt : std::optional(m_due);
        }
        void advance(Instant, agent::EventSink &sink) override
        {
            if (m_ending == Ending::Completes)
                sink.emitEvent(RunFinished{.response = QStringLiteral("echo: ") + m_message});
            else if (m_ending == Ending::Fails)
                sink.emitEvent(RunFailed{.code = QStringLiteral("tool_failed"),
                                         .message = QStringLiteral("the tool broke")});
            else
                sink.emitEvent(RunFailed{.code = QStringLiteral("timeout"),
                                         .message = QStringLiteral("the run took too long")});
        }

    private:
        QString m_message;
        Ending m_ending;
        Instant m_due;
    };

    QString m_name;
    Ending m_ending;
};

/// Everything that routes work with, without a socket.
struct RouteWorld
{
    explicit RouteWorld(const config::Settings &given = {})
        : settings(withFolder(given))
    {
        using Ending = FakeAgent::Ending;
        std::vector<std::shared_ptr<const agent::Agent>> agents;
        const std::pair<const char16_t *, Ending> all[] = {
            {u"assistant", Ending::Completes}, {u"triage", Ending::Completes},
            {u"data", Ending::Completes},      {u"optimization", Ending::Completes},
            {u"broken", Ending::Fails},        {u"slow", Ending::TimesOut},
            {u"patient", Ending::Waits},
        };
        for (const auto &[name, ending] : all)
            agents.push_back(std::make_shared<FakeAgent>(QString::fromUtf16(name), ending));
        runs.directory().setAgents(std::move(agents));
        keysLoaded = gate.loadKeys().has_value();
        urls = {QUrl(QStringLiteral("http://127.0.0.1:8765")),
                QUrl(QStringLiteral("ws://127.0.0.1:8765/ws"))};
        server::addMessageHandlers(router, {clock, threads, router});
        server::addAllRoutes(
            table, {parts, runs, threads, gate, metrics, table, router, urls, [] { return 3; }});
    }

    /// Asks a route as the door would. Status 0: there is no such route, or it has not answered.
    server::Answer ask(const QByteArray &method, const QByteArray &target,
                       const QByteArray &body = {}, const QString &user = QStringLiteral("ana"))
    {
        server::RouteRequest request;
        request.user = user;
        request.body = body;
        request.connection = {1};
        return ask(method, target, request);
    }
    server::Answer ask(const QByteArray &method, const QByteArray &target,
                       server::RouteRequest request)
    {
        request.head.method = method;
        request.head.target = target;
        request.head.path = target.split('?').value(0);
        request.head.query = target.split('?').value(1);
        const auto outcome = table.find(method, request.head.path);
        const auto *match = std::get_if<server::RouteTable::Match>(&outcome);
        server::Answer none;
        none.status = 0;
        if (!match || match->route->kind != server::RouteKind::Ordinary)
            return none;
        request.arguments = match->arguments;
        if (match->route->handler)
            return match->route->handler(request);
        // Shared: an answer may come when this function has long returned.
        const auto later = std::make_shared<server::Answer>(none);
        match->route->deferredHandler(request, [this, later](const server::Answer &answer) {
            ++deferredAnswers;
            *later = answer;
            lastDeferred = answer;
        });
        return *later;
    }

    static QJsonObject json(const server::Answer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
    QJsonObject askJson(const QByteArray &method, const QByteArray &target,
                        const QByteArray &body = {}, const QString &user = QStringLiteral("ana"))
    {
        return json(ask(method, target, body, user));
    }
    QString codeOf(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                   const QString &user = QStringLiteral("ana"))
    {
        return askJson(method, target, body, user).value(QStringLiteral("error")).toString();
    }

    QTemporaryDir folder;
    ManualClock clock;
    const config::Settings settings;
    journal::Journal journal{clock, {4 * 1024 * 1024, 16 * 1024}};
    IdSource ids{11};
    server::FaultGate faults{journal};
    server::ServerParts parts{clock, settings, journal, ids, faults};
    server::ThreadStore threads{settings.serverLimits, clock, ids};
    server::Metrics metrics;
    server::AuthGate gate{parts};
    server::RunService runs{parts};
    server::ThreadRecorder recorder{runs, threads};
    agent::Router router;
    server::RouteTable table;
    server::ServerUrls urls;
    bool keysLoaded = false;
    int deferredAnswers = 0;
    server::Answer lastDeferred;

private:
    config::Settings withFolder(config::Settings given) const
    {
        given.configFolder = folder.path();
        return given;
    }
};

} // namespace wirelamp::tests
