// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/response.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestResponse final : public QObject
{
    Q_OBJECT

private slots:
    void knowsRegisteredReasons_data();
    void knowsRegisteredReasons();
    void writesAHead();
    void writesAHeadWithoutHeaders();
    void cannotBeSplit_data();
    void cannotBeSplit();
    void explainsErrorsInOneShape();
    void readsBackWhatItWrote();
    void waitsForTheRestOfAHead_data();
    void waitsForTheRestOfAHead();
    void readsHeads_data();
    void readsHeads();
    void leavesOutLinesThatAreNoHeaders();
};

void TestResponse::knowsRegisteredReasons_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](int status, const char *reason) {
        QTest::addRow("%d", status) << status << QByteArray(reason);
    };
    row(100, "Continue");
    row(101, "Switching Protocols");
    row(200, "OK");
    row(204, "No Content");
    row(304, "Not Modified");
    row(400, "Bad Request");
    row(401, "Unauthorized");
    row(403, "Forbidden");
    row(404, "Not Found");
    row(405, "Method Not Allowed");
    row(408, "Request Timeout");
    row(413, "Content Too Large");
    row(414, "URI Too Long");
    row(417, "Expectation Failed");
    row(421, "Misdirected Request");
    row(422, "Unprocessable Content");
    row(426, "Upgrade Required");
    row(429, "Too Many Requests");
    row(431, "Request Header Fields Too Large");
    row(500, "Internal Server Error");
    row(503, "Service Unavailable");
    row(504, "Gateway Timeout");
    row(505, "HTTP Version Not Supported");
    row(511, "Network Authentication Required");
    row(0, "Unknown");
    row(-1, "Unknown");
    row(299, "Unknown");
    row(418, "Unknown");
    row(599, "Unknown");
}

void TestResponse::knowsRegisteredReasons()
{
    QFETCH(const int, status);
    QTEST(reasonPhrase(status), "reason");
}

void TestResponse::writesAHead()
{
    const ResponseHead head{
        404, {{"Content-Length"_ba, "2"_ba}, {"Vary"_ba, "Origin"_ba}, {"X"_ba, QByteArray()}}};
    QCOMPARE(serialize(head),
             "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nVary: Origin\r\nX: \r\n\r\n"_ba);
}

void TestResponse::writesAHeadWithoutHeaders()
{
    QCOMPARE(serialize({}), "HTTP/1.1 200 OK\r\n\r\n"_ba);
}

void TestResponse::cannotBeSplit_data()
{
    QTest::addColumn<QByteArray>("hostile");
    QTest::addColumn<QByteArray>("tame");
    QTest::newRow("CRLF") << "a\r\nX: y"_ba
                          << "a  X: y"_ba;
    QTest::newRow("CR") << "a\rb"_ba
                        << "a b"_ba;
    QTest::newRow("LF") << "a\nb"_ba
                        << "a b"_ba;
    QTest::newRow("NUL") << "a\0b"_ba
                         << "a b"_ba;
    QTest::newRow("whole response") << "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"_ba
                                    << "    HTTP/1.1 200 OK    "_ba;
}

void TestResponse::cannotBeSplit()
{
    QFETCH(const QByteArray, hostile);
    QFETCH(const QByteArray, tame);
    const QByteArray bytes = serialize({200, {{hostile, hostile}}});
    QCOMPARE(bytes, "HTTP/1.1 200 OK\r\n" + tame + ": " + tame + "\r\n\r\n");
}

void TestResponse::explainsErrorsInOneShape()
{
    const QJsonObject error =
        QJsonDocument::fromJson(errorBody("expired"_ba, u"it \"ended\" \u2014 42 s ago"_s))
            .object();
    QCOMPARE(error.keys(), (QStringList{u"detail"_s, u"error"_s, u"message"_s}));
    QCOMPARE(error[u"error"_s].toString(), u"expired"_s);
    QCOMPARE(error[u"message"_s].toString(), u"it \"ended\" \u2014 42 s ago"_s);
    QCOMPARE(error[u"detail"_s].toString(), u"it \"ended\" \u2014 42 s ago"_s);
}

void TestResponse::readsBackWhatItWrote()
{
    const QByteArray bytes = serialize({503, {{"Retry-After"_ba, "10"_ba}, {"A"_ba, "b: c"_ba}}});
    const std::optional<ParsedResponse> parsed = parseResponseHead(bytes + "{}");
    QVERIFY(parsed);
    QCOMPARE(parsed->head.status, 503);
    QCOMPARE(parsed->headBytes, bytes.size());
    QCOMPARE(serialize(parsed->head), bytes);
}

void TestResponse::waitsForTheRestOfAHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = "HTTP/1.1 200 OK\r\nA: b\r\n\r\n"_ba;
    for (qsizetype size = 0; size < whole.size(); ++size)
        QTest::addRow("%d bytes", static_cast<int>(size)) << whole.first(size);
}

void TestResponse::waitsForTheRestOfAHead()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!parseResponseHead(bytes));
}

void TestResponse::readsHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *bytes, int status) {
        QTest::newRow(name) << QByteArray(bytes) << status;
    };
    row("usual", "HTTP/1.1 200 OK\r\n\r\n", 200);
    row("older version", "HTTP/1.0 404 Not Found\r\n\r\n", 404);
    row("no phrase", "HTTP/1.1 204\r\n\r\n", 204);
    row("empty phrase", "HTTP/1.1 201 \r\n\r\n", 201);
    row("empty line", "\r\n\r\n", 500);
    row("no code", "HTTP/1.1 \r\n\r\n", 500);
    row("no number", "HTTP/1.1 OK! OK\r\n\r\n", 500);
    row("signed number", "HTTP/1.1 -20 OK\r\n\r\n", 500);
    row("no status line", "Content-Length: 200\r\n\r\n", 500);
}

void TestResponse::readsHeads()
{
    QFETCH(const QByteArray, bytes);
    const std::optional<ParsedResponse> parsed = parseResponseHead(bytes);
    QVERIFY(parsed);
    QTEST(parsed->head.status, "status");
    QCOMPARE(parsed->headBytes, bytes.size());
    QVERIFY(parsed->head.headers.all().isEmpty());
}

void TestResponse::leavesOutLinesThatAreNoHeaders()
{
    const std::optional<ParsedResponse> parsed =
        parseResponseHead("HTTP/1.1 200 OK\r\nno colon\r\n: x\r\nA: b\r\nC\n: d\r\n\r\n");
    QVERIFY(parsed);
    QCOMPARE(parsed->head.headers.all().size(), 1);
    QCOMPARE(parsed->head.headers.value("a"), "b"_ba);
}

QTEST_APPLESS_MAIN(TestResponse)
#include "tst_response.moc"
