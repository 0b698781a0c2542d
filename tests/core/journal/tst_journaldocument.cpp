// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/journal/entry.h"
#include "tests/support/documenttable.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::journal;
using namespace wirelamp::tests;
using namespace Qt::StringLiterals;

/// docs/journal.md is what readers of the journal rely on.
class TestJournalDocument final : public QObject
{
    Q_OBJECT

private slots:
    void describesEveryKindInOrder();
    void showsAnExampleThatCanBeRead();

private:
    static QString path() { return QStringLiteral(WIRELAMP_JOURNAL_DOCUMENT); }
};

void TestJournalDocument::describesEveryKindInOrder()
{
    QStringList documented;
    for (const QStringList &row : documentTable(path(), u"Kinds"_s))
        documented << row.first().chopped(1).mid(1);
    QStringList known;
    for (int kind = 0; kind <= static_cast<int>(EntryKind::ConnectionClosed); ++kind)
        known << QString::fromLatin1(codeOf(static_cast<EntryKind>(kind)));
    QCOMPARE(documented, known);
}

void TestJournalDocument::showsAnExampleThatCanBeRead()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    const qsizetype first = lines.indexOf("```json") + 1;
    QVERIFY(first > 0);
    qint64 sequence = 0;
    for (qsizetype at = first; lines.value(at, "```") != "```"; ++at) {
        const Result<QJsonObject> entry = parseJsonObject(lines.at(at));
        QVERIFY2(entry, lines.at(at).constData());
        QCOMPARE(entry->value(u"sequence").toInteger(), ++sequence);
        const QByteArray kind = entry->value(u"kind").toString().toLatin1();
        QVERIFY2(entryKindFromCode(kind), kind.constData());
    }
    QVERIFY(sequence > 10);
}

QTEST_APPLESS_MAIN(TestJournalDocument)
#include "tst_journaldocument.moc"
