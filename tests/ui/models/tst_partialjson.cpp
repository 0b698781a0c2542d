// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "ui/models/partialjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestPartialJson final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnyValue_data();
    void readsAnyValue();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void closesWhatWasCut_data();
    void closesWhatWasCut();
    void readsEveryBeginningOfAnObject();
    void refusesDeepNestingAlsoWhenCut();

private:
    static QByteArray jsonOf(const QJsonValue &value)
    {
        const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return array.mid(1, array.size() - 2);
    }
};

void TestPartialJson::readsAnyValue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("object") << "{\"a\":[1,{}]}"_ba;
    QTest::newRow("array") << "[1,2]"_ba;
    QTest::newRow("text") << "\"x\""_ba;
    QTest::newRow("number") << "12"_ba;
    QTest::newRow("null") << "null"_ba;
}

void TestPartialJson::readsAnyValue()
{
    QFETCH(const QByteArray, bytes);
    const Result<PartialJson> json = parsePartialJson(bytes, false);
    QVERIFY(json);
    QVERIFY(json->isWhole);
    QCOMPARE(jsonOf(json->value), bytes);
}

void TestPartialJson::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("word") << "hello"_ba;
    QTest::newRow("two values") << "1,2"_ba;
    QTest::newRow("two arrays") << "1],[2"_ba;
    QTest::newRow("cut") << "{\"a\":1"_ba;
    QTest::newRow("not UTF-8") << "\"\xff\""_ba;
    QTest::newRow("too deep") << QByteArray(65, '[') + QByteArray(65, ']');
}

void TestPartialJson::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, bytes);
    const Result<PartialJson> json = parsePartialJson(bytes, false);
    QVERIFY(!json);
    QVERIFY(!json.error().text.isEmpty());
}

void TestPartialJson::closesWhatWasCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("within a text") << "{\"a\":\"long te"_ba
                                   << "{\"a\":\"long te\"}"_ba;
    QTest::newRow("within a key") << "{\"a\":1,\"lo"_ba
                                  << "{\"a\":1}"_ba;
    QTest::newRow("behind a key") << "{\"a\":1,\"b\""_ba
                                  << "{\"a\":1}"_ba;
    QTest::newRow("behind a colon") << "{\"a\":1,\"b\":"_ba
                                    << "{\"a\":1}"_ba;
    QTest::newRow("within a number") << "{\"a\":1,\"b\":12"_ba
                                     << "{\"a\":1}"_ba;
    QTest::newRow("within true") << "[1,tr"_ba
                                 << "[1]"_ba;
    QTest::newRow("behind a comma") << "[1,2,"_ba
                                    << "[1,2]"_ba;
    QTest::newRow("nested") << "{\"a\":[{\"b\":[1,2],\"c\":\"x"_ba
                            << "{\"a\":[{\"b\":[1,2],\"c\":\"x\"}]}"_ba;
    QTest::newRow("within an escape") << "[\"a\\"_ba
                                      << "[\"a\"]"_ba;
    QTest::newRow("within a code point") << "[\"a\\u00e"_ba
                                         << "[\"a\"]"_ba;
    QTest::newRow("within a character") << "[\"a\xc3"_ba
                                        << "[\"a\"]"_ba;
    QTest::newRow("brackets in a text") << "[\"}]{[\",\"x"_ba
                                        << "[\"}]{[\",\"x\"]"_ba;
    QTest::newRow("only just begun") << "{"_ba
                                     << "{}"_ba;
}

void TestPartialJson::closesWhatWasCut()
{
    QFETCH(const QByteArray, bytes);
    const Result<PartialJson> json = parsePartialJson(bytes, true);
    QVERIFY2(json, json ? "" : qPrintable(json.error().text));
    QVERIFY(!json->isWhole);
    QTEST(jsonOf(json->value), "expected");
}

void TestPartialJson::readsEveryBeginningOfAnObject()
{
    const QByteArray whole =
        u"{\"a\":\"é\\u00e9\\\\\\\"💡\",\"b\":[true,null,-1.5e3,{\"c\":[]}],\"d\":{\"e\":\"f\"}}"_s
            .toUtf8();
    for (qsizetype length = 1; length < whole.size(); ++length) {
        const Result<PartialJson> json = parsePartialJson(whole.first(length), true);
        QVERIFY2(json, whole.first(length).constData());
        QVERIFY2(!json->isWhole, whole.first(length).constData());
    }
    QVERIFY(parsePartialJson(whole, true)->isWhole);
}

void TestPartialJson::refusesDeepNestingAlsoWhenCut()
{
    QVERIFY(!parsePartialJson(QByteArray(100'000, '['), true));
    QVERIFY(!parsePartialJson("]]]]", true));
    QVERIFY(!parsePartialJson("hello", true));
}

QTEST_GUILESS_MAIN(TestPartialJson)
#include "tst_partialjson.moc"
