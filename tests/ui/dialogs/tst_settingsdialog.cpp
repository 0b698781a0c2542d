// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/ui/dialogs/reach.h"
#include "ui/dialogs/settingsdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using config::SettingSource;
using config::SettingValue;

/// The dialog over four settings, one from each source, and a writer that remembers.
struct SettingsFixture
{
    SettingsFixture()
        : dialog(values(), u"/home/ana/wirelamp.toml"_s,
                 [this](const QString &key, const QString &text) { return write(key, text); })
        , filter(dialog.findChild<QLineEdit *>(u"settingsFilter"_s))
        , table(dialog.findChild<QTableWidget *>(u"settingsTable"_s))
        , value(dialog.findChild<QLineEdit *>(u"settingValue"_s))
        , saveButton(dialog.findChild<QPushButton *>(u"saveSetting"_s))
        , note(dialog.findChild<QLabel *>(u"settingNote"_s))
    {
    }

    static QList<SettingValue> values()
    {
        const auto make = [](const QString &key, const QString &shown, SettingSource source,
                             const QString &detail) {
            return SettingValue{key, shown, source, detail, u"About "_s + key + u'.', u"0"_s};
        };
        return {make(u"auth.required"_s, u"true"_s, SettingSource::Default, {}),
                make(u"server.host"_s, u"127.0.0.1"_s, SettingSource::File, u"wirelamp.toml:3"_s),
                make(u"server.port"_s, u"9000"_s, SettingSource::Environment, u"WIRELAMP_PORT"_s),
                make(u"stream.total"_s, u"30s"_s, SettingSource::Flag, u"--stream.total"_s)};
    }

    Result<QList<SettingValue>> write(const QString &key, const QString &text)
    {
        written << key + u'=' + text;
        if (!problem.isEmpty())
            return Failure{Error{problem}};
        QList<SettingValue> after = values();
        for (SettingValue &setting : after) {
            if (setting.key == key && setting.source == SettingSource::Default) {
                setting.shown = text;
                setting.source = SettingSource::File;
                setting.sourceDetail = u"wirelamp.toml:9"_s;
            }
        }
        return after;
    }

    QString cell(int row, int column) const { return table->item(row, column)->text(); }

    QStringList written;
    QString problem;
    ui::SettingsDialog dialog;
    QLineEdit *filter;
    QTableWidget *table;
    QLineEdit *value;
    QPushButton *saveButton;
    QLabel *note;
};

class TestSettingsDialog final : public QObject
{
    Q_OBJECT

private slots:
    void showsEachSettingWithItsSource_data();
    void showsEachSettingWithItsSource();
    void filtersByKeyAndByDocumentation_data();
    void filtersByKeyAndByDocumentation();
    void savesTheSelectedSetting();
    void savesOnEnter();
    void saysWhichSourceStillDecides_data();
    void saysWhichSourceStillDecides();
    void showsWhyAValueIsRefused();
    void asksForARestart();
    void worksByKeyAndByEar();
};

void TestSettingsDialog::showsEachSettingWithItsSource_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("default") << 0 << QStringList{u"auth.required"_s, u"true"_s, u"default"_s};
    QTest::newRow("file") << 1
                          << QStringList{u"server.host"_s, u"127.0.0.1"_s,
                                         u"file, wirelamp.toml:3"_s};
    QTest::newRow("environment") << 2
                                 << QStringList{u"server.port"_s, u"9000"_s,
                                                u"environment, WIRELAMP_PORT"_s};
    QTest::newRow("flag") << 3
                          << QStringList{u"stream.total"_s, u"30s"_s,
                                         u"command line, --stream.total"_s};
}

void TestSettingsDialog::showsEachSettingWithItsSource()
{
    QFETCH(int, row);
    QFETCH(QStringList, cells);
    SettingsFixture fixture;
    QCOMPARE(fixture.table->rowCount(), 4);
    for (int column = 0; column < cells.size(); ++column)
        QCOMPARE(fixture.cell(row, column), cells.at(column));
    fixture.table->selectRow(row);
    QCOMPARE(fixture.value->text(), cells.at(1));
}

