// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/bodyreader.h"

#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestBodyReader final : public QObject
{
    Q_OBJECT

private slots:
    void isDoneAtOnceWithoutABody();
    void takesExactlyTheLengthAndLeavesTheNextRequest();
    void readsChunks();
    void refusesChunksBeyondTheBound();

private:
    static RequestHead headWith(BodyFraming framing, qint64 contentLength = 0)
    {
        RequestHead head;
        head.framing = framing;
        head.contentLength = contentLength;
        return head;
    }
};

void TestBodyReader::isDoneAtOnceWithoutABody()
{
    BodyReader reader(headWith(BodyFraming::None), 100);
    QCOMPARE(reader.status(), ChunkedDecoder::Status::Done);
    QCOMPARE(reader.feed("GET / HTTP/1.1"), 0);
    QCOMPARE(BodyReader(headWith(BodyFraming::Length, 0), 100).status(),
             ChunkedDecoder::Status::Done);
}

void TestBodyReader::takesExactlyTheLengthAndLeavesTheNextRequest()
{
    BodyReader reader(headWith(BodyFraming::Length, 5), 100);
    QCOMPARE(reader.feed("ab"), 2);
    QCOMPARE(reader.status(), ChunkedDecoder::Status::NeedMore);
    QCOMPARE(reader.feed("cdeGET /"), 3);
    QCOMPARE(reader.status(), ChunkedDecoder::Status::Done);
    QCOMPARE(reader.body(), "abcde"_ba);
}

void TestBodyReader::readsChunks()
{
    BodyReader reader(headWith(BodyFraming::Chunked), 100);
    QCOMPARE(reader.feed("3\r\nabc\r\n0\r\n\r\nGET"), 13);
    QCOMPARE(reader.status(), ChunkedDecoder::Status::Done);
    QCOMPARE(reader.body(), "abc"_ba);
}

void TestBodyReader::refusesChunksBeyondTheBound()
{
    BodyReader reader(headWith(BodyFraming::Chunked), 2);
    reader.feed("3\r\nabc\r\n");
    QCOMPARE(reader.status(), ChunkedDecoder::Status::TooLarge);
}

QTEST_APPLESS_MAIN(TestBodyReader)
#include "tst_bodyreader.moc"
