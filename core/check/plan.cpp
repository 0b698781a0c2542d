// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/plan.h"

#include "core/base/json.h"
#include "core/check/catalogue.h"
#include "core/check/runreading.h"
#include "core/check/streamroute.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wirelamp::check {

namespace {

/// Above the 30 s that the contract gives a run or a stream, for the way there and back.
constexpr auto longDeadline = 33s;
constexpr auto firstByteDeadline = 10s;
constexpr auto answerDeadline = 10s;
constexpr auto question = "What does a run look like?";

http::Headers bearer(const QByteArray &token)
{
    return token.isEmpty() ? http::Headers{} : http::Headers{{"Authorization", "Bearer " + token}};
}

Probe webSocketProbe(const QByteArray &name, Stage stage, const Target &target,
                     const http::Headers &headers)
{
    Probe probe;
    probe.name = name;
    probe.stage = stage;
    probe.kind = ProbeKind::WebSocket;
    probe.path = target.webSocketPath;
    probe.headers = headers;
    return probe;
}

QList<Probe> handshakeProbes(const Target &target, const Credentials &credentials)
{
    QList<Probe> probes{
        webSocketProbe("handshake.header", Stage::Handshake, target, bearer(credentials.token))};
    if (credentials.isAnonymous)
        return probes;
    const QByteArray item = "jwt."
        + credentials.token.toBase64(QByteArray::Base64UrlEncoding
                                     | QByteArray::OmitTrailingEquals);
    probes << webSocketProbe("handshake.subprotocol", Stage::Handshake, target,
                             {{"Sec-WebSocket-Protocol", "jwt-auth, " + item}});
    Probe query = webSocketProbe("handshake.query", Stage::Handshake, target, {});
    query.path += "?token=" + credentials.token.toPercentEncoding();
    probes << query << webSocketProbe("refusal.missing", Stage::Handshake, target, {});
    for (auto bad = credentials.badTokens.cbegin(); bad != credentials.badTokens.cend(); ++bad)
        probes << webSocketProbe("refusal." + bad.key(), Stage::Handshake, target,
                                 bearer(bad.value()));
    return probes;
}

QList<Probe> messageProbes(const Target &target, const Credentials &credentials)
{
    const QList<std::pair<QByteArray, QByteArray>> questions{
        {"messages.ping", "{\"type\":\"ping\"}"},
        {"messages.unknown", "{\"type\":\"wirelamp_unknown_type\",\"content\":\"?\"}"},
        {"messages.not_json", "this is no JSON"},
        {"messages.control_ping", {}}};
    QList<Probe> probes;
    for (const auto &[name, message] : questions) {
        Probe probe = webSocketProbe(name, Stage::Messages, target, bearer(credentials.token));
        probe.message = message;
        probe.until = message.isEmpty() ? Until::Pong : Until::Answer;
        probe.totalDeadline = answerDeadline;
        probes << probe;
    }
    return probes;
}

Probe runProbe(const QByteArray &name, Stage stage, const Target &target,
               const Credentials &credentials)
{
    Probe probe = webSocketProbe(name, stage, target, bearer(credentials.token));
    probe.message = toJson({{u"type"_s, u"execute_agent"_s},
                            {u"content"_s, QString::fromLatin1(question)},
                            {u"thread_id"_s, u"wirelamp-check-"_s + QString::fromLatin1(name)}});
    probe.until = Until::RunEnd;
    probe.totalDeadline = longDeadline;
    return probe;
}

Probe streamProbe(const StreamRoute &route, const Target &target, const Credentials &credentials)
{
    Probe probe;
    probe.name = route.probe;
    probe.stage = Stage::Runs;
    probe.method = route.method;
    probe.path = target.basePath + route.path;
    probe.headers = bearer(credentials.token);
    probe.headers.append(
        "Accept", route.format == StreamFormat::Sse ? "text/event-stream" : "application/x-ndjson");
    if (route.method == "POST") {
        probe.headers.append("Content-Type", "application/json");
        probe.body = toJson({{u"message"_s, QString::fromLatin1(question)}});
    } else if (!route.isFeed) {
        probe.path += "?message=" + QByteArray(question).toPercentEncoding();
    }
    probe.firstDeadline = firstByteDeadline;
    probe.totalDeadline = longDeadline;
    return probe;
}

bool isUnreachable(const Transcripts &seen)
{
    return !seen.isEmpty() && std::ranges::all_of(seen, [](const Transcript &transcript) {
        return transcript.ending == Ending::Unreachable;
    });
}

QString reasonOf(const Check &check, const QMap<QByteArray, QString> &skipped,
                 const Credentials &credentials)
{
    for (const QByteArray &probe : check.probes) {
        if (skipped.contains(probe))
            return skipped.value(probe);
    }
    if (credentials.isAnonymous && check.need != Need::Token && check.need != Need::Nothing)
        return u"the server is used without a token"_s;
    if (check.need == Need::Key)
        return u"only the key of the server can sign such a token; --mint does for our own"_s;
    return u"it cannot be made from this token"_s;
}

Judgement judge(const Check &check, const Evidence &evidence,
                const QMap<QByteArray, QString> &skipped, const Credentials &credentials)
{
    const QList<Transcript> seen = evidence.of(check.probes);
    if (seen.isEmpty())
        return Judgement::skipped(reasonOf(check, skipped, credentials));
    const bool isCut = std::ranges::any_of(
        seen, [](const Transcript &transcript) { return transcript.ending == Ending::Cut; });
    return isCut ? Judgement::skipped(u"the time of the whole check was up"_s)
                 : check.judge(evidence);
}

std::chrono::milliseconds durationOf(const QList<Transcript> &transcripts)
{
    if (transcripts.isEmpty())
        return {};
    Instant begin = transcripts.first().startedAt;
    Instant end = transcripts.first().endedAt;
    for (const Transcript &transcript : transcripts) {
        begin = qMin(begin, transcript.startedAt);
        end = qMax(end, transcript.endedAt);
    }
    return std::chrono::round<std::chrono::milliseconds>(end - begin);
}

} // namespace

