// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "bench/monitor/feeder.h"

#include "tests/support/journalscript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wirelamp::bench {

using std::chrono::steady_clock;
using tests::JournalScript;

namespace {

constexpr int partialResults = 20;
// What our own agent events weigh on the wire, most of it in fields that repeat.
constexpr qsizetype contentCharacters = 500;

QJsonObject contentOf(const QString &text)
{
    return {{u"run_id"_s, u"run_37c5b272755f"_s},
            {u"agent_name"_s, u"researcher"_s},
            {u"content"_s, text.leftJustified(contentCharacters, u'.')}};
}

QList<journal::Entry> entriesOfARun()
{
    JournalScript script;
    script.received("execute_agent", R"({"type":"execute_agent","content":"How do tides work?"})")
        .moved("processing")
        .runOpened(1)
        .event("agent_started", contentOf(u"How do tides work?"_s))
        .event("agent_thinking", contentOf(u"Let me look"_s))
        .tool("tool_executing", u"call_1"_s)
        .tool("tool_completed", u"call_1"_s);
    for (int i = 0; i < partialResults; ++i)
        script.event("partial_result", contentOf(u"Part %1 of the answer"_s.arg(i)));
    script.event("agent_completed", contentOf(u"The moon pulls"_s))
        .runClosed()
        .inRun(0)
        .moved("ready");
    return script.take();
}

journal::Draft draftOf(const journal::Entry &entry)
{
    return {.connection = entry.connection,
            .run = entry.run,
            .kind = entry.kind,
            .direction = entry.direction,
            .name = entry.name,
            .payload = entry.payload,
            .size = entry.size};
}

} // namespace

Feeder::Feeder(journal::Journal &journal, qint64 recordsPerSecond, std::chrono::seconds duration)
    : m_journal(journal)
    , m_run(entriesOfARun())
    , m_thread([this, recordsPerSecond, duration] { feed(recordsPerSecond, duration); })
{
}

void Feeder::connectClients()
{
    JournalScript script;
    for (quint64 connection = 1; connection <= connectionCount; ++connection)
        script.on(connection).connected();
    for (const journal::Entry &entry : script.take())
        m_journal.append(draftOf(entry));
}

void Feeder::feed(qint64 recordsPerSecond, std::chrono::seconds duration)
{
    constexpr std::chrono::milliseconds pause{1};
    connectClients();
    const steady_clock::time_point start = steady_clock::now();
    const auto wanted = static_cast<quint64>(recordsPerSecond * duration.count());
    while (m_recordCount < wanted) {
        const std::chrono::duration<double> elapsed = steady_clock::now() - start;
        const auto due =
            static_cast<quint64>(elapsed.count() * static_cast<double>(recordsPerSecond));
        for (const quint64 end = std::min(due, wanted); m_recordCount < end; ++m_recordCount)
            appendNext();
        std::this_thread::sleep_for(pause);
    }
    m_elapsed = steady_clock::now() - start;
    m_isFinished = true;
}

void Feeder::appendNext()
{
    journal::Draft draft = draftOf(m_run[m_step]);
    draft.connection = {m_connection + 1};
    if (draft.run != RunId())
        draft.run = {m_round * connectionCount + m_connection + 1};
    // A server has bytes of its own for each record; shared ones would weigh nothing.
    draft.payload.detach();
    m_journal.append(std::move(draft));
    m_connection = (m_connection + 1) % connectionCount;
    if (m_connection != 0)
        return;
    m_step = (m_step + 1) % m_run.size();
    if (m_step == 0)
        ++m_round;
}

} // namespace wirelamp::bench
