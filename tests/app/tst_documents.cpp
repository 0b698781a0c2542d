// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commandtable.h"
#include "app/faultreference.h"
#include "app/helptext.h"
#include "app/settingsreference.h"
#include "core/check/catalogue.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace Qt::StringLiterals;

/// The documents say what the program does.
class TestDocuments final : public QObject
{
    Q_OBJECT

private slots:
    void theReferenceOfSettingsIsUpToDate();
    void theReferenceOfCommandsHoldsEveryHelpPage();
    void theReferenceOfCommandsHoldsTheOverview();
    void theManualPageExplainsEveryCommand();
    void theFaultsAreListed();
    void theDocumentOfChecksHasThemAllInTheirOrder();
    void helpPagesFitATerminal();

private:
    static QString textOf(const QString &name);
    static QList<CommandDescription> descriptions();
};

QString TestDocuments::textOf(const QString &name)
{
    QFile file(QStringLiteral(WIRELAMP_SOURCE_DIR "/docs/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<CommandDescription> TestDocuments::descriptions()
{
    const SettingsReader reader({}, u"/nowhere"_s);
    const tests::ManualClock clock;
    QList<CommandDescription> list;
    for (const auto &command : makeCommands(reader, clock))
        list << command->description();
    return list;
}

void TestDocuments::theReferenceOfSettingsIsUpToDate()
{
    QVERIFY2(textOf(u"configuration.md"_s) == settingsReference(),
             "run: build/dev/app/wirelamp config --format markdown > docs/configuration.md");
}

void TestDocuments::theReferenceOfCommandsHoldsEveryHelpPage()
{
    const QString document = textOf(u"commands.md"_s);
    for (const CommandDescription &command : descriptions()) {
        const QString block = u"```text\n"_s + helpText(command) + u"```\n"_s;
        QVERIFY2(document.contains(block),
                 qPrintable(u"docs/commands.md lacks this block:\n"_s + block));
    }
}

void TestDocuments::theReferenceOfCommandsHoldsTheOverview()
{
    const QString block = u"```text\n"_s + overviewText(descriptions()) + u"```\n"_s;
    QVERIFY2(textOf(u"commands.md"_s).contains(block),
             qPrintable(u"docs/commands.md lacks this block:\n"_s + block));
}

void TestDocuments::theManualPageExplainsEveryCommand()
{
    const QString page = textOf(u"../installer/linux/wirelamp.1.in"_s);
    for (const CommandDescription &command : descriptions()) {
        const QRegularExpression entry(u"\n\\.TP\n\\.BI? %1\\b"_s.arg(command.name));
        QVERIFY2(entry.match(page).hasMatch(), qPrintable(command.name));
    }
}

void TestDocuments::theFaultsAreListed()
{
    QVERIFY2(
        textOf(u"faults.md"_s).contains(faultTables()),
        "put the output of build/dev/app/wirelamp faults --format markdown into docs/faults.md");
}

void TestDocuments::theDocumentOfChecksHasThemAllInTheirOrder()
{
    const QString document = textOf(u"check.md"_s);
    qsizetype last = 0;
    for (const check::Check &check : check::allChecks()) {
        const QString row = u"\n| `%1` | %2 |"_s.arg(QString::fromUtf8(check.id), check.title);
        const qsizetype found = document.indexOf(row);
        QVERIFY2(found > last, qPrintable(u"docs/check.md lacks, or has elsewhere: "_s + row));
        last = found;
    }
}

void TestDocuments::helpPagesFitATerminal()
{
    QString all = overviewText(descriptions());
    for (const CommandDescription &command : descriptions())
        all += helpText(command);
    for (const QString &line : all.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"
