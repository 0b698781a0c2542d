// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/texttemplate.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestTextTemplate final : public QObject
{
    Q_OBJECT

private slots:
    void fillsInPlaceholders_data();
    void fillsInPlaceholders();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void picksOneOfTheOptions();
    void rollsInsideTheRange();
    void rollsTheSameForTheSameSeed();
    void takesNumbersAsNumbers();
    void cutsALongMessage();
    void neverCutsASurrogatePair();
    void insertsNoMoreThanTheBudgetOfTheRun();
    void doesNotReadPlaceholdersOfTheMessage();
    void saysWhatIsLiteral();
    void refusesATextThatIsTooLong();
};

namespace {

TemplateValues exampleValues(quint64 seed = 42)
{
    RunRequest request;
    request.message = u"  Why is it Slow today?  "_s;
    request.context.userId = u"ana"_s;
    request.context.agentName = u"helper"_s;
    request.context.threadId = u"thread_1"_s;
    request.context.runName = "run_1"_ba;
    request.seed = seed;
    TemplateValues values = templateValuesOf(request);
    values.said = u"so far"_s;
    values.own = {{u"colour"_s, u"Green"_s}, {u"count"_s, 7}};
    return values;
}

QString expanded(const QString &text, TemplateValues values = exampleValues())
{
    const auto parsed = TextTemplate::parse(text, {u"colour"_s, u"count"_s});
    return parsed ? parsed->expand(values) : u"error: "_s + parsed.error().text;
}

} // namespace

void TestTextTemplate::fillsInPlaceholders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("nothing to fill in") << u"plain"_s << u"plain"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("message") << u"<{{message}}>"_s << u"<  Why is it Slow today?  >"_s;
    QTest::newRow("space inside") << u"{{ user }}"_s << u"ana"_s;
    QTest::newRow("several") << u"{{user}}/{{agent}}/{{thread}}/{{run}}"_s
                             << u"ana/helper/thread_1/run_1"_s;
    QTest::newRow("seed") << u"{{seed}}"_s << u"42"_s;
    QTest::newRow("said") << u"{{said}}"_s << u"so far"_s;
    QTest::newRow("own text") << u"{{colour|lower}}"_s << u"green"_s;
    QTest::newRow("own number") << u"{{count}}"_s << u"7"_s;
    QTest::newRow("upper") << u"{{message|trim|upper}}"_s << u"WHY IS IT SLOW TODAY?"_s;
    QTest::newRow("lower") << u"{{message|trim|lower}}"_s << u"why is it slow today?"_s;
    QTest::newRow("words") << u"{{message|words:2}}"_s << u"Why is\u2026"_s;
    QTest::newRow("as many words as there are")
        << u"{{message|words:5}}"_s << u"Why is it Slow today?"_s;
    QTest::newRow("more words than there are")
        << u"{{message|words:50}}"_s << u"Why is it Slow today?"_s;
    QTest::newRow("chars") << u"{{message|trim|chars:3}}"_s << u"Why\u2026"_s;
    QTest::newRow("enough chars") << u"{{user|chars:3}}"_s << u"ana"_s;
    QTest::newRow("spaced filters") << u"{{ message | trim | chars : 3 }}"_s << u"Why\u2026"_s;
    QTest::newRow("quoted braces") << u"{{'{{'}}x}}"_s << u"{{x}}"_s;
    QTest::newRow("quoted nothing") << u"a{{''}}b"_s << u"ab"_s;
    QTest::newRow("single braces") << u"{message} }"_s << u"{message} }"_s;
    QTest::newRow("pick of one") << u"{{pick:red}}"_s << u"red"_s;
    QTest::newRow("random of one") << u"{{random:5:5}}"_s << u"5"_s;
    QTest::newRow("negative random") << u"{{random:-5:-5}}"_s << u"-5"_s;
}

void TestTextTemplate::fillsInPlaceholders()
{
    QFETCH(const QString, text);
    QFETCH(const QString, result);
    QCOMPARE(expanded(text), result);
}

void TestTextTemplate::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("typo") << u"{{mesage}}"_s
                          << u"unknown placeholder 'mesage'; did you mean message?"_s;
    QTest::newRow("typo of an own name")
        << u"{{color}}"_s << u"unknown placeholder 'color'; did you mean colour?"_s;
    QTest::newRow("nothing like it")
        << u"{{weather}}"_s
        << u"unknown placeholder 'weather'; there are random, pick, colour, count, message, user, "
           "agent, thread, run, seed, said"_s;
    QTest::newRow("empty") << u"{{}}"_s << u"unknown placeholder ''; there are"_s;
    QTest::newRow("capital") << u"{{Message}}"_s
                             << u"unknown placeholder 'Message'; did you mean message?"_s;
    QTest::newRow("filter typo") << u"{{message|uper}}"_s
                                 << u"unknown filter 'uper'; did you mean upper?"_s;
    QTest::newRow("empty filter") << u"{{message|}}"_s << u"unknown filter ''; there are upper"_s;
    QTest::newRow("words without a number")
        << u"{{message|words}}"_s << u"the filter words needs a number"_s;
    QTest::newRow("words of nothing")
        << u"{{message|words:0}}"_s << u"the filter words needs a number"_s;
    QTest::newRow("chars of a word")
        << u"{{message|chars:many}}"_s << u"the filter chars needs a number"_s;
    QTest::newRow("upper with a number")
        << u"{{message|upper:3}}"_s << u"the filter upper takes nothing"_s;
    QTest::newRow("random without ends") << u"{{random}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("random with one end")
        << u"{{random:1}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("random with three ends")
        << u"{{random:1:2:3}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("random backwards") << u"{{random:9:1}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("random with fractions")
        << u"{{random:1.5:2}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("random too large")
        << u"{{random:0:99999999999999999}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("random over 64 bits")
        << u"{{random:0:99999999999999999999}}"_s << u"random needs two whole numbers"_s;
    QTest::newRow("pick without options") << u"{{pick}}"_s << u"unknown placeholder 'pick'"_s;
    QTest::newRow("not closed") << u"a {{message b"_s << u"'{{message b' has no }} behind it"_s;
    QTest::newRow("closed with one brace") << u"{{message}"_s << u"has no }} behind it"_s;
    QTest::newRow("the second one is wrong")
        << u"{{message}} {{mesage}}"_s << u"unknown placeholder 'mesage'"_s;
}

