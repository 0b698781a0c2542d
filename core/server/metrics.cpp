// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/metrics.h"

#include "core/events/authoutcome.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace wirelamp::server {

using journal::Direction;
using journal::Entry;
using journal::EntryKind;

namespace {

const QByteArray other = "other"_ba;

/// The label of a close. Clients may close with any of 4000 to 4999: only codes that mean something
/// here are told apart.
QByteArray closeLabel(const QByteArray &name)
{
    static const std::set<QByteArray> known{
        "tcp"_ba,  "1000"_ba, "1001"_ba, "1002"_ba, "1003"_ba, "1005"_ba, "1006"_ba, "1007"_ba,
        "1008"_ba, "1009"_ba, "1010"_ba, "1011"_ba, "1012"_ba, "1013"_ba, "1015"_ba, "4001"_ba,
    };
    return known.contains(name) ? name : other;
}

QByteArray methodLabel(const QByteArray &name)
{
    static const std::array known{"GET"_ba,    "HEAD"_ba,  "POST"_ba,   "PUT"_ba,
                                  "DELETE"_ba, "PATCH"_ba, "OPTIONS"_ba};
    const auto method = std::ranges::find_if(known, [&name](const QByteArray &word) {
        return name.startsWith(word) && (name.size() == word.size() || name[word.size()] == ' ');
    });
    return method == known.end() ? other : *method;
}

QByteArray verdictLabel(const QByteArray &name)
{
    return authVerdictFromCode(name) ? name : other;
}

/// `2xx` for `204`.
QByteArray statusClass(const QByteArray &name)
{
    static const std::array classes{"1xx"_ba, "2xx"_ba, "3xx"_ba, "4xx"_ba, "5xx"_ba};
    const bool isStatus = name.size() == 3 && name[0] >= '1' && name[0] <= '5';
    return isStatus ? classes.at(static_cast<size_t>(name[0] - '1')) : other;
}

/// Tells most words of a family apart, the types of agent events above all.
size_t slotOf(QByteArrayView label, size_t slotCount)
{
    constexpr qsizetype fromEnd = 4;
    const qsizetype size = label.size();
    const int sum = size < fromEnd ? 0 : label[size - 1] + label[size - fromEnd];
    return static_cast<size_t>(size + sum) % slotCount;
}

quint64 wordAt(const char *at)
{
    quint64 word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Compares most labels with two words each, which may overlap.
bool isSame(QByteArrayView one, QByteArrayView two)
{
    constexpr qsizetype wordSize = sizeof(quint64);
    if (one.size() != two.size())
        return false;
    if (one.size() < wordSize || one.size() > 2 * wordSize)
        return one == two;
    const qsizetype last = one.size() - wordSize;
    return wordAt(one.data()) == wordAt(two.data())
        && wordAt(one.data() + last) == wordAt(two.data() + last);
}

/// `connections_opened` for `wirelamp_connections_opened_total`.
QString shortName(QByteArray name)
{
    name.remove(0, static_cast<qsizetype>(qstrlen("wirelamp_")));
    if (name.endsWith("_total"))
        name.chop(static_cast<qsizetype>(qstrlen("_total")));
    return QString::fromLatin1(name);
}

MetricFamily gauge(const char *name, const char *help, qint64 value)
{
    return {.name = name,
            .help = help,
            .kind = MetricKind::Gauge,
            .samples = {{.value = static_cast<double>(value)}}};
}

} // namespace

const std::array<Metrics::Description, Metrics::familyCount> &Metrics::descriptions()
{
    static constexpr std::array<Description, familyCount> table{{
        {"wirelamp_connections_opened_total", "transport", "Connections that were accepted."},
        {"wirelamp_connections_closed_total", "code",
         "Connections that ended, by WebSocket close code, or tcp."},
        {"wirelamp_requests_total", "method", "Request heads that were read."},
        {"wirelamp_requests_rejected_total", "fault", "Requests refused at the door."},
        {"wirelamp_responses_total", "class", "HTTP responses, by class of status."},
        {"wirelamp_auth_verdicts_total", "verdict", "Verdicts over tokens."},
        {"wirelamp_messages_total", "direction", "Messages and agent events on the wire."},
        {"wirelamp_message_bytes_total", "direction", "Bytes of those messages."},
        {"wirelamp_messages_ignored_total", "reason",
         "Messages of clients that were acknowledged but not processed."},
        {"wirelamp_agent_events_total", "type", "Agent events, sent or not."},
        {"wirelamp_runs_opened_total", "", "Runs of agents."},
        {"wirelamp_runs_closed_total", "result", "Runs that ended."},
        {"wirelamp_streams_opened_total", "format", "HTTP streams."},
        {"wirelamp_streams_closed_total", "end", "HTTP streams that ended."},
        {"wirelamp_backpressure_total", "change", "Runs paused and resumed for slow readers."},
        {"wirelamp_faults_injected_total", "fault", "What was broken on purpose."},
        {"wirelamp_notices_total", "code", "Notices of the server about itself."},
        {"wirelamp_journal_entries_total", "kind", "Entries of the journal."},
        {"wirelamp_journal_entries_lost_total", "", "Entries that left before they were counted."},
    }};
    return table;
}

Metrics::Metrics()
{
    for (size_t i = 0; i < familyCount; ++i) {
        if (qstrlen(descriptions()[i].label) == 0)
            m_counters[i].emplace_back();
    }
}

void Metrics::readFrom(const journal::Journal &journal)
{
    constexpr qsizetype entriesAtOnce = 4096;
    const quint64 newest = journal.newestSequence();
    const auto countEntry = [this](const Entry &entry) { add(entry); };
    while (m_lastSequence < newest
           && journal.visitAfter(m_lastSequence, entriesAtOnce, countEntry) > 0) { }
    m_journalBytes = journal.bytes();
}

void Metrics::fold(const journal::Page &page)
{
    for (const Entry &entry : page.entries)
        add(entry);
}

void Metrics::add(const Entry &entry)
{
    if (entry.sequence <= m_lastSequence)
        return;
    if (const quint64 lost = entry.sequence - m_lastSequence - 1; lost > 0)
        count(Family::JournalEntriesLost, {}, lost);
    m_lastSequence = entry.sequence;
    ++m_entries[static_cast<size_t>(entry.kind)];
    switch (entry.kind) {
    case EntryKind::ConnectionOpened:
        m_openConnections.insert(entry.connection);
        return count(Family::ConnectionsOpened, entry.name);
    case EntryKind::ConnectionClosed:
        m_openConnections.erase(entry.connection);
        return count(Family::ConnectionsClosed, closeLabel(entry.name));
    case EntryKind::RequestReceived:
        return count(Family::Requests, methodLabel(entry.name));
    case EntryKind::RequestRejected:
        return count(Family::RequestsRejected, entry.name);
    case EntryKind::ResponseSent:
        return count(Family::Responses, statusClass(entry.name));
    case EntryKind::AuthJudged:
        return count(Family::AuthVerdicts, verdictLabel(entry.name));
    case EntryKind::MessageReceived:
        return countMessage(Direction::In, entry.size);
    case EntryKind::MessageSent:
        return countMessage(Direction::Out, entry.size);
    case EntryKind::MessageIgnored:
        return count(Family::MessagesIgnored, entry.name);
    case EntryKind::AgentEvent:
        if (entry.direction == Direction::Out)
            countMessage(Direction::Out, entry.size);
        return count(Family::AgentEvents, entry.name);
    case EntryKind::RunOpened:
        m_openRuns.insert(entry.run);
        return count(Family::RunsOpened, {});
    case EntryKind::RunClosed:
        m_openRuns.erase(entry.run);
        return count(Family::RunsClosed, entry.name);
    case EntryKind::StreamOpened:
        return count(Family::StreamsOpened, entry.name);
    case EntryKind::StreamClosed:
        return count(Family::StreamsClosed, entry.name);
    case EntryKind::Backpressure:
        return count(Family::Backpressure, entry.name);
    case EntryKind::FaultInjected:
        return count(Family::Faults, entry.name);
    case EntryKind::Notice:
        return count(Family::Notices, entry.name);
    case EntryKind::ServerStarted:
        return forgetWhatIsOpen();
    case EntryKind::ServerStopped:
    case EntryKind::StateChanged:
    case EntryKind::Heartbeat:
        return;
    }
}

void Metrics::forgetWhatIsOpen()
{
    m_openConnections.clear();
    m_openRuns.clear();
}

void Metrics::countMessage(Direction direction, qint64 bytes)
{
    Messages &messages = m_messages[static_cast<size_t>(direction)];
    ++messages.count;
    messages.bytes += static_cast<quint64>(bytes);
}

void Metrics::count(Family family, const QByteArray &label, quint64 by)
{
    std::vector<Counter> &counters = m_counters[static_cast<size_t>(family)];
    static_assert(labelsMax <= std::numeric_limits<quint8>::max()); // The last place is of `other`.
    auto &places = m_lastPlaces[static_cast<size_t>(family)];
    quint8 &place = places[slotOf(label, places.size())];
    if (place >= counters.size() || !isSame(counters[place].label, label))
        place = static_cast<quint8>(placeOf(counters, label));
    counters[place].value += by;
}

size_t Metrics::placeOf(std::vector<Counter> &counters, const QByteArray &label)
{
    const auto found = std::ranges::find(counters, label, &Counter::label);
    if (found != counters.end())
        return static_cast<size_t>(found - counters.begin());
    if (counters.size() >= labelsMax && label != other)
        return placeOf(counters, other);
    counters.push_back({label.isEmpty() ? label : QByteArray(label.constData(), label.size()),
                        0}); // A copy: the entry's own bytes may be gone soon.
    return counters.size() - 1;
}

std::optional<size_t> Metrics::indexOf(const QByteArray &family)
{
    for (size_t i = 0; i < familyCount; ++i) {
        if (family == descriptions()[i].name)
            return i;
    }
    return std::nullopt;
}

std::vector<Metrics::Counter> Metrics::countersOf(size_t index) const
{
    const auto family = static_cast<Family>(index);
    std::vector<Counter> counters;
    if (family == Family::JournalEntries) {
        for (size_t kind = 0; kind < kindCount; ++kind) {
            if (m_entries[kind] > 0)
                counters.push_back(
                    {journal::codeOf(static_cast<EntryKind>(kind)), m_entries[kind]});
        }
        return counters;
    }
    if (family != Family::Messages && family != Family::MessageBytes)
        return m_counters[index];
    for (size_t direction = 0; direction < directionCount; ++direction) {
        const Messages &messages = m_messages[direction];
        if (messages.count > 0)
            counters.push_back({journal::codeOf(static_cast<Direction>(direction)),
                                family == Family::Messages ? messages.count : messages.bytes});
    }
    return counters;
}

quint64 Metrics::total(const QByteArray &family) const
{
    const std::optional<size_t> index = indexOf(family);
    if (!index)
        return 0;
    const std::vector<Counter> counters = countersOf(*index);
    return std::accumulate(counters.begin(), counters.end(), quint64{0},
                           [](quint64 sum, const Counter &counter) { return sum + counter.value; });
}

quint64 Metrics::value(const QByteArray &family, const QByteArray &label) const
{
    const std::optional<size_t> index = indexOf(family);
    if (!index)
        return 0;
    const std::vector<Counter> counters = countersOf(*index);
    const auto found = std::ranges::find(counters, label, &Counter::label);
    return found == counters.end() ? 0 : found->value;
}

QList<MetricFamily> Metrics::families() const
{
    QList<MetricFamily> families;
    for (size_t i = 0; i < familyCount; ++i) {
        const Description &description = descriptions()[i];
        MetricFamily family{
            .name = description.name, .help = description.help, .label = description.label};
        for (const Counter &counter : countersOf(i))
            family.samples << MetricSample{counter.label, static_cast<double>(counter.value)};
        std::ranges::sort(family.samples, {}, &MetricSample::label);
        families << family;
    }
    families << gauge("wirelamp_connections_open", "Connections of any kind that are open.",
                      openConnections());
    families << gauge("wirelamp_runs_open", "Runs that have not ended.", openRuns());
    families << gauge("wirelamp_journal_bytes", "Memory of the journal.", m_journalBytes);
    return families;
}

QJsonObject Metrics::toJsonObject() const
{
    QJsonObject object;
    for (const MetricFamily &family : families()) {
        QJsonObject values;
        for (const MetricSample &sample : family.samples)
            values.insert(QString::fromUtf8(sample.label), sample.value);
        const QJsonValue single = family.samples.isEmpty() ? 0 : family.samples.first().value;
        object.insert(shortName(family.name), family.label.isEmpty() ? single : values);
    }
    return object;
}

} // namespace wirelamp::server
