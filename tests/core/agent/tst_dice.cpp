// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/agent/dice.h"

#include <QList>
#include <QSet>
#include <QTest>

#include <limits>

using namespace wirelamp::agent;

class TestDice final : public QObject
{
    Q_OBJECT

private slots:
    void rollsTheSameNumbersOnEveryMachine();
    void staysInsideItsRange_data();
    void staysInsideItsRange();
    void reachesBothEnds();
    void differsBySeed();
};

void TestDice::rollsTheSameNumbersOnEveryMachine()
{
    Dice dice(1234567);
    QList<qint64> numbers;
    for (int i = 0; i < 3; ++i)
        numbers << dice.between(std::numeric_limits<qint64>::min(),
                                std::numeric_limits<qint64>::max());
    // The first outputs of SplitMix64 for this seed, as unsigned numbers 6457827717110365317,
    // 3203168211198807973 and 9817491932198370423; the range begins at -2^63.
    constexpr auto fromZero = std::numeric_limits<qint64>::min();
    QCOMPARE(numbers[0], fromZero + 6457827717110365317);
    QCOMPARE(numbers[1], fromZero + 3203168211198807973);
    QCOMPARE(static_cast<quint64>(numbers[2]) - static_cast<quint64>(fromZero),
             Q_UINT64_C(9817491932198370423));
}

void TestDice::staysInsideItsRange_data()
{
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    QTest::newRow("one number") << qint64{5} << qint64{5};
    QTest::newRow("small") << qint64{1} << qint64{6};
    QTest::newRow("negative") << qint64{-10} << qint64{-3};
    QTest::newRow("around zero") << qint64{-1} << qint64{1};
    QTest::newRow("huge") << std::numeric_limits<qint64>::min() / 2
                          << std::numeric_limits<qint64>::max() / 2;
}

void TestDice::staysInsideItsRange()
{
    QFETCH(const qint64, lowest);
    QFETCH(const qint64, highest);
    Dice dice(42);
    for (int i = 0; i < 10'000; ++i) {
        const qint64 number = dice.between(lowest, highest);
        QVERIFY(number >= lowest && number <= highest);
    }
}

void TestDice::reachesBothEnds()
{
    Dice dice(42);
    QSet<qint64> seen;
    for (int i = 0; i < 1000; ++i)
        seen << dice.between(1, 6);
    QCOMPARE(seen, (QSet<qint64>{1, 2, 3, 4, 5, 6}));
}

void TestDice::differsBySeed()
{
    Dice one(1);
    Dice two(2);
    QList<qint64> ones;
    QList<qint64> twos;
    for (int i = 0; i < 20; ++i) {
        ones << one.between(0, 1000);
        twos << two.between(0, 1000);
    }
    QVERIFY(ones != twos);
}

QTEST_APPLESS_MAIN(TestDice)
#include "tst_dice.moc"
