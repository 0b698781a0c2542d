// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/chunkeddecoder.h"

#include <QTest>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

using Status = ChunkedDecoder::Status;

class TestChunkedDecoder final : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void waitsForTheRest_data();
    void waitsForTheRest();
    void leavesWhatFollowsTheBody();
    void eatsNothingAfterItsVerdict_data();
    void eatsNothingAfterItsVerdict();
    void boundsTheBodyExactly_data();
    void boundsTheBodyExactly();
    void boundsExtensionsOverAllChunks();
    void boundsTrailersOverAllLines();
    void keepsLittleOfALineWithoutEnd();
};

namespace {

constexpr qsizetype bodyBytesMax = 64;
constexpr qsizetype extensionBytesMax = 4 * 1024;
constexpr qsizetype trailerBytesMax = 8 * 1024;

ChunkedDecoder fedAtOnce(const QByteArray &bytes)
{
    ChunkedDecoder decoder(bodyBytesMax);
    decoder.feed(bytes);
    return decoder;
}

ChunkedDecoder fedByteByByte(const QByteArray &bytes)
{
    ChunkedDecoder decoder(bodyBytesMax);
    for (qsizetype at = 0; at < bytes.size(); ++at)
        decoder.feed(QByteArrayView(bytes).sliced(at, 1));
    return decoder;
}

} // namespace

void TestChunkedDecoder::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &body) {
        QTest::newRow(name) << bytes << body;
    };
    row("empty", "0\r\n\r\n"_ba, {});
    row("one chunk", "5\r\nhello\r\n0\r\n\r\n"_ba, "hello"_ba);
    row("two chunks", "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n"_ba, "hello!"_ba);
    row("hexadecimal", "A\r\n0123456789\r\nb\r\n0123456789a\r\n0\r\n\r\n"_ba,
        "01234567890123456789a"_ba);
    row("leading zeros", "0000000000000005\r\nhello\r\n0000\r\n\r\n"_ba, "hello"_ba);
    row("line breaks as data", "4\r\n\r\n\r\n\r\n0\r\n\r\n"_ba, "\r\n\r\n"_ba);
    row("NUL as data", "3\r\na\0b\r\n0\r\n\r\n"_ba, "a\0b"_ba);
    row("extension", "5;a=b;c=\"d e\"\r\nhello\r\n0;x\r\n\r\n"_ba, "hello"_ba);
    row("white space before an extension", "5 \t;a\r\nhello\r\n0\r\n\r\n"_ba, "hello"_ba);
    row("trailer", "0\r\nX-Sum: 1\r\nY:\r\n\r\n"_ba, {});
    row("largest body", "40\r\n" + QByteArray(64, 'a') + "\r\n0\r\n\r\n", QByteArray(64, 'a'));
}

void TestChunkedDecoder::decodes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, body);
    for (const ChunkedDecoder &decoder : {fedAtOnce(bytes), fedByteByByte(bytes)}) {
        QCOMPARE(decoder.status(), Status::Done);
        QCOMPARE(decoder.body(), body);
    }
}

