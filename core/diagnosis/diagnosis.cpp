// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/diagnosis.h"

#include <algorithm>
#include <utility>

namespace wirelamp::diagnosis {

namespace {

QByteArray subjectOf(const Report &report)
{
    QByteArray subject = report.kind.code;
    subject += ' ';
    if (!report.subject.isEmpty())
        return subject + report.subject;
    return subject + QByteArray::number(report.connection.value) + ' '
        + QByteArray::number(report.run.value);
}

QStringList bounded(const QStringList &arguments)
{
    QStringList cut;
    for (const QString &argument : arguments)
        cut << argument.left(Sentence::argumentCharsMax);
    return cut;
}

/// Keeps the first half and the newest ones.
void addEvidence(QList<quint64> &evidence, const QList<quint64> &more)
{
    for (const quint64 sequence : more) {
        if (sequence == 0 || evidence.contains(sequence))
            continue;
        if (evidence.size() == Finding::evidenceMax)
            evidence.removeAt(Finding::evidenceMax / 2);
        evidence.append(sequence);
    }
    std::ranges::sort(evidence);
}

/// True for problems of a connection that show in the run it carries.
bool ailsRuns(const QByteArray &rule)
{
    return rule.startsWith("stream_") || rule.startsWith("slow_reader");
}

} // namespace

Diagnosis::Diagnosis(std::vector<std::unique_ptr<Rule>> rules)
    : m_rules(std::move(rules))
{
    for (const std::unique_ptr<Rule> &rule : m_rules) {
        for (const journal::EntryKind kind : rule->entryKinds())
            m_rulesByKind.at(static_cast<size_t>(kind)).append(rule.get());
    }
}

DiagnosisChanges Diagnosis::fold(const journal::Page &page)
{
    if (page.lostCount > 0) {
        m_faults.forget();
        for (const std::unique_ptr<Rule> &rule : m_rules)
            rule->forget();
    }
    for (const journal::Entry &entry : page.entries) {
        advanceTo(entry.at);
        const Observation observation(entry);
        m_faults.observe(observation);
        for (Rule *rule : std::as_const(m_rulesByKind.at(static_cast<size_t>(entry.kind))))
            rule->observe(observation, *this);
    }
    return takeChanges();
}

DiagnosisChanges Diagnosis::advance(Instant now)
{
    advanceTo(now);
    return takeChanges();
}

void Diagnosis::advanceTo(Instant now)
{
    if (now <= m_now)
        return;
    m_now = now;
    for (const std::unique_ptr<Rule> &rule : m_rules)
        rule->advance(now, *this);
}

DiagnosisChanges Diagnosis::clear()
{
    while (!m_findings.empty())
        forget(m_findings.begin()->first);
    return takeChanges();
}

const Finding *Diagnosis::find(quint64 id) const
{
    const auto found = m_findings.find(id);
    return found == m_findings.end() ? nullptr : &found->second;
}

QList<Finding> Diagnosis::findings() const
{
    QList<Finding> all;
    for (const auto &[id, finding] : m_findings)
        all.append(finding);
    return all;
}

void Diagnosis::report(const Report &report)
{
    const QByteArray subject = subjectOf(report);
    const auto known = m_idsBySubject.constFind(subject);
    if (known == m_idsBySubject.cend()) {
        if (!report.kind.isConsequence || !isExplained(report))
            add(report, subject);
        return;
    }
    Finding &finding = m_findings.at(*known);
    ++finding.count;
    update(finding, report);
    m_changed.insert(finding.id);
}

bool Diagnosis::isExplained(const Report &report) const
{
    return std::ranges::any_of(m_findings, [&report](const auto &known) {
        const Finding &finding = known.second;
        if (finding.severity != Severity::Problem)
            return false;
        // The problem of one run says nothing about the next one of the same connection, and a
        // problem of the connection only if it is about what carries the run.
        if (report.run != RunId() && finding.run != RunId())
            return finding.run == report.run;
        if (report.run != RunId() && !ailsRuns(finding.rule))
            return false;
        return report.connection != ConnectionId() && finding.connection == report.connection;
    });
}

void Diagnosis::add(const Report &report, const QByteArray &subject)
{
    Finding finding;
    finding.id = ++m_lastId;
    finding.rule = report.kind.code;
    finding.severity = report.kind.severity;
    finding.nextStep = QString::fromUtf8(report.kind.nextStep);
    finding.firstSeen = m_now;
    for (const char *cause : report.kind.causes) {
        if (cause)
            finding.causes << QString::fromUtf8(cause);
    }
    update(finding, report);
    m_idsBySubject.insert(subject, finding.id);
    m_subjectsById.insert(finding.id, subject);
    m_changed.insert(finding.id);
    m_findings.emplace(finding.id, std::move(finding));
    if (m_findings.size() > findingsMax)
        forget(m_findings.begin()->first);
}

void Diagnosis::update(Finding &finding, const Report &report)
{
    finding.sentence = {report.kind.sentence, bounded(report.arguments)};
    finding.connection = report.connection;
    finding.run = report.run;
    finding.lastSeen = m_now;
    finding.plantedBy = m_faults.titleFor(report.connection, report.run);
    addEvidence(finding.evidence, report.evidence);
}

void Diagnosis::forget(quint64 id)
{
    m_findings.erase(id);
    m_idsBySubject.remove(m_subjectsById.take(id));
    m_changed.erase(id);
    m_removed.append(id);
}

DiagnosisChanges Diagnosis::takeChanges()
{
    DiagnosisChanges changes;
    for (const quint64 id : std::exchange(m_changed, {}))
        changes.changed.append(id);
    changes.removed = std::exchange(m_removed, {});
    return changes;
}

} // namespace wirelamp::diagnosis
