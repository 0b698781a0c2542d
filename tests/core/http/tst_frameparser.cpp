// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/frameparser.h"

#include <QList>
#include <QTest>
#include <QtEndian>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestFrameParser final : public QObject
{
    Q_OBJECT

private slots:
    void unmasksPayloadsOfEverySize_data();
    void unmasksPayloadsOfEverySize();
    void joinsFragments();
    void letsControlFramesBetweenFragments();
    void aCharacterMayBeSplitOverFragments();
    void readsCloseFrames_data();
    void readsCloseFrames();
    void failsWhatBreaksTheProtocol_data();
    void failsWhatBreaksTheProtocol();
    void boundsAMessage();
    void boundsFragmentsTogether();
    void judgesALengthBeforeThePayloadComes();
    void handsOutWhatCameBeforeTheFault();
    void readsNothingBehindAFault();
    void knowsThatItIsInside();
};

namespace {

constexpr qsizetype messageBytesMax = 200'000;
constexpr int continuation = 0;
constexpr int text = 1;
constexpr int binary = 2;
constexpr int opClose = 8;
constexpr int ping = 9;
constexpr int pong = 10;

struct Shape
{
    bool isFinal = true;
    int reserved = 0;
    bool isMasked = true;
    int lengthBytes = -1; ///< -1: as few as there may be.
    quint64 length = ~quint64{0}; ///< What the header claims; otherwise the truth.
};

template<typename Number>
QByteArray bigEndian(Number number)
{
    const Number bytes = qToBigEndian(number);
    return {reinterpret_cast<const char *>(&bytes), sizeof bytes};
}

QByteArray frame(int opcode, const QByteArray &payload, const Shape &shape = {})
{
    const quint64 length =
        shape.length == ~quint64{0} ? static_cast<quint64>(payload.size()) : shape.length;
    const int shortest = length < 126 ? 0 : length < 65536 ? 2 : 8;
    const int lengthBytes = shape.lengthBytes < 0 ? shortest : shape.lengthBytes;
    const int shortLength = lengthBytes == 0 ? static_cast<int>(length)
        : lengthBytes == 2                   ? 126
                                             : 127;
    QByteArray bytes;
    bytes += static_cast<char>((shape.isFinal ? 0x80 : 0) | shape.reserved << 4 | opcode);
    bytes += static_cast<char>((shape.isMasked ? 0x80 : 0) | shortLength);
    if (lengthBytes == 2)
        bytes += bigEndian(static_cast<quint16>(length));
    else if (lengthBytes == 8)
        bytes += bigEndian(length);
    if (!shape.isMasked)
        return bytes + payload;
    const QByteArray mask = "\x81\x02k\xfe"_ba; // Which looks like a header, too.
    bytes += mask;
    for (qsizetype at = 0; at < payload.size(); ++at)
        bytes += static_cast<char>(payload[at] ^ mask[at % mask.size()]);
    return bytes;
}

QByteArray fragment(int opcode, const QByteArray &payload)
{
    return frame(opcode, payload, {.isFinal = false});
}

QList<ClientFrame> framesIn(FrameParser &parser, const QByteArray &bytes, qsizetype stride)
{
    QList<ClientFrame> frames;
    for (qsizetype at = 0; at < bytes.size(); at += stride) {
        parser.feed(bytes.mid(at, stride));
        while (const auto one = parser.next())
            frames << *one;
    }
    return frames;
}

QList<ClientFrame> framesIn(const QByteArray &bytes)
{
    FrameParser parser(messageBytesMax);
    return framesIn(parser, bytes, bytes.size());
}

std::optional<FrameFault> faultOf(const QByteArray &bytes, qsizetype stride)
{
    FrameParser parser(messageBytesMax);
    framesIn(parser, bytes, stride);
    return parser.fault();
}

} // namespace

