// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/commands/helpcommand.h"
#include "app/commands/versioncommand.h"
#include "app/program.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace Qt::StringLiterals;

namespace {

/// Prints what it was given.
class EchoCommand final : public Command
{
public:
    explicit EchoCommand(bool takesMany = false)
        : m_takesMany(takesMany)
    {
    }

    CommandDescription description() const override
    {
        return {.name = u"echo"_s,
                .summary = u"print the arguments"_s,
                .operand = u"[WORD]"_s,
                .takesManyOperands = m_takesMany,
                .options = {{u"loud"_s, {}, u"shout"_s}},
                .takesSettings = true,
                .examples = {{u"wirelamp echo hello"_s, u"says hello"_s}}};
    }

    ExitCode run(const Arguments &arguments, Console &console) override
    {
        console.out << arguments.operands.join(u',');
        for (const GivenOption &given : arguments.options)
            console.out << '[' << given.name << '=' << given.value << ']';
        return ExitCode::Unavailable;
    }

private:
    bool m_takesMany = false;
};

struct Outcome
{
    ExitCode exitCode;
    QString out;
    QString error;
};

Outcome outcomeOf(const QStringList &words, bool takesMany = false)
{
    Commands commands;
    commands.push_back(std::make_unique<EchoCommand>(takesMany));
    commands.push_back(std::make_unique<VersionCommand>());
    commands.push_back(std::make_unique<HelpCommand>(
        QList<CommandDescription>{commands[0]->description(), commands[1]->description()}));
    QString outText;
    QString errorText;
    QTextStream out(&outText);
    QTextStream error(&errorText);
    Console console{out, error};
    Program program(std::move(commands));
    const ExitCode exitCode = program.run(words, console);
    return {exitCode, outText, errorText};
}

} // namespace

class TestProgram final : public QObject
{
    Q_OBJECT

private slots:
    void handsTheCommandItsArguments();
    void handsOverAnotherCommandLineAsItIs();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void explainsACommandWhereverHelpIsAsked_data();
    void explainsACommandWhereverHelpIsAsked();
    void explainsItself_data();
    void explainsItself();
    void printsVersions_data();
    void printsVersions();
};

void TestProgram::handsTheCommandItsArguments()
{
    const Outcome outcome =
        outcomeOf({u"echo"_s, u"--loud"_s, u"word"_s, u"--port"_s, u"1"_s, u"--a.b=2"_s});
    QCOMPARE(outcome.exitCode, ExitCode::Unavailable);
    QCOMPARE(outcome.out, u"word[loud=][port=1][a.b=2]"_s);
    QCOMPARE(outcome.error, QString());
}

void TestProgram::handsOverAnotherCommandLineAsItIs()
{
    const Outcome outcome = outcomeOf({u"echo"_s, u"--loud"_s, u"--"_s, u"npm"_s, u"--help"_s,
                                       u"--loud"_s, u"-x"_s, u"--"_s, u"y"_s},
                                      true);
    QCOMPARE(outcome.out, u"npm,--help,--loud,-x,--,y[loud=]"_s);
    const Outcome help = outcomeOf({u"echo"_s, u"--help"_s}, true);
    QVERIFY2(help.out.startsWith(u"usage: wirelamp echo [OPTIONS] [WORD]\n"), qPrintable(help.out));
}

void TestProgram::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no command") << QStringList() << u"a command is missing; see `wirelamp help`"_s;
    QTest::newRow("misspelt command")
        << QStringList{u"ehco"_s} << u"there is no command ehco; did you mean echo?"_s;
    QTest::newRow("nothing like it")
        << QStringList{u"zzzzzzz"_s} << u"there is no command zzzzzzz; see `wirelamp help`"_s;
    QTest::newRow("empty command")
        << QStringList{QString()} << u"there is no command ; see `wirelamp help`"_s;
    QTest::newRow("options first")
        << QStringList{u"--port"_s, u"1"_s, u"echo"_s}
        << u"the command comes before its options; see `wirelamp help`"_s;
    QTest::newRow("unknown option") << QStringList{u"echo"_s, u"--luod"_s}
                                    << u"there is no option --luod; did you mean "
                                       u"--loud?"_s;
    QTest::newRow("too many operands") << QStringList{u"echo"_s, u"a"_s, u"b"_s}
                                       << u"echo has no use for b; see `wirelamp help echo`"_s;
    QTest::newRow("operand where none is taken")
        << QStringList{u"version"_s, u"a"_s}
        << u"version has no use for a; see `wirelamp help version`"_s;
    QTest::newRow("setting where none is taken")
        << QStringList{u"version"_s, u"--server.port=1"_s}
        << u"there is no option --server.port; see --help"_s;
    QTest::newRow("help on a misspelt command")
        << QStringList{u"help"_s, u"ecoh"_s} << u"there is no command ecoh; did you mean echo?"_s;
}

void TestProgram::refusesWrongUsage()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, sentence);
    const Outcome outcome = outcomeOf(words);
    QCOMPARE(outcome.exitCode, ExitCode::Usage);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.error, u"wirelamp: "_s + sentence + u'\n');
}

void TestProgram::explainsACommandWhereverHelpIsAsked_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("help echo") << QStringList{u"help"_s, u"echo"_s};
    QTest::newRow("echo --help") << QStringList{u"echo"_s, u"--help"_s};
    QTest::newRow("echo -h") << QStringList{u"echo"_s, u"-h"_s};
    QTest::newRow("behind wrong options") << QStringList{u"echo"_s, u"--luod"_s, u"--help"_s};
}

void TestProgram::explainsACommandWhereverHelpIsAsked()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = outcomeOf(words);
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    QVERIFY(outcome.out.startsWith(u"usage: wirelamp echo [WORD] [OPTIONS]\n\nPrint the "
                                   u"arguments.\n"));
    QVERIFY(outcome.out.contains(u"  --loud                   shout\n"));
    QVERIFY(outcome.out.contains(u"  --SECTION.KEY VALUE "));
    QVERIFY(outcome.out.endsWith(u"examples:\n  wirelamp echo hello\n      says hello\n"));
    QCOMPARE(outcome.error, QString());
}

void TestProgram::explainsItself_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : {u"help"_s, u"--help"_s, u"-h"_s})
        QTest::newRow(qPrintable(word)) << word;
}

void TestProgram::explainsItself()
{
    QFETCH(const QString, word);
    const Outcome outcome = outcomeOf({word});
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    for (const QString &command : {u"echo"_s, u"version"_s, u"help"_s})
        QVERIFY(outcome.out.contains(u"\n  "_s + command + u' '));
    for (const QString &code : {u"0"_s, u"1"_s, u"64"_s, u"69"_s, u"78"_s})
        QVERIFY(outcome.out.contains(u"\n  "_s + code + u' '));
}

void TestProgram::printsVersions_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("version") << u"version"_s;
    QTest::newRow("--version") << u"--version"_s;
}

void TestProgram::printsVersions()
{
    QFETCH(const QString, word);
    const Outcome outcome = outcomeOf({word});
    QCOMPARE(outcome.exitCode, ExitCode::Success);
    QVERIFY(outcome.out.startsWith(u"wirelamp "));
    QVERIFY(outcome.out.contains(u"\nQt %1\n"_s.arg(QLatin1StringView(qVersion()))));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
