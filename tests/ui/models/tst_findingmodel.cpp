// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/journalscript.h"
#include "ui/models/findingmodel.h"
#include "ui/models/findingtext.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QTranslator>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::JournalScript;

namespace {

/// Puts a mark in front of every text of the diagnosis.
class MarkingTranslator final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Findings") == 0 ? u"~"_s + QString::fromUtf8(source) : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestFindingModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsAFinding();
    void findsWhatDidNotHappen();
    void countsWhatHappensAgain();
    void judgesNothingHalfSeen();
    void translatesWhatItShows();
    void showsTextOfAClientAsOneLine();
    void saysThatAFindingWasPlanted();
    void fillsCausesAndNextStep();
    void sortsBySeverity();
    void clearsFindingsButNotWhatIsKnown();
    void staysWithinItsRows();
    void everySeverityHasAWordAndATone();

private:
    static QString textAt(const FindingModel &model, int row, FindingModel::Column column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestFindingModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestFindingModel::showsAFinding()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model);
    JournalScript script;
    script.on(12).connected().ignored("rate_limited", {{u"message"_s, u"too fast"_s}});
    model.take(script.entries());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, FindingModel::SeverityColumn), u"warning"_s);
    QVERIFY2(textAt(model, 0, FindingModel::SentenceColumn).contains(u"too fast"),
             qPrintable(textAt(model, 0, FindingModel::SentenceColumn)));
    QCOMPARE(textAt(model, 0, FindingModel::ConnectionColumn), u"#12"_s);
    QCOMPARE(textAt(model, 0, FindingModel::CountColumn), u"1"_s);

    const QModelIndex index = model.index(0, FindingModel::SentenceColumn);
    QCOMPARE(index.data(ToneRole).value<Tone>(), Tone::Warning);
    QCOMPARE(index.data(FindingModel::RuleRole).toString(), u"rate_limited"_s);
    QCOMPARE(index.data(ConnectionRole).value<ConnectionId>().value, 12ULL);
    const quint64 evidence = script.entries().last().sequence;
    QCOMPARE(index.data(FindingModel::EvidenceRole).value<QList<quint64>>(),
             QList<quint64>({evidence}));
    QCOMPARE(index.data(SequenceRole).toULongLong(), evidence);
    QVERIFY(!index.data(FindingModel::CausesRole).toStringList().isEmpty());
    QVERIFY(!index.data(FindingModel::NextStepRole).toString().isEmpty());
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(u"warning: "));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestFindingModel::findsWhatDidNotHappen()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model);
    JournalScript script;
    script.on(1)
        .opened()
        .request()
        .moved("authenticating")
        .judged(AuthVerdict::Accepted)
        .moved("accepted");
    model.take(script.entries());
    model.advance(script.now() + 4s);
    QCOMPARE(model.rowCount(), 0);
    model.advance(script.now() + 6s);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(FindingModel::RuleRole).toString(), u"no_welcome"_s);
    QCOMPARE(index.data(ToneRole).value<Tone>(), Tone::Failed);
    QCOMPARE(index.data(FindingModel::SeverityRole).toInt(),
             static_cast<int>(diagnosis::Severity::Problem));
}

void TestFindingModel::countsWhatHappensAgain()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model);
    JournalScript script;
    script.on(1).connected().ignored("rate_limited");
    model.take(script.entries());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const qsizetype seen = script.entries().size();
    script.ignored("rate_limited").ignored("rate_limited");
    model.take(script.entries().mid(seen));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(textAt(model, 0, FindingModel::CountColumn), u"3"_s);
    QCOMPARE(model.findingOf(model.keyAt(0))->count, 3);
}

void TestFindingModel::judgesNothingHalfSeen()
{
    FindingModel model;
    JournalScript script;
    script.on(1)
        .opened()
        .request()
        .moved("authenticating")
        .judged(AuthVerdict::Accepted)
        .moved("accepted");
    model.take(script.entries());
    model.noteLoss(10); // Among them may be the welcome.
    JournalScript later;
    later.on(2).wait(10s).opened();
    model.take(later.entries());
    model.advance(60s);
    QCOMPARE(model.rowCount(), 0);
}