void TestChunkedDecoder::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Status>("status");
    const auto malformed = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << Status::Malformed;
    };
    const auto tooLarge = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << Status::TooLarge;
    };
    malformed("no size", "\r\n"_ba);
    malformed("no size but an extension", ";a\r\n"_ba);
    malformed("no digit", "g\r\n"_ba);
    malformed("digit and no digit", "5g\r\nhello\r\n"_ba);
    malformed("prefix", "0x5\r\nhello\r\n"_ba);
    malformed("plus sign", "+5\r\nhello\r\n"_ba);
    malformed("minus sign", "-5\r\nhello\r\n"_ba);
    malformed("space in front", " 5\r\nhello\r\n"_ba);
    malformed("space behind", "5 \r\nhello\r\n"_ba);
    malformed("underscore", "1_0\r\n"_ba);
    malformed("17 digits", "00000000000000005\r\nhello\r\n"_ba);
    malformed("17 digits that overflow", "10000000000000005\r\nhello\r\n"_ba);
    malformed("bare LF after the size", "5\nhello\r\n0\r\n\r\n"_ba);
    malformed("two CRs after the size", "5\r\r\nhello\r\n"_ba);
    malformed("CR within the size", "5\r5\r\n"_ba);
    malformed("bare LF in an extension", "5;a\nb\r\nhello\r\n"_ba);
    malformed("bare CR in an extension", "5;a\rb\r\nhello\r\n"_ba);
    malformed("NUL in an extension", "5;a\0\r\nhello\r\n"_ba);
    malformed("vertical tab before an extension", "5\v;a\r\nhello\r\n"_ba);
    malformed("chunk longer than its size", "5\r\nhello!\r\n0\r\n\r\n"_ba);
    malformed("no CR after the data", "5\r\nhello\n0\r\n\r\n"_ba);
    malformed("no LF after the data", "5\r\nhello\r0\r\n\r\n"_ba);
    malformed("nothing after the data", "5\r\nhello0\r\n\r\n"_ba);
    malformed("bare LF as the end", "0\r\n\n"_ba);
    malformed("bare LF after the last size", "0\n\r\n"_ba);
    malformed("CR and more as the end", "0\r\n\rX\r\n"_ba);
    malformed("trailer without colon", "0\r\nX\r\n\r\n"_ba);
    malformed("trailer without name", "0\r\n: a\r\n\r\n"_ba);
    malformed("trailer with a space before the colon", "0\r\nX : a\r\n\r\n"_ba);
    malformed("folded trailer", "0\r\nX: a\r\n b\r\n\r\n"_ba);
    malformed("NUL in a trailer", "0\r\nX: \0\r\n\r\n"_ba);
    malformed("bare LF after a trailer", "0\r\nX: a\n\r\n"_ba);
    malformed("request instead of a trailer", "0\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"_ba);
    tooLarge("one byte over", "41\r\n"_ba);
    tooLarge("one byte over in the second chunk", "40\r\n" + QByteArray(64, 'a') + "\r\n1\r\n");
    tooLarge("31 bits", "7fffffff\r\n"_ba);
    tooLarge("63 bits", "7fffffffffffffff\r\n"_ba);
    tooLarge("sign bit", "8000000000000000\r\n"_ba);
    tooLarge("64 bits", "ffffffffffffffff\r\n"_ba);
    tooLarge("long extension", "1;" + QByteArray(extensionBytesMax, 'a') + "\r\n");
    tooLarge("extension without end", "1;" + QByteArray(2 * extensionBytesMax, 'a'));
    tooLarge("size without end", QByteArray(2 * extensionBytesMax, '0'));
    tooLarge("long trailer", "0\r\nX:" + QByteArray(trailerBytesMax - 1, 'a') + "\r\n");
    tooLarge("trailer without end", "0\r\nX:" + QByteArray(2 * trailerBytesMax, 'a'));
}

void TestChunkedDecoder::refuses()
{
    QFETCH(const QByteArray, bytes);
    QTEST(fedAtOnce(bytes).status(), "status");
    QTEST(fedByteByByte(bytes).status(), "status");
    QTEST(fedAtOnce(bytes + "0\r\n\r\n").status(), "status");
}

void TestChunkedDecoder::waitsForTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = "5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n"_ba;
    for (qsizetype size = 0; size < whole.size(); ++size)
        QTest::addRow("%d bytes", static_cast<int>(size)) << whole.first(size);
}

void TestChunkedDecoder::waitsForTheRest()
{
    QFETCH(const QByteArray, bytes);
    ChunkedDecoder decoder(bodyBytesMax);
    QCOMPARE(decoder.feed(bytes), bytes.size());
    QCOMPARE(decoder.status(), Status::NeedMore);
}

