// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "app/argumentparser.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::app;
using namespace Qt::StringLiterals;

class TestArgumentParser final : public QObject
{
    Q_OBJECT

private slots:
    void splitsWords_data();
    void splitsWords();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void keepsTheOrderOfRepeatedOptions();
    void takesAnySettingWhereSettingsAreAccepted();
    void refusesSettingsElsewhere();
    void aValueThatIsNotGivenIsTheFallback();

private:
    static ArgumentParser parser(ArgumentParser::Settings settings);
    static QString described(const Result<Arguments> &arguments);
};

ArgumentParser TestArgumentParser::parser(ArgumentParser::Settings settings)
{
    return ArgumentParser(
        {{u"sub"_s, u"USER"_s, {}}, {u"claim"_s, u"NAME=VALUE"_s, {}, true}, {u"tls"_s, {}, {}}},
        settings);
}

QString TestArgumentParser::described(const Result<Arguments> &arguments)
{
    if (!arguments)
        return arguments.error().text;
    QStringList parts;
    for (const GivenOption &given : arguments->options)
        parts << given.name + u':' + given.value;
    return parts.join(u' ') + u'|' + arguments->operands.join(u' ');
}

void TestArgumentParser::splitsWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QStringList() << u"|"_s;
    QTest::newRow("value in the next word") << QStringList{u"--sub"_s, u"ana"_s} << u"sub:ana|"_s;
    QTest::newRow("value behind an equals sign") << QStringList{u"--sub=ana"_s} << u"sub:ana|"_s;
    QTest::newRow("empty value") << QStringList{u"--sub="_s} << u"sub:|"_s;
    QTest::newRow("empty word") << QStringList{u"--sub"_s, QString()} << u"sub:|"_s;
    QTest::newRow("equals sign in the value")
        << QStringList{u"--claim=a=b=c"_s} << u"claim:a=b=c|"_s;
    QTest::newRow("value that looks like an option")
        << QStringList{u"--sub=--tls"_s} << u"sub:--tls|"_s;
    QTest::newRow("negative number as a value") << QStringList{u"--sub"_s, u"-1"_s} << u"sub:-1|"_s;
    QTest::newRow("switch") << QStringList{u"--tls"_s} << u"tls:|"_s;
    QTest::newRow("operands between options")
        << QStringList{u"a"_s, u"--tls"_s, u"b"_s} << u"tls:|a b"_s;
    QTest::newRow("end of the options")
        << QStringList{u"--tls"_s, u"--"_s, u"--sub"_s, u"--"_s} << u"tls:|--sub --"_s;
    QTest::newRow("a lone dash is an operand") << QStringList{u"-"_s} << u"|-"_s;
    QTest::newRow("empty operand") << QStringList{QString()} << u"|"_s;
}

void TestArgumentParser::splitsWords()
{
    QFETCH(const QStringList, words);
    QTEST(described(parser(ArgumentParser::Settings::Refused).parse(words)), "expected");
}

void TestArgumentParser::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("misspelt") << QStringList{u"--sbu"_s, u"ana"_s}
                              << u"there is no option --sbu; did you mean --sub?"_s;
    QTest::newRow("misspelt with a value")
        << QStringList{u"--clam=a"_s} << u"there is no option --clam; did you mean --claim?"_s;
    QTest::newRow("nothing like it")
        << QStringList{u"--zzzzzz"_s} << u"there is no option --zzzzzz; see --help"_s;
    QTest::newRow("no name") << QStringList{u"--=x"_s} << u"there is no option --; see --help"_s;
    QTest::newRow("single dash") << QStringList{u"-s"_s} << u"there is no option -s; see --help"_s;
    QTest::newRow("value missing at the end")
        << QStringList{u"--sub"_s} << u"--sub needs a value: --sub USER"_s;
    QTest::newRow("value missing before an option")
        << QStringList{u"--sub"_s, u"--tls"_s} << u"--sub needs a value: --sub USER"_s;
    QTest::newRow("value missing before the end of the options")
        << QStringList{u"--sub"_s, u"--"_s} << u"--sub needs a value: --sub USER"_s;
    QTest::newRow("value for a switch") << QStringList{u"--tls=yes"_s} << u"--tls takes no value"_s;
    QTest::newRow("twice") << QStringList{u"--sub=a"_s, u"--sub=b"_s}
                           << u"--sub is given twice; once is enough"_s;
}

void TestArgumentParser::refusesWhatMakesNoSense()
{
    QFETCH(const QStringList, words);
    QTEST(described(parser(ArgumentParser::Settings::Refused).parse(words)), "sentence");
}

void TestArgumentParser::keepsTheOrderOfRepeatedOptions()
{
    const auto arguments = parser(ArgumentParser::Settings::Refused)
                               .parse({u"--claim"_s, u"a=1"_s, u"--tls"_s, u"--claim=b=2"_s});
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->values(u"claim"_s), (QStringList{u"a=1"_s, u"b=2"_s}));
    QCOMPARE(arguments->value(u"claim"_s), u"b=2"_s);
}

void TestArgumentParser::takesAnySettingWhereSettingsAreAccepted()
{
    const ArgumentParser accepting = parser(ArgumentParser::Settings::Accepted);
    // Whether the setting exists is the loader's business: it reports all problems together.
    QCOMPARE(described(accepting.parse({u"--server.prot"_s, u"1"_s, u"--a.b=2"_s, u"--a.b=3"_s})),
             u"server.prot:1 a.b:2 a.b:3|"_s);
    QCOMPARE(described(accepting.parse({u"--server.port"_s})),
             u"--server.port needs a value: --server.port VALUE"_s);
    QCOMPARE(described(accepting.parse({u"--prot"_s, u"1"_s})),
             u"there is no option --prot; see --help"_s);
}

void TestArgumentParser::refusesSettingsElsewhere()
{
    QCOMPARE(described(parser(ArgumentParser::Settings::Refused).parse({u"--server.port=1"_s})),
             u"there is no option --server.port; see --help"_s);
}

void TestArgumentParser::aValueThatIsNotGivenIsTheFallback()
{
    const auto arguments = parser(ArgumentParser::Settings::Refused).parse({});
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->value(u"sub"_s, u"dev"_s), u"dev"_s);
    QCOMPARE(arguments->value(u"sub"_s), QString());
    QVERIFY(!arguments->has(u"tls"_s));
}

QTEST_APPLESS_MAIN(TestArgumentParser)
#include "tst_argumentparser.moc"
