// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/chunkeddecoder.h"
#include "core/http/framing.h"
#include "tests/support/textframe.h"

#include <QJsonDocument>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestFraming final : public QObject
{
    Q_OBJECT

private slots:
    void framesAPing();
    void framesAPongWithThePayloadOfItsPing();
    void framesACloseWithItsCodeAndReason();
    void closesWithoutACode();
    void cutsALongCloseReasonAtACharacter();
    void writesServerSentEvents_data();
    void writesServerSentEvents();
    void writesCommentsThatStayComments_data();
    void writesCommentsThatStayComments();
    void writesOneLineOfNdjson_data();
    void writesOneLineOfNdjson();
    void writesChunks_data();
    void writesChunks();
    void appendsAChunkBehindWhatIsThere();
    void writesChunksThatTheDecoderReads();
    void writesAnEventAsOneChunk_data();
    void writesAnEventAsOneChunk();
    void writesALineAsOneChunk_data();
    void writesALineAsOneChunk();
    void writesTheShortestTextFrame_data();
    void writesTheShortestTextFrame();
};

namespace {

void row(const char *name, const QByteArray &text, const QByteArray &framed)
{
    QTest::newRow(name) << text << framed;
}

} // namespace

void TestFraming::writesServerSentEvents_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("event");
    row("JSON", "{\"a\":1}"_ba, "data: {\"a\":1}\n\n"_ba);
    row("UTF-8", "\"\xc3\xa9\""_ba, "data: \"\xc3\xa9\"\n\n"_ba);
    row("empty", {}, "data: \n\n"_ba);
    row("LF", "{\n}"_ba, "data: {\ndata: }\n\n"_ba);
    row("CR", "{\r}"_ba, "data: {\ndata: }\n\n"_ba);
    row("CRLF", "{\r\n}"_ba, "data: {\ndata: }\n\n"_ba);
    row("LF CR", "{\n\r}"_ba, "data: {\ndata: \ndata: }\n\n"_ba);
    row("two LFs would end the event", "a\n\nevent: x"_ba,
        "data: a\ndata: \ndata: event: x\n\n"_ba);
    row("LF at the end", "a\n"_ba, "data: a\ndata: \n\n"_ba);
    row("CR at the end", "a\r"_ba, "data: a\ndata: \n\n"_ba);
    row("LF in front", "\na"_ba, "data: \ndata: a\n\n"_ba);
}

void TestFraming::writesServerSentEvents()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, event);
    QByteArray written;
    appendSseEvent(written, json);
    QCOMPARE(written, event);
    appendSseEvent(written, json);
    QCOMPARE(written, event + event);
}

void TestFraming::writesCommentsThatStayComments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("comment");
    row("word", "heartbeat"_ba, ": heartbeat\n\n"_ba);
    row("empty", {}, ": \n\n"_ba);
    row("line break", "a\r\ndata: b"_ba, ": a\n: data: b\n\n"_ba);
}

void TestFraming::writesCommentsThatStayComments()
{
    QFETCH(const QByteArray, text);
    QTEST(sseComment(text), "comment");
}

void TestFraming::writesOneLineOfNdjson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("line");
    row("compact", "{\"a\":1}"_ba, "{\"a\":1}\n"_ba);
    row("escaped line break", "{\"a\":\"b\\nc\"}"_ba, "{\"a\":\"b\\nc\"}\n"_ba);
    row("indented", "{\r\n  \"a\": 1\n}\n"_ba, "{    \"a\": 1 } \n"_ba);
    row("empty", {}, "\n"_ba);
}

void TestFraming::writesOneLineOfNdjson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, line);
    QByteArray written;
    appendNdjsonLine(written, json);
    QCOMPARE(written, line);
    QCOMPARE(QJsonDocument::fromJson(written), QJsonDocument::fromJson(json));
    appendNdjsonLine(written, json);
    QCOMPARE(written, line + line);
}

void TestFraming::writesChunks_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("bytes");
    row("one byte", "a"_ba, "1\r\na\r\n"_ba);
    row("line breaks", "\r\n"_ba, "2\r\n\r\n\r\n"_ba);
    row("26 bytes", QByteArray(26, 'a'), "1a\r\n" + QByteArray(26, 'a') + "\r\n");
}

void TestFraming::writesChunks()
{
    QFETCH(const QByteArray, data);
    QTEST(chunk(data), "bytes");
}

