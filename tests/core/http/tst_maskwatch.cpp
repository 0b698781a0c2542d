// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/http/maskwatch.h"

#include <QTest>
#include <QtEndian>

using namespace wirelamp::http;
using namespace Qt::StringLiterals;

class TestMaskWatch final : public QObject
{
    Q_OBJECT

private slots:
    void lengthsOfEverySizeAreSkipped_data();
    void lengthsOfEverySizeAreSkipped();
    void seesAnUnmaskedFrameAtItsSecondByte();
    void waitsForTheSecondByte();
    void maskAndPayloadMayLookLikeHeaders();
    void countsWhatIsNotShown();
    void theLongestLengthIsNoTrap();
};

namespace {

/// A masked text frame whose mask and payload are all `filler`.
QByteArray masked(qsizetype payloadBytes, char filler = 'x')
{
    QByteArray frame("\x81");
    if (payloadBytes < 126) {
        frame += static_cast<char>(0x80 | payloadBytes);
    } else if (payloadBytes < 65536) {
        frame += static_cast<char>(0x80 | 126);
        const auto length = qToBigEndian(static_cast<quint16>(payloadBytes));
        frame += QByteArray(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        frame += static_cast<char>(0x80 | 127);
        const auto length = qToBigEndian(static_cast<quint64>(payloadBytes));
        frame += QByteArray(reinterpret_cast<const char *>(&length), sizeof length);
    }
    return frame + QByteArray(4 + payloadBytes, filler);
}

const QByteArray unmasked("\x81\x02hi");

} // namespace

void TestMaskWatch::lengthsOfEverySizeAreSkipped_data()
{
    QTest::addColumn<qsizetype>("payloadBytes");
    for (const qsizetype size : {0, 1, 125, 126, 127, 65535, 65536, 70000})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void TestMaskWatch::lengthsOfEverySizeAreSkipped()
{
    QFETCH(qsizetype, payloadBytes);
    const QByteArray good = masked(payloadBytes) + masked(3);
    for (const qsizetype stride : {qsizetype{1}, qsizetype{7}, good.size() + 10}) {
        MaskWatch watch;
        const QByteArray bytes = good + unmasked;
        for (qsizetype at = 0; at < bytes.size(); at += stride) {
            watch.feed(QByteArrayView(bytes).sliced(at, std::min(stride, bytes.size() - at)));
            if (at + stride <= good.size())
                QVERIFY(!watch.hasSeenUnmasked());
        }
        QVERIFY(watch.hasSeenUnmasked());
    }
}

void TestMaskWatch::seesAnUnmaskedFrameAtItsSecondByte()
{
    MaskWatch watch;
    watch.feed(unmasked.first(2));
    QVERIFY(watch.hasSeenUnmasked());
    watch.feed(masked(3));
    QVERIFY(watch.hasSeenUnmasked());
}

void TestMaskWatch::waitsForTheSecondByte()
{
    MaskWatch watch;
    watch.feed(unmasked.first(1));
    QVERIFY(!watch.hasSeenUnmasked());
}

void TestMaskWatch::maskAndPayloadMayLookLikeHeaders()
{
    MaskWatch watch;
    watch.feed(masked(4, '\x01') + masked(300, '\0'));
    QVERIFY(!watch.hasSeenUnmasked());
}

void TestMaskWatch::countsWhatIsNotShown()
{
    MaskWatch watch;
    watch.feed(masked(1000).chopped(600));
    QCOMPARE(watch.payloadBytesLeft(), 600U);
    watch.skip(600);
    watch.feed(masked(1));
    QVERIFY(!watch.hasSeenUnmasked());
    watch.feed(unmasked);
    QVERIFY(watch.hasSeenUnmasked());
}

void TestMaskWatch::theLongestLengthIsNoTrap()
{
    MaskWatch watch;
    watch.feed("\x82\xff\xff\xff\xff\xff\xff\xff\xff\xff"_ba + "mask" + QByteArray(100, '\0'));
    QVERIFY(!watch.hasSeenUnmasked());
    QCOMPARE(watch.payloadBytesLeft(), ~quint64{0} - 100);
}

QTEST_APPLESS_MAIN(TestMaskWatch)
#include "tst_maskwatch.moc"