void TestChunkedDecoder::leavesWhatFollowsTheBody()
{
    const QByteArray body = "5\r\nhello\r\n0\r\n\r\n"_ba;
    ChunkedDecoder decoder(bodyBytesMax);
    QCOMPARE(decoder.feed(body + "GET / HTTP/1.1\r\n"), body.size());
    QCOMPARE(decoder.status(), Status::Done);
    QCOMPARE(decoder.body(), "hello"_ba);
}

void TestChunkedDecoder::eatsNothingAfterItsVerdict_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Status>("status");
    QTest::newRow("done") << "0\r\n\r\n"_ba << Status::Done;
    QTest::newRow("malformed") << "x\r\n"_ba << Status::Malformed;
    QTest::newRow("too large") << "fff\r\n"_ba << Status::TooLarge;
}

void TestChunkedDecoder::eatsNothingAfterItsVerdict()
{
    QFETCH(const QByteArray, bytes);
    ChunkedDecoder decoder = fedAtOnce(bytes);
    QCOMPARE(decoder.feed("0\r\n\r\n"), 0);
    QTEST(decoder.status(), "status");
}

void TestChunkedDecoder::boundsTheBodyExactly_data()
{
    QTest::addColumn<int>("chunkBytes");
    for (const int chunkBytes : {1, 7, 63, 64})
        QTest::addRow("chunks of %d", chunkBytes) << chunkBytes;
}

void TestChunkedDecoder::boundsTheBodyExactly()
{
    QFETCH(const int, chunkBytes);
    const QByteArray chunk =
        QByteArray::number(chunkBytes, 16) + "\r\n" + QByteArray(chunkBytes, 'a') + "\r\n";
    ChunkedDecoder decoder(bodyBytesMax);
    qsizetype fed = 0;
    for (; fed + chunkBytes <= bodyBytesMax; fed += chunkBytes)
        decoder.feed(chunk);
    QCOMPARE(decoder.status(), Status::NeedMore);
    QCOMPARE(decoder.body().size(), fed);
    decoder.feed(chunk);
    QCOMPARE(decoder.status(), Status::TooLarge);
    QCOMPARE(decoder.body().size(), fed);
}

void TestChunkedDecoder::boundsExtensionsOverAllChunks()
{
    const QByteArray chunk = "1;" + QByteArray(127, 'x') + "\r\na\r\n";
    ChunkedDecoder decoder(bodyBytesMax);
    for (qsizetype sent = 0; sent < extensionBytesMax; sent += 128)
        decoder.feed(chunk);
    QCOMPARE(decoder.status(), Status::NeedMore);
    decoder.feed("1\r\na\r\n");
    QCOMPARE(decoder.status(), Status::NeedMore);
    decoder.feed("1;\r\na\r\n");
    QCOMPARE(decoder.status(), Status::TooLarge);
}

void TestChunkedDecoder::boundsTrailersOverAllLines()
{
    ChunkedDecoder decoder = fedAtOnce("0\r\n"_ba);
    const QByteArray line = "X:" + QByteArray(126, 'x') + "\r\n";
    for (qsizetype sent = 0; sent < trailerBytesMax; sent += 128)
        decoder.feed(line);
    QCOMPARE(decoder.status(), Status::NeedMore);
    ChunkedDecoder other = decoder;
    other.feed("\r\n");
    QCOMPARE(other.status(), Status::Done);
    decoder.feed("X:\r\n");
    QCOMPARE(decoder.status(), Status::TooLarge);
}

void TestChunkedDecoder::keepsLittleOfALineWithoutEnd()
{
    ChunkedDecoder decoder(bodyBytesMax);
    const QByteArray endless = "1;" + QByteArray(1'000'000, 'a');
    QVERIFY(decoder.feed(endless) <= extensionBytesMax + 32);
    QCOMPARE(decoder.status(), Status::TooLarge);
}

QTEST_APPLESS_MAIN(TestChunkedDecoder)
#include "tst_chunkeddecoder.moc"
