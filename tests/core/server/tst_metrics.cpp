// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/metrics.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;

class TestMetrics final : public QObject
{
    Q_OBJECT

private slots:
    void countsEachKindUnderItsLabel_data();
    void countsEachKindUnderItsLabel();
    void countsAlikeLabelsApart();
    void showsOnlyLabelsThatCame();
    void neverLabelsWithAMessageType();
    void boundsTheLabelsOfAFamily();
    void countsAgentEventsAsMessagesOnlyWhenTheyWereSent();
    void countsBytesBothWays();
    void knowsHowManyConnectionsAreOpen();
    void knowsHowManyRunsAreOpen();
    void forgetsWhatWasOpenWhenAServerStarts();
    void countsAnEntryOnlyOnce();
    void countsGapsAsLost();
    void readsEverythingThatIsNewInTheJournal();
    void saysNothingOfUnknownFamilies();
    void writesThePrometheusFormat();
    void escapesWhatWouldBreakALine();
    void writesTheSameNumbersAsJson();

private:
    Entry entryOf(EntryKind kind, const QByteArray &name = {}, quint64 connection = 1)
    {
        Entry entry;
        entry.sequence = ++m_sequence;
        entry.connection = {connection};
        entry.run = {connection};
        entry.kind = kind;
        entry.name = name;
        return entry;
    }

    quint64 m_sequence = 0;
};

void TestMetrics::countsEachKindUnderItsLabel_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("family");
    QTest::addColumn<QByteArray>("label");
    const auto row = [](const char *tag, EntryKind kind, const char *name, const char *family,
                        const char *label) {
        QTest::newRow(tag) << static_cast<int>(kind) << QByteArray(name)
                           << ("wirelamp_" + QByteArray(family) + "_total") << QByteArray(label);
    };
    row("tls", EntryKind::ConnectionOpened, "tls", "connections_opened", "tls");
    row("close code", EntryKind::ConnectionClosed, "1009", "connections_closed", "1009");
    row("refusal code", EntryKind::ConnectionClosed, "4001", "connections_closed", "4001");
    row("no WebSocket", EntryKind::ConnectionClosed, "tcp", "connections_closed", "tcp");
    row("a client's own code", EntryKind::ConnectionClosed, "4242", "connections_closed", "other");
    row("method", EntryKind::RequestReceived, "GET /ws?x=1", "requests", "GET");
    row("invented method", EntryKind::RequestReceived, "BREW /pot", "requests", "other");
    row("no target", EntryKind::RequestReceived, "GET", "requests", "GET");
    row("rejected", EntryKind::RequestRejected, "head_too_large", "requests_rejected",
        "head_too_large");
    row("success", EntryKind::ResponseSent, "204", "responses", "2xx");
    row("upgrade", EntryKind::ResponseSent, "101", "responses", "1xx");
    row("refusal", EntryKind::ResponseSent, "401", "responses", "4xx");
    row("no status", EntryKind::ResponseSent, "42", "responses", "other");
    row("strange status", EntryKind::ResponseSent, "999", "responses", "other");
    row("verdict", EntryKind::AuthJudged, "expired", "auth_verdicts", "expired");
    row("no verdict", EntryKind::AuthJudged, "whatever", "auth_verdicts", "other");
    row("ignored", EntryKind::MessageIgnored, "rate_limited", "messages_ignored", "rate_limited");
    row("event", EntryKind::AgentEvent, "agent_started", "agent_events", "agent_started");
    row("run", EntryKind::RunOpened, "assistant", "runs_opened", "");
    row("end of a run", EntryKind::RunClosed, "failed", "runs_closed", "failed");
    row("stream", EntryKind::StreamOpened, "sse", "streams_opened", "sse");
    row("end of a stream", EntryKind::StreamClosed, "timeout", "streams_closed", "timeout");
    row("backpressure", EntryKind::Backpressure, "paused", "backpressure", "paused");
    row("fault", EntryKind::FaultInjected, "drop", "faults_injected", "drop");
    row("notice", EntryKind::Notice, "illegal_move", "notices", "illegal_move");
    row("entry", EntryKind::Heartbeat, "ping", "journal_entries", "heartbeat");
}

void TestMetrics::countsEachKindUnderItsLabel()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, family);
    QFETCH(const QByteArray, label);
    Metrics metrics;
    metrics.add(entryOf(static_cast<EntryKind>(kind), name));
    QCOMPARE(metrics.value(family, label), 1ULL);
    QCOMPARE(metrics.total(family), 1ULL);
    metrics.add(entryOf(static_cast<EntryKind>(kind), name));
    QCOMPARE(metrics.value(family, label), 2ULL);
}