void TestFraming::appendsAChunkBehindWhatIsThere()
{
    QByteArray bytes = chunk("one");
    appendChunk(bytes, "sixteen bytes...");
    QCOMPARE(bytes, "3\r\none\r\n10\r\nsixteen bytes...\r\n"_ba);
}

void TestFraming::writesAnEventAsOneChunk_data()
{
    writesServerSentEvents_data();
    row("length in two digits", QByteArray(9, 'a'), "data: aaaaaaaaa\n\n"_ba);
    row("long", QByteArray(100'000, 'a'), "data: " + QByteArray(100'000, 'a') + "\n\n");
}

void TestFraming::writesAnEventAsOneChunk()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, event);
    QByteArray written = "x"_ba;
    QCOMPARE(appendSseChunk(written, json), event.size());
    QCOMPARE(written, "x" + chunk(event));
}

void TestFraming::writesALineAsOneChunk_data()
{
    writesOneLineOfNdjson_data();
    row("long", QByteArray(100'000, 'a'), QByteArray(100'000, 'a') + '\n');
}

void TestFraming::writesALineAsOneChunk()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, line);
    QByteArray written = "x"_ba;
    QCOMPARE(appendNdjsonChunk(written, json), line.size());
    QCOMPARE(written, "x" + chunk(line));
}

void TestFraming::writesChunksThatTheDecoderReads()
{
    const QByteArray large(70'000, 'x');
    const QByteArray bytes = chunk("hello ") + chunk(large) + lastChunk();
    ChunkedDecoder decoder(100'000);
    QCOMPARE(decoder.feed(bytes), bytes.size());
    QCOMPARE(decoder.status(), ChunkedDecoder::Status::Done);
    QCOMPARE(decoder.body(), "hello " + large);
}

void TestFraming::writesTheShortestTextFrame_data()
{
    QTest::addColumn<int>("payloadBytes");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("empty") << 0 << "\x81\x00"_ba;
    QTest::newRow("one byte") << 1 << "\x81\x01"_ba;
    QTest::newRow("longest short form") << 125 << "\x81\x7d"_ba;
    QTest::newRow("shortest 16 bit form") << 126 << "\x81\x7e\x00\x7e"_ba;
    QTest::newRow("256 bytes") << 256 << "\x81\x7e\x01\x00"_ba;
    QTest::newRow("longest 16 bit form") << 65535 << "\x81\x7e\xff\xff"_ba;
    QTest::newRow("shortest 64 bit form") << 65536 << "\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"_ba;
    QTest::newRow("a million bytes") << 1'000'000 << "\x81\x7f\x00\x00\x00\x00\x00\x0f\x42\x40"_ba;
}

void TestFraming::writesTheShortestTextFrame()
{
    QFETCH(const int, payloadBytes);
    QFETCH(const QByteArray, header);
    const QByteArray payload(payloadBytes, 'x');
    const QByteArray frame = tests::textFrame(payload);
    QCOMPARE(frame.first(header.size()), header);
    QCOMPARE(frame.sliced(header.size()), payload);
}

void TestFraming::framesAPing()
{
    QCOMPARE(webSocketPingFrame(), QByteArray("\x89\0", 2));
}

void TestFraming::framesAPongWithThePayloadOfItsPing()
{
    QByteArray frames = "before"_ba;
    appendWebSocketPongFrame(frames, "ping"_ba);
    appendWebSocketPongFrame(frames, {});
    QCOMPARE(frames, QByteArray("before\x8a\x04ping\x8a\0", 14));
}

void TestFraming::framesACloseWithItsCodeAndReason()
{
    QCOMPARE(webSocketCloseFrame(1001, u"bye"_s),
             QByteArray("\x88\x05\x03\xe9"
                        "bye",
                        7));
}

void TestFraming::closesWithoutACode()
{
    QCOMPARE(webSocketCloseFrame(1005, u"said by nobody"_s), QByteArray("\x88\x00", 2));
}

void TestFraming::cutsALongCloseReasonAtACharacter()
{
    const QByteArray frame = webSocketCloseFrame(1000, u"x"_s + QString(100, u'\u00e4'));
    QCOMPARE(frame.size(), 2 + 2 + 123);
    QCOMPARE(static_cast<int>(frame[1]), 125);
    QVERIFY(!QString::fromUtf8(frame.sliced(4)).contains(QChar::ReplacementCharacter));
}

QTEST_APPLESS_MAIN(TestFraming)
#include "tst_framing.moc"
