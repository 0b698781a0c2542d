// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/check/reportwriter.h"
#include "core/check/streamframes.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace wirelamp;
using namespace wirelamp::check;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Report someReport()
{
    Report report;
    report.subject = u"ws://a/ws"_s;
    report.duration = 1500ms;
    const Judgement failure{.verdict = Verdict::Fail,
                            .code = "stream_hangs",
                            .expected = u"an <end> & more"_s,
                            .came = u"none | \"at\" all"_s,
                            .nextStep = u"end it"_s};
    Judgement warning = failure;
    warning.verdict = Verdict::Warn;
    report.outcomes = {{"a.pass", u"one"_s, Judgement::pass(u"3 frames"_s), 12ms},
                       {"a.fail", u"two"_s, failure, 30s},
                       {"b.warn", u"three"_s, warning, 1ms},
                       {"b.skip", u"four"_s, Judgement::skipped(u"no key"_s), 0ms}};
    return report;
}

} // namespace

class TestReportWriter final : public QObject
{
    Q_OBJECT

private slots:
    void theVerdictIsTheWorst();
    void theTableShowsWhatToDo();
    void coloursOnlyWhenAsked();
    void theJsonHasEveryField();
    void theJunitIsWellFormedAndCounts();
    void theMarkdownCannotBeBrokenOutOf();
    void knowsItsFormats();
    void shownTextIsOnePlainShortLine();
    void readsStreams_data();
    void readsStreams();
};

void TestReportWriter::theVerdictIsTheWorst()
{
    Report report = someReport();
    QCOMPARE(report.verdict(), Verdict::Fail);
    report.outcomes.removeAt(1);
    QCOMPARE(report.verdict(), Verdict::Warn);
    report.outcomes.removeAt(1);
    QCOMPARE(report.verdict(), Verdict::Pass);
    report.isCut = true;
    QCOMPARE(report.verdict(), Verdict::Skipped);
    report.outcomes.removeAt(0);
    report.isCut = false;
    QCOMPARE(report.verdict(), Verdict::Skipped);
}

void TestReportWriter::theTableShowsWhatToDo()
{
    const QString table = QString::fromUtf8(reportTable(someReport(), false));
    QVERIFY(table.contains(u"pass     a.pass     12 ms  one (3 frames)\n"));
    QVERIFY(table.contains(u"next      end it\n"));
    QVERIFY(
        table.contains(u"ws://a/ws: 1 passed, 1 failed, 1 with a warning, 1 skipped in 1.5 s\n"));
}

void TestReportWriter::coloursOnlyWhenAsked()
{
    QVERIFY(!reportTable(someReport(), false).contains('\033'));
    QVERIFY(reportTable(someReport(), true).contains("\033[31mfail"));
}

void TestReportWriter::theJsonHasEveryField()
{
    const auto json = parseJsonObject(reportJson(someReport()));
    QVERIFY(json.has_value());
    QCOMPARE(json->value(u"verdict").toString(), u"fail"_s);
    QCOMPARE(json->value(u"summary").toObject().value(u"skipped").toInt(), 1);
    const QJsonObject failed = json->value(u"checks").toArray().at(1).toObject();
    for (const QString &field : {u"id"_s, u"title"_s, u"verdict"_s, u"code"_s, u"expected"_s,
                                 u"came"_s, u"next_step"_s, u"duration_ms"_s})
        QVERIFY2(failed.contains(field), qPrintable(field));
    QCOMPARE(json->value(u"checks").toArray().at(3).toObject().value(u"reason").toString(),
             u"no key"_s);
}

void TestReportWriter::theJunitIsWellFormedAndCounts()
{
    Report report = someReport();
    report.outcomes[1].title = QString(u"a\u0001b\uFFFEc]]>"_s);
    QXmlStreamReader xml(reportJunit(report, u"suite"_s));
    QStringList elements;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        elements << xml.name().toString();
        if (xml.name() == u"testsuite") {
            QCOMPARE(xml.attributes().value(u"tests"_s), u"4"_s);
            QCOMPARE(xml.attributes().value(u"failures"_s), u"1"_s);
            QCOMPARE(xml.attributes().value(u"skipped"_s), u"1"_s);
        } else if (xml.name() == u"failure") {
            QCOMPARE(xml.attributes().value(u"type"_s), u"stream_hangs"_s);
            QVERIFY(xml.attributes().value(u"message"_s).contains(u"an <end> & more"_s));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(elements.count(u"testcase"_s), 4);
    QCOMPARE(elements.count(u"failure"_s), 1);
    QCOMPARE(elements.count(u"skipped"_s), 1);
}

void TestReportWriter::theMarkdownCannotBeBrokenOutOf()
{
    const QString text = QString::fromUtf8(reportMarkdown(someReport()));
    QVERIFY(text.contains(u"&lt;end&gt; &amp; more"_s));
    QVERIFY(text.contains(u"none \\| "_s));
    QCOMPARE(text.count(u'\n'), 4 + 4);
}

void TestReportWriter::knowsItsFormats()
{
    for (const char *code : {"table", "json", "junit", "markdown"}) {
        const auto format = reportFormatFromCode(QString::fromLatin1(code));
        QVERIFY2(format.has_value(), code);
        QVERIFY(written(someReport(), *format, false).endsWith('\n'));
    }
    QVERIFY(!reportFormatFromCode(u"xml"_s).has_value());
}

void TestReportWriter::shownTextIsOnePlainShortLine()
{
    QCOMPARE(shownText(u"a\033[31m\nb"_s, {}), u"a [31m b"_s);
    QCOMPARE(shownText(u"opaque-secret!"_s, "opaque-secret"), u"[redacted]!"_s);
    QCOMPARE(shownText(QString(1000, u'a'), {}, 10).size(), 11);
}

void TestReportWriter::readsStreams_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<StreamFormat>("format");
    QTest::addColumn<int>("frames");
    QTest::addColumn<bool>("isGood");
    const StreamFormat events = StreamFormat::Sse;
    const StreamFormat lines = StreamFormat::Ndjson;
    QTest::newRow("events") << "data: {}\n\ndata:{}\n\n"_ba << events << 2 << true;
    QTest::newRow("CRLF") << "data: {}\r\n\r\ndata: {}\r\n\r\n"_ba << events << 2 << true;
    QTest::newRow("comments and fields")
        << ": ping\n\nevent: x\nid: 1\ndata: {}\n\n"_ba << events << 1 << true;
    QTest::newRow("several data lines") << "data: {\ndata: }\n\n"_ba << events << 1 << true;
    QTest::newRow("cut off") << "data: {}\n\ndata: {}"_ba << events << 1 << true;
    QTest::newRow("no JSON") << "data: {}\n\ndata: [DONE]\n\n"_ba << events << 1 << false;
    QTest::newRow("lines") << "{}\n\n{}\n"_ba << lines << 2 << true;
    QTest::newRow("bad line") << "{}\nx\n{}\n"_ba << lines << 1 << false;
    QTest::newRow("empty") << ""_ba << events << 0 << true;
}

void TestReportWriter::readsStreams()
{
    QFETCH(const QByteArray, body);
    QFETCH(const StreamFormat, format);
    const StreamFrames stream = readStream(body, format);
    QTEST(int(stream.frames.size()), "frames");
    QTEST(stream.problem.isEmpty(), "isGood");
}

QTEST_APPLESS_MAIN(TestReportWriter)
#include "tst_reportwriter.moc"