void TestFindingModel::translatesWhatItShows()
{
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    FindingModel model;
    JournalScript script;
    script.on(1).connected().ignored("rate_limited", {{u"message"_s, u"100 %1"_s}});
    model.take(script.entries());
    const QModelIndex index = model.index(0, FindingModel::SentenceColumn);
    QVERIFY(index.data().toString().startsWith(u'~'));
    QVERIFY(index.data().toString().contains(u"100 %1")); // Not taken for a place holder.
    QVERIFY(index.data(FindingModel::CausesRole).toStringList().first().startsWith(u'~'));
    QVERIFY(index.data(FindingModel::NextStepRole).toString().startsWith(u'~'));
    QCoreApplication::removeTranslator(&translator);
}

void TestFindingModel::showsTextOfAClientAsOneLine()
{
    FindingModel model;
    JournalScript script;
    script.on(1).connected().ignored("rate_limited", {{u"message"_s, u"a\nb\u202Ec"_s}});
    model.take(script.entries());
    QVERIFY(textAt(model, 0, FindingModel::SentenceColumn).contains(u"a b c"));
}

void TestFindingModel::saysThatAFindingWasPlanted()
{
    FindingModel model;
    JournalScript script;
    script.connected().add(journal::EntryKind::FaultInjected, "close_1011",
                           QJsonObject{{u"title"_s, u"Close with\n1011"_s}});
    model.take(script.closed(1011, u"server"_s).entries());
    QVERIFY(textAt(model, 0, FindingModel::SentenceColumn)
                .endsWith(u"(planted on purpose: Close with 1011)"));
}

void TestFindingModel::fillsCausesAndNextStep()
{
    FindingModel model;
    JournalScript script;
    script.opened().request("GET /ws", u"http"_s,
                            tests::headersOf({{u"Origin"_s, u"https://a.b"_s}}));
    script.answered(403, {{u"body"_s, u"{\"error\":\"origin_not_allowed\"}"_s}});
    model.take(script.entries());
    QCOMPARE(model.index(0, 0).data(FindingModel::NextStepRole).toString(),
             u"if it is your page, set server.cors_origins = [\"loopback\", \"https://a.b\"]"_s);
}

void TestFindingModel::sortsBySeverity()
{
    FindingModel model;
    JournalScript script;
    script.on(1)
        .opened()
        .request()
        .moved("authenticating")
        .judged(AuthVerdict::Accepted)
        .moved("accepted");
    script.on(2).connected().ignored("rate_limited").wait(6s);
    model.take(script.entries());
    model.advance(script.now());
    QCOMPARE(model.rowCount(), 2);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(SortRole);
    sorted.sort(FindingModel::SeverityColumn, Qt::DescendingOrder);
    QCOMPARE(sorted.index(0, 0).data().toString(), u"problem"_s);
    sorted.sort(FindingModel::SeverityColumn, Qt::AscendingOrder);
    QCOMPARE(sorted.index(0, 0).data().toString(), u"warning"_s);
}

void TestFindingModel::clearsFindingsButNotWhatIsKnown()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model);
    JournalScript script;
    script.on(1)
        .opened()
        .request()
        .moved("authenticating")
        .judged(AuthVerdict::Accepted)
        .moved("accepted");
    script.on(2).connected().ignored("rate_limited");
    model.take(script.entries());
    QCOMPARE(model.rowCount(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.advance(script.now() + 6s);
    QCOMPARE(model.rowCount(), 1); // Connection 1 still waits for its welcome.
}

void TestFindingModel::staysWithinItsRows()
{
    FindingModel model;
    JournalScript script;
    for (quint64 connection = 1; connection <= 1'100; ++connection)
        script.on(connection).connected().ignored("rate_limited");
    model.take(script.entries());
    QCOMPARE(model.rowCount(), static_cast<int>(diagnosis::Diagnosis::findingsMax));
    QCOMPARE(textAt(model, 999, FindingModel::ConnectionColumn), u"#1100"_s);
}

void TestFindingModel::everySeverityHasAWordAndATone()
{
    using diagnosis::Severity;
    QStringList words;
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Problem})
        words << severityText(severity);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(toneOf(Severity::Info), Tone::Neutral);
    QCOMPARE(toneOf(Severity::Problem), Tone::Failed);
}

QTEST_GUILESS_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
