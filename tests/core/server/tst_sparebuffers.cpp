// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/server/sparebuffers.h"

#include <QTest>

using namespace wirelamp::server;
using namespace Qt::StringLiterals;

class TestSpareBuffers final : public QObject
{
    Q_OBJECT

private slots:
    void hasNoneAtFirst();
    void passesTheRoomOnAndNotTheBytes();
    void leavesWhatSomebodyElseHolds();
    void keepsNoLargeOnesAndNotMany();
};

void TestSpareBuffers::hasNoneAtFirst()
{
    SpareBuffers buffers;
    QCOMPARE(buffers.take(), QByteArray());
    buffers.give(QByteArray());
    QCOMPARE(buffers.take(), QByteArray());
}

void TestSpareBuffers::passesTheRoomOnAndNotTheBytes()
{
    SpareBuffers buffers;
    QByteArray buffer(10'000, 'x');
    const char *const room = buffer.constData();
    buffers.give(std::move(buffer));
    QByteArray again = buffers.take();
    QVERIFY(again.isEmpty());
    QVERIFY(again.capacity() >= 10'000);
    again += "y";
    QCOMPARE(again.constData(), room);
    QCOMPARE(buffers.take().capacity(), 0);
}

void TestSpareBuffers::leavesWhatSomebodyElseHolds()
{
    SpareBuffers buffers;
    const QByteArray held(10'000, 'x');
    buffers.give(held);
    QCOMPARE(buffers.take().capacity(), 0);
    QCOMPARE(held, QByteArray(10'000, 'x'));
}

void TestSpareBuffers::keepsNoLargeOnesAndNotMany()
{
    SpareBuffers buffers;
    buffers.give(QByteArray(10 * 1024 * 1024, 'x'));
    QCOMPARE(buffers.take().capacity(), 0);
    for (int i = 0; i < 1000; ++i)
        buffers.give(QByteArray(1000, 'x'));
    int kept = 0;
    while (buffers.take().capacity() > 0)
        ++kept;
    QVERIFY(kept > 0);
    QVERIFY(kept <= 64);
}

QTEST_APPLESS_MAIN(TestSpareBuffers)
#include "tst_sparebuffers.moc"