void TestTextTemplate::refusesWhatItDoesNotKnow()
{
    QFETCH(const QString, text);
    QFETCH(const QString, sentence);
    const auto parsed = TextTemplate::parse(text, {u"colour"_s, u"count"_s});
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().text.startsWith(sentence) || parsed.error().text.endsWith(sentence),
             qPrintable(parsed.error().text));
}

void TestTextTemplate::picksOneOfTheOptions()
{
    QSet<QString> seen;
    for (quint64 seed = 0; seed < 100; ++seed)
        seen << expanded(u"{{pick: red | green|blue }}"_s, exampleValues(seed));
    QCOMPARE(seen, (QSet<QString>{u"red"_s, u"green"_s, u"blue"_s}));
}

void TestTextTemplate::rollsInsideTheRange()
{
    QSet<QString> seen;
    for (quint64 seed = 0; seed < 100; ++seed)
        seen << expanded(u"{{random:9:11}}"_s, exampleValues(seed));
    QCOMPARE(seen, (QSet<QString>{u"9"_s, u"10"_s, u"11"_s}));
}

void TestTextTemplate::rollsTheSameForTheSameSeed()
{
    const QString text = u"{{random:1:1000000}} {{random:1:1000000}} {{pick:a|b|c|d|e|f}}"_s;
    QCOMPARE(expanded(text, exampleValues(1)), expanded(text, exampleValues(1)));
    QVERIFY(expanded(text, exampleValues(1)) != expanded(text, exampleValues(2)));
}

void TestTextTemplate::takesNumbersAsNumbers()
{
    TemplateValues values = exampleValues();
    const auto valueOf = [&values](const QString &text) {
        return TextTemplate::parse(text, {u"colour"_s, u"count"_s})->expandValue(values);
    };
    QCOMPARE(valueOf(u"{{random:3:3}}"_s), QJsonValue(3));
    QCOMPARE(valueOf(u"{{count}}"_s), QJsonValue(7));
    QCOMPARE(valueOf(u"{{count}} "_s), QJsonValue(u"7 "_s));
    QCOMPARE(valueOf(u"{{count|upper}}"_s), QJsonValue(u"7"_s));
    QCOMPARE(valueOf(u"{{colour}}"_s), QJsonValue(u"Green"_s));
    QCOMPARE(valueOf(u"{{seed}}"_s), QJsonValue(u"42"_s));
    QCOMPARE(valueOf(u"7"_s), QJsonValue(u"7"_s));
    QCOMPARE(valueOf(QString()), QJsonValue(QString()));
}

void TestTextTemplate::cutsALongMessage()
{
    TemplateValues values = exampleValues();
    values.message = QString(textCharsMax, u'x');
    QCOMPARE(expanded(u"{{message}}"_s, values), values.message);
    values.message += u'y';
    QCOMPARE(expanded(u"{{message}}"_s, values), QString(textCharsMax, u'x') + u'\u2026');
}

void TestTextTemplate::neverCutsASurrogatePair()
{
    TemplateValues values = exampleValues();
    values.message = u"ab\U0001F600cd"_s;
    QCOMPARE(expanded(u"{{message|chars:3}}"_s, values), u"ab\u2026"_s);
    QCOMPARE(expanded(u"{{message|chars:4}}"_s, values), u"ab\U0001F600\u2026"_s);
    values.charsLeft = 3;
    QCOMPARE(expanded(u"{{message}}"_s, values), u"ab"_s);
}

void TestTextTemplate::insertsNoMoreThanTheBudgetOfTheRun()
{
    TemplateValues values = exampleValues();
    values.message = QString(textCharsMax, u'x');
    const auto text = TextTemplate::parse(u"{{message}}!"_s);
    QVERIFY(text);
    qsizetype chars = 0;
    for (int i = 0; i < 100; ++i)
        chars += text->expand(values).size();
    QCOMPARE(chars, insertedCharsMax + 100);
    QCOMPARE(text->expand(values), u"!"_s);
}

void TestTextTemplate::doesNotReadPlaceholdersOfTheMessage()
{
    TemplateValues values = exampleValues();
    values.message = u"{{user}} }} {{"_s;
    QCOMPARE(expanded(u"{{message}}"_s, values), u"{{user}} }} {{"_s);
}

void TestTextTemplate::saysWhatIsLiteral()
{
    const auto text = TextTemplate::parse(u"a {{message}} b{{'{{'}}"_s);
    QVERIFY(text->hasPlaceholders());
    QCOMPARE(text->literalText(), u"a  b{{"_s);
    QVERIFY(!TextTemplate::parse(u"a{{'{{'}}"_s)->hasPlaceholders());
    QVERIFY(!TextTemplate().hasPlaceholders());
}

void TestTextTemplate::refusesATextThatIsTooLong()
{
    QVERIFY(TextTemplate::parse(QString(textCharsMax, u'x')));
    const auto parsed = TextTemplate::parse(QString(textCharsMax + 1, u'x'));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().text.contains(u"65536"));
}

QTEST_APPLESS_MAIN(TestTextTemplate)
#include "tst_texttemplate.moc"
