// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/bugreport.h"

#include "core/base/redaction.h"
#include "ui/models/authtext.h"
#include "ui/models/connectiontext.h"
#include "ui/models/entrytext.h"
#include "ui/models/findingtext.h"
#include "ui/models/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace wirelamp::ui {

using diagnosis::Finding;
using journal::ConnectionSummary;
using journal::Entry;

namespace {

constexpr qsizetype detailCharactersMax = 120;
constexpr qsizetype factCharactersMax = 300;

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(BugReport)
};

QString redacted(const QString &text)
{
    return QString::fromUtf8(redactText(text.toUtf8()));
}

/// Foreign text as Markdown that shows it as it is.
QString quoted(const QString &text)
{
    static const QString marks = u"\\`*_[]<>|#~&!"_s;
    QString quoted;
    for (const QChar c : oneLine(redacted(text).toUtf8(), factCharactersMax)) {
        if (marks.contains(c))
            quoted += u'\\';
        quoted += c;
    }
    return quoted;
}

void addSection(QStringList &lines, const QString &title)
{
    lines << QString() << u"## "_s + title << QString();
}

void addFact(QStringList &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        lines << u"- %1: %2"_s.arg(name, quoted(value));
}

void addFinding(QStringList &lines, const Finding &finding)
{
    lines << u"# "_s + quoted(sentenceText(finding)) << QString();
    addFact(lines, ReportText::tr("Severity"), severityText(finding.severity));
    addFact(lines, ReportText::tr("Rule"), QString::fromUtf8(finding.rule));
    if (finding.count > 1)
        addFact(
            lines, ReportText::tr("Seen"),
            ReportText::tr("%n time(s)", nullptr, pluralOf(static_cast<quint64>(finding.count))));
    addSection(lines, ReportText::tr("Likely causes"));
    const QStringList causes = causeTexts(finding);
    for (const QString &cause : causes)
        lines << u"- "_s + quoted(cause);
    addSection(lines, ReportText::tr("What to do"));
    lines << quoted(nextStepText(finding));
}

void addConnection(QStringList &lines, const ConnectionSummary &connection)
{
    addSection(lines, ReportText::tr("Connection %1").arg(toString(connection.id)));
    addFact(lines, ReportText::tr("Name"), connection.name);
    addFact(lines, ReportText::tr("Request"), connection.request);
    addFact(lines, ReportText::tr("State"), stateText(connection));
    addFact(lines, ReportText::tr("User"), connection.user);
    if (connection.verdict) {
        QStringList verdict{verdictText(*connection.verdict), connection.verdictMessage};
        verdict.removeAll(QString());
        addFact(lines, ReportText::tr("Authentication"), verdict.join(u": "_s));
        addFact(lines, ReportText::tr("Token found in"), carrierText(connection.carrier));
    }
    if (connection.isClosed())
        addFact(lines, ReportText::tr("Closed"), endText(connection));
    addFact(lines, ReportText::tr("Messages received, sent"),
            u"%1, %2"_s.arg(connection.messagesIn).arg(connection.messagesOut));
}

/// The faults that were planted in what is shown, each once.
void addFaults(QStringList &lines, const QList<Entry> &entries)
{
    QStringList faults;
    for (const Entry &entry : entries) {
        const QString fault = u"- "_s + quoted(nameText(entry));
        if (entry.kind == journal::EntryKind::FaultInjected && !faults.contains(fault))
            faults << fault;
    }
    if (faults.isEmpty())
        return;
    addSection(lines, ReportText::tr("Planted on purpose"));
    lines << faults;
}

QString arrowOf(const Entry &entry)
{
    if (entry.kind == journal::EntryKind::FaultInjected)
        return u"⚡"_s;
    switch (entry.direction) {
    case journal::Direction::None:
        return u"·"_s;
    case journal::Direction::In:
        return u"→"_s;
    case journal::Direction::Out:
        return u"←"_s;
    }
    Q_UNREACHABLE();
}