void TestMetrics::countsAlikeLabelsApart()
{
    // Of any size, with one byte that differs, so that nothing but a full comparison tells.
    for (qsizetype size = 0; size <= 40; ++size) {
        QByteArrayList labels{QByteArray(size, 'a')};
        for (qsizetype at = 0; at < size; ++at)
            labels << QByteArray(size, 'a').replace(at, 1, "b");
        Metrics metrics;
        for (int round = 1; round <= 3; ++round) {
            for (const QByteArray &label : std::as_const(labels))
                metrics.add(entryOf(EntryKind::AgentEvent, label));
            for (const QByteArray &label : std::as_const(labels))
                QCOMPARE(metrics.value("wirelamp_agent_events_total", label), quint64(round));
        }
    }
}

void TestMetrics::showsOnlyLabelsThatCame()
{
    Metrics metrics;
    QCOMPARE(metrics.toJsonObject().value(u"journal_entries"), QJsonValue(QJsonObject()));
    metrics.add(entryOf(EntryKind::MessageSent, "pong"));
    metrics.add(entryOf(EntryKind::AgentEvent, "agent_started"));
    metrics.add(entryOf(EntryKind::RunClosed, "completed"));
    const QByteArray text = prometheusText(metrics.families());
    const auto linesOf = [&text](const char *family) {
        QByteArrayList lines;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith(family))
                lines << line.sliced(qsizetype(qstrlen(family)));
        }
        return lines;
    };
    QCOMPARE(linesOf("wirelamp_journal_entries_total"),
             (QByteArrayList{"{kind=\"agent_event\"} 1", "{kind=\"message_sent\"} 1",
                             "{kind=\"run_closed\"} 1"}));
    QCOMPARE(linesOf("wirelamp_messages_total"), (QByteArrayList{"{direction=\"out\"} 1"}));
    // An empty message is one: its bytes are 0, and known.
    QCOMPARE(linesOf("wirelamp_message_bytes_total"), (QByteArrayList{"{direction=\"out\"} 0"}));
    QCOMPARE(linesOf("wirelamp_runs_opened_total"), (QByteArrayList{" 0"}));
    QCOMPARE(linesOf("wirelamp_connections_opened_total"), QByteArrayList());
}

void TestMetrics::neverLabelsWithAMessageType()
{
    Metrics metrics;
    for (int i = 0; i < 1000; ++i)
        metrics.add(entryOf(EntryKind::MessageReceived, "type-" + QByteArray::number(i)));
    QCOMPARE(metrics.value("wirelamp_messages_total", "in"), 1000ULL);
    QVERIFY(!prometheusText(metrics.families()).contains("type-"));
}

void TestMetrics::boundsTheLabelsOfAFamily()
{
    Metrics metrics;
    for (size_t i = 0; i < 10 * Metrics::labelsMax; ++i)
        metrics.add(entryOf(EntryKind::Notice, "code_" + QByteArray::number(qulonglong(i))));
    const auto families = metrics.families();
    for (const MetricFamily &family : families)
        QVERIFY(family.samples.size() <= static_cast<qsizetype>(Metrics::labelsMax) + 1);
    QCOMPARE(metrics.total("wirelamp_notices_total"), 10ULL * Metrics::labelsMax);
    QCOMPARE(metrics.value("wirelamp_notices_total", "other"), 9ULL * Metrics::labelsMax);
}

void TestMetrics::countsAgentEventsAsMessagesOnlyWhenTheyWereSent()
{
    Metrics metrics;
    Entry sent = entryOf(EntryKind::AgentEvent, "agent_started");
    sent.direction = Direction::Out;
    metrics.add(sent);
    metrics.add(entryOf(EntryKind::AgentEvent, "agent_completed"));
    QCOMPARE(metrics.value("wirelamp_messages_total", "out"), 1ULL);
    QCOMPARE(metrics.total("wirelamp_agent_events_total"), 2ULL);
}

void TestMetrics::countsBytesBothWays()
{
    Metrics metrics;
    Entry received = entryOf(EntryKind::MessageReceived, "ping");
    received.size = 15;
    Entry sent = entryOf(EntryKind::MessageSent, "pong");
    sent.size = 120;
    metrics.add(received);
    metrics.add(sent);
    QCOMPARE(metrics.value("wirelamp_message_bytes_total", "in"), 15ULL);
    QCOMPARE(metrics.value("wirelamp_message_bytes_total", "out"), 120ULL);
}

void TestMetrics::knowsHowManyConnectionsAreOpen()
{
    Metrics metrics;
    metrics.add(entryOf(EntryKind::ConnectionOpened, "tcp", 1));
    metrics.add(entryOf(EntryKind::ConnectionOpened, "tcp", 2));
    QCOMPARE(metrics.openConnections(), 2);
    metrics.add(entryOf(EntryKind::ConnectionClosed, "1000", 1));
    metrics.add(entryOf(EntryKind::ConnectionClosed, "1000", 99));
    QCOMPARE(metrics.openConnections(), 1);
}

void TestMetrics::knowsHowManyRunsAreOpen()
{
    Metrics metrics;
    metrics.add(entryOf(EntryKind::RunOpened, "assistant", 1));
    metrics.add(entryOf(EntryKind::RunOpened, "assistant", 2));
    metrics.add(entryOf(EntryKind::RunClosed, "completed", 2));
    QCOMPARE(metrics.openRuns(), 1);
}

