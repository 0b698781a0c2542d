// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/finding.h"

#include <QTest>

using namespace wirelamp::diagnosis;
using namespace Qt::StringLiterals;

class TestFinding final : public QObject
{
    Q_OBJECT

private slots:
    void fillsASentence_data();
    void fillsASentence();
    void namesSeverities();
};

void TestFinding::fillsASentence_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const QStringList two{u"a"_s, u"b"_s};
    QTest::newRow("nothing to fill") << u"plain"_s << two << u"plain"_s;
    QTest::newRow("in order") << u"%1 and %2"_s << two << u"a and b"_s;
    QTest::newRow("in another order, as a translation may need")
        << u"%2 before %1"_s << two << u"b before a"_s;
    QTest::newRow("twice") << u"%1%1"_s << two << u"aa"_s;
    QTest::newRow("missing argument") << u"[%3]"_s << two << u"[]"_s;
    QTest::newRow("per cent") << u"100 % of %1, 5%"_s << two << u"100 % of a, 5%"_s;
    QTest::newRow("zero is no place") << u"%0"_s << two << u"%0"_s;
    QTest::newRow("an argument that looks like a place")
        << u"%1 %2"_s << QStringList{u"%2"_s, u"x"_s} << u"%2 x"_s;
}

void TestFinding::fillsASentence()
{
    QFETCH(const QString, format);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, text);
    QCOMPARE(Sentence::fill(format, arguments), text);
    QCOMPARE((Sentence{format.toUtf8(), arguments}.text()), text);
}

void TestFinding::namesSeverities()
{
    QCOMPARE(codeOf(Severity::Info), "info"_ba);
    QCOMPARE(codeOf(Severity::Warning), "warning"_ba);
    QCOMPARE(codeOf(Severity::Problem), "problem"_ba);
}

QTEST_APPLESS_MAIN(TestFinding)
#include "tst_finding.moc"
