// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "core/fault/faultreader.h"
#include "core/fault/faultword.h"
#include "tests/ui/dialogs/reach.h"
#include "ui/dialogs/faultdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

using fault::Fault;
using fault::FaultKind;
namespace word = fault::word;

class TestFaultDialog final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindCanBeArmedAsItIs_data();
    void everyKindCanBeArmedAsItIs();
    void armsWhatTheFormSays();
    void offersTheSelectedConnectionWithoutSettingIt();
    void saysWhatAPlanWouldSay_data();
    void saysWhatAPlanWouldSay();
    void asksForNoUserBeforeHeIsKnown();
    void worksByKeyAndByEar();

private:
    static void choose(const QDialog &dialog, FaultKind kind)
    {
        dialog.findChild<QComboBox *>(u"faultKind"_s)->setCurrentIndex(static_cast<int>(kind));
    }
    static QComboBox *text(const QDialog &dialog, const QString &member)
    {
        return dialog.findChild<QComboBox *>(u"fault-"_s + member);
    }
    static QSpinBox *number(const QDialog &dialog, const QString &member)
    {
        return dialog.findChild<QSpinBox *>(u"fault-"_s + member);
    }
};

void TestFaultDialog::everyKindCanBeArmedAsItIs_data()
{
    QTest::addColumn<int>("kind");
    for (const fault::KindInfo &info : fault::allKinds())
        QTest::newRow(info.word) << static_cast<int>(info.kind);
}

void TestFaultDialog::everyKindCanBeArmedAsItIs()
{
    QFETCH(int, kind);
    ui::FaultDialog dialog({});
    dialog.show();
    choose(dialog, static_cast<FaultKind>(kind));
    const Result<QList<Fault>> faults = dialog.faults();
    QVERIFY2(faults, faults ? "" : qPrintable(faults.error().text));
    QCOMPARE(*faults, QList{fault::defaultFault(static_cast<FaultKind>(kind))});
    const QStringList members =
        fault::membersOf(fault::infoOf(static_cast<FaultKind>(kind)).parameters);
    const QList<QWidget *> fields = dialog.findChildren<QWidget *>();
    for (const QWidget *const field : fields) {
        const QString member = field->objectName().section(u"fault-"_s, 1);
        QVERIFY2(member.isEmpty() || !field->isVisible() || members.contains(member),
                 qPrintable(member));
    }
}

void TestFaultDialog::armsWhatTheFormSays()
{
    ui::FaultDialog dialog({});
    QList<Fault> armed;
    connect(&dialog, &ui::FaultDialog::faultsChosen, this,
            [&armed](const QList<Fault> &faults) { armed = faults; });
    choose(dialog, FaultKind::DelayEvent);
    text(dialog, word::event)->setCurrentText(u"tool_completed"_s);
    number(dialog, word::delay)->setValue(250);
    number(dialog, word::jitter)->setValue(50);
    number(dialog, word::probability)->setValue(25);
    number(dialog, word::times)->setValue(4);
    text(dialog, word::user)->setCurrentText(u" ana "_s);
    text(dialog, word::connection)->setCurrentText(u"12"_s);
    dialog.findChild<QPushButton *>(u"armFaultButton"_s)->click();
    QCOMPARE(armed.size(), 1);
    const Fault &fault = armed.first();
    QCOMPARE(fault.kind, FaultKind::DelayEvent);
    QCOMPARE(fault.event, "tool_completed"_ba);
    QCOMPARE(fault.delay, std::chrono::milliseconds(250));
    QCOMPARE(fault.jitter, std::chrono::milliseconds(50));
    QCOMPARE(fault.probability, 0.25);
    QCOMPARE(fault.times, 4);
    QCOMPARE(fault.scope.user, u"ana"_s);
    QCOMPARE(fault.scope.connection, 12);
}

void TestFaultDialog::offersTheSelectedConnectionWithoutSettingIt()
{
    const ui::FaultDialog dialog({.user = u"ana"_s, .path = "/ws", .connection = 12});
    choose(dialog, FaultKind::NoWelcome);
    QVERIFY(dialog.faults()->first().scope.isEverything());
    QVERIFY(text(dialog, word::user)->findText(u"ana"_s) > 0);
    QVERIFY(text(dialog, word::path)->findText(u"/ws"_s) > 0);
    text(dialog, word::connection)->setCurrentIndex(1);
    QCOMPARE(dialog.faults()->first().scope.connection, 12);
}

void TestFaultDialog::saysWhatAPlanWouldSay_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no number") << word::connection << u"twelve"_s << u"\"connection\""_s;
    QTest::newRow("negative") << word::connection << u"-1"_s << u"\"connection\""_s;
    QTest::newRow("too long") << word::user << QString(300, u'a') << u"\"user\""_s;
    QTest::newRow("no chance") << word::probability << u"0"_s << u"\"probability\""_s;
    QTest::newRow("code that is never sent") << word::code << u"1006"_s << u"1006"_s;
    QTest::newRow("code out of range") << word::code << u"999"_s << u"\"code\""_s;
    QTest::newRow("long reason") << word::reason << QString(124, u'r') << u"\"reason\""_s;
}

void TestFaultDialog::saysWhatAPlanWouldSay()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    ui::FaultDialog dialog({});
    choose(dialog, FaultKind::CloseConnection);
    const QSignalSpy armed(&dialog, &ui::FaultDialog::faultsChosen);
    if (QSpinBox *const field = number(dialog, member))
        field->setValue(value.toInt());
    else
        text(dialog, member)->setCurrentText(value);
    const auto *const note = dialog.findChild<QLabel *>(u"faultNote"_s);
    QVERIFY2(note->text().contains(problem), qPrintable(note->text()));
    QCOMPARE(note->textFormat(), Qt::PlainText);
    QVERIFY(!dialog.findChild<QPushButton *>(u"armFaultButton"_s)->isEnabled());
    QVERIFY(!dialog.faults());
    QCOMPARE(armed.count(), 0);
}

void TestFaultDialog::asksForNoUserBeforeHeIsKnown()
{
    ui::FaultDialog dialog({.user = u"ana"_s});
    dialog.show();
    choose(dialog, FaultKind::SlowAuth);
    QVERIFY(!text(dialog, word::user)->isVisible());
    QVERIFY(text(dialog, word::path)->isVisible());
    choose(dialog, FaultKind::NoWelcome);
    QVERIFY(text(dialog, word::user)->isVisible());
}

void TestFaultDialog::worksByKeyAndByEar()
{
    ui::FaultDialog dialog({});
    dialog.show();
    for (const fault::KindInfo &info : fault::allKinds()) {
        choose(dialog, info.kind);
        QCOMPARE(unreachable(dialog), QStringList());
    }
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestFaultDialog)
#include "tst_faultdialog.moc"
