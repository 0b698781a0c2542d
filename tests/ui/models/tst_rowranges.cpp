// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/rowranges.h"

#include <QTest>

using namespace wirelamp::ui;

class TestRowRanges final : public QObject
{
    Q_OBJECT

private slots:
    void joinsNeighbours_data();
    void joinsNeighbours();
};

void TestRowRanges::joinsNeighbours_data()
{
    QTest::addColumn<std::vector<int>>("rows");
    QTest::addColumn<std::vector<RowRange>>("expected");
    using Rows = std::vector<int>;
    using Ranges = std::vector<RowRange>;
    QTest::newRow("none") << Rows{} << Ranges{};
    QTest::newRow("one") << Rows{3} << Ranges{{3, 3}};
    QTest::newRow("neighbours") << Rows{0, 1, 2} << Ranges{{0, 2}};
    QTest::newRow("apart") << Rows{0, 2, 3, 7} << Ranges{{0, 0}, {2, 3}, {7, 7}};
}

void TestRowRanges::joinsNeighbours()
{
    QFETCH(const std::vector<int>, rows);
    QFETCH(const std::vector<RowRange>, expected);
    QVERIFY(rangesOf(rows) == expected);
}

QTEST_APPLESS_MAIN(TestRowRanges)
#include "tst_rowranges.moc"
