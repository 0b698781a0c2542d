// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/base/json.h"
#include "tests/support/entries.h"
#include "ui/models/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using journal::EntryKind;
using tests::entryOf;

class TestJsonTreeModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheMembersOfAPayload();
    void leadsDownAndUpAgain();
    void showsAPayloadOfManyMembers();
    void showsAPlainValueAsOneRow();
    void keepsAllDigitsOfAnInteger();
    void showsTheBeginningOfACutPayload();
    void saysWhyThereIsNoTree_data();
    void saysWhyThereIsNoTree();
    void showsForeignTextAsOneLine();
    void givesTheWholeValueForCopying();
    void survivesBeingResetWhileOpen();

private:
    static journal::Entry entryWith(const QByteArray &payload)
    {
        return entryOf(1, EntryKind::MessageReceived, "x", payload);
    }
    static QString textAt(const JsonTreeModel &model, int row, JsonTreeModel::Column column,
                          const QModelIndex &parent = {})
    {
        return model.index(row, column, parent).data().toString();
    }
};

void TestJsonTreeModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestJsonTreeModel::showsTheMembersOfAPayload()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntry(entryWith("{\"a\":1.5,\"b\":\"x\",\"c\":true,\"d\":null,\"e\":[1,2],\"f\":{}}"));
    const auto column = [&](JsonTreeModel::Column which) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << textAt(model, row, which);
        return texts;
    };
    QCOMPARE(column(JsonTreeModel::KeyColumn),
             QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}));
    QCOMPARE(column(JsonTreeModel::ValueColumn).first(4),
             QStringList({u"1.5"_s, u"x"_s, u"true"_s, u"null"_s}));
    QVERIFY(textAt(model, 4, JsonTreeModel::ValueColumn).startsWith(u"2 element"));
    QCOMPARE(column(JsonTreeModel::TypeColumn),
             QStringList(
                 {u"number"_s, u"text"_s, u"truth value"_s, u"null"_s, u"array"_s, u"object"_s}));
    QVERIFY(model.hasChildren(model.index(4, 0)));
    QVERIFY(!model.hasChildren(model.index(5, 0)));
    QVERIFY(!model.hasChildren(model.index(0, 0)));
    QCOMPARE(model.note(), QString());
    for (int i = 0; i < model.columnCount(); ++i)
        QVERIFY(!model.headerData(i, Qt::Horizontal).toString().isEmpty());
}

void TestJsonTreeModel::leadsDownAndUpAgain()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setValue(*parseJsonObject("{\"a\":{\"b\":[10,{\"c\":\"deep\"}]}}"));
    const QModelIndex a = model.index(0, 0);
    const QModelIndex b = model.index(0, 0, a);
    QCOMPARE(textAt(model, 0, JsonTreeModel::KeyColumn, b), u"0"_s);
    QCOMPARE(textAt(model, 0, JsonTreeModel::ValueColumn, b), u"10"_s);
    const QModelIndex object = model.index(1, 0, b);
    const QModelIndex c = model.index(0, JsonTreeModel::ValueColumn, object);
    QCOMPARE(c.data().toString(), u"deep"_s);
    QCOMPARE(c.parent(), object);
    QCOMPARE(object.parent(), b);
    QCOMPARE(b.parent(), a);
    QCOMPARE(a.parent(), QModelIndex());
}

void TestJsonTreeModel::showsAPayloadOfManyMembers()
{
    QJsonArray array;
    for (int i = 0; i < 10'000; ++i)
        array.append(i);
    JsonTreeModel model;
    model.setValue(array);
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(textAt(model, 9'999, JsonTreeModel::ValueColumn), u"9999"_s);
    QCOMPARE(textAt(model, 0, JsonTreeModel::ValueColumn), u"0"_s);
}

void TestJsonTreeModel::showsAPlainValueAsOneRow()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntry(entryWith("\"just text\""));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, JsonTreeModel::ValueColumn), u"just text"_s);
}

void TestJsonTreeModel::keepsAllDigitsOfAnInteger()
{
    JsonTreeModel model;
    model.setEntry(entryWith("[9007199254740993,0.1,1e300]"));
    QCOMPARE(textAt(model, 0, JsonTreeModel::ValueColumn), u"9007199254740993"_s);
    QCOMPARE(textAt(model, 1, JsonTreeModel::ValueColumn), u"0.1"_s);
    QCOMPARE(textAt(model, 2, JsonTreeModel::ValueColumn), u"1e+300"_s);
}

void TestJsonTreeModel::showsTheBeginningOfACutPayload()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    journal::Entry entry = entryWith("{\"type\":\"chat\",\"content\":\"a very long te");
    entry.isTruncated = true;
    entry.size = 1'000'000;
    model.setEntry(entry);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.note(), u"cut at 40 of 1,000,000 bytes"_s);
    entry.payload = "<html>";
    model.setEntry(entry);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.note(), u"cut at 6 of 1,000,000 bytes"_s);
}

void TestJsonTreeModel::saysWhyThereIsNoTree_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("words");
    QTest::newRow("no JSON") << "hello"_ba << u"invalid JSON at byte 0"_s;
    QTest::newRow("too deep") << QByteArray(100, '[') << u"deeper than 64"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestJsonTreeModel::saysWhyThereIsNoTree()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QString, words);
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntry(entryWith("{\"a\":1}"));
    model.setEntry(entryWith(payload));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY2(model.note().contains(words), qPrintable(model.note()));
    QCOMPARE(model.note().isEmpty(), words.isEmpty());
}

void TestJsonTreeModel::showsForeignTextAsOneLine()
{
    JsonTreeModel model;
    model.setEntry(entryWith("{\"a\\nb\":\"x\\ny\"}"));
    QCOMPARE(textAt(model, 0, JsonTreeModel::KeyColumn), u"a b"_s);
    QCOMPARE(textAt(model, 0, JsonTreeModel::ValueColumn), u"x y"_s);
}

void TestJsonTreeModel::givesTheWholeValueForCopying()
{
    JsonTreeModel model;
    const QString text = QString(5'000, u'x');
    model.setValue(QJsonArray{text});
    QVERIFY(textAt(model, 0, JsonTreeModel::ValueColumn).size() < text.size());
    QCOMPARE(model.valueAt(model.index(0, 0)).toString(), text);
    QCOMPARE(model.valueAt({}).toArray().size(), 1);
}

void TestJsonTreeModel::survivesBeingResetWhileOpen()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setValue(QJsonArray{QJsonArray{1, 2}});
    const QPersistentModelIndex inside(model.index(1, 0, model.index(0, 0)));
    QVERIFY(inside.isValid());
    model.clear();
    QVERIFY(!inside.isValid());
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
