// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/journalscript.h"
#include "ui/models/findingtree.h"
#include "ui/models/tone.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using tests::JournalScript;

class TestFindingTree final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFindingAloneStandsForItself();
    void findingsOfOneRuleGetARowAboveThem();
    void rulesStandBesideEachOther();
    void followsWhatHappensAgain();
    void isEmptyAfterClear();
    void readsWhatIsThereAlready();
    void forgottenFindingsLeaveTheirGroup();

private:
    void crash(quint64 connection);
    QString sentenceAt(int row, const QModelIndex &parent = {}) const
    {
        return m_tree->index(row, FindingModel::SentenceColumn, parent).data().toString();
    }

    JournalScript m_script;
    std::unique_ptr<FindingModel> m_findings;
    std::unique_ptr<FindingTree> m_tree;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFindingTree::init()
{
    m_tester.reset();
    m_tree.reset();
    m_script = {};
    m_findings = std::make_unique<FindingModel>();
    m_tree = std::make_unique<FindingTree>(*m_findings);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_tree.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestFindingTree::crash(quint64 connection)
{
    m_script.on(connection).connected();
    m_script.closed(1011, u"server"_s, u"crashed in #%1"_s.arg(connection));
    m_findings->take(m_script.take());
}

void TestFindingTree::aFindingAloneStandsForItself()
{
    crash(1);
    QCOMPARE(m_tree->rowCount(), 1);
    const QModelIndex first = m_tree->index(0, 0);
    QCOMPARE(m_tree->rowCount(first), 0);
    QVERIFY2(sentenceAt(0).contains(u"#1"_s), qPrintable(sentenceAt(0)));
    QCOMPARE(m_tree->findingsAt(first), QList{m_findings->keyAt(0)});
    QCOMPARE(first.data(ToneRole).value<Tone>(), Tone::Failed);
}

void TestFindingTree::findingsOfOneRuleGetARowAboveThem()
{
    crash(1);
    const QPersistentModelIndex group(m_tree->index(0, 0));
    crash(2);
    crash(3);
    QCOMPARE(m_tree->rowCount(), 1);
    QVERIFY(group.isValid());
    QCOMPARE(m_tree->rowCount(group), 3);
    QVERIFY2(sentenceAt(0).contains(u"…"_s), qPrintable(sentenceAt(0)));
    QVERIFY(!sentenceAt(0).contains(u'#'));
    QVERIFY(sentenceAt(0, group).contains(u"#1"_s));
    QVERIFY(sentenceAt(2, group).contains(u"#3"_s));
    QCOMPARE(m_tree->index(0, FindingModel::CountColumn).data().toString(), u"3"_s);
    QCOMPARE(m_tree->findingsAt(group).size(), 3);
    QCOMPARE(m_tree->findingsAt(m_tree->index(1, 0, group)), QList{m_findings->keyAt(1)});
}

void TestFindingTree::rulesStandBesideEachOther()
{
    crash(1);
    m_script.on(2).connected().ignored("rate_limited", {});
    m_findings->take(m_script.take());
    QCOMPARE(m_tree->rowCount(), m_findings->rowCount());
    QVERIFY(m_tree->rowCount() >= 2);
    QVERIFY(sentenceAt(0) != sentenceAt(1));
}

void TestFindingTree::followsWhatHappensAgain()
{
    m_script.on(1).connected().ignored("rate_limited", {});
    m_findings->take(m_script.take());
    const int rows = m_tree->rowCount();
    const QSignalSpy changed(m_tree.get(), &QAbstractItemModel::dataChanged);
    m_script.ignored("rate_limited", {});
    m_findings->take(m_script.take());
    QCOMPARE(m_tree->rowCount(), rows);
    QVERIFY(changed.count() > 0);
    QCOMPARE(m_tree->index(0, FindingModel::CountColumn).data().toString(), u"2"_s);
}

void TestFindingTree::isEmptyAfterClear()
{
    crash(1);
    crash(2);
    m_findings->clear();
    QCOMPARE(m_tree->rowCount(), 0);
    QVERIFY(m_tree->findingsAt({}).isEmpty());
    crash(3);
    QCOMPARE(m_tree->rowCount(), 1);
}

void TestFindingTree::readsWhatIsThereAlready()
{
    crash(1);
    crash(2);
    const FindingTree late(*m_findings);
    QCOMPARE(late.rowCount(), 1);
    QCOMPARE(late.rowCount(late.index(0, 0)), 2);
}

void TestFindingTree::forgottenFindingsLeaveTheirGroup()
{
    const auto findingsMax = static_cast<quint64>(diagnosis::Diagnosis::findingsMax);
    for (quint64 connection = 1; connection <= findingsMax + 5; ++connection)
        m_script.on(connection).connected().closed(1011, u"server"_s, u"crashed"_s);
    m_findings->take(m_script.take());
    int leaves = 0;
    for (int row = 0; row < m_tree->rowCount(); ++row)
        leaves += std::max(1, m_tree->rowCount(m_tree->index(row, 0)));
    QCOMPARE(leaves, m_findings->rowCount());
    crash(findingsMax + 6);
    leaves = 0;
    for (int row = 0; row < m_tree->rowCount(); ++row)
        leaves += std::max(1, m_tree->rowCount(m_tree->index(row, 0)));
    QCOMPARE(leaves, m_findings->rowCount());
}

QTEST_GUILESS_MAIN(TestFindingTree)
#include "tst_findingtree.moc"
