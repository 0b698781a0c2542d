// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/check/framereader.h"
#include "core/http/framing.h"
#include "tests/support/textframe.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::check;
using namespace Qt::StringLiterals;

class TestFrameReader final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatOurServerWrites_data();
    void readsWhatOurServerWrites();
    void joinsFragmentsAroundControlFrames();
    void refusesBrokenFrames_data();
    void refusesBrokenFrames();
    void refusesFragmentsThatTogetherAreTooLarge();
    void readsNothingAfterABrokenFrame();
    void masksWhatAClientSends_data();
    void masksWhatAClientSends();

private:
    static QByteArray unmasked(QByteArray frame, qsizetype headBytes);
};

void TestFrameReader::readsWhatOurServerWrites_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 125, 126, 65535, 65536, 200'000})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TestFrameReader::readsWhatOurServerWrites()
{
    QFETCH(const qsizetype, size);
    const QByteArray text(size, 'a');
    const QByteArray bytes = tests::textFrame(text) + http::webSocketCloseFrame(1001, u"x"_s);
    FrameReader whole;
    FrameReader bitByBit;
    QList<Frame> pieces;
    for (qsizetype at = 0; at < bytes.size(); at += 997)
        pieces += bitByBit.feed(bytes.mid(at, 997));
    for (const QList<Frame> &frames : {whole.feed(bytes), pieces}) {
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames.at(0).type, FrameType::Text);
        QCOMPARE(frames.at(0).payload, text);
        QCOMPARE(frames.at(1).type, FrameType::Close);
        QCOMPARE(frames.at(1).payload, "\x03\xe9x"_ba);
    }
}

void TestFrameReader::joinsFragmentsAroundControlFrames()
{
    FrameReader reader;
    const QList<Frame> frames = reader.feed("\x01\x02he\x89\x01p\x80\x03llo"_ba);
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames.at(0).type, FrameType::Ping);
    QCOMPARE(frames.at(1).payload, "hello"_ba);
    QCOMPARE(reader.problem(), QString());
}

void TestFrameReader::refusesBrokenFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("reserved bit") << "\xc1\x01x"_ba;
    QTest::newRow("unknown opcode 3") << "\x83\x01x"_ba;
    QTest::newRow("unknown control opcode") << "\x8b\x01x"_ba;
    QTest::newRow("masked") << "\x81\x81\x01\x02\x03\x04x"_ba;
    QTest::newRow("fragmented ping") << "\x09\x01x"_ba;
    QTest::newRow("long ping") << "\x89\x7e"_ba;
    QTest::newRow("continuation of nothing") << "\x80\x01x"_ba;
    QTest::newRow("message inside a message") << "\x01\x01x\x81\x01y"_ba;
    QTest::newRow("too large") << QByteArray("\x81\x7f\0\0\0\0\x7f\xff\xff\xff", 10);
    QTest::newRow("negative length") << QByteArray("\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff", 10);
    QTest::newRow("no UTF-8") << "\x81\x01\xff"_ba;
}

void TestFrameReader::refusesBrokenFrames()
{
    QFETCH(const QByteArray, bytes);
    FrameReader reader;
    QVERIFY(reader.feed(bytes).isEmpty());
    QVERIFY(!reader.problem().isEmpty());
}

void TestFrameReader::refusesFragmentsThatTogetherAreTooLarge()
{
    FrameReader reader;
    const qsizetype half = FrameReader::messageBytesMax / 2 + 1;
    QByteArray first = tests::textFrame(QByteArray(half, 'a'));
    first[0] = '\x01'; // Not the last fragment.
    QVERIFY(reader.feed(first).isEmpty());
    QVERIFY(reader.problem().isEmpty());
    QByteArray second = first;
    second[0] = '\x80';
    QVERIFY(reader.feed(second).isEmpty());
    QVERIFY(reader.problem().contains(u"larger"));
}

void TestFrameReader::readsNothingAfterABrokenFrame()
{
    FrameReader reader;
    reader.feed("\xc1\x01x"_ba);
    QVERIFY(reader.feed("\x81\x01x"_ba).isEmpty());
}

QByteArray TestFrameReader::unmasked(QByteArray frame, qsizetype headBytes)
{
    const QByteArray key = frame.mid(headBytes, 4);
    QByteArray payload = frame.mid(headBytes + 4);
    for (qsizetype at = 0; at < payload.size(); ++at)
        payload[at] = static_cast<char>(payload.at(at) ^ key.at(at % 4));
    return payload;
}

void TestFrameReader::masksWhatAClientSends_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("headBytes");
    QTest::newRow("empty") << qsizetype(0) << qsizetype(2);
    QTest::newRow("short") << qsizetype(125) << qsizetype(2);
    QTest::newRow("16 bit") << qsizetype(126) << qsizetype(4);
    QTest::newRow("64 bit") << qsizetype(65536) << qsizetype(10);
}

void TestFrameReader::masksWhatAClientSends()
{
    QFETCH(const qsizetype, size);
    QFETCH(const qsizetype, headBytes);
    const QByteArray payload(size, 'z');
    const QByteArray frame = clientFrame(FrameType::Text, payload, "\x11\x22\x33\x44");
    QCOMPARE(frame.size(), headBytes + 4 + size);
    QCOMPARE(static_cast<quint8>(frame.at(0)), quint8(0x81));
    QVERIFY((static_cast<quint8>(frame.at(1)) & 0x80) != 0);
    QCOMPARE(unmasked(frame, headBytes), payload);
}

QTEST_APPLESS_MAIN(TestFrameReader)
#include "tst_framereader.moc"
