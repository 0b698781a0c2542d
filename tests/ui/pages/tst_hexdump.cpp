// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/pages/hexdump.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

class TestHexDump final : public QObject
{
    Q_OBJECT

private slots:
    void showsSixteenBytesALine();
    void fillsUpTheLastLine();
    void isEmptyForNothing();
    void showsADotForWhatCannotBePrinted();
};

void TestHexDump::showsSixteenBytesALine()
{
    const QString dump = ui::hexDump("0123456789abcdefX");
    QCOMPARE(dump.count(u'\n'), 2);
    QVERIFY(dump.startsWith(
        u"00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|"_s));
    QVERIFY(dump.contains(u"00000010  58"_s));
}

void TestHexDump::fillsUpTheLastLine()
{
    const QStringList lines = ui::hexDump("0123456789abcdefX").split(u'\n');
    QCOMPARE(lines[0].indexOf(u'|'), lines[1].indexOf(u'|'));
}

void TestHexDump::isEmptyForNothing()
{
    QVERIFY(ui::hexDump({}).isEmpty());
}

void TestHexDump::showsADotForWhatCannotBePrinted()
{
    QVERIFY(ui::hexDump(QByteArray("\x00\x1b\x7f\xff", 4)).endsWith(u"|....|\n"_s));
}

} // namespace wirelamp::tests

QTEST_GUILESS_MAIN(wirelamp::tests::TestHexDump)
#include "tst_hexdump.moc"
