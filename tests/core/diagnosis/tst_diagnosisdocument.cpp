// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/rule.h"
#include "core/diagnosis/servicelevels.h"
#include "tests/support/documenttable.h"

#include <QTest>

using namespace wirelamp::diagnosis;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;

/// docs/diagnosis.md names every finding and every meter; every finding says what to do.
class TestDiagnosisDocument final : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryFindingWithItsSeverity();
    void listsEveryMeterWithItsTarget();
    void everyFindingSaysWhatToDo();

private:
    static QList<QStringList> table(const QString &title)
    {
        return documentTable(QStringLiteral(WIRELAMP_DIAGNOSIS_DOCUMENT), title);
    }
    static QString codeIn(const QStringList &row) { return row.first().chopped(1).mid(1); }
};

void TestDiagnosisDocument::listsEveryFindingWithItsSeverity()
{
    QStringList documented;
    for (const QStringList &row : table(u"Findings"_s))
        documented << codeIn(row) + u' ' + row.at(1);
    QStringList known;
    for (const std::unique_ptr<Rule> &rule : standardRules()) {
        for (const FindingKind &kind : rule->findingKinds())
            known << QString::fromUtf8(kind.code) + u' '
                    + QString::fromLatin1(codeOf(kind.severity));
    }
    documented.sort();
    known.sort();
    QCOMPARE(documented, known);
    QCOMPARE(known.removeDuplicates(), 0);
}

void TestDiagnosisDocument::listsEveryMeterWithItsTarget()
{
    QStringList documented;
    for (const QStringList &row : table(u"Service levels"_s))
        documented << codeIn(row) + u' ' + row.at(1).section(u' ', 1, 1);
    QStringList known;
    for (const Meter &meter : ServiceLevels().meters())
        known << QString::fromUtf8(meter.code) + u' ' + QString::number(meter.target);
    QCOMPARE(documented, known);
}

void TestDiagnosisDocument::everyFindingSaysWhatToDo()
{
    for (const std::unique_ptr<Rule> &rule : standardRules()) {
        QVERIFY(!rule->entryKinds().isEmpty());
        for (const FindingKind &kind : rule->findingKinds()) {
            QVERIFY2(kind.causes.front(), kind.code);
            QVERIFY2(qstrlen(kind.nextStep) > 10, kind.code);
            const QByteArray sentence = kind.sentence;
            QVERIFY2(sentence.size() > 10 && !sentence.endsWith('.'), kind.code);
        }
    }
}

QTEST_APPLESS_MAIN(TestDiagnosisDocument)
#include "tst_diagnosisdocument.moc"
