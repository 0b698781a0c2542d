// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/journalscript.h"
#include "ui/models/servicelevelmodel.h"
#include "ui/models/tone.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::JournalScript;

class TestServiceLevelModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsNothingAsGoodBeforeItIsMeasured();
    void showsWhatIsMeasuredAgainstItsTarget();
    void showsAMissedTarget();
    void renewsTheNumbersOnceForManyPages();
    void keepsItsRows();
    void judgesNothingHalfSeen();

private:
    static int rowOf(const ServiceLevelModel &model, const QString &code);
    static QString textAt(const ServiceLevelModel &model, const QString &code,
                          ServiceLevelModel::Column column)
    {
        return model.index(rowOf(model, code), column).data().toString();
    }
};

void TestServiceLevelModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

int TestServiceLevelModel::rowOf(const ServiceLevelModel &model, const QString &code)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(ServiceLevelModel::CodeRole).toString() == code)
            return row;
    }
    return -1;
}

void TestServiceLevelModel::showsNothingAsGoodBeforeItIsMeasured()
{
    const ServiceLevelModel model;
    QVERIFY(model.rowCount() >= 7);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex name = model.index(row, ServiceLevelModel::NameColumn);
        QVERIFY(!name.data().toString().isEmpty());
        QCOMPARE(name.data(ToneRole).value<Tone>(), Tone::Neutral);
        QCOMPARE(name.siblingAtColumn(ServiceLevelModel::ValueColumn).data().toString(), QString());
        QCOMPARE(name.siblingAtColumn(ServiceLevelModel::VerdictColumn).data().toString(),
                 u"not measured"_s);
        QVERIFY(name.data(Qt::AccessibleTextRole).toString().endsWith(u"not measured"));
    }
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestServiceLevelModel::showsWhatIsMeasuredAgainstItsTarget()
{
    ServiceLevelModel model;
    const QAbstractItemModelTester tester(&model);
    JournalScript script;
    script.on(1).opened().request().moved("authenticating").judged(AuthVerdict::Accepted);
    script.moved("accepted").wait(3ms).answered(101).welcomed().moved("ready");
    model.take(script.entries());
    model.refresh();
    const QString welcome = u"welcome_time"_s;
    QCOMPARE(textAt(model, welcome, ServiceLevelModel::ValueColumn), u"3.0 ms"_s);
    QCOMPARE(textAt(model, welcome, ServiceLevelModel::TargetColumn), u"below 5.00 s"_s);
    QCOMPARE(textAt(model, welcome, ServiceLevelModel::VerdictColumn), u"met"_s);
    QCOMPARE(textAt(model, welcome, ServiceLevelModel::MedianColumn), u"3.0 ms"_s);
    QCOMPARE(textAt(model, welcome, ServiceLevelModel::Percentile95Column), u"3.0 ms"_s);
    QCOMPARE(textAt(model, welcome, ServiceLevelModel::SamplesColumn), u"1"_s);
    const QModelIndex name = model.index(rowOf(model, welcome), ServiceLevelModel::NameColumn);
    QCOMPARE(name.data(ToneRole).value<Tone>(), Tone::Good);
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().endsWith(u": 3.0 ms, below 5.00 s, met"));
    QCOMPARE(textAt(model, u"connection_success"_s, ServiceLevelModel::ValueColumn), u"100.0 %"_s);
    QCOMPARE(textAt(model, u"connection_success"_s, ServiceLevelModel::TargetColumn),
             u"above 99.5 %"_s);
    QCOMPARE(textAt(model, u"closed_1011"_s, ServiceLevelModel::TargetColumn), u"at most 0"_s);
}

void TestServiceLevelModel::showsAMissedTarget()
{
    ServiceLevelModel model;
    JournalScript script;
    script.on(1).opened().request().moved("authenticating").judged(AuthVerdict::Accepted);
    script.moved("accepted").wait(7s).answered(101).welcomed().moved("ready");
    model.take(script.entries());
    model.refresh();
    const int row = rowOf(model, u"welcome_time"_s);
    QCOMPARE(model.index(row, ServiceLevelModel::VerdictColumn).data().toString(), u"missed"_s);
    QCOMPARE(model.index(row, 0).data(ToneRole).value<Tone>(), Tone::Failed);
}

void TestServiceLevelModel::renewsTheNumbersOnceForManyPages()
{
    ServiceLevelModel model;
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int page = 0; page < 10; ++page)
        model.take(JournalScript().on(1).connected().entries());
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(textAt(model, u"welcome_time"_s, ServiceLevelModel::VerdictColumn), u"met"_s);
}

void TestServiceLevelModel::keepsItsRows()
{
    ServiceLevelModel model;
    const QAbstractItemModelTester tester(&model);
    const int rows = model.rowCount();
    model.take(JournalScript().on(1).connected().entries());
    model.refresh();
    QCOMPARE(model.rowCount(), rows);
}

void TestServiceLevelModel::judgesNothingHalfSeen()
{
    ServiceLevelModel model;
    JournalScript script;
    script.on(1).opened().request().moved("authenticating");
    const qsizetype seen = script.entries().size();
    model.take(script.entries());
    model.noteLoss(5);
    script.wait(100s).welcomed();
    model.take(script.entries().mid(seen));
    model.refresh();
    QCOMPARE(textAt(model, u"welcome_time"_s, ServiceLevelModel::VerdictColumn), u"not measured"_s);
}

QTEST_GUILESS_MAIN(TestServiceLevelModel)
#include "tst_servicelevelmodel.moc"
