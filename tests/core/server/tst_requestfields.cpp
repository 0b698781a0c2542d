// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "core/server/requestfields.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::server;
using namespace Qt::StringLiterals;

class TestRequestFields final : public QObject
{
    Q_OBJECT

private slots:
    void takesAnEmptyBodyForAnEmptyObject();
    void takesTheFirstNameThatHasAText();
    void refusesWhatIsNoJsonObject_data();
    void refusesWhatIsNoJsonObject();
    void reportsAMissingTextInTheFormOfFastApi();
    void refusesTextsOfAnotherType_data();
    void refusesTextsOfAnotherType();
    void acceptsATextAtItsBoundAndNotBeyond();
    void takesNullForMissing();
    void refusesObjectsAndFlagsOfAnotherType();
    void readsNumbersOfTheQueryWithinTheirBounds_data();
    void readsNumbersOfTheQueryWithinTheirBounds();
    void collectsEveryProblem();
    void repeatsOnlyTheBeginningOfWhatWasSent();

private:
    static RouteRequest requestWith(const QByteArray &body, const QByteArray &query = {})
    {
        RouteRequest request;
        request.body = body;
        request.head.query = query;
        return request;
    }
    static QJsonObject bodyOf(const std::optional<Answer> &answer)
    {
        const Result<QJsonObject> body = parseJsonObject(answer ? answer->body : QByteArray());
        return body ? *body : QJsonObject();
    }
    static QJsonObject detailOf(const std::optional<Answer> &answer, int index = 0)
    {
        return bodyOf(answer).value(u"detail").toArray().at(index).toObject();
    }
};

void TestRequestFields::takesAnEmptyBodyForAnEmptyObject()
{
    for (const QByteArray &body : {""_ba, " \r\n"_ba, "{}"_ba}) {
        RequestFields fields(requestWith(body));
        QCOMPARE(fields.optionalText({u"a"}), QString());
        QVERIFY(!fields.has(u"a"));
        QVERIFY(!fields.refusal());
    }
}

void TestRequestFields::takesTheFirstNameThatHasAText()
{
    RequestFields fields(requestWith(R"({"content":"","text":"second","user_request":"third"})"));
    QCOMPARE(fields.requiredText({u"message", u"content", u"text", u"user_request"}), u"second"_s);
    QVERIFY(!fields.refusal());
}

void TestRequestFields::refusesWhatIsNoJsonObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("list") << "[1]"_ba;
    QTest::newRow("number") << "1"_ba;
    QTest::newRow("cut") << "{\"a\":"_ba;
    QTest::newRow("form") << "message=hello"_ba;
    QTest::newRow("too deep") << QByteArray(5000, '[');
    QTest::newRow("bytes") << "\xff\xfe\x00"_ba;
}

void TestRequestFields::refusesWhatIsNoJsonObject()
{
    QFETCH(const QByteArray, body);
    RequestFields fields(requestWith(body));
    QCOMPARE(fields.requiredText({u"message"}), QString());
    const auto refusal = fields.refusal();
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 400);
    QCOMPARE(bodyOf(refusal).value(u"error").toString(), u"invalid_json"_s);
}

void TestRequestFields::reportsAMissingTextInTheFormOfFastApi()
{
    RequestFields fields(requestWith(R"({"message":""})"));
    fields.requiredText({u"message", u"content"});
    const auto refusal = fields.refusal();
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 422);
    QCOMPARE(bodyOf(refusal).value(u"error").toString(), u"missing_field"_s);
    QVERIFY(bodyOf(refusal).value(u"message").toString().contains(u"message"));
    const QJsonObject expected{{u"type"_s, u"missing"_s},
                               {u"loc"_s, QJsonArray{u"body"_s, u"message"_s}},
                               {u"msg"_s, u"Field required"_s},
                               {u"input"_s, QString()}};
    QCOMPARE(detailOf(refusal), expected);
}

void TestRequestFields::refusesTextsOfAnotherType_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("number") << "1"_ba;
    QTest::newRow("flag") << "true"_ba;
    QTest::newRow("list") << "[\"a\"]"_ba;
    QTest::newRow("object") << "{\"a\":1}"_ba;
}