QString lineOf(const Entry &entry, Instant origin, bool isEvidence)
{
    // A token that is cut is no longer known for one, so it has to go before.
    Entry clean = entry;
    clean.name = redactText(entry.name);
    clean.payload = redactText(entry.payload);
    const double seconds = std::chrono::duration<double>(entry.at - origin).count();
    const QString detail = oneLine(summaryText(clean).toUtf8(), detailCharactersMax);
    return u"%1 %2 %3  %4  %5"_s.arg(isEvidence ? u"*"_s : u" "_s)
        .arg(seconds, 10, 'f', 3)
        .arg(arrowOf(entry), nameText(clean), detail);
}

void addTimeline(QStringList &lines, const TimelineExcerpt &timeline,
                 const QList<quint64> &evidence)
{
    addSection(lines, ReportText::tr("Timeline"));
    lines << ReportText::tr("Seconds since the first record; → from the client, ← to the client, "
                            "⚡ planted on purpose, * what shows it.")
          << QString() << u"```text"_s;
    if (timeline.earlierCount > 0)
        lines << ReportText::tr("… %n earlier record(s) left out", nullptr,
                                pluralOf(static_cast<quint64>(timeline.earlierCount)));
    for (const Entry &entry : timeline.entries)
        lines << lineOf(entry, timeline.origin, evidence.contains(entry.sequence));
    if (timeline.laterCount > 0)
        lines << ReportText::tr("… %n later record(s) left out", nullptr,
                                pluralOf(static_cast<quint64>(timeline.laterCount)));
    lines << u"```"_s;
}

/// Store indexes of what is about the connection, ascending.
std::vector<quint64> indexesOf(const EntryStore &store, ConnectionId connection,
                               const QList<quint64> &evidence)
{
    std::vector<quint64> indexes;
    if (connection == ConnectionId()) {
        for (const quint64 sequence : evidence) {
            if (const std::optional<quint64> index = store.indexOf(sequence))
                indexes.push_back(*index);
        }
        return indexes;
    }
    for (quint64 index = store.firstIndex(); index < store.endIndex(); ++index) {
        if (store.at(index).connection == connection)
            indexes.push_back(index);
    }
    return indexes;
}

} // namespace

TimelineExcerpt excerptOf(const EntryStore &store, ConnectionId connection,
                          const QList<quint64> &evidence)
{
    const std::vector<quint64> indexes = indexesOf(store, connection, evidence);
    TimelineExcerpt excerpt;
    if (indexes.empty())
        return excerpt;
    excerpt.origin = store.at(indexes.front()).at;
    const auto count = static_cast<qsizetype>(indexes.size());
    qsizetype first = count - TimelineExcerpt::entriesMax;
    if (!evidence.isEmpty()) {
        const auto shown = std::ranges::find_if(
            indexes, [&](quint64 index) { return store.at(index).sequence >= evidence.first(); });
        first = std::min(first, shown - indexes.begin() - TimelineExcerpt::entriesMax / 2);
    }
    first = std::max<qsizetype>(first, 0);
    const qsizetype end = std::min(first + TimelineExcerpt::entriesMax, count);
    for (qsizetype i = first; i < end; ++i)
        excerpt.entries << store.at(indexes[static_cast<size_t>(i)]);
    excerpt.earlierCount = first;
    excerpt.laterCount = count - end;
    return excerpt;
}

QString BugReport::text() const
{
    QStringList lines;
    if (finding != nullptr)
        addFinding(lines, *finding);
    else if (connection != nullptr)
        lines << u"# "_s + quoted(stateSentence(*connection));
    addFaults(lines, timeline.entries);
    if (connection != nullptr)
        addConnection(lines, *connection);
    addTimeline(lines, timeline, finding == nullptr ? QList<quint64>() : finding->evidence);
    addSection(lines, ReportText::tr("Seen with"));
    for (const QString &line : environment)
        lines << u"- "_s + quoted(line);
    return redacted(lines.join(u'\n') + u'\n');
}

} // namespace wirelamp::ui
