// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/widgets/datatable.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using ui::DataTable;

class TestDataTable final : public QObject
{
    Q_OBJECT

private slots:
    void givesTheRoomThatIsLeftToTheStretchColumn();
    void hidesAndShowsColumnsFromTheMenu();
    void keepsTheLastColumn();
    void speaksTheHintToThoseWhoListen();
};

void TestDataTable::givesTheRoomThatIsLeftToTheStretchColumn()
{
    QStandardItemModel model(1, 3);
    DataTable table(u"Test"_s);
    table.setModel(&model);
    table.setColumnWidths({5, 5, 5});
    table.setStretchColumn(1);
    table.resize(900, 200);
    table.show();
    QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    QVERIFY(table.columnWidth(1) > 2 * table.columnWidth(0));
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
}

void TestDataTable::hidesAndShowsColumnsFromTheMenu()
{
    QStandardItemModel model(1, 3);
    model.setHorizontalHeaderLabels({u"Time"_s, u"Name"_s, u"Size"_s});
    DataTable table(u"Test"_s);
    table.setModel(&model);
    table.hideAtFirst({2});
    QMenu menu;
    table.fillColumnMenu(menu);
    QCOMPARE(menu.actions().size(), 3);
    QCOMPARE(menu.actions().at(2)->text(), u"Size"_s);
    QVERIFY(menu.actions().at(0)->isChecked());
    QVERIFY(!menu.actions().at(2)->isChecked());
    menu.actions().at(2)->trigger();
    QVERIFY(!table.isColumnHidden(2));
    menu.actions().at(0)->trigger();
    QVERIFY(table.isColumnHidden(0));
}

void TestDataTable::keepsTheLastColumn()
{
    QStandardItemModel model(1, 2);
    DataTable table(u"Test"_s);
    table.setModel(&model);
    table.hideAtFirst({0});
    QMenu menu;
    table.fillColumnMenu(menu);
    QVERIFY(menu.actions().at(0)->isEnabled());
    QVERIFY2(!menu.actions().at(1)->isEnabled(), "a table without columns has no header to ask");
}

void TestDataTable::speaksTheHintToThoseWhoListen()
{
    DataTable table(u"Test"_s);
    table.setHint(u"Nothing yet"_s);
    QCOMPARE(table.accessibleName(), u"Test"_s);
    QCOMPARE(table.accessibleDescription(), u"Nothing yet"_s);
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestDataTable)
#include "tst_datatable.moc"
