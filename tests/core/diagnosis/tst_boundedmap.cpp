// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/diagnosis/boundedmap.h"

#include <QTest>

using namespace wirelamp;
using namespace wirelamp::diagnosis;
using namespace std::chrono_literals;

class TestBoundedMap final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasPutIn();
    void forgetsTheOldestOfTooMany();
    void keepsANewKeyThatIsTheSmallest();
    void handsOutDueKeysOnceAndInOrder();
    void forgetsDeadlinesWithTheirValues();
    void movesADeadline();
    void staysWithinItsBounds();
};

void TestBoundedMap::findsWhatWasPutIn()
{
    BoundedMap<int, QString> map;
    QCOMPARE(map.find(1), nullptr);
    map[1] = QStringLiteral("a");
    QCOMPARE(*map.find(1), QStringLiteral("a"));
    QCOMPARE(map.take(1), std::optional(QStringLiteral("a")));
    QCOMPARE(map.take(1), std::nullopt);
    QCOMPARE(map.size(), 0U);
}

void TestBoundedMap::forgetsTheOldestOfTooMany()
{
    BoundedMap<int, int> map(3);
    for (const int key : {5, 1, 4, 3})
        map[key] = key;
    QCOMPARE(map.size(), 3U);
    QCOMPARE(map.find(1), nullptr);
    QVERIFY(map.find(3));
}

void TestBoundedMap::keepsANewKeyThatIsTheSmallest()
{
    BoundedMap<int, int> map(2);
    map[5] = 5;
    map[6] = 6;
    map[1] = 1;
    QCOMPARE(*map.find(1), 1);
    QCOMPARE(map.find(5), nullptr);
    QCOMPARE(map.size(), 2U);
}

void TestBoundedMap::handsOutDueKeysOnceAndInOrder()
{
    BoundedMap<int, int> map;
    for (const int key : {1, 2, 3})
        map[key] = key;
    map.setDeadline(1, 30s);
    map.setDeadline(2, 10s);
    map.setDeadline(3, 20s);
    QVERIFY(map.takeDue(10s - 1ns).isEmpty());
    QCOMPARE(map.takeDue(20s), (QList<int>{2, 3}));
    QVERIFY(map.takeDue(20s).isEmpty());
    QCOMPARE(map.takeDue(1h), QList<int>{1});
    QCOMPARE(map.size(), 3U);
}

void TestBoundedMap::forgetsDeadlinesWithTheirValues()
{
    BoundedMap<int, int> map(2);
    map[1] = 1;
    map.setDeadline(1, 1s);
    map[2] = 2;
    map.setDeadline(2, 1s);
    map[3] = 3; // 1 leaves
    map.remove(2);
    map.setDeadline(9, 1s); // never was there
    QVERIFY(map.takeDue(1h).isEmpty());
    map.setDeadline(3, 1s);
    map.clear();
    QVERIFY(map.takeDue(1h).isEmpty());
}

void TestBoundedMap::movesADeadline()
{
    BoundedMap<int, int> map;
    map[1] = 1;
    map.setDeadline(1, 1s);
    map.setDeadline(1, 5s);
    QVERIFY(map.takeDue(4s).isEmpty());
    map.setDeadline(1, std::nullopt);
    QVERIFY(map.takeDue(1h).isEmpty());
}

void TestBoundedMap::staysWithinItsBounds()
{
    BoundedMap<int, int> map(10);
    for (int key = 0; key < 10'000; ++key) {
        map[key * 7919 % 10'007] = key;
        map.setDeadline(key * 7919 % 10'007, Instant(key));
        QVERIFY(map.size() <= 10);
    }
    QVERIFY(map.takeDue(1h).size() <= 10);
}

QTEST_APPLESS_MAIN(TestBoundedMap)
#include "tst_boundedmap.moc"
