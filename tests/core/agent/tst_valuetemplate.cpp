// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/valuetemplate.h"
#include "core/base/json.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestValueTemplate final : public QObject
{
    Q_OBJECT

private slots:
    void isNullByDefault();
    void givesConstantsBack_data();
    void givesConstantsBack();
    void fillsInTextsAtAnyDepth();
    void rollsInTheOrderOfTheFile();
};

namespace {

TemplateValues valuesWith(const QString &message)
{
    TemplateValues values{.message = message, .dice = Dice(42)};
    return values;
}

ValueTemplate text(const QString &text)
{
    return ValueTemplate(*TextTemplate::parse(text));
}

} // namespace

void TestValueTemplate::isNullByDefault()
{
    TemplateValues values = valuesWith({});
    QCOMPARE(ValueTemplate().expand(values), "null"_ba);
}

void TestValueTemplate::givesConstantsBack_data()
{
    QTest::addColumn<ValueTemplate>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("number") << ValueTemplate(QJsonValue(4.5)) << "4.5"_ba;
    QTest::newRow("large integer")
        << ValueTemplate(QJsonValue(qint64{9007199254740993})) << "9007199254740993"_ba;
    QTest::newRow("flag") << ValueTemplate(QJsonValue(true)) << "true"_ba;
    QTest::newRow("text") << text(u"a \"c\""_s) << R"("a \"c\"")"_ba;
    QTest::newRow("empty list") << ValueTemplate::list({}) << "[]"_ba;
    QTest::newRow("empty object") << ValueTemplate::object({}) << "{}"_ba;
    QTest::newRow("nested") << ValueTemplate::object(
        {{u"a"_s, ValueTemplate::list({text(u"x"_s), text(u"y"_s)})}})
                            << R"({"a":["x","y"]})"_ba;
}

void TestValueTemplate::givesConstantsBack()
{
    QFETCH(const ValueTemplate, value);
    QFETCH(const QByteArray, expected);
    TemplateValues values = valuesWith(u"ignored"_s);
    QCOMPARE(value.expand(values), expected);
}

void TestValueTemplate::fillsInTextsAtAnyDepth()
{
    const ValueTemplate value = ValueTemplate::object(
        {{u"query"_s, text(u"<{{message}}>"_s)},
         {u"limit"_s, ValueTemplate(QJsonValue(5))},
         {u"list"_s,
          ValueTemplate::list({text(u"{{message|upper}}"_s), ValueTemplate(QJsonValue(true))})},
         {u"inner"_s, ValueTemplate::object({{u"{{message}}"_s, text(u"{{random:3:3}}"_s)}})}});
    for (const QString &message : {u"one"_s, u"two"_s}) {
        TemplateValues values = valuesWith(message);
        const QString expected =
            uR"({"query":"<%1>","limit":5,"list":["%2",true],"inner":{"{{message}}":3}})"_s.arg(
                message, message.toUpper());
        QCOMPARE(value.expand(values), expected.toUtf8());
    }
}

void TestValueTemplate::rollsInTheOrderOfTheFile()
{
    const ValueTemplate value = ValueTemplate::object(
        {{u"z"_s, text(u"{{random:1:1000000}}"_s)}, {u"a"_s, text(u"{{random:1:1000000}}"_s)}});
    TemplateValues values = valuesWith({});
    const auto object = parseJsonObject(value.expand(values));
    QVERIFY(object);
    Dice dice(42);
    QCOMPARE(object->value(u"z"_s).toInteger(), dice.between(1, 1'000'000));
    QCOMPARE(object->value(u"a"_s).toInteger(), dice.between(1, 1'000'000));
}

QTEST_APPLESS_MAIN(TestValueTemplate)
#include "tst_valuetemplate.moc"