void TestFrameParser::unmasksPayloadsOfEverySize_data()
{
    QTest::addColumn<qsizetype>("payloadBytes");
    for (const qsizetype size : {0, 1, 7, 8, 9, 125, 126, 127, 65535, 65536, 70000})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void TestFrameParser::unmasksPayloadsOfEverySize()
{
    QFETCH(qsizetype, payloadBytes);
    QByteArray payload(payloadBytes, Qt::Uninitialized);
    for (qsizetype at = 0; at < payloadBytes; ++at)
        payload[at] = static_cast<char>(at * 7);
    const QByteArray bytes = frame(binary, payload) + frame(text, "behind"_ba);
    for (const qsizetype stride : {qsizetype{1}, qsizetype{7}, bytes.size()}) {
        FrameParser parser(messageBytesMax);
        const QList<ClientFrame> frames = framesIn(parser, bytes, stride);
        QVERIFY(!parser.fault());
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames[0].type, FrameType::Binary);
        QCOMPARE(frames[0].payload, payload);
        QCOMPARE(frames[1].type, FrameType::Text);
        QCOMPARE(frames[1].payload, "behind"_ba);
    }
}

void TestFrameParser::joinsFragments()
{
    const QList<ClientFrame> frames = framesIn(fragment(text, "a"_ba) + fragment(continuation, {})
                                               + frame(continuation, "b"_ba) + frame(text, "c"_ba));
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0].payload, "ab"_ba);
    QCOMPARE(frames[1].payload, "c"_ba);
}

void TestFrameParser::letsControlFramesBetweenFragments()
{
    const QList<ClientFrame> frames =
        framesIn(fragment(text, "a"_ba) + frame(ping, "p"_ba) + frame(pong, QByteArray(125, 'x'))
                 + frame(continuation, "b"_ba));
    QCOMPARE(frames.size(), 3);
    QCOMPARE(frames[0].type, FrameType::Ping);
    QCOMPARE(frames[0].payload, "p"_ba);
    QCOMPARE(frames[1].type, FrameType::Pong);
    QCOMPARE(frames[2].payload, "ab"_ba);
}

void TestFrameParser::aCharacterMayBeSplitOverFragments()
{
    const QByteArray smile = "\xf0\x9f\x99\x82"_ba;
    const QList<ClientFrame> frames =
        framesIn(fragment(text, smile.first(2)) + frame(continuation, smile.sliced(2)));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].payload, smile);
}

void TestFrameParser::readsCloseFrames_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("empty") << QByteArray() << 1005 << QByteArray();
    for (const int code : {1000, 1001, 1003, 1007, 1011, 3000, 3999, 4000, 4999})
        QTest::addRow("%d", code) << bigEndian(static_cast<quint16>(code)) + "why"_ba << code
                                  << "why"_ba;
}

void TestFrameParser::readsCloseFrames()
{
    QFETCH(QByteArray, payload);
    QFETCH(int, code);
    QFETCH(QByteArray, reason);
    const QList<ClientFrame> frames = framesIn(frame(opClose, payload));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, FrameType::Close);
    QCOMPARE(frames[0].code, code);
    QCOMPARE(frames[0].payload, reason);
}