void TestRequestFields::refusesTextsOfAnotherType()
{
    QFETCH(const QByteArray, value);
    RequestFields required(requestWith("{\"message\":" + value + '}'));
    QCOMPARE(required.requiredText({u"message"}), QString());
    QCOMPARE(detailOf(required.refusal()).value(u"type").toString(), u"string_type"_s);
    RequestFields optional(requestWith("{\"message\":" + value + '}'));
    QCOMPARE(optional.optionalText({u"message"}), QString());
    QCOMPARE(optional.refusal()->status, 422);
    QCOMPARE(bodyOf(optional.refusal()).value(u"error").toString(), u"invalid_field"_s);
}

void TestRequestFields::acceptsATextAtItsBoundAndNotBeyond()
{
    RequestFields atBound(requestWith(R"({"id":"12345"})"));
    QCOMPARE(atBound.requiredText({u"id"}, 5), u"12345"_s);
    QVERIFY(!atBound.refusal());
    RequestFields beyond(requestWith(R"({"id":"123456"})"));
    QCOMPARE(beyond.requiredText({u"id"}, 5), QString());
    QCOMPARE(detailOf(beyond.refusal()).value(u"type").toString(), u"string_too_long"_s);
}

void TestRequestFields::takesNullForMissing()
{
    RequestFields fields(requestWith(R"({"a":null,"b":null,"c":null})"));
    QCOMPARE(fields.optionalText({u"a"}), QString());
    QCOMPARE(fields.optionalObject(u"b"), QJsonObject());
    QCOMPARE(fields.optionalFlag(u"c"), false);
    QVERIFY(!fields.has(u"a"));
    QVERIFY(!fields.refusal());
}

void TestRequestFields::refusesObjectsAndFlagsOfAnotherType()
{
    RequestFields good(requestWith(R"({"context":{"a":1},"force":true})"));
    QCOMPARE(good.optionalObject(u"context"), (QJsonObject{{u"a"_s, 1}}));
    QVERIFY(good.optionalFlag(u"force"));
    QVERIFY(!good.refusal());
    RequestFields bad(requestWith(R"({"context":[1],"force":"yes"})"));
    QCOMPARE(bad.optionalObject(u"context"), QJsonObject());
    QVERIFY(!bad.optionalFlag(u"force"));
    QCOMPARE(detailOf(bad.refusal(), 0).value(u"type").toString(), u"dict_type"_s);
    QCOMPARE(detailOf(bad.refusal(), 1).value(u"type").toString(), u"bool_type"_s);
}

void TestRequestFields::readsNumbersOfTheQueryWithinTheirBounds_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("expected");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("missing") << ""_ba << 20 << true;
    QTest::newRow("lowest") << "limit=1"_ba << 1 << true;
    QTest::newRow("highest") << "limit=100"_ba << 100 << true;
    QTest::newRow("too low") << "limit=0"_ba << 20 << false;
    QTest::newRow("too high") << "limit=101"_ba << 20 << false;
    QTest::newRow("negative") << "limit=-1"_ba << 20 << false;
    QTest::newRow("no number") << "limit=ten"_ba << 20 << false;
    QTest::newRow("fraction") << "limit=1.5"_ba << 20 << false;
    QTest::newRow("empty") << "limit="_ba << 20 << false;
    QTest::newRow("overflow") << "limit=99999999999999999999"_ba << 20 << false;
}

void TestRequestFields::readsNumbersOfTheQueryWithinTheirBounds()
{
    QFETCH(const QByteArray, query);
    QFETCH(const int, expected);
    QFETCH(const bool, isGood);
    RequestFields fields(requestWith({}, query));
    QCOMPARE(fields.queryNumber("limit", 20, 1, 100), expected);
    QCOMPARE(!fields.refusal().has_value(), isGood);
    if (!isGood)
        QCOMPARE(detailOf(fields.refusal()).value(u"loc").toArray().first().toString(), u"query"_s);
}

void TestRequestFields::collectsEveryProblem()
{
    RequestFields fields(requestWith(R"({"context":1})"));
    fields.requiredText({u"type"});
    fields.requiredText({u"message"});
    fields.optionalObject(u"context");
    fields.addProblem(u"role", u"enum"_s, u"no such role"_s);
    const QJsonArray detail = bodyOf(fields.refusal()).value(u"detail").toArray();
    QCOMPARE(detail.size(), 4);
}

void TestRequestFields::repeatsOnlyTheBeginningOfWhatWasSent()
{
    RequestFields fields(requestWith("{\"id\":\"" + QByteArray(100'000, 'x') + "\"}"));
    fields.requiredText({u"id"}, 128);
    QVERIFY(fields.refusal()->body.size() < 1000);
}

QTEST_APPLESS_MAIN(TestRequestFields)
#include "tst_requestfields.moc"