QList<Probe> allProbes(const Target &target, const Credentials &credentials)
{
    Probe health;
    health.name = "reach.health";
    health.path = target.basePath + "/health";
    health.headers = {{"Accept", "application/json"}};
    QList<Probe> probes{health};
    probes += handshakeProbes(target, credentials);
    probes += messageProbes(target, credentials);
    probes << runProbe("run", Stage::Runs, target, credentials);
    for (const StreamRoute &route : streamRoutes())
        probes << streamProbe(route, target, credentials);
    for (const QByteArray &name : concurrencyProbes())
        probes << runProbe(name, Stage::Concurrency, target, credentials);
    return probes;
}

QList<Probe> probesFor(const QList<Check> &checks, const Target &target,
                       const Credentials &credentials)
{
    QList<Probe> probes = allProbes(target, credentials);
    probes.removeIf([&checks](const Probe &probe) {
        return std::ranges::none_of(
            checks, [&probe](const Check &check) { return check.probes.contains(probe.name); });
    });
    return probes;
}

QString reasonToSkip(Stage stage, const Transcripts &seen)
{
    if (isUnreachable(seen))
        return u"no connection could be made"_s;
    if (stage != Stage::Messages && stage != Stage::Concurrency)
        return {};
    const QList<Transcript> handshakes = Evidence{.transcripts = seen}.of(carrierProbes());
    if (!handshakes.isEmpty() && std::ranges::none_of(handshakes, &Transcript::hasWelcome))
        return u"no connection got its welcome"_s;
    if (stage == Stage::Concurrency && seen.contains("run")
        && readRun(seen.value("run")).terminalCount() == 0)
        return u"one run alone did not end"_s;
    return {};
}

Report judgeAll(const QList<Check> &checks, const Evidence &evidence,
                const QMap<QByteArray, QString> &skipped, const Credentials &credentials)
{
    Report report;
    report.isUnreachable = isUnreachable(evidence.transcripts);
    report.isCut = std::ranges::any_of(evidence.transcripts, [](const Transcript &transcript) {
        return transcript.ending == Ending::Cut;
    });
    for (const Check &check : checks) {
        Judgement judgement = judge(check, evidence, skipped, credentials);
        for (QString *text : {&judgement.expected, &judgement.came, &judgement.nextStep})
            *text = shownText(*text, credentials.token);
        report.outcomes << Outcome{check.id, check.title, judgement,
                                   durationOf(evidence.of(check.probes))};
    }
    return report;
}

} // namespace wirelamp::check