void TestFrameParser::failsWhatBreaksTheProtocol_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const int opcode : {3, 7, 11, 15})
        QTest::addRow("opcode %d", opcode) << frame(opcode, "x"_ba) << 1002;
    for (const int bits : {1, 2, 4})
        QTest::addRow("reserved bit %d", bits) << frame(text, {}, {.reserved = bits}) << 1002;
    for (const int opcode : {text, binary, opClose, ping})
        QTest::addRow("unmasked %d", opcode)
            << frame(opcode, "\x03\xe8"_ba, {.isMasked = false}) << 1002;
    for (const int opcode : {opClose, ping, pong}) {
        QTest::addRow("long %d", opcode) << frame(opcode, QByteArray(126, 'x')) << 1002;
        QTest::addRow("fragmented %d", opcode) << fragment(opcode, {}) << 1002;
    }
    QTest::newRow("continuation of nothing") << frame(continuation, "x"_ba) << 1002;
    QTest::newRow("text inside of text") << fragment(text, {}) + frame(text, {}) << 1002;
    QTest::newRow("length in two bytes") << frame(text, "x"_ba, {.lengthBytes = 2}) << 1002;
    QTest::newRow("length in eight bytes") << frame(text, "x"_ba, {.lengthBytes = 8}) << 1002;
    QTest::newRow("highest bit of the length")
        << frame(text, {}, {.lengthBytes = 8, .length = quint64{1} << 63}) << 1002;
    QTest::newRow("half a close code") << frame(opClose, "\x03"_ba) << 1002;
    for (const int code : {0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65535})
        QTest::addRow("close code %d", code)
            << frame(opClose, bigEndian(static_cast<quint16>(code))) << 1002;
    QTest::newRow("close reason") << frame(opClose, "\x03\xe8\xff"_ba) << 1007;
    QTest::newRow("text that is no UTF-8") << frame(text, "\xc3\x28"_ba) << 1007;
    QTest::newRow("fragments that are no UTF-8")
        << fragment(text, "\xf0\x9f"_ba) + frame(continuation, "x"_ba) << 1007;
}

void TestFrameParser::failsWhatBreaksTheProtocol()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    for (const qsizetype stride : {qsizetype{1}, bytes.size()}) {
        const auto fault = faultOf(bytes, stride);
        QVERIFY(fault);
        QCOMPARE(fault->code, code);
        QVERIFY(!fault->reason.isEmpty());
    }
}

void TestFrameParser::boundsAMessage()
{
    QVERIFY(!faultOf(frame(text, QByteArray(messageBytesMax, 'x')), 1000));
    const auto fault = faultOf(frame(text, QByteArray(messageBytesMax + 1, 'x')), 1000);
    QVERIFY(fault);
    QCOMPARE(fault->code, 1009);
}

void TestFrameParser::boundsFragmentsTogether()
{
    const QByteArray first = fragment(text, QByteArray(messageBytesMax - 1, 'x'));
    QVERIFY(!faultOf(first + frame(ping, QByteArray(125, 'p')) + frame(continuation, "x"_ba), 999));
    const auto fault = faultOf(first + frame(continuation, "xx"_ba), 999);
    QVERIFY(fault);
    QCOMPARE(fault->code, 1009);
}

void TestFrameParser::judgesALengthBeforeThePayloadComes()
{
    const QByteArray claim =
        frame(text, {}, {.lengthBytes = 8, .length = static_cast<quint64>(messageBytesMax) + 1});
    const auto fault = faultOf(claim.first(10), 10);
    QVERIFY(fault);
    QCOMPARE(fault->code, 1009);
}

void TestFrameParser::handsOutWhatCameBeforeTheFault()
{
    FrameParser parser(messageBytesMax);
    const QByteArray bytes = frame(text, "a"_ba) + frame(text, "b"_ba, {.isMasked = false});
    QCOMPARE(framesIn(parser, bytes, bytes.size()).size(), 1);
    QVERIFY(parser.fault());
}

void TestFrameParser::readsNothingBehindAFault()
{
    FrameParser parser(messageBytesMax);
    framesIn(parser, frame(3, {}), 100);
    QVERIFY(framesIn(parser, frame(text, "a"_ba), 100).isEmpty());
    QVERIFY(parser.fault());
}

void TestFrameParser::knowsThatItIsInside()
{
    FrameParser parser(messageBytesMax);
    QVERIFY(!parser.isInside());
    framesIn(parser, frame(text, "abc"_ba).first(8), 100);
    QVERIFY(parser.isInside());
    framesIn(parser, frame(text, "abc"_ba).sliced(8), 100);
    QVERIFY(!parser.isInside());
    framesIn(parser, fragment(text, "a"_ba), 100);
    QVERIFY(parser.isInside());
    framesIn(parser, frame(continuation, {}), 100);
    QVERIFY(!parser.isInside());
}

QTEST_APPLESS_MAIN(TestFrameParser)
#include "tst_frameparser.moc"
