// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/reportwriter.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wirelamp::check {

namespace {

constexpr auto plain = "\033[0m";
constexpr auto dim = "\033[2m";
constexpr auto red = "\033[31m";
constexpr auto green = "\033[32m";
constexpr auto yellow = "\033[33m";

const char *colourOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return green;
    case Verdict::Warn:
        return yellow;
    case Verdict::Fail:
        return red;
    case Verdict::Skipped:
        return dim;
    }
    Q_UNREACHABLE();
}

QString milliseconds(const Outcome &outcome)
{
    return outcome.judgement.verdict == Verdict::Skipped ? QString()
                                                         : u"%1 ms"_s.arg(outcome.duration.count());
}

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(std::chrono::duration<double>(duration).count(), 'f', 1) + u" s"_s;
}

/// What stands below a line of the table.
QStringList detailsOf(const Judgement &judgement)
{
    if (judgement.expected.isEmpty())
        return {};
    return {u"expected  "_s + judgement.expected, u"came      "_s + judgement.came,
            u"next      "_s + judgement.nextStep};
}

QJsonObject jsonOf(const Outcome &outcome)
{
    const Judgement &judgement = outcome.judgement;
    QJsonObject object{{u"id"_s, QString::fromUtf8(outcome.id)},
                       {u"title"_s, outcome.title},
                       {u"verdict"_s, QString::fromLatin1(codeOf(judgement.verdict))},
                       {u"duration_ms"_s, static_cast<qint64>(outcome.duration.count())}};
    const auto add = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty())
            object[name] = value;
    };
    add(u"code"_s, QString::fromLatin1(judgement.code));
    add(u"expected"_s, judgement.expected);
    add(judgement.verdict == Verdict::Skipped ? u"reason"_s : u"came"_s, judgement.came);
    add(u"next_step"_s, judgement.nextStep);
    return object;
}

QString markdownCell(const QString &text)
{
    return text.toHtmlEscaped().replace(u'|', u"\\|"_s);
}

} // namespace

std::optional<ReportFormat> reportFormatFromCode(const QString &code)
{
    if (code == u"table")
        return ReportFormat::Table;
    if (code == u"json")
        return ReportFormat::Json;
    if (code == u"junit")
        return ReportFormat::Junit;
    if (code == u"markdown")
        return ReportFormat::Markdown;
    return std::nullopt;
}

QByteArray written(const Report &report, ReportFormat format, bool hasColour)
{
    switch (format) {
    case ReportFormat::Table:
        return reportTable(report, hasColour);
    case ReportFormat::Json:
        return reportJson(report);
    case ReportFormat::Junit:
        return reportJunit(report, u"wirelamp check"_s);
    case ReportFormat::Markdown:
        return reportMarkdown(report);
    }
    Q_UNREACHABLE();
}

QByteArray reportTable(const Report &report, bool hasColour)
{
    qsizetype idWidth = 0;
    for (const Outcome &outcome : report.outcomes)
        idWidth = qMax(idWidth, outcome.id.size());
    QString text;
    for (const Outcome &outcome : report.outcomes) {
        const Judgement &judgement = outcome.judgement;
        const QString verdict = QString::fromLatin1(codeOf(judgement.verdict)).leftJustified(7);
        text += hasColour
            ? QLatin1String(colourOf(judgement.verdict)) + verdict + QLatin1String(plain)
            : verdict;
        text += u"  %1  %2  %3"_s.arg(QString::fromUtf8(outcome.id).leftJustified(idWidth),
                                      milliseconds(outcome).rightJustified(8), outcome.title);
        const bool hasRemark = judgement.expected.isEmpty() && !judgement.came.isEmpty();
        text += hasRemark ? u" ("_s + judgement.came + u")\n"_s : u"\n"_s;
        for (const QString &line : detailsOf(judgement))
            text += QString(9, u' ') + line + u'\n';
    }
    text += u"\n%1: %2 in %3\n"_s.arg(report.subject, report.summary(), seconds(report.duration));
    return text.toUtf8();
}

QByteArray reportJson(const Report &report)
{
    QJsonArray checks;
    for (const Outcome &outcome : report.outcomes)
        checks.append(jsonOf(outcome));
    QJsonObject summary;
    for (const Verdict verdict : {Verdict::Pass, Verdict::Warn, Verdict::Fail, Verdict::Skipped})
        summary[QString::fromLatin1(codeOf(verdict))] = static_cast<qint64>(report.count(verdict));
    const QJsonObject object{{u"subject"_s, report.subject},
                             {u"verdict"_s, QString::fromLatin1(codeOf(report.verdict()))},
                             {u"summary"_s, summary},
                             {u"duration_ms"_s, static_cast<qint64>(report.duration.count())},
                             {u"checks"_s, checks}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray reportMarkdown(const Report &report)
{
    QString text = u"**%1**: %2\n\n| | check | | \n|---|---|---|\n"_s.arg(
        markdownCell(report.subject), report.summary());
    for (const Outcome &outcome : report.outcomes) {
        text += u"| %1 | `%2` %3 | %4 |\n"_s.arg(
            QString::fromLatin1(codeOf(outcome.judgement.verdict)), QString::fromUtf8(outcome.id),
            markdownCell(outcome.title), markdownCell(outcome.judgement.sentence()));
    }
    return text.toUtf8();
}

} // namespace wirelamp::check
