// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "ui/models/presetmodel.h"
#include "ui/models/tone.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirelamp;
using namespace wirelamp::ui;
using namespace Qt::StringLiterals;

class TestPresetModel final : public QObject
{
    Q_OBJECT

private slots:
    void showsEachPresetWithItsEffect();
    void marksWhatIsArmed();
    void asksForWhatIsMarked();
    void onlyTheTitleHasAMark();
};

void TestPresetModel::showsEachPresetWithItsEffect()
{
    PresetModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), fault::allPresets().size());
    for (int row = 0; row < model.rowCount(); ++row) {
        const fault::Preset &preset = fault::allPresets()[row];
        QCOMPARE(model.index(row, PresetModel::TitleColumn).data().toString(),
                 QString::fromUtf8(preset.title));
        QCOMPARE(model.index(row, PresetModel::EffectColumn).data().toString(),
                 QString::fromUtf8(preset.effect));
        QVERIFY(!model.index(row, PresetModel::GroupColumn).data().toString().isEmpty());
    }
}

void TestPresetModel::marksWhatIsArmed()
{
    PresetModel model;
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QModelIndex first = model.index(0, PresetModel::TitleColumn);
    QCOMPARE(first.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    fault::FaultEngine engine;
    engine.arm({1, fault::allPresets().first().faults});
    model.setArmed(engine.armed());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(first.data(Qt::CheckStateRole).toInt(), Qt::Checked);
    QCOMPARE(first.data(ToneRole).value<Tone>(), Tone::Planted);
    const QModelIndex second = model.index(1, PresetModel::TitleColumn);
    QCOMPARE(second.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    QCOMPARE(second.data(ToneRole).value<Tone>(), Tone::Neutral);
}

void TestPresetModel::asksForWhatIsMarked()
{
    PresetModel model;
    QStringList wanted;
    connect(&model, &PresetModel::armingRequested, this,
            [&wanted](const fault::Preset &preset, bool isWanted) {
                wanted << u"%1 %2"_s.arg(QLatin1StringView(preset.name)).arg(isWanted);
            });
    const QModelIndex third = model.index(2, PresetModel::TitleColumn);
    QVERIFY(model.setData(third, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(third, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(wanted, (QStringList{u"no-welcome 1"_s, u"no-welcome 0"_s}));
    // Nothing is armed before the server says so.
    QCOMPARE(third.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
}

void TestPresetModel::onlyTheTitleHasAMark()
{
    PresetModel model;
    const QSignalSpy asked(&model, &PresetModel::armingRequested);
    QVERIFY(model.flags(model.index(0, PresetModel::TitleColumn)) & Qt::ItemIsUserCheckable);
    const QModelIndex effect = model.index(0, PresetModel::EffectColumn);
    QVERIFY(!(model.flags(effect) & Qt::ItemIsUserCheckable));
    QVERIFY(!effect.data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(effect, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, 0), u"no"_s, Qt::EditRole));
    QCOMPARE(asked.count(), 0);
}

QTEST_GUILESS_MAIN(TestPresetModel)
#include "tst_presetmodel.moc"
