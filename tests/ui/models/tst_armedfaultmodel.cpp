// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/journalscript.h"
#include "ui/models/armedfaultmodel.h"
#include "ui/models/formatting.h"
#include "ui/models/tone.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;
using tests::JournalScript;

class TestArmedFaultModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatIsArmed();
    void countsWithoutMovingRows();
    void remembersWhenAFaultFiredLast();
    void passesOverWhatIsNotArmed();
    void forgetsTimesWithTheirPlan();
    void anEmptyModelHasNoIds();

private:
    static QList<journal::Entry> firing(const QByteArray &id)
    {
        JournalScript script;
        script.add(journal::EntryKind::FaultInjected, "no_welcome",
                   QJsonObject{{u"fault_id"_s, QString::fromLatin1(id)}});
        return script.take();
    }
    static QString textAt(const ArmedFaultModel &model, int row, ArmedFaultModel::Column column)
    {
        return model.index(row, column).data().toString();
    }

    fault::FaultEngine m_engine;
};

void TestArmedFaultModel::init()
{
    fault::Fault late = fault::defaultFault(fault::FaultKind::DelayEvent);
    late.scope.user = u"ana\nbob"_s;
    late.scope.path = "/ws";
    late.times = 3;
    m_engine.arm({1, {fault::defaultFault(fault::FaultKind::NoWelcome), late}});
}

void TestArmedFaultModel::showsWhatIsArmed()
{
    ArmedFaultModel model;
    const QAbstractItemModelTester tester(&model);
    model.setArmed(m_engine.armed());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::IdColumn), u"f1"_s);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::FaultColumn), u"No welcome"_s);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::ScopeColumn), u"everybody"_s);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::FiredColumn), u"0"_s);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::LastColumn), QString());
    QCOMPARE(textAt(model, 1, ArmedFaultModel::ScopeColumn), u"user ana bob, path /ws"_s);
    QCOMPARE(textAt(model, 1, ArmedFaultModel::ParametersColumn), u"delay_ms 1000, times 3"_s);
    QCOMPARE(model.index(0, 0).data(ToneRole).value<Tone>(), Tone::Planted);
    QCOMPARE(model.idAt(model.index(1, 0)), "f2"_ba);
}

void TestArmedFaultModel::countsWithoutMovingRows()
{
    ArmedFaultModel model;
    model.setArmed(m_engine.armed());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(m_engine.fire(fault::FaultKind::NoWelcome, {}));
    model.setArmed(m_engine.armed());
    QCOMPARE(textAt(model, 0, ArmedFaultModel::FiredColumn), u"1"_s);
    QCOMPARE(reset.count(), 0);
}

void TestArmedFaultModel::remembersWhenAFaultFiredLast()
{
    ArmedFaultModel model;
    model.setArmed(m_engine.armed());
    const QList<journal::Entry> entries = firing("f1");
    model.take(entries);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::LastColumn), timeText(entries.first().wallAt));
    QCOMPARE(textAt(model, 1, ArmedFaultModel::LastColumn), QString());
    QCOMPARE(model.index(0, 0).data(SequenceRole).toULongLong(), entries.first().sequence);
}

void TestArmedFaultModel::passesOverWhatIsNotArmed()
{
    ArmedFaultModel model;
    model.setArmed(m_engine.armed());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.take(firing("f7"));
    model.take(firing(""));
    JournalScript script;
    script.opened().add(journal::EntryKind::FaultInjected, "no_welcome", "no JSON"_ba);
    model.take(script.take());
    QCOMPARE(changed.count(), 0);
}

void TestArmedFaultModel::forgetsTimesWithTheirPlan()
{
    ArmedFaultModel model;
    model.setArmed(m_engine.armed());
    model.take(firing("f1"));
    m_engine.arm({1, {fault::defaultFault(fault::FaultKind::HalfOpen)}});
    model.setArmed(m_engine.armed());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, ArmedFaultModel::LastColumn), QString());
}

void TestArmedFaultModel::anEmptyModelHasNoIds()
{
    const ArmedFaultModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.idAt({}), QByteArray());
}

QTEST_GUILESS_MAIN(TestArmedFaultModel)
#include "tst_armedfaultmodel.moc"
