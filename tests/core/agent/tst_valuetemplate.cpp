// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/valuetemplate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::agent;
using namespace Qt::StringLiterals;

class TestValueTemplate final : public QObject
{
    Q_OBJECT

private slots:
    void isUndefinedByDefault();
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

void TestValueTemplate::isUndefinedByDefault()
{
    TemplateValues values = valuesWith({});
    QVERIFY(ValueTemplate().expand(values).isUndefined());
}

void TestValueTemplate::givesConstantsBack_data()
{
    QTest::addColumn<ValueTemplate>("value");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("number") << ValueTemplate(QJsonValue(4.5)) << QJsonValue(4.5);
    QTest::newRow("large integer") << ValueTemplate(QJsonValue(qint64{9007199254740993}))
                                   << QJsonValue(qint64{9007199254740993});
    QTest::newRow("flag") << ValueTemplate(QJsonValue(true)) << QJsonValue(true);
    QTest::newRow("text") << text(u"abc"_s) << QJsonValue(u"abc"_s);
    QTest::newRow("empty list") << ValueTemplate::list({}) << QJsonValue(QJsonArray());
    QTest::newRow("empty object") << ValueTemplate::object({}) << QJsonValue(QJsonObject());
    QTest::newRow("nested") << ValueTemplate::object(
        {{u"a"_s, ValueTemplate::list({text(u"x"_s), text(u"y"_s)})}})
                            << QJsonValue(QJsonObject{{u"a"_s, QJsonArray{u"x"_s, u"y"_s}}});
}

void TestValueTemplate::givesConstantsBack()
{
    QFETCH(const ValueTemplate, value);
    QFETCH(const QJsonValue, expected);
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
        const QJsonObject expected{{u"query"_s, u"<%1>"_s.arg(message)},
                                   {u"limit"_s, 5},
                                   {u"list"_s, QJsonArray{message.toUpper(), true}},
                                   {u"inner"_s, QJsonObject{{u"{{message}}"_s, 3}}}};
        QCOMPARE(value.expand(values).toObject(), expected);
    }
}

void TestValueTemplate::rollsInTheOrderOfTheFile()
{
    const ValueTemplate value = ValueTemplate::object(
        {{u"z"_s, text(u"{{random:1:1000000}}"_s)}, {u"a"_s, text(u"{{random:1:1000000}}"_s)}});
    TemplateValues values = valuesWith({});
    const QJsonObject object = value.expand(values).toObject();
    Dice dice(42);
    QCOMPARE(object.value(u"z"_s).toInteger(), dice.between(1, 1'000'000));
    QCOMPARE(object.value(u"a"_s).toInteger(), dice.between(1, 1'000'000));
}

QTEST_APPLESS_MAIN(TestValueTemplate)
#include "tst_valuetemplate.moc"