void TestMetrics::forgetsWhatWasOpenWhenAServerStarts()
{
    Metrics metrics;
    metrics.add(entryOf(EntryKind::ConnectionOpened, "tcp"));
    metrics.add(entryOf(EntryKind::RunOpened, "assistant"));
    metrics.add(entryOf(EntryKind::ServerStarted, "http://127.0.0.1:8765"));
    QCOMPARE(metrics.openConnections(), 0);
    QCOMPARE(metrics.openRuns(), 0);
    QCOMPARE(metrics.total("wirelamp_connections_opened_total"), 1ULL);
}

void TestMetrics::countsAnEntryOnlyOnce()
{
    Metrics metrics;
    const Entry entry = entryOf(EntryKind::AuthJudged, "accepted");
    metrics.add(entry);
    metrics.add(entry);
    metrics.fold({.entries = {entry, entryOf(EntryKind::AuthJudged, "accepted")}});
    QCOMPARE(metrics.value("wirelamp_auth_verdicts_total", "accepted"), 2ULL);
}

void TestMetrics::countsGapsAsLost()
{
    Metrics metrics;
    Entry entry = entryOf(EntryKind::Notice, "n");
    entry.sequence = 11;
    metrics.add(entry);
    QCOMPARE(metrics.total("wirelamp_journal_entries_lost_total"), 10ULL);
}

void TestMetrics::readsEverythingThatIsNewInTheJournal()
{
    const tests::ManualClock clock;
    Journal journal(clock, {16 * 1024 * 1024, 1024});
    Metrics metrics;
    metrics.readFrom(journal);
    QCOMPARE(metrics.total("wirelamp_journal_entries_total"), 0ULL);
    for (int i = 0; i < 10'000; ++i)
        journal.append({.kind = EntryKind::Heartbeat, .name = "ping"});
    metrics.readFrom(journal);
    metrics.readFrom(journal);
    QCOMPARE(metrics.value("wirelamp_journal_entries_total", "heartbeat"), 10'000ULL);
    QCOMPARE(metrics.total("wirelamp_journal_entries_lost_total"), 0ULL);
    const QByteArray text = prometheusText(metrics.families());
    QVERIFY(
        text.contains("\nwirelamp_journal_bytes " + QByteArray::number(journal.bytes()) + '\n'));
}

void TestMetrics::saysNothingOfUnknownFamilies()
{
    const Metrics metrics;
    QCOMPARE(metrics.total("no_such_family"), 0ULL);
    QCOMPARE(metrics.value("no_such_family", "x"), 0ULL);
    QCOMPARE(metrics.value("wirelamp_runs_closed_total", "completed"), 0ULL);
}

void TestMetrics::writesThePrometheusFormat()
{
    const QList<MetricFamily> families{
        {.name = "a_total",
         .help = "Counts a.",
         .kind = MetricKind::Counter,
         .label = "code",
         .samples = {{"x", 3}, {"y", 1e15}}},
        {.name = "b", .help = "Is b.", .kind = MetricKind::Gauge, .samples = {{{}, 2.5}}},
        {.name = "c_total", .help = "Nothing yet."},
    };
    QCOMPARE(prometheusText(families),
             "# HELP a_total Counts a.\n"
             "# TYPE a_total counter\n"
             "a_total{code=\"x\"} 3\n"
             "a_total{code=\"y\"} 1e+15\n"
             "# HELP b Is b.\n"
             "# TYPE b gauge\n"
             "b 2.5\n"
             "# HELP c_total Nothing yet.\n"
             "# TYPE c_total counter\n"_ba);
}

void TestMetrics::escapesWhatWouldBreakALine()
{
    const QList<MetricFamily> families{{.name = "a",
                                        .help = "one\ntwo \\ three",
                                        .label = "l",
                                        .samples = {{"\"} 1\nevil 2 \\", 1}}}};
    QCOMPARE(prometheusText(families),
             "# HELP a one\\ntwo \\\\ three\n"
             "# TYPE a counter\n"
             "a{l=\"\\\"} 1\\nevil 2 \\\\\"} 1\n"_ba);
}

void TestMetrics::writesTheSameNumbersAsJson()
{
    Metrics metrics;
    metrics.add(entryOf(EntryKind::ConnectionOpened, "tcp"));
    metrics.add(entryOf(EntryKind::RunOpened, "assistant"));
    metrics.add(entryOf(EntryKind::AuthJudged, "accepted"));
    const QJsonObject json = metrics.toJsonObject();
    QCOMPARE(json.value(u"connections_opened"), QJsonValue(QJsonObject{{u"tcp"_s, 1}}));
    QCOMPARE(json.value(u"auth_verdicts"), QJsonValue(QJsonObject{{u"accepted"_s, 1}}));
    QCOMPARE(json.value(u"runs_opened"), QJsonValue(1));
    QCOMPARE(json.value(u"connections_open"), QJsonValue(1));
    QCOMPARE(json.value(u"messages"), QJsonValue(QJsonObject()));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