void TestSettingsDialog::filtersByKeyAndByDocumentation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("key") << u"SERVER"_s << QList<int>{1, 2};
    QTest::newRow("documentation") << u"about stream"_s << QList<int>{3};
    QTest::newRow("nothing matches") << u"zzz"_s << QList<int>{};
    QTest::newRow("empty") << QString() << QList<int>{0, 1, 2, 3};
}

void TestSettingsDialog::filtersByKeyAndByDocumentation()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, rows);
    SettingsFixture fixture;
    fixture.filter->setText(u"something else"_s);
    fixture.filter->setText(text);
    QList<int> shown;
    for (int row = 0; row < fixture.table->rowCount(); ++row) {
        if (!fixture.table->isRowHidden(row))
            shown << row;
    }
    QCOMPARE(shown, rows);
}

void TestSettingsDialog::savesTheSelectedSetting()
{
    SettingsFixture fixture;
    fixture.table->selectRow(0);
    fixture.value->setText(u"false"_s);
    fixture.saveButton->click();
    QCOMPARE(fixture.written, QStringList{u"auth.required=false"_s});
    QCOMPARE(fixture.cell(0, 1), u"false"_s);
    QCOMPARE(fixture.cell(0, 2), u"file, wirelamp.toml:9"_s);
    QCOMPARE(fixture.table->currentRow(), 0);
    QCOMPARE(fixture.note->text(), u"Saved. It holds after a restart of the server."_s);
}

void TestSettingsDialog::savesOnEnter()
{
    SettingsFixture fixture;
    fixture.dialog.show();
    fixture.table->selectRow(1);
    fixture.value->setText(u"::1"_s);
    fixture.value->setFocus();
    QTest::keyClick(fixture.value, Qt::Key_Return);
    QCOMPARE(fixture.written, QStringList{u"server.host=::1"_s});
    QVERIFY(fixture.dialog.isVisible());
}

void TestSettingsDialog::saysWhichSourceStillDecides_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("note");
    QTest::newRow("environment") << 2 << u"Saved, but environment, WIRELAMP_PORT still decides."_s;
    QTest::newRow("flag") << 3 << u"Saved, but command line, --stream.total still decides."_s;
}

void TestSettingsDialog::saysWhichSourceStillDecides()
{
    QFETCH(int, row);
    QFETCH(QString, note);
    SettingsFixture fixture;
    fixture.table->selectRow(row);
    fixture.saveButton->click();
    QCOMPARE(fixture.note->text(), note);
}

void TestSettingsDialog::showsWhyAValueIsRefused()
{
    SettingsFixture fixture;
    fixture.problem = u"server.port must be <b>a number</b>"_s;
    fixture.table->selectRow(2);
    fixture.value->setText(u"soon"_s);
    fixture.saveButton->click();
    QCOMPARE(fixture.note->text(), fixture.problem);
    QCOMPARE(fixture.note->textFormat(), Qt::PlainText);
    QCOMPARE(fixture.cell(2, 1), u"9000"_s);
    QCOMPARE(fixture.value->text(), u"soon"_s);
}

void TestSettingsDialog::asksForARestart()
{
    SettingsFixture fixture;
    const QSignalSpy spy(&fixture.dialog, &ui::SettingsDialog::restartRequested);
    fixture.dialog.findChild<QPushButton *>(u"restartServer"_s)->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(fixture.written.isEmpty());
}

void TestSettingsDialog::worksByKeyAndByEar()
{
    SettingsFixture fixture;
    fixture.dialog.show();
    QCOMPARE(unreachable(fixture.dialog), QStringList());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestSettingsDialog)
#include "tst_settingsdialog.moc"
