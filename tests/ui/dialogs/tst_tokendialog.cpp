// SPDX-FileCopyrightText: 2026 The Wirelamp developers
// SPDX-License-Identifier: GPL-3.0-only

#include "tests/support/fakeserver.h"
#include "tests/ui/dialogs/reach.h"
#include "ui/dialogs/tokendialog.h"

#include <QClipboard>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace wirelamp::tests {

class TestTokenDialog final : public QObject
{
    Q_OBJECT

private slots:
    void showsAGoodTokenAtOnce();
    void asksForWhatTheFormSays();
    void asksForEachFlaw_data();
    void asksForEachFlaw();
    void takesMoreClaims();
    void refusesClaimsThatAreNoObject_data();
    void refusesClaimsThatAreNoObject();
    void showsWhyThereIsNoToken();
    void copiesTheToken();
    void keepsTheClipboardWhenThereIsNoToken();
    void worksByKeyAndByEar();

private:
    template<typename T>
    static T *find(const QDialog &dialog, const char *name)
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }
};

void TestTokenDialog::showsAGoodTokenAtOnce()
{
    const FakeServer server;
    const ui::TokenDialog dialog(server);
    QCOMPARE(find<QPlainTextEdit>(dialog, "mintedToken")->toPlainText(), u"good.token"_s);
    QVERIFY(find<QPlainTextEdit>(dialog, "mintedToken")->isReadOnly());
    QVERIFY(find<QLabel>(dialog, "tokenNote")->text().contains(u"accepts"_s));
    QCOMPARE(server.specs.size(), 1);
    QCOMPARE(server.specs.last().flaw, u"none"_s);
    QCOMPARE(server.specs.last().subject, u"dev"_s);
    QCOMPARE(server.specs.last().lifetime, std::chrono::hours(1));
}

void TestTokenDialog::asksForWhatTheFormSays()
{
    const FakeServer server;
    const ui::TokenDialog dialog(server);
    find<QLineEdit>(dialog, "tokenSubject")->setText(u"ana"_s);
    find<QSpinBox>(dialog, "tokenMinutes")->setValue(5);
    find<QComboBox>(dialog, "tokenAlgorithm")->setCurrentText(u"ES256"_s);
    QCOMPARE(server.specs.last().subject, u"ana"_s);
    QCOMPARE(server.specs.last().lifetime, std::chrono::minutes(5));
    QCOMPARE(server.specs.last().algorithm, u"ES256"_s);
    QVERIFY(server.specs.last().claims.isEmpty());
}

void TestTokenDialog::asksForEachFlaw_data()
{
    QTest::addColumn<QString>("flaw");
    for (const char *const flaw :
         {"expired", "not-yet-valid", "wrong-key", "wrong-audience", "alg-none", "malformed"})
        QTest::newRow(flaw) << QString::fromLatin1(flaw);
}

void TestTokenDialog::asksForEachFlaw()
{
    QFETCH(QString, flaw);
    const FakeServer server;
    const ui::TokenDialog dialog(server);
    auto *const choice = find<QComboBox>(dialog, "tokenFlaw");
    const int index = choice->findData(flaw);
    QVERIFY(index > 0);
    choice->setCurrentIndex(index);
    QCOMPARE(server.specs.last().flaw, flaw);
    QVERIFY(find<QLabel>(dialog, "tokenNote")->text().contains(u"refuses"_s));
}

void TestTokenDialog::takesMoreClaims()
{
    const FakeServer server;
    const ui::TokenDialog dialog(server);
    find<QLineEdit>(dialog, "tokenClaims")->setText(u"{\"role\":\"admin\"}"_s);
    QCOMPARE(server.specs.last().claims, (QJsonObject{{u"role"_s, u"admin"_s}}));
    QCOMPARE(find<QPlainTextEdit>(dialog, "mintedToken")->toPlainText(), u"good.token"_s);
}

void TestTokenDialog::refusesClaimsThatAreNoObject_data()
{
    QTest::addColumn<QString>("claims");
    QTest::newRow("cut off") << u"{\"role\":"_s;
    QTest::newRow("an array") << u"[1]"_s;
    QTest::newRow("a word") << u"admin"_s;
    QTest::newRow("markup") << u"<b>{}</b>"_s;
}

void TestTokenDialog::refusesClaimsThatAreNoObject()
{
    QFETCH(QString, claims);
    const FakeServer server;
    const ui::TokenDialog dialog(server);
    find<QLineEdit>(dialog, "tokenClaims")->setText(claims);
    QCOMPARE(server.specs.size(), 1);
    QVERIFY(find<QPlainTextEdit>(dialog, "mintedToken")->toPlainText().isEmpty());
    const auto *const note = find<QLabel>(dialog, "tokenNote");
    QVERIFY2(note->text().startsWith(u"The claims are not usable: "_s), qPrintable(note->text()));
    QVERIFY(note->text().endsWith(u'.'));
    QCOMPARE(note->textFormat(), Qt::PlainText);
}

void TestTokenDialog::showsWhyThereIsNoToken()
{
    FakeServer server;
    server.mintProblem = u"there is no RS256 key"_s;
    const ui::TokenDialog dialog(server);
    QVERIFY(find<QPlainTextEdit>(dialog, "mintedToken")->toPlainText().isEmpty());
    QCOMPARE(find<QLabel>(dialog, "tokenNote")->text(), u"there is no RS256 key."_s);
}

void TestTokenDialog::copiesTheToken()
{
    const FakeServer server;
    const ui::TokenDialog dialog(server);
    QGuiApplication::clipboard()->setText(u"before"_s);
    find<QPushButton>(dialog, "copyTokenButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"good.token"_s);
    QCOMPARE(find<QLabel>(dialog, "tokenNote")->text(), u"Copied."_s);
}

void TestTokenDialog::keepsTheClipboardWhenThereIsNoToken()
{
    FakeServer server;
    server.mintProblem = u"there is no key"_s;
    const ui::TokenDialog dialog(server);
    QGuiApplication::clipboard()->setText(u"before"_s);
    find<QPushButton>(dialog, "copyTokenButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestTokenDialog::worksByKeyAndByEar()
{
    const FakeServer server;
    ui::TokenDialog dialog(server);
    dialog.show();
    QCOMPARE(unreachable(dialog), QStringList());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

} // namespace wirelamp::tests

QTEST_MAIN(wirelamp::tests::TestTokenDialog)
#include "tst_tokendialog.moc"
